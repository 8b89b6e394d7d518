import { load } from "./load-script.ts";

/**
 * Enables buttons whose scripts are fetched when they are pressed: to guess before the figure is shown, to play a scene, to run
 * a calculator’s test vectors.
 */
export function offerActs(figure: HTMLElement): void {
  for (const button of figure.querySelectorAll<HTMLButtonElement>("button[data-act]")) {
    const { act, runtime, script, code } = button.dataset;
    button.disabled = false;
    button.addEventListener("click", () =>
      Promise.all([runtime, script, code].map((src) => src && load(src))).then(
        () => watts[act as "guess" | "play" | "vectors"](figure, button),
        () => {
          button.textContent = "Its script did not load.";
        },
      ),
    );
  }
}
