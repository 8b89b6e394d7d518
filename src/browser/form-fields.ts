import type { Control, Controls, Param, Params, Range } from "../kit/figure.ts";
import { significant, withUnit } from "../kit/format.ts";
import { fromSlider, toSlider } from "../kit/slider.ts";
import { parseValue, plainNumber, rangeFault } from "../kit/state.ts";

type Field = HTMLInputElement | HTMLSelectElement;

/**
 * Adds an empty line under a number field's dial for its error. It must be there before it speaks, so that screen readers
 * announce it.
 */
function placeForFault(input: HTMLInputElement): HTMLElement {
  const error = document.createElement("p");
  error.className = "control-error";
  error.role = "status";
  error.id = `${input.id}-error`;
  error.hidden = true;
  input.setAttribute("aria-describedby", `${input.id}-unit ${error.id}`);
  input.closest("fieldset")?.append(error);
  return error;
}

/** Lists the controls that a field sets: one, or several together. */
const controlsOf = ({ name }: Field): readonly string[] => name.split(" ");

/** The form of a figure: reads its fields, tells their errors, and brings them to a state. */
export class Fields {
  readonly #form: HTMLFormElement;
  readonly #controls: Controls;

  readonly #all: readonly { readonly input: HTMLInputElement; readonly error: HTMLElement | null; value?: Params[string]; text?: string }[];

  constructor(form: HTMLFormElement, controls: Controls) {
    this.#form = form;
    this.#controls = controls;
    this.#all = [...form.querySelectorAll<HTMLInputElement>("input[name], select[name]")].map((input) => ({
      input,
      error: input.type === "text" ? placeForFault(input) : null,
    }));
  }

  /** Reads what the reader entered before this script ran. */
  typed(): Params {
    const dirty = [...this.#form.querySelectorAll<HTMLInputElement>("[data-touched]:not([type=radio]:not(:checked))")];
    return Object.fromEntries(dirty.flatMap((input) => this.read(input) ?? []));
  }

  /** Finds the control of a field; of several the first. */
  #control(input: Field): Control | undefined {
    return this.#controls[controlsOf(input)[0] ?? ""];
  }

  /** Reads a field's value as entries of the state; null if it cannot be used. */
  read(input: Field): [string, Param][] | null {
    const control = this.#control(input);
    const value = control ? this.#value(input, control) : null;
    return value === null ? null : controlsOf(input).map((name) => [name, value]);
  }

  #value(input: Field, control: Control): Param | null {
    if (input instanceof HTMLInputElement && input.type === "range") return fromSlider(control as Range, Number(input.value));
    if (control.type === "picks") return this.#picked(input.name);
    if (input instanceof HTMLInputElement && input.type === "checkbox") return input.checked;
    return parseValue(control, input.value);
  }

  /** Lists the options of picks whose boxes are ticked. */
  #picked(name: string): readonly string[] {
    return this.#all.flatMap(({ input }) => (input.name === name && input instanceof HTMLInputElement && input.checked ? [input.value] : []));
  }

  /** Tells beside a number field what is wrong with it and the valid range, or clears that. */
  check(input: Field): void {
    const control = this.#control(input);
    if (control?.type !== "range" || input.type === "range") return;
    const fault = rangeFault(control, input.value);
    const error = this.#all.find((field) => field.input === input)?.error;
    if (error) {
      error.textContent = fault ?? "";
      error.hidden = fault === null;
    }
    input.setAttribute("aria-invalid", String(fault !== null));
  }

  /**
   * Brings the fields to a state, except the one that the reader is editing. It writes only what differs, to spare the browser
   * work.
   */
  fill(params: Params, except?: Field): void {
    for (const field of this.#all) {
      const { input, error } = field;
      const control = this.#control(input);
      const value = params[controlsOf(input)[0] ?? ""];
      if (!control || value === undefined) continue;
      const slider = input.type === "range";
      // The text of a number is written only when it changes.
      if (control.type === "range" && field.value !== value) {
        field.text = slider ? String(toSlider(control, Number(value))) : plainNumber(Number(value));
        if (slider) input.setAttribute("aria-valuetext", withUnit(significant(Number(value), 4), control.unit));
      }
      field.value = value;
      if (input === except) continue;
      if (control.type === "toggle") input.checked = value === true;
      else if (control.type === "picks") input.checked = (value as readonly string[]).includes(input.value);
      else if (input.type === "radio") input.checked = input.value === value;
      else {
        const text = field.text ?? String(value);
        if (input.value !== text) input.value = text;
        if (!slider) input.removeAttribute("aria-invalid");
        if (error && !error.hidden) error.hidden = true;
      }
    }
  }
}
