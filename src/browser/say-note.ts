import type { Lead } from "../kit/formerly.ts";

/** Tells the reader below a figure's controls what is wrong with a setting and where to go on; the style sheet hides an empty note. */
export function sayNote(figure: HTMLElement, text: string, leads: readonly Lead[] = []): void {
  const note = figure.querySelector<HTMLElement>(".state-note");
  if (!note || (note.textContent === text && leads.length === 0)) return;
  note.textContent = text;
  const { root } = figure.dataset;
  // A file on a disk does not know where the site is.
  for (const { href, words } of root === undefined ? [] : leads) {
    const link = document.createElement("a");
    link.href = root + href;
    link.textContent = words;
    if (document.body.matches(".embed-body")) Object.assign(link, { target: "_blank", rel: "noopener" });
    note.append(" ", link);
  }
}
