import { type AnyFigure, defaultsOf, type Params, type Range, SIZES, type Version } from "../lib/figure.ts";
import { significant } from "../lib/format.ts";
import { receiptOf, receiptText } from "../lib/receipt.ts";
import { render } from "../lib/render.ts";
import { tableMarkup } from "../lib/rows.ts";
import { fromSlider, toSlider } from "../lib/slider.ts";
import { parseQuery, parseValue, plainNumber, rangeFault, serialiseQuery } from "../lib/state.ts";
import type { DataOf, Tables } from "../lib/table.ts";
import { type View, view } from "../lib/view.ts";
import { answerBackwards, copyText, setText, showAccount } from "./account.ts";

/** A figure's code with its data, as its own script hands them over. */
export interface Registered {
  readonly figure: AnyFigure;
  readonly data: DataOf<Tables>;
  readonly versions: Readonly<Record<string, Version>>;
}

/** Time after the last change before the result is spoken and the address is rewritten, in ms. */
const PAUSE = 250;

/** One figure of the page whose controls work: state, recomputation, and new text, table, picture and address. */
export class Attached {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #id: string;
  readonly #code: Registered;
  readonly #prefix: string;
  readonly #controls;
  #params: Params;
  #timer = 0;

  constructor(root: HTMLElement, form: HTMLFormElement, id: string, code: Registered) {
    this.#root = root;
    this.#form = form;
    this.#id = id;
    this.#code = code;
    this.#prefix = root.dataset.prefix ?? "";
    this.#controls = code.figure.controls(code.data);
    const { figure } = code;
    const { params, faults } = parseQuery(location.search, this.#controls, this.#prefix);
    this.#params = { ...params, ...this.#typed() };
    form.addEventListener("input", (event) => this.#input(event.target as HTMLInputElement));
    root.addEventListener("click", (event) => this.#click(event));
    root.querySelector("[data-back]")?.addEventListener("input", () => answerBackwards(this.#root, figure, this.#controls, this.#view()));
    form.addEventListener("reset", (event) => {
      event.preventDefault();
      this.set(defaultsOf(this.#controls));
    });
    root.addEventListener("watts:set", (event) => this.set(parseQuery(String((event as CustomEvent).detail), this.#controls).params));
    addEventListener("popstate", () => this.set(parseQuery(location.search, this.#controls, this.#prefix).params, false));
    // The field in the reader's hand keeps what was typed, and says what is wrong with it.
    const held = form.querySelector<HTMLInputElement>("[data-touched]:focus") ?? undefined;
    this.#fill(held);
    if (held) this.#input(held);
    if (Object.entries(this.#controls).some(([name, { default: initial }]) => this.#params[name] !== initial)) this.#show();
    this.#note(faults.join(" "));
  }

  /** What the reader entered before this script came. */
  #typed(): Params {
    const dirty = [...this.#form.querySelectorAll<HTMLInputElement>("[data-touched]:not([type=radio]:not(:checked))")];
    return Object.fromEntries(dirty.flatMap((input) => this.#read(input) ?? []));
  }

  #read(input: HTMLInputElement | HTMLSelectElement): [string, string | number | boolean][] | null {
    const control = this.#controls[input.name];
    if (!control) return null;
    if (input instanceof HTMLInputElement && input.type === "range") return [[input.name, fromSlider(control as Range, Number(input.value))]];
    if (input instanceof HTMLInputElement && input.type === "checkbox") return [[input.name, input.checked]];
    const value = parseValue(control, input.value);
    return value === null ? null : [[input.name, value]];
  }

  #input(input: HTMLInputElement): void {
    const control = this.#controls[input.name];
    if (!control) return;
    const entry = this.#read(input);
    if (control.type === "range" && input.type !== "range") {
      const fault = rangeFault(control, input.value);
      const error = this.#form.querySelector<HTMLElement>(`[data-error="${input.name}"]`);
      if (error) {
        error.textContent = fault ?? "";
        error.hidden = fault === null;
      }
      input.setAttribute("aria-invalid", String(fault !== null));
    }
    if (!entry) return;
    this.#params = { ...this.#params, ...Object.fromEntries(entry) };
    this.#fill(input);
    this.#show();
  }

  #click(event: Event): void {
    const button = (event.target as Element).closest<HTMLElement>("button");
    const preset = button?.dataset.preset;
    if (preset !== undefined) {
      const set = this.#code.figure.presets?.(this.#code.data)[Number(preset)]?.set;
      if (set) this.set({ ...defaultsOf(this.#controls), ...(set as Params) });
    }
    const copy = button?.dataset.copy;
    if (copy === "link") copyText(this.#root, "copied", this.#link(), "Link copied.");
    else if (copy === "text" || copy === "markdown" || copy === "json")
      copyText(
        this.#root,
        "copied-receipt",
        receiptText(receiptOf(this.#id, this.#code.figure, this.#view(), this.#link()), copy),
        "Receipt copied.",
      );
  }

  #view(): View {
    const { figure, data, versions } = this.#code;
    return view(figure, data, versions, this.#params);
  }

  /** Shows a state; `remember` writes it to the address. */
  set(params: Params, remember = true): void {
    this.#params = params;
    this.#fill();
    this.#show(remember);
  }

  /** Brings the controls to the state, except the one in the reader's hand. */
  #fill(except?: HTMLInputElement): void {
    for (const input of this.#form.querySelectorAll<HTMLInputElement>("input[name], select[name]")) {
      const control = this.#controls[input.name];
      const value = this.#params[input.name];
      if (!control || value === undefined || input === except) continue;
      if (control.type === "toggle") input.checked = value === true;
      else if (control.type === "choice") {
        if (input.type === "radio") input.checked = input.value === value;
        else input.value = String(value);
      } else {
        if (input.type === "range") input.value = String(toSlider(control, Number(value)));
        else {
          input.value = plainNumber(Number(value));
          input.removeAttribute("aria-invalid");
        }
        const error = this.#form.querySelector<HTMLElement>(`[data-error="${input.name}"]`);
        if (error) error.hidden = true;
      }
      if (input.type === "range" && control.type === "range")
        input.setAttribute("aria-valuetext", `${significant(Number(value), 4)} ${control.unit}`);
    }
  }

  #show(remember = true): void {
    const { figure, data, versions } = this.#code;
    let now: View;
    try {
      now = view(figure, data, versions, this.#params);
    } catch (error) {
      this.#note(error instanceof Error ? `These values cannot be computed: ${error.message}.` : "These values cannot be computed.");
      return;
    }
    this.#note("");
    setText(this.#root, "title", now.title);
    setText(this.#root, "subtitle", now.subtitle);
    setText(this.#root, "count", String(now.rows.length));
    setText(this.#root, "formula", now.formula?.numbers ?? "");
    for (const [name, { text }] of Object.entries(now.values)) setText(this.#root, `value-${name}`, text);
    for (const part of this.#root.querySelectorAll("table[data-part=table]")) {
      const caption = part.querySelector("caption");
      part.innerHTML = tableMarkup(figure, now.rows).text;
      if (caption) part.prepend(caption);
    }
    this.#draw(now);
    showAccount(this.#root, this.#id, figure, this.#controls, now);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      setText(this.#root, "summary", now.summary);
      if (remember) this.#remember();
      this.#root.dispatchEvent(new CustomEvent("watts:change", { bubbles: true, detail: { id: this.#id, params: this.#params } }));
    }, PAUSE);
  }

  #draw(now: View): void {
    const { figure } = this.#code;
    const picture = this.#root.querySelector<HTMLElement>("[data-part=picture]");
    if (!picture) return;
    const draw = figure.draw ? render : globalThis.watts.draw;
    if (draw) {
      picture.innerHTML = SIZES.map((size) => draw(this.#id, figure, now, size)).join("");
      delete picture.dataset.stale;
      return;
    }
    picture.dataset.stale = "";
    const { plot } = this.#root.dataset;
    if (!plot) return;
    watts.load(plot).then(
      () => this.#draw(view(figure, this.#code.data, this.#code.versions, this.#params)),
      () => this.#note("The drawing code could not be loaded. Text and table show your values; the picture still shows the defaults."),
    );
  }

  #note(text: string): void {
    const note = this.#root.querySelector<HTMLElement>(".state-note");
    if (!note) return;
    note.textContent = text;
    note.hidden = text === "";
  }

  #address(): string {
    const query = serialiseQuery(this.#params, this.#controls, location.search, this.#prefix);
    return `${location.pathname}${query ? `?${query}` : ""}${location.hash}`;
  }

  #remember(): void {
    try {
      history.replaceState(history.state, "", this.#address());
    } catch {
      // A sandboxed frame or a file may refuse; the figure works without.
    }
  }

  #link(): string {
    return new URL(this.#address(), location.href).href;
  }
}
