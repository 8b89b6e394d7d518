/**
 * Keeps what a slider changes at its size while the slider moves, so that the browser lays out each of these by itself and not the
 * page around them: the slider's own field, and the title and the result as long as they have no more letters than there was room for.
 * What follows a change at rest, or leaving the field, lets all of them go.
 */
export function holdStill(figure: HTMLElement): void {
  const held = new Map<HTMLElement, number>();
  const letters = ({ firstChild }: Node): number => firstChild?.nodeValue?.length ?? 0;
  const release = (): void => {
    for (const { style } of held.keys()) style.cssText = "";
    held.clear();
  };
  const hold = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    if (input.type !== "range") return;
    const box = input.closest("fieldset") ?? input;
    if (held.has(box) && [...held].every(([element, room]) => letters(element) <= room)) return;
    release();
    const all = [box, ...figure.querySelectorAll<HTMLElement>('[data-part=title],output[data-part^="value-"]')];
    // All are measured before the first is changed: the layout is asked for once.
    for (const [element, { width, height }] of all.map((element) => [element, element.getBoundingClientRect()] as const)) {
      held.set(element, letters(element));
      element.style.cssText = `contain:size layout;width:${width}px;height:${height}px`;
    }
  };
  // Before the figure hears of the change.
  figure.addEventListener("input", hold, true);
  for (const type of ["watts:change", "focusout"]) figure.addEventListener(type, release);
}
