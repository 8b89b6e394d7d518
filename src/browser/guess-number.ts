import { fullLabel } from "../kit/figure.ts";
import { type Answer, guessControl, type NumberQuestion } from "../kit/guess.ts";
import { answerText } from "../kit/guess-words.ts";
import { html } from "../kit/html.ts";
import { fromSlider, sliderScale, toSlider } from "../kit/slider.ts";
import { parseNumber, plainNumber, rangeFault } from "../kit/state.ts";
import type { Asking } from "./guess-types.ts";

/** Asks for a number by slider or field. */
export function askNumber(body: HTMLElement, guess: NumberQuestion, answer: Answer): Asking {
  const control = guessControl(guess);
  const { min, max, step } = sliderScale(control);
  body.innerHTML = html`
      <div class="guess-ask">
        <input type="range" aria-label="${fullLabel(control)}" min="${min}" max="${max}" step="${step}">
        <span class="guess-ends unit"><span>${guess.text(guess.min)}</span><span>${guess.text(guess.max)}</span></span>
        <label class="guess-field">
          <input type="text" inputmode="decimal" autocomplete="off" aria-label="${fullLabel(control)}, ${guess.unit}">
          <span class="unit">${guess.unit}</span>
        </label>
      </div>
    `.text;
  const slider = body.querySelector<HTMLInputElement>("[type=range]") as HTMLInputElement;
  const field = body.querySelector<HTMLInputElement>("[type=text]") as HTMLInputElement;
  const show = (value: number): void => {
    slider.value = String(toSlider(control, value));
    slider.setAttribute("aria-valuetext", guess.text(value));
  };
  show(control.default);
  field.value = plainNumber(control.default);
  slider.addEventListener("input", () => {
    const value = fromSlider(control, Number(slider.value));
    field.value = plainNumber(value);
    slider.setAttribute("aria-valuetext", guess.text(value));
    field.removeAttribute("aria-invalid");
  });
  const fault = (): string | null => rangeFault(control, field.value);
  field.addEventListener("input", () => {
    field.setAttribute("aria-invalid", String(fault() !== null));
    const value = parseNumber(field.value);
    if (value !== null && fault() === null) show(value);
  });
  return {
    fault,
    first: slider,
    lasts: false,
    reveal: (guessed) => (guessed ? guess.say(parseNumber(field.value) ?? control.default, answer) : `It is ${answerText(answer, guess.text)}.`),
  };
}
