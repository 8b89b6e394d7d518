import { forget, load } from "./load-script.ts";

/** Time after which a wait is said, in ms. */
const SOON = 600;

/** Calls `act` when a reader reaches for a part of the page, without delaying what the reader does. */
const onReach = (part: HTMLElement, types: readonly string[], act: (event: Event) => void): void => {
  for (const type of ["pointerover", "touchstart", ...types]) part.addEventListener(type, act, { passive: true });
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

/**
 * Enables a figure's controls, and loads its code when the reader reaches for it. Returns a function that loads it; null for a
 * figure without controls.
 */
export function prepare(figure: HTMLElement): (() => Promise<void>) | null {
  const form = figure.querySelector("form");
  if (!form) return null;
  const { runtime, code, controls, keys = controls } = figure.dataset as Readonly<Record<"runtime" | "code" | "controls", string>> & DOMStringMap;
  let waking: Promise<void> | undefined;
  let pressed: HTMLElement | null = null;
  let attached = false;
  const say = (text: string): void => {
    const note = figure.querySelector(".state-note");
    if (note) note.textContent = text;
  };
  const wake = (): Promise<void> => {
    if (waking) return waking;
    const slow = setTimeout(say, SOON, "Loading…");
    waking = Promise.all([load(runtime), load(code)])
      .then(() => {
        say("");
        watts.live?.[figure.dataset.figure as string]?.(figure);
        attached = true;
        pressed?.click();
      })
      .catch(() => {
        waking = undefined;
        pressed = null;
        forget(code);
        // The fields say what is shown.
        form.reset();
        for (const field of form.querySelectorAll("[data-touched]")) field.removeAttribute("data-touched");
        say("Its script did not load: these are its defaults.");
      })
      .finally(() => clearTimeout(slow));
    return waking;
  };
  for (const control of figure.querySelectorAll<HTMLFieldSetElement | HTMLInputElement | HTMLButtonElement>(":disabled")) control.disabled = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  // Entries made before the runtime arrives are marked, and a pressed button is kept, so that neither is lost.
  form.addEventListener("input", ({ target }) => {
    if (!attached) (target as Element).setAttribute("data-touched", "");
  });
  // A touch on a slider that turned into a scroll of the page has meant the page.
  form.addEventListener("pointercancel", ({ target }) => {
    const slider = target as HTMLInputElement;
    if (attached || slider.type !== "range") return;
    slider.value = slider.defaultValue;
    slider.removeAttribute("data-touched");
  });
  form.addEventListener("click", ({ target }) => {
    if (!attached) pressed = (target as Element).closest("button") ?? pressed;
  });
  // A chart's table and picture need no script; a calculator's result has fields of its own.
  onReach(figure.matches(".fig--calculator") ? figure : form, ["focusin", "input"], wake);
  const query = new URLSearchParams(location.search);
  if (keys.split(" ").some((key) => query.has(key))) wake();
  return wake;
}
