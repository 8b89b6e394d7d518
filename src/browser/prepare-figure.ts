import { load } from "./load-script.ts";

/** Signs of a reader who reaches for something, without holding up what they do. */
const onReach = (figure: HTMLElement, types: readonly string[], act: (event: Event) => void): void => {
  for (const type of ["pointerover", "touchstart", ...types]) figure.addEventListener(type, act, { passive: true });
};

/** Makes a picture whose marks name their rows a tab stop, and lets the reader step through them on reaching for it. */
export function offerPoints(figure: HTMLElement): void {
  const picture = figure.querySelector<HTMLElement>(".picture");
  const { inspect } = figure.dataset;
  if (!picture?.querySelector("[data-row]") || !inspect) return;
  picture.tabIndex = 0;
  picture.role = "group";
  picture.ariaLabel = "Picture. Arrow keys read its points, Escape leaves.";
  let asked = false;
  const reach = ({ type, target }: Event): void => {
    if (asked || (type === "pointerover" && !(target as Element).closest(".picture, table"))) return;
    asked = true;
    load(inspect).then(
      () => watts.inspect(figure),
      () => {
        asked = false;
      },
    );
  };
  picture.addEventListener("focus", reach);
  onReach(figure, [], reach);
}

/** Lets a figure's controls be used, and wakes it when the reader reaches for it. Returns what wakes it; null where nothing can be set. */
export function prepare(figure: HTMLElement): (() => Promise<void>) | null {
  const form = figure.querySelector("form");
  if (!form) return null;
  const { runtime = "", code = "", controls = "", keys = controls } = figure.dataset;
  let waking: Promise<void> | undefined;
  let pressed: HTMLElement | null = null;
  let attached = false;
  const wake = (): Promise<void> => {
    waking ??= Promise.all([runtime, code].filter(Boolean).map(load))
      .then(() => {
        watts.attach(figure);
        attached = true;
        pressed?.click();
      })
      .catch(() => {
        waking = undefined;
        const note = figure.querySelector<HTMLElement>(".state-note");
        if (!note) return;
        note.hidden = false;
        note.textContent = "Its script could not be loaded. This figure shows its defaults.";
      });
    return waking;
  };
  for (const control of figure.querySelectorAll<HTMLFieldSetElement | HTMLInputElement | HTMLButtonElement>(":disabled")) control.disabled = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  // What is entered before the runtime arrives is marked, and a button pressed is kept, so that neither is lost.
  form.addEventListener("input", ({ target }) => {
    if (!attached) (target as Element).setAttribute("data-touched", "");
  });
  form.addEventListener("click", ({ target }) => {
    if (!attached) pressed = (target as Element).closest("button") ?? pressed;
  });
  onReach(figure, ["focusin", "input"], wake);
  const query = new URLSearchParams(location.search);
  if (keys.split(" ").some((key) => query.has(key))) wake();
  return wake;
}
