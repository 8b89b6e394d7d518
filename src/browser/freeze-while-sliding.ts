/**
 * Fixes the size of what a slider changes while it moves, so that the browser lays out each part by itself and not the page
 * around it: the slider's own field, and the title and the result while they need no more letters than they had room for. The
 * update after the slider rests, or leaving the field, releases them.
 */
export function freezeWhileSliding(figure: HTMLElement): void {
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
    // All are measured before the first is changed, so that layout is computed once.
    for (const [element, { width, height }] of all.map((element) => [element, element.getBoundingClientRect()] as const)) {
      held.set(element, letters(element));
      element.style.cssText = `contain:size layout;width:${width}px;height:${height}px`;
    }
  };
  // In the capture phase, before the figure hears of the change.
  figure.addEventListener("input", hold, true);
  for (const type of ["watts:change", "focusout"]) figure.addEventListener(type, release);
}
