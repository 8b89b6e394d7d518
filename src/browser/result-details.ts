import { backwardsText, tornadoMarkup } from "../kit/certainty.ts";
import type { AnyFigure, Controls } from "../kit/figure.ts";
import { parseNumber } from "../kit/state.ts";
import type { View } from "../kit/view.ts";
import { receiptMarkup, receiptOf } from "../site/pure/receipt.ts";

const found = new WeakMap<HTMLElement, Map<string, readonly Element[]>>();

/** Puts a text into each part of a figure with this name; the parts are looked up once. */
export function setText(root: HTMLElement, part: string, text: string): void {
  const known = found.get(root) ?? new Map<string, readonly Element[]>();
  const elements = known.get(part) ?? [...root.querySelectorAll(`[data-part="${part}"]`)];
  found.set(root, known.set(part, elements));
  for (const element of elements) {
    if (element.textContent === text) continue;
    const { firstChild: only } = element;
    // A text changed in place leaves the tree as it is, so that no selector that looks at children is matched again.
    if (only instanceof Text && !only.nextSibling && text !== "") only.data = text;
    else element.textContent = text;
  }
}

/** Shows a calculator's answer apart from its number: range, tornado, receipt, and the question asked backwards. */
export function showResultDetails(root: HTMLElement, id: string, figure: AnyFigure, controls: Controls, now: View): void {
  if (!figure.outcome) return;
  const { text } = figure.outcome;
  const markup = (part: string, value: string): void => {
    const element = root.querySelector(`[data-part=${part}]`);
    if (element) element.innerHTML = value;
  };
  if (now.certainty) {
    setText(root, "low", text(now.certainty.low));
    setText(root, "high", text(now.certainty.high));
    markup("tornado", tornadoMarkup(now.certainty, text).text);
  }
  markup("receipt", receiptMarkup(receiptOf(id, figure, now, null)).text);
  answerBackwards(root, figure, controls, now);
}

/** Finds the value of one input that gives the result typed by the reader, and shows it. */
export function answerBackwards(root: HTMLElement, figure: AnyFigure, controls: Controls, now: View): void {
  const field = root.querySelector<HTMLInputElement>("[data-back]");
  const control = figure.outcome && controls[figure.outcome.backwards.control];
  if (!field || control?.type !== "range") return;
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

/** Makes a box with a selected text, for browsers that let no page write to the clipboard. */
function textBox(text: string): HTMLTextAreaElement {
  const box = document.createElement("textarea");
  box.className = "copy-text";
  box.readOnly = true;
  box.value = text;
  box.ariaLabel = "Text to copy";
  return box;
}

/** Copies a text and says so; where the clipboard is denied, shows the text selected in a box. */
export async function copyText(root: HTMLElement, part: string, text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    setText(root, part, done);
  } catch {
    const output = root.querySelector(`[data-part="${part}"]`);
    const box = textBox(text);
    output?.replaceChildren("Copying is not allowed here. The text is selected: ", box);
    box.focus();
    box.select();
  }
}
