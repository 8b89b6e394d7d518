import { backwardsText, rangeText, tornadoMarkup } from "../kit/certainty.ts";
import { type Controls, outcomeLabel, type Working } from "../kit/figure.ts";
import { parseNumber } from "../kit/state.ts";
import type { View } from "../kit/view.ts";
import { receiptMarkup, receiptOf } from "../site/pure/receipt.ts";
import { setText } from "./set-text.ts";

/** Shows a calculator's answer apart from its number: range, tornado, receipt, and the question solved backwards. */
export function showResultDetails(root: HTMLElement, id: string, figure: Working, controls: Controls, now: View): void {
  if (!figure.outcome) return;
  const { text } = figure.outcome;
  const markup = (part: string, value: string): void => {
    const element = root.querySelector(`[data-part=${part}]`);
    if (element) element.innerHTML = value;
  };
  if (now.certainty) {
    setText(root, "outcome", outcomeLabel(figure.outcome, now.given));
    setText(root, "range", rangeText(now.certainty, text));
    markup("tornado", tornadoMarkup(now.certainty, text).text);
  }
  markup("receipt", receiptMarkup(receiptOf(id, figure, now, null)).text);
  answerBackwards(root, figure, controls, now);
}

/**
 * Finds the value of one input that gives the result typed by the reader, and shows it.
 * @param spoken the reader asks for it; else the result is spoken, and this answer is not
 */
export function answerBackwards(root: HTMLElement, figure: Working, controls: Controls, now: View, spoken = false): void {
  const field = root.querySelector<HTMLInputElement>("[data-back]");
  const control = figure.outcome && controls[figure.outcome.backwards.control];
  if (!field || control?.type !== "range") return;
  root.querySelector("[data-part=back]")?.setAttribute("aria-live", spoken ? "polite" : "off");
  const target = parseNumber(field.value);
  field.setAttribute("aria-invalid", String(target === null));
  if (target === null) {
    setText(root, "back", "(a number is needed)");
    return;
  }
  try {
    setText(root, "back", backwardsText(figure, now.given, controls, target));
  } catch {
    setText(root, "back", "(a value that cannot be computed)");
  }
}
