/** Tells a story on another site: one scene at a time, to which two buttons lead. Its one picture changes on the way; for less motion, at once. */
import type { Story } from "../kit/story.ts";
import { openStory, remember } from "./open-story.ts";

/** How long the picture takes from one scene to the next, in ms. */
const STEP_MS = 1100;

/** Reads the sentence of a scene, with what is chosen in it. */
function sentenceOf(scene: HTMLElement | undefined): string {
  const pieces = [...(scene?.querySelector(".scene-said")?.children ?? [])];
  return pieces.map((piece) => (piece instanceof HTMLSelectElement ? piece.selectedOptions[0]?.text : piece.textContent) ?? "").join("");
}

/** Starts the story of the page. @param changed hears of every choice, as a query @returns a function that chooses for the reader */
export function step<N, S>(story: Story<N, S>, changed: (query: string) => void): (asked: object) => void {
  const less = matchMedia("(prefers-reduced-motion: reduce)");
  let place = 0;
  const told = openStory(story, {
    moves: () => !less.matches,
    paint: () => told?.draw(place),
    chosen: () => {
      if (!told) return;
      remember(told.choicesIn(new URLSearchParams(location.search)), location.hash);
      changed(told.choicesIn(new URLSearchParams()));
    },
  });
  const row = document.querySelector<HTMLElement>("[data-story-steps]");
  const [back, on] = [...(row?.querySelectorAll("button") ?? [])];
  const where = row?.querySelector("output");
  if (!told || !row || !back || !on || !where) return () => {};
  const { scenes } = told;
  const last = scenes.length - 1;
  let current = Math.max(0, told.sceneOf(location.hash));
  let presses = 0;

  const show = (): void => {
    scenes.forEach((scene, i) => void scene.toggleAttribute("data-shown", i === current));
    back.setAttribute("aria-disabled", String(current === 0));
    on.setAttribute("aria-disabled", String(current === last));
    const words = document.createElement("span");
    words.className = "visually-hidden";
    words.textContent = `: ${sentenceOf(scenes[current])}`;
    where.replaceChildren(`${current} of ${last}`, words);
  };
  const go = (by: number): void => {
    const to = Math.min(last, Math.max(0, current + by));
    if (to === current) return;
    current = to;
    show();
    presses += 1;
    const press = presses;
    const from = place;
    const begun = performance.now();
    const move = (time: number): void => {
      // A later press has its own way.
      if (press !== presses) return;
      const t = less.matches ? 1 : Math.min(1, Math.max(0, time - begun) / STEP_MS);
      place = from + (to - from) * t;
      told.draw(place);
      if (t < 1) requestAnimationFrame(move);
    };
    requestAnimationFrame(move);
  };
  back.addEventListener("click", () => go(-1));
  on.addEventListener("click", () => go(1));

  place = current;
  row.hidden = false;
  document.querySelector(".story")?.setAttribute("data-stepped", "");
  show();
  new ResizeObserver(() => {
    told.measure();
    told.draw(place);
  }).observe(told.stage);
  return told.choose;
}
