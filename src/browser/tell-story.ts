/**
 * Tells a story: keeps one picture in sight that follows the scroll, and goes from scene to scene by keys and links. The address holds the scene and
 * what is chosen in the sentences. For those who ask for less motion, and on low screens, the still pictures stay, and follow the choices.
 */
import type { Pick, Picked, Story } from "../kit/story.ts";
import { placesOf } from "./story-place.ts";

/** Where the sheet of the story keeps the picture in sight. */
const IN_SIGHT = "screen and (prefers-reduced-motion: no-preference) and (min-height: 28.01rem)";
/** How long the picture takes to answer a choice, in ms. */
const ANSWER_MS = 700;

const all = <E extends HTMLElement>(selector: string, root: ParentNode = document): readonly E[] => [...root.querySelectorAll<E>(selector)];

/** Reads what an address chooses; what is not known is as at the beginning. */
function pickedIn(search: URLSearchParams, picks: Readonly<Record<string, Pick>>): Picked {
  return Object.fromEntries(
    Object.entries(picks).map(([name, pick]) => {
      const value = search.get(name) ?? "";
      return [name, Object.hasOwn(pick.options, value) ? value : pick.default];
    }),
  );
}

/** Makes the list from which a choice of a sentence is made. */
function selectOf({ label, options }: Pick, value: string): HTMLSelectElement {
  const select = document.createElement("select");
  select.ariaLabel = label;
  select.append(...Object.entries(options).map(([id, name]) => new Option(name, id)));
  select.value = value;
  return select;
}

/** Starts the story of the page. */
export function tell<N, S>(story: Story<N, S>): void {
  const stage = document.querySelector<HTMLElement>(".story-stage");
  const picture = stage?.querySelector("svg");
  const data = document.getElementById("story-numbers")?.textContent;
  if (!stage || !picture || !data) return;
  const numbers = JSON.parse(data) as N;
  const scenes = all(".scene");
  const links = all<HTMLAnchorElement>(".story-rule a");
  const node = document.querySelector<HTMLElement>(".story-rule > i");
  const media = matchMedia(IN_SIGHT);
  const picks = story.picks(numbers);
  let picked = pickedIn(new URLSearchParams(location.search), picks);
  let setting = story.setting(numbers, picked);
  const draw = story.mount(picture, numbers);
  const places = placesOf(scenes);
  let current = 0;
  let waiting = false;
  let [width, height] = [0, 0];

  const address = (): string => {
    const search = new URLSearchParams(location.search);
    for (const [name, { default: at }] of Object.entries(picks)) {
      if (picked[name] === at) search.delete(name);
      else search.set(name, picked[name] ?? "");
    }
    const query = search.toString();
    return `${location.pathname}${query && `?${query}`}${current > 0 ? `#scene-${current}` : ""}`;
  };
  const note = (): void => history.replaceState(history.state, "", address());

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
      draw(place, setting, width, height);
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
    ({ width, height } = stage.getBoundingClientRect());
    [width, height] = [Math.round(width), Math.round(height)];
    places.measure();
  };

  const write = (): void => {
    const texts = story.texts(numbers, setting);
    scenes.forEach((scene, i) => {
      const text = texts[i];
      if (!text) return;
      const pieces = scene.querySelector(".scene-said")?.children ?? [];
      text.said.forEach((said, n) => {
        const piece = pieces[n];
        if (typeof said === "string" || "pick" in said || !(piece instanceof HTMLElement)) return;
        piece.textContent = said.text;
        piece.className = said.hue ?? "";
      });
      const about = scene.querySelector<HTMLElement>("[data-note]");
      if (about) about.textContent = text.note;
      const link = scene.querySelector<HTMLAnchorElement>("[data-figure-link]");
      if (link && text.figure) link.href = link.href.replace(/[^/]+\/(?=$|index\.html$)/, `${text.figure}/`);
    });
  };
  const stills = (): void => {
    scenes.forEach((scene, i) => {
      const still = scene.querySelector(".scene-still");
      const [, , w = 0, h = 0] = still?.firstElementChild?.getAttribute("viewBox")?.split(" ").map(Number) ?? [];
      if (still && w > 0) still.innerHTML = story.still(numbers, setting, i, w, h);
    });
  };

  const goTo = (scene: number, gently = true): void => {
    const to = Math.min(scenes.length - 1, Math.max(0, scene));
    scrollTo({ top: places.topOf(to), behavior: gently && media.matches ? "smooth" : "instant" });
    if (gently) scenes[to]?.querySelector<HTMLElement>(".scene-card")?.focus({ preventScroll: true });
  };
  /** Finds the scene that a fragment leads to: its own, or that in which an older anchor stands. */
  const sceneOf = (hash: string): number => {
    const scene = hash && document.getElementById(decodeURIComponent(hash.slice(1)))?.closest<HTMLElement>(".scene");
    return scene ? scenes.indexOf(scene) : -1;
  };

  const answer = (): void => {
    const from = setting;
    const to = story.setting(numbers, picked);
    setting = to;
    write();
    note();
    if (!media.matches) {
      stills();
      return;
    }
    const begun = performance.now();
    const step = (now: number): void => {
      // A later choice has its own way.
      if (picked !== chosen) return;
      const t = Math.min(1, Math.max(0, now - begun) / ANSWER_MS);
      setting = t < 1 ? story.between(from, to, t * t * (3 - 2 * t)) : to;
      paint();
      if (t < 1) requestAnimationFrame(step);
    };
    const chosen = picked;
    requestAnimationFrame(step);
  };
  for (const span of all("[data-pick]")) {
    const name = span.dataset.pick ?? "";
    const pick = picks[name];
    if (!pick) continue;
    const select = selectOf(pick, picked[name] ?? "");
    span.replaceWith(select);
    select.addEventListener("change", () => {
      picked = { ...picked, [name]: select.value };
      answer();
    });
  }

  addEventListener("scroll", soon, { passive: true });
  addEventListener("beforeprint", stills);
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
    stills();
    measure();
    soon();
  });
  new ResizeObserver(() => {
    measure();
    soon();
  }).observe(stage);

  if (Object.entries(picks).some(([name, pick]) => picked[name] !== pick.default)) {
    write();
    if (!media.matches) stills();
  }
  measure();
  const asks = sceneOf(location.hash);
  // Before the first paint, so that the picture begins there, and by script, so that it is exact.
  if (asks >= 0) {
    mark(asks);
    goTo(asks, false);
  } else mark(0);
  paint();
}
