import { clamp, ease, type Ink, ink, mix, noise, tint } from "./marks.ts";
import { type Reckoned, type Setting, SQUARES } from "./numbers.ts";
import { inGrid, type Plan } from "./plan.ts";

/** All that a picture is drawn from, but for the place in the story. */
export interface Frame {
  readonly g: Plan;
  readonly of: Reckoned;
  readonly setting: Setting;
}

/** A square at rest in a scene. */
interface Rest {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly r: number;
  readonly opacity: number;
  readonly border: number;
  readonly fill: Ink;
  readonly edge: Ink;
  /** In the last scene: how much of the square is China’s. */
  readonly china?: number;
}
/** A square as it is drawn. */
export interface Square extends Omit<Rest, "fill" | "edge"> {
  readonly fill: string;
  readonly edge: string;
}

const PLAIN = { fill: "ink", edge: "ink", border: 0, opacity: 1, r: 0 } as const;
/** The last scene. */
export const LAST = 10;

/** Places square `i` in a scene: a hundred that reach the machines, and after them those of the building. */
function at(scene: number, i: number, frame: Frame): Rest {
  const { g, of, setting } = frame;
  const lost = i >= SQUARES;
  const j = i - SQUARES;
  const row = 9 - (i % 10);
  const column = lost ? 10 + Math.floor(j / 10) : Math.floor(i / 10);
  if (lost && scene > 3) return { ...at(3, i, frame), opacity: 0 };
  switch (scene) {
    case 0:
    case 1: {
      const { x, y, s } = g.full;
      const columns = 10 + g.lost / 10;
      const square = { ...PLAIN, x: x + (column * s) / columns, y: y + (row * s) / 10, w: s / columns + 0.6, h: s / 10 + 0.6 };
      return scene === 1 || row > 8 ? square : { ...square, y: square.y + square.h, h: 0 };
    }
    case 2: {
      const { c, x, y } = g.split;
      const to = { x: x + (lost ? column + 1.4 : column) * c + c * 0.07, y: y + row * c + c * 0.07, w: c * 0.86, h: c * 0.86, r: 1 };
      return { ...PLAIN, ...to, fill: lost ? "paper" : "ink", border: lost ? 1.25 : 0, edge: "ink-2" };
    }
    case 3: {
      const { cx, cy, die } = g.chip;
      if (!lost) return { ...PLAIN, ...inGrid(i, { x: cx - die / 2, y: cy - die / 2, s: die }, 0.12) };
      const from = at(2, i, frame);
      return { ...from, x: from.x + g.W * 0.25, opacity: 0 };
    }
    case 4: {
      const { n, w, h, x, y } = g.shelf;
      const height = h * (0.6 + 0.22 * noise(i));
      const left = x + (i % n) * w + w * 0.08;
      return { ...PLAIN, x: left, y: y + (Math.floor(i / n) + 1) * h - height - 2, w: w * (0.74 + 0.12 * noise(i + 500)), h: height, r: 1.5 };
    }
    case 5: {
      const [again, first] = of.books;
      const shelf = i < again ? 0 : i < again + first ? 1 : 2;
      const index = i - (shelf > 0 ? again : 0) - (shelf > 1 ? first : 0);
      const { w, h, x, y, pitch } = g.read;
      const height = h * (0.74 + 0.26 * noise(i));
      const fill = (["paper", "rule", "ink"] as const)[shelf];
      const place = { x: x + index * w + w * 0.1, y: y + shelf * pitch + h - height, w: w * 0.8, h: height };
      return { ...PLAIN, ...place, r: 1, fill, border: shelf ? 0 : 1.1, edge: "ink-2" };
    }
    case 6:
    case 7: {
      const fill = i + 0.5 < of.power ? "ink" : i + 0.5 < of.hire ? "rule" : "paper";
      return { ...PLAIN, ...inGrid(i, scene === 6 ? g.money : g.twin), fill, border: fill === "paper" ? 1.1 : 0, edge: "ink-2" };
    }
    case 8:
      return { ...PLAIN, ...inGrid(i, { x: g.list.x, y: g.list.y, s: g.list.u }, 0.16), fill: "cn" };
    case 9: {
      const side = g.land.d * 0.86;
      return { ...PLAIN, ...inGrid(i, { x: g.focus.x - side / 2, y: g.focus.y - side / 2, s: side }, 0), fill: "cn" };
    }
    default: {
      const square = inGrid(i, g.end);
      const china = clamp((setting.chinaShare * SQUARES - i - 0.45) * 10);
      return { ...PLAIN, ...square, fill: "us", china, r: mix(0, square.w / 2, china) };
    }
  }
}

