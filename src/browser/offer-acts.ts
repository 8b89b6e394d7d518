import { load } from "./load-script.ts";

/**
 * Enables buttons whose scripts are fetched when they are pressed: to guess before the figure is shown, to play a scene, to run
 * a calculator’s test vectors.
 */
export function offerActs(figure: HTMLElement): void {
  for (const button of figure.querySelectorAll<HTMLButtonElement>("button[data-act]")) {
    const { act, scripts = "" } = button.dataset;
    button.disabled = false;
    button.addEventListener("click", () =>
      Promise.all(scripts.split(" ").map(load)).then(
        () => watts[act as "guess" | "play" | "vectors"](figure, button),
        () => {
          button.textContent = "Its script could not be loaded.";
        },
      ),
    );
  }
}
