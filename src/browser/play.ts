/** Plays the motions of scenes when a reader presses their buttons. Nothing moves before, nor where the reader's system asks for less motion. */
import type { Motion } from "../kit/motion.ts";

const motions = new Map<string, Motion>();
/** How to stop the motion of a figure that plays now. */
const playing = new Map<HTMLElement, () => void>();

const LESS = "Your system asks for less motion: the picture shows how it ends.";

function play(figure: HTMLElement, button: HTMLButtonElement): void {
  const stop = playing.get(figure);
  if (stop) {
    stop();
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
  let frame = 0;
  const end = (): void => {
    cancelAnimationFrame(frame);
    playing.delete(figure);
    figure.removeEventListener("watts:draw", end, true);
    button.textContent = words;
    // A picture that a control has swapped is gone already.
    if (picture.isConnected) picture.replaceChildren(...still);
    say("");
  };
  playing.set(figure, end);
  figure.addEventListener("watts:draw", end, true);
  button.textContent = "Stop";
  const move = motion.start(picture);
  const begun = performance.now();
  const next = (now: number): void => {
    if (move(Math.max(0, now - begun) / 1000)) frame = requestAnimationFrame(next);
    else end();
  };
  frame = requestAnimationFrame(next);
}

globalThis.watts = {
  ...globalThis.watts,
  play,
  motion: (id, motion) => void motions.set(id, motion),
};
