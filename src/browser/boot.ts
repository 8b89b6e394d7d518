/**
 * The script that every page runs at once. It enables the controls, and fetches the rest (runtime and the figure's own code
 * with its data) when the reader reaches for a figure or the address asks for a state. It is a classic script, so that it works
 * from file:// and in a sandboxed frame.
 */
import { freezeWhileSliding } from "./freeze-while-sliding.ts";
import { load } from "./load-script.ts";
import { mask } from "./mask.ts";
import { offerActs } from "./offer-acts.ts";
import { offerPoints, prepare } from "./prepare-figure.ts";

/** Makes the links in the text set the figure; without a script they lead to the figure's page. */
function offerLinks(figure: HTMLElement, wake: () => Promise<void>): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(`a[data-see="${figure.dataset.figure}"]`)) {
    link.addEventListener("click", async (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      await wake();
      figure.dispatchEvent(new CustomEvent("watts:set", { detail: { set: link.dataset.set, from: link } }));
      // Whoever sees the whole figure already stays where they are.
      const { top, bottom } = figure.getBoundingClientRect();
      if (top < 0 || bottom > innerHeight) figure.scrollIntoView();
    });
  }
}

globalThis.watts ??= { load } as Watts;
for (const figure of document.querySelectorAll<HTMLElement>("figure[data-figure]")) {
  const wake = prepare(figure);
  if (wake) {
    offerLinks(figure, wake);
    freezeWhileSliding(figure);
  }
  offerPoints(figure);
  offerActs(figure);
  mask(figure);
}

for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-theme-switch]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    button.ariaPressed = String(!dark);
  });
}

// Keys of one character, except where text is entered. The script that acts on them is fetched at the first press.
const help = document.querySelector<HTMLButtonElement>("[data-keys-help]");
const press = (key: string): Promise<void> =>
  load(document.body.dataset.shortcuts ?? "").then(
    () => watts.press(key),
    () => undefined,
  );
if (help) {
  help.hidden = false;
  help.addEventListener("click", () => press("help"));
  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || help.dataset.off || !/^[?/jk[\]]$/.test(key)) return;
    if (target instanceof Element && target.closest("input, select, textarea, dialog, [contenteditable]")) return;
    event.preventDefault();
    press(key);
  });
}