/** Squares at rest, by frame and scene, kept while a reader scrolls. */
const known = new WeakMap<Frame, Rest[][]>();
function restAt(scene: number, i: number, frame: Frame): Rest {
  const scenes = known.get(frame) ?? [];
  known.set(frame, scenes);
  scenes[scene] ??= [];
  scenes[scene][i] ??= at(scene, i, frame);
  return scenes[scene][i];
}

/** Tells when square `i` sets out on its way from a scene to the next, from 0 to 1. */
const turn = (scene: number, i: number): number => {
  if (scene === 0) return (i % 10) / 9;
  if (scene === 1) return i < SQUARES ? 0.3 : 0;
  if (scene === 5) return Math.floor((i % SQUARES) / 10) / 10;
  return scene === 2 || scene === 6 || scene === 7 ? 0 : (i % SQUARES) / SQUARES;
};
/** How much of the way from each scene passes before the last square sets out. */
const SPREAD = [0.9, 0.4, 0.15, 0.62, 0.4, 0.5, 0, 0, 0, 0.3];
/** Part of the way from the seventh scene after which the two hundreds stand where the eighth needs them. */
export const SETTLED = 0.62;

/** Computes the zoom from a hundred squares to a country’s kilowatt-hours: side and middle of the hundred, and side of the field of a day. */
export function zoom(place: number, { g, of }: Frame) {
  const z = ease(clamp((place - 8 - 0.12) / 0.88));
  const { u } = g.list;
  const across = Math.sqrt(of.kwhPerDay);
  const end = (g.land.d * 0.86) / across;
  const side = u * (end / u) ** z;
  const m = ease(clamp(z * 2.2));
  return { z, side, x: mix(g.list.x + u / 2, g.focus.x, m), y: mix(g.list.y + u / 2, g.focus.y, m), field: side * across };
}

const still = (rest: Rest): Square => ({
  ...rest,
  fill: rest.china === undefined ? ink(rest.fill) : tint("us", "cn", rest.china),
  edge: ink(rest.edge),
});

/** Places square `i` anywhere in the story. */
export function squareAt(place: number, i: number, frame: Frame): Square {
  if (place > 8 && place < 9) {
    const { x, y, side } = zoom(place, frame);
    const square = inGrid(i, { x: x - side / 2, y: y - side / 2, s: side }, 0.16);
    return { ...still(restAt(8, i, frame)), ...square, opacity: i < SQUARES && side > 3 ? 1 : 0 };
  }
  const scene = clamp(Math.floor(place), 0, LAST);
  const t = place - scene;
  const a = restAt(scene, i, frame);
  if (t <= 0 || scene >= LAST) return still(a);
  const b = restAt(scene + 1, i, frame);
  const spread = SPREAD[scene] ?? 0;
  const way = clamp((t / (scene === 7 ? SETTLED : 1) - spread * turn(scene, i)) / (1 - spread));
  const to = scene === 0 ? way : ease(way);
  return {
    x: mix(a.x, b.x, to),
    y: mix(a.y, b.y, to),
    w: mix(a.w, b.w, to),
    h: mix(a.h, b.h, to),
    r: mix(a.r, b.r, to),
    opacity: mix(a.opacity, b.opacity, to),
    border: mix(a.border, b.border, to),
    fill: b.china === undefined ? tint(a.fill, b.fill, to) : tint("cn", "us", to * (1 - b.china)),
    edge: tint(a.edge, b.edge, to),
    ...(b.china === undefined ? {} : { china: b.china }),
  };
}
