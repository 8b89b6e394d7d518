/**
 * Tells a story: keeps one picture in sight that follows the scroll, and goes from scene to scene by keys and links. The address holds the scene and
 * what is chosen in the sentences. For those who ask for less motion, and on low screens, the still pictures stay, and follow the choices.
 */
import type { Story } from "../kit/story.ts";
import { all, openStory, remember } from "./open-story.ts";
import { placesOf } from "./story-place.ts";

/** Where the sheet of the story keeps the picture in sight. */
const IN_SIGHT = "screen and (prefers-reduced-motion: no-preference) and (min-height: 28.01rem)";

/** Starts the story of the page. @param chosen hears of every choice, once it stands in the address */
export function tell<N, S>(story: Story<N, S>, chosen: () => void): void {
  const media = matchMedia(IN_SIGHT);
  const told = openStory(story, {
    moves: () => media.matches,
    paint: () => paint(),
    chosen: () => {
      note();
      chosen();
    },
  });
  if (!told) return;
  const { stage, scenes, sceneOf } = told;
  const links = all<HTMLAnchorElement>(".story-rule a");
  const node = document.querySelector<HTMLElement>(".story-rule > i");
  const places = placesOf(scenes);
  let current = 0;
  let waiting = false;

  const note = (): void => remember(told.choicesIn(new URLSearchParams(location.search)), current > 0 ? `#scene-${current}` : "");
  const mark = (scene: number): void => {
    current = scene;
    links.forEach((link, i) => {
      if (i === scene) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
    });
  };
  const paint = (): void => {
    waiting = false;
    const place = places.now();
    const scene = Math.round(place);
    if (media.matches) {
      told.draw(place);
      node?.style.setProperty("--place", String(place / (scenes.length - 1)));
    }
    if (scene === current) return;
    mark(scene);
    note();
  };
  const soon = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(paint);
  };
  const measure = (): void => {
    told.measure();
    places.measure();
  };
  const goTo = (scene: number, gently = true): void => {
    const to = Math.min(scenes.length - 1, Math.max(0, scene));
    scrollTo({ top: places.topOf(to), behavior: gently && media.matches ? "smooth" : "instant" });
    if (gently) scenes[to]?.querySelector<HTMLElement>(".scene-card")?.focus({ preventScroll: true });
  };

  addEventListener("scroll", soon, { passive: true });
  addEventListener("hashchange", () => {
    const scene = sceneOf(location.hash);
    if (scene >= 0 && scene !== current) goTo(scene, false);
  });
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || !(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLAnchorElement>(".story a[href^='#']");
    const scene = link ? sceneOf(link.hash) : -1;
    if (scene < 0) return;
    event.preventDefault();
    goTo(scene);
  });
  document.addEventListener("keydown", ({ key, target, altKey, ctrlKey, metaKey, shiftKey }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (!step || altKey || ctrlKey || metaKey || shiftKey) return;
    if (target instanceof Element && target.closest("input, select, textarea, dialog, [contenteditable]")) return;
    goTo(Math.round(places.now()) + step);
  });
  media.addEventListener("change", () => {
    told.stills();
    measure();
    soon();
  });
  new ResizeObserver(() => {
    measure();
    soon();
  }).observe(stage);
  let width = innerWidth;
  addEventListener("resize", () => {
    if (innerWidth === width) return;
    width = innerWidth;
    measure();
    // A phone that is turned stays at its scene; after the last one the browser keeps the place itself.
    if (current < scenes.length - 1) goTo(current, false);
  });

  measure();
  const asks = sceneOf(location.hash);
  // Before the first paint, so that the picture begins there, and by script, so that it is exact.
  if (asks >= 0) {
    mark(asks);
    goTo(asks, false);
  } else mark(0);
  paint();
}
