/** Plays the motions of scenes when a reader presses their buttons. Nothing moves before, nor where the reader's system asks for less motion. */
import type { Motion } from "../kit/motion.ts";

const motions = new Map<string, Motion>();
/** How to halt the motion of a figure that plays now, or let it go on. */
const playing = new Map<HTMLElement, () => void>();

const LESS = "Your system asks for less motion: the picture shows how it ends.";

function play(figure: HTMLElement, button: HTMLButtonElement): void {
  const turn = playing.get(figure);
  if (turn) {
    turn();
    return;
  }
  const said = figure.querySelector<HTMLElement>("[data-part=played]");
  const say = (text: string): void => {
    if (said) said.textContent = text;
  };
  const motion = motions.get(figure.dataset.figure ?? "");
  const picture = [...figure.querySelectorAll<SVGSVGElement>("[data-part=picture] svg")].find((svg) => svg.getClientRects().length > 0);
  if (!motion || !picture) return;
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
    say(LESS);
    return;
  }
  const still = [...picture.childNodes].map((node) => node.cloneNode(true));
  const words = button.textContent;
  const stop = document.createElement("button");
  Object.assign(stop, { type: "button", className: button.className, textContent: "Stop" });
  let frame = 0;
  const end = (): void => {
    cancelAnimationFrame(frame);
    playing.delete(figure);
    figure.removeEventListener("watts:draw", end, true);
    if (document.activeElement === stop) button.focus();
    stop.remove();
    button.textContent = words;
    // A picture that a control has swapped is gone already.
    if (picture.isConnected) picture.replaceChildren(...still);
    say("");
  };
  stop.addEventListener("click", end);
  figure.addEventListener("watts:draw", end, true);
  button.after(stop);
  const move = motion.start(picture);
  let [seconds, before] = [0, 0];
  const next = (now: number): void => {
    seconds += Math.max(0, now - before) / 1000;
    before = now;
    if (move(seconds)) frame = requestAnimationFrame(next);
    else end();
  };
  const run = (): void => {
    button.textContent = "Pause";
    before = performance.now();
    frame = requestAnimationFrame(next);
    playing.set(figure, () => {
      cancelAnimationFrame(frame);
      button.textContent = "Go on";
      playing.set(figure, run);
    });
  };
  run();
}

globalThis.watts = {
  ...globalThis.watts,
  play,
  motion: (id, motion) => void motions.set(id, motion),
};
