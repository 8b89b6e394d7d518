import { fullLabel } from "../kit/figure.ts";
import { type Answer, endsOf, guessControl, type NumberQuestion, placeOnScale } from "../kit/guess.ts";
import { answerText } from "../kit/guess-words.ts";
import { html } from "../kit/html.ts";
import { fromSlider, sliderScale, toSlider } from "../kit/slider.ts";
import { parseNumber, plainNumber, rangeFault } from "../kit/state.ts";
import type { Asking } from "./guess-types.ts";

/** Asks for a number by slider and field, and draws answer and guess on the same scale. */
export function askNumber(body: HTMLElement, guess: NumberQuestion, answer: Answer): Asking {
  const control = guessControl(guess);
  const { min, max, step } = sliderScale(control);
  const ends = html`<span class="guess-ends unit"><span>${guess.text(guess.min)}</span><span>${guess.text(guess.max)}</span></span>`;
  body.innerHTML = html`
      <div class="guess-ask">
        <input type="range" aria-label="${fullLabel(control)}" min="${min}" max="${max}" step="${step}">
          ${ends}
          <label class="guess-field">
            <input type="text" inputmode="decimal" autocomplete="off" aria-label="${fullLabel(control)}, ${guess.unit}">
              <span class="unit">${guess.unit}</span>
            </label>
          </div>
          <div class="guess-tell">
            <div class="guess-scale"></div>
            ${ends}
          </div>
    `.text;
  const slider = body.querySelector<HTMLInputElement>("[type=range]") as HTMLInputElement;
  const field = body.querySelector<HTMLInputElement>("[type=text]") as HTMLInputElement;
  const scale = body.querySelector<HTMLElement>(".guess-scale") as HTMLElement;
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
    again: () => scale.replaceChildren(),
    reveal(guessed) {
      const value = parseNumber(field.value) ?? control.default;
      mark(scale, guess, answer, guessed ? value : null);
      return guessed ? guess.say(value, answer) : `It is ${answerText(answer, guess.text)}.`;
    },
  };
}

/** Puts answer and guess on the scale. Each label leans towards the middle, so that none runs off the scale. */
function mark(scale: HTMLElement, guess: NumberQuestion, answer: Answer, value: number | null): void {
  const [low, high] = endsOf(answer).map((end) => placeOnScale(guess, end) * 100) as [number, number];
  const middle = (low + high) / 2;
  scale.innerHTML = html`
      <i class="guess-band"></i>
      <span class="guess-mark guess-mark--answer">
        <b>${answerText(answer, guess.text)}</b>
      </span>
      ${value !== null && html`<span class="guess-mark guess-mark--yours"><b>you: ${guess.text(value)}</b></span>`}
    `.text;
  const put = (selector: string, at: number): void => {
    const element = scale.querySelector<HTMLElement>(selector);
    const label = element?.querySelector<HTMLElement>("b");
    if (element) element.style.left = `${at}%`;
    if (label) label.style.translate = `${-at}%`;
  };
  put(".guess-band", low);
  const band = scale.querySelector<HTMLElement>(".guess-band");
  if (band) band.style.width = `${high - low}%`;
  put(".guess-mark--answer", middle);
  if (value !== null) put(".guess-mark--yours", placeOnScale(guess, value) * 100);
}
