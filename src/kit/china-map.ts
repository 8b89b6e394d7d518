/** The ground of maps of China: one projection, on a grid, so that both pictures of a figure have the same outlines. */
import type { RenderFunction } from "@observablehq/plot";
import { type GeoProjection, geoConicEqualArea, geoTransform } from "d3-geo";
import { HATCH } from "./plot.ts";

/** The wide picture of the ground, in pixels. */
export const WIDE = { width: 680, height: 530 };
/** The narrow one is the eastern part of the wide one, made smaller, so that readers get the outlines once. No cluster lies further west. */
export const NARROW = { width: 360, height: 376 };
const SMALLER = 0.7;
const MOVED = [NARROW.width - WIDE.width * SMALLER, (NARROW.height - WIDE.height * SMALLER) / 2] as const;
/** Pitch of the grid on which borders are drawn, in pixels: fine enough for the eye, coarse enough for a small file. */
export const PITCH = 1.6;

/** Makes Albers’ projection, in which areas are true, with parallels that suit China, fitted to the wide picture and cut off at its edges. */
export const project = (china: GeoJSON.GeometryCollection): GeoProjection =>
  geoConicEqualArea()
    .parallels([25, 47])
    .rotate([-105, 0])
    .precision(0)
    .fitExtent(
      [
        [4, 4],
        [WIDE.width - 4, WIDE.height - 4],
      ],
      china,
    )
    .clipExtent([
      [0, 0],
      [WIDE.width, WIDE.height],
    ]);

/** Moves a point of the wide picture to its place in the picture drawn. */
export const inPicture = ([x, y]: readonly [number, number], narrow: boolean): readonly [number, number] =>
  narrow ? [x * SMALLER + MOVED[0], y * SMALLER + MOVED[1]] : [x, y];

/**
 * Counts what a projection draws in steps of the grid, and leaves out points that fall on the one before. Neighbours keep their common border, since
 * each point goes to the grid by itself. `unfold` draws it in pixels.
 */
export function onGrid(projection: GeoProjection): Pick<GeoProjection, "stream"> {
  let last = "";
  const grid = geoTransform({
    lineStart() {
      last = "";
      this.stream.lineStart();
    },
    point(x, y) {
      const [column, row] = [Math.round(x / PITCH), Math.round(y / PITCH)];
      if (`${column} ${row}` === last) return;
      last = `${column} ${row}`;
      this.stream.point(column, row);
    },
  });
  return { stream: (sink) => projection.stream(grid.stream(sink)) };
}

/** Makes the `render` of marks that were drawn in steps of the grid: it enlarges them to the picture. */
export const unfold =
  (narrow: boolean): RenderFunction =>
  (index, scales, values, dimensions, context, next) => {
    const marks = next?.(index, scales, values, dimensions, context) ?? null;
    const transform = narrow ? `translate(${MOVED.join(" ")})scale(${SMALLER})scale(${PITCH})` : `scale(${PITCH})`;
    for (const path of marks?.querySelectorAll("path") ?? []) path.setAttribute("transform", transform);
    return marks;
  };

/**
 * Makes the `render` of outlines that were drawn in steps of the grid: it makes them smaller than the wide picture, and moves them. What differs
 * from state to state, fill and row, goes to a group around each, so that readers get the outlines once.
 */
export const outlines =
  (scale: number, top: number, left = 0): RenderFunction =>
  (index, scales, values, dimensions, context, next) => {
    const marks = next?.(index, scales, values, dimensions, context) ?? null;
    for (const path of marks?.querySelectorAll("path") ?? []) {
      const group = context.document.createElementNS("http://www.w3.org/2000/svg", "g");
      for (const name of ["fill", "aria-label"]) {
        const value = path.getAttribute(name);
        if (value !== null) group.setAttribute(name, value);
        path.removeAttribute(name);
      }
      path.replaceWith(group);
      group.append(path);
    }
    marks?.setAttribute("transform", `translate(${left} ${top})scale(${scale * PITCH})`);
    return marks;
  };

/** Inks of the five classes that provinces are shaded by, from the least to the most. */
export const classInks = [8, 24, 42, 64, 90].map((ink) => `color-mix(in oklab,var(--ink) ${ink}%,var(--paper))`);

/** Classes of a measure: the bounds between them, and how its values are written. */
export interface Classes {
  readonly cuts: readonly [number, number, number, number];
  readonly format: (value: number) => string;
}

/** Writes what the classes of a measure hold. */
export const classWords = ({ cuts, format }: Classes): readonly string[] => [
  `under ${format(cuts[0])}`,
  ...cuts.slice(1).map((cut, i) => `${format(cuts[i] ?? 0)} to ${format(cut)}`),
  `from ${format(cuts[3])}`,
];

/** Finds the ink of a value by its class, and the hatch of one that is not known. */
export const inkOf = (value: number | null, { cuts }: Classes): string =>
  value === null ? HATCH : (classInks[cuts.filter((cut) => value >= cut).length] ?? "");
