/**
 * Opens a story that a page holds: its scenes, its picture, and the choices in its sentences, which stand in the address too. How a reader goes
 * from scene to scene is for others: by scrolling in `tell-story.ts`, by buttons in `step-story.ts`.
 */
import type { Pick, Picked, Story } from "../kit/story.ts";

/** How long the picture takes to answer a choice, in ms. */
const ANSWER_MS = 700;

export const all = <E extends HTMLElement>(selector: string, root: ParentNode = document): readonly E[] => [...root.querySelectorAll<E>(selector)];

/** Puts an address in the place of the page's own. */
export function remember(query: string, hash: string): void {
  try {
    history.replaceState(history.state, "", `${location.pathname}${query && `?${query}`}${hash}`);
  } catch {
    // A sandboxed frame or a file may refuse; the story works without.
  }
}

/** What shows a story. */
export interface Shower {
  /** Tells whether the one picture is shown, which moves; else the stills are. */
  readonly moves: () => boolean;
  /** Draws the picture where the reader is. */
  readonly paint: () => void;
  /** Hears of a choice. */
  readonly chosen: () => void;
}

/** An open story. */
export interface Opened {
  readonly stage: HTMLElement;
  readonly scenes: readonly HTMLElement[];
  /** Draws a place of the story at the size that the stage had when it was last measured. */
  readonly draw: (place: number) => void;
  readonly measure: () => void;
  /** Draws the stills anew, with what is chosen. */
  readonly stills: () => void;
  /** Chooses what is known of it, in the sentences too. */
  readonly choose: (asked: object) => void;
  /** Writes what is chosen, without what is as at the beginning, into a query. */
  readonly choicesIn: (query: URLSearchParams) => string;
  /** Finds the scene that a fragment leads to: its own, or that in which an older anchor stands; -1 if none. */
  readonly sceneOf: (hash: string) => number;
}

/** Picks what can be chosen; what is not known is as at the beginning. */
function known(asked: Readonly<Record<string, unknown>>, picks: Readonly<Record<string, Pick>>): Picked {
  return Object.fromEntries(
    Object.entries(picks).map(([name, pick]) => {
      const value = String(asked[name] ?? "");
      return [name, Object.hasOwn(pick.options, value) ? value : pick.default];
    }),
  );
}

/** Makes the list from which a choice of a sentence is made. */
function selectOf({ label, options }: Pick): HTMLSelectElement {
  const select = document.createElement("select");
  select.ariaLabel = label;
  select.append(...Object.entries(options).map(([id, name]) => new Option(name, id)));
  return select;
}

/** Opens the story of the page; undefined where there is none. */
export function openStory<N, S>(story: Story<N, S>, { moves, paint, chosen }: Shower): Opened | undefined {
  const stage = document.querySelector<HTMLElement>(".story-stage");
  const picture = stage?.querySelector("svg");
  const data = document.getElementById("story-numbers")?.textContent;
  if (!stage || !picture || !data) return;
  const numbers = JSON.parse(data) as N;
  const scenes = all(".scene");
  const picks = story.picks(numbers);
  const draw = story.mount(picture, numbers);
  let picked = known(Object.fromEntries(new URLSearchParams(location.search)), picks);
  let setting = story.setting(numbers, picked);
  let [width, height] = [0, 0];

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

  const answer = (): void => {
    const from = setting;
    const to = story.setting(numbers, picked);
    setting = to;
    write();
    chosen();
    if (!moves()) {
      stills();
      paint();
      return;
    }
    const begun = performance.now();
    const now = picked;
    const step = (time: number): void => {
      // A later choice has its own way.
      if (picked !== now) return;
      const t = Math.min(1, Math.max(0, time - begun) / ANSWER_MS);
      setting = t < 1 ? story.between(from, to, t * t * (3 - 2 * t)) : to;
      paint();
      if (t < 1) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  };
  const selects = new Map<string, HTMLSelectElement>();
  const show = (): void => {
    for (const [name, select] of selects) select.value = picked[name] ?? "";
  };
  for (const span of all("[data-pick]")) {
    const name = span.dataset.pick ?? "";
    const pick = picks[name];
    if (!pick) continue;
    const select = selectOf(pick);
    select.name = name;
    selects.set(name, select);
    span.replaceWith(select);
    select.addEventListener("change", () => {
      picked = { ...picked, [name]: select.value };
      answer();
    });
  }
  show();
  addEventListener("beforeprint", stills);
  if (Object.entries(picks).some(([name, pick]) => picked[name] !== pick.default)) {
    write();
    if (!moves()) stills();
  }
  return {
    stage,
    scenes,
    draw: (place) => draw(place, setting, width, height),
    measure: () => {
      ({ width, height } = stage.getBoundingClientRect());
      [width, height] = [Math.round(width), Math.round(height)];
    },
    stills,
    choose: (asked) => {
      picked = known({ ...picked, ...asked }, picks);
      show();
      answer();
    },
    choicesIn: (query) => {
      for (const [name, { default: at }] of Object.entries(picks)) {
        if (picked[name] === at) query.delete(name);
        else query.set(name, picked[name] ?? "");
      }
      return query.toString();
    },
    sceneOf: (hash) => {
      const scene = hash && document.getElementById(hash.slice(1))?.closest<HTMLElement>(".scene");
      return scene ? scenes.indexOf(scene) : -1;
    },
  };
}
