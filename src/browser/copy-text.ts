import { setText } from "./set-text.ts";

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
