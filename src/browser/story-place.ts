/** Where the scenes of a story stand on the page, and which place of the story a scroll position is. */
export interface Places {
  /** Measures anew, after the page has another size. */
  readonly measure: () => void;
  /** The place of the story that is scrolled to: 1.5 is half-way from the first scene to the second. */
  readonly now: () => number;
  /** How far down the page a scene begins, in px. */
  readonly topOf: (scene: number) => number;
}

/** Parts of a scene's stretch that pass at rest: at its beginning, and before the next. In between the picture changes. */
const [REST, SETTLED] = [0.3, 0.04];

/** Finds the places of the scenes. */
export function placesOf(scenes: readonly HTMLElement[]): Places {
  let tops: readonly number[] = [];
  const topOf = (scene: number): number => tops[scene] ?? 0;
  return {
    measure: () => {
      tops = scenes.map((scene) => Math.round(scene.getBoundingClientRect().top + scrollY));
    },
    now: () => {
      // A browser may stop a fraction of a pixel short of where it was sent.
      const y = scrollY + 1;
      const after = tops.findIndex((top) => top > y);
      const scene = after === -1 ? tops.length - 1 : Math.max(0, after - 1);
      if (after <= 0) return scene;
      const way = (y - topOf(scene)) / (topOf(scene + 1) - topOf(scene));
      return scene + Math.min(1, Math.max(0, (way - REST) / (1 - REST - SETTLED)));
    },
    topOf,
  };
}
