/** Tells of a number in the text that its figure, which the reader has set otherwise, gives it at its defaults. */
const AT_DEFAULTS = "At the figure’s own settings; it now shows others";

/** Stars the numbers in the text that a figure gives at its defaults while it shows other settings; the note under it says what the star means. */
export function starNumbers(figure: HTMLElement, left: boolean): void {
  const numbers = document.querySelectorAll<HTMLElement>(`a.num[href*="/figures/${figure.dataset.figure}/"]:not([href*="?"])`);
  for (const number of numbers)
    if (left) number.title = AT_DEFAULTS;
    else number.removeAttribute("title");
  const note = figure.querySelector<HTMLElement>("[data-star]");
  if (note) note.hidden = !left || numbers.length === 0;
}
