/**
 * Keeps what a slider changes at its size while the slider moves, so that the browser lays out each of these by itself and not the
 * page around them: the slider's own field, and the title and the result as long as they have no more letters than there was room for.
 * What follows a change at rest, or leaving the field, lets all of them go.
 */
export function holdStill(figure: HTMLElement): void {
  const held = new Map<HTMLElement, number>();
  const hold = ({ target }: Event): void => {
    const box = (target as Element).closest<HTMLElement>("fieldset");
    if ((target as HTMLInputElement).type !== "range" || !box) return;
    const free = [box, ...figure.querySelectorAll<HTMLElement>('[data-part=title],output[data-part^="value-"]')].filter(
      (element) => !((held.get(element) ?? -1) >= element.textContent.length),
    );
    // All are measured before the first is changed: the layout is asked for once.
    for (const { style } of free) style.cssText = "";
    const sizes = free.map((element) => element.getBoundingClientRect());
    for (const [i, element] of free.entries()) {
      held.set(element, element.textContent.length);
      element.style.cssText = `contain:size layout;width:${sizes[i]?.width}px;height:${sizes[i]?.height}px`;
    }
  };
  const release = (): void => {
    for (const { style } of held.keys()) style.cssText = "";
    held.clear();
  };
  // Before the figure hears of the change.
  figure.addEventListener("input", hold, true);
  for (const type of ["watts:change", "focusout"]) figure.addEventListener(type, release);
}
