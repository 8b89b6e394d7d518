/** Time without a change after which nothing is held, in ms: a little more than the runtime takes for what follows a change. */
const REST = 300;

/**
 * Keeps what a slider changes at its size while the slider moves, so that the browser lays out each of these by itself and not the
 * page around them: the slider's own field, and the result as long as it has no more letters than there was room for.
 */
export function holdStill(figure: HTMLElement): void {
  const held = new Map<HTMLElement, number>();
  let timer = 0;
  const release = (element: HTMLElement): void => {
    held.delete(element);
    element.style.cssText = "";
  };
  const releaseAll = (): void => [...held.keys()].forEach(release);
  const hold = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement) || target.type !== "range") return;
    clearTimeout(timer);
    timer = window.setTimeout(releaseAll, REST);
    const box = target.closest("fieldset");
    for (const [element, room] of held) if (element !== box && element.textContent.length > room) release(element);
    const free = [...figure.querySelectorAll<HTMLElement>('output[data-part^="value-"]'), ...(box ? [box] : [])].filter(
      (element) => !held.has(element),
    );
    // All are measured before the first is changed: the layout is asked for once.
    const sizes = free.map((element) => element.getBoundingClientRect());
    for (const [i, element] of free.entries()) {
      held.set(element, element.textContent.length);
      element.style.cssText = `contain:size layout;width:${sizes[i]?.width}px;height:${sizes[i]?.height}px`;
    }
  };
  // Before the figure hears of the change.
  figure.addEventListener("input", hold, { capture: true });
  for (const type of ["watts:change", "focusout"]) figure.addEventListener(type, releaseAll);
}
