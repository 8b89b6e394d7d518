/**
 * Hides what a figure shows until the reader has guessed or asks to see it. A link to the figure, or an address with settings of it, shows it at
 * once; so does every page without a script, on paper or on another site. The style sheet reserves its height.
 */
export function mask(figure: HTMLElement): void {
  const { masked, prefix = "" } = figure.dataset;
  const title = figure.getAttribute("aria-labelledby") ?? "";
  const asked = (): boolean => location.hash === `#${figure.id}`;
  if (masked === undefined || asked() || location.search.includes(prefix)) return;
  const cover = (covered: boolean): void => {
    figure.classList.toggle("is-masked", covered);
    // The title tells the answer.
    figure.setAttribute("aria-labelledby", covered ? title.replace("title", "question") : title);
  };
  cover(true);
  figure.addEventListener("watts:set", () => cover(false));
  figure.querySelector("[data-unmask]")?.addEventListener("click", () => cover(false));
  addEventListener("hashchange", () => asked() && cover(false));
}
