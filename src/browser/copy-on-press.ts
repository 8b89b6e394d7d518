/** Copies texts that a page offers, such as how to cite it and how to embed it. */

/** Puts the page's own address, with its state, into texts that need one. */
export function here(): void {
  if (location.protocol === "file:") return;
  for (const element of document.querySelectorAll<HTMLElement>("[data-here]")) {
    const { here: path = "", before = "", after = "" } = element.dataset;
    const address = new URL(path || location.pathname, location.href);
    address.search = location.search;
    element.textContent = before + address.href + after;
  }
}

/** Copies a text; where the clipboard is denied, selects the element that shows it, so that a key press copies it. */
export async function copy(text: string, from: HTMLElement | null, output: HTMLElement | null, done = "Copied."): Promise<void> {
  let message = done;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    message = "Selected: copy it with your keyboard.";
    if (from) getSelection()?.selectAllChildren(from);
  }
  if (output) output.textContent = message;
}

/** Shows the buttons that copy, and lets each copy the text that it names. @param ready brings a text up to date first */
export function copyOnPress(ready: (from: HTMLElement) => Promise<void> = async () => {}): void {
  for (const part of document.querySelectorAll<HTMLElement>(".take-copy")) part.hidden = false;
  here();
  document.addEventListener("click", async ({ target }) => {
    const button = (target as Element).closest<HTMLElement>("[data-copy-from]");
    const from = document.getElementById(button?.dataset.copyFrom ?? "");
    if (!button || !from) return;
    await ready(from);
    copy(from.textContent ?? "", from, button.parentElement?.querySelector("output") ?? null);
  });
}
