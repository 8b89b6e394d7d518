/**
 * Hides what a figure shows until the reader has guessed or asks to see it. A link to the figure, or an address with settings of it, shows it at
 * once; so does every page without a script, on paper or on another site. The style sheet reserves its height.
 */
export function mask(figure: HTMLElement): void {
  const { masked, prefix = "" } = figure.dataset;
  const asked = (): boolean => location.hash === `#${figure.id}`;
  if (masked === undefined || asked() || location.search.includes(prefix)) return;
  const show = (): void => figure.classList.remove("is-masked");
  figure.classList.add("is-masked");
  figure.addEventListener("watts:set", show);
  figure.querySelector("[data-unmask]")?.addEventListener("click", show);
  addEventListener("hashchange", () => asked() && show());
}
