import type { ChannelValueSpec, Markish } from "@observablehq/plot";
import type { Precision } from "../../kit/readings/hubs.ts";

type Plot = typeof import("@observablehq/plot");

interface Spot {
  readonly side: string;
  /** How exact the point is. */
  readonly precision: Precision;
}

/** Rings around points that are not exact: radius in pixels, and dashes where the site lies near. */
const RINGS: readonly (readonly [Precision, { readonly r: number; readonly strokeDasharray?: string }])[] = [
  ["city", { r: 8 }],
  ["stand-in", { r: 11, strokeDasharray: "2 2.5" }],
  ["province-centre", { r: 22, strokeDasharray: "2 2.5" }],
];

const KEY: readonly (Spot & { readonly words: string })[] = [
  { side: "west", precision: "county", words: "west, near power" },
  { side: "east", precision: "county", words: "east, near users" },
  { side: "east", precision: "city", words: "placed at its city" },
  { side: "west", precision: "stand-in", words: "a city nearby stands in" },
];

/** Draws clusters: a full disc in the west, a hollow one in the east, with a ring where the point is not exact. `--spot` marks the one pointed at. */
export const signs = <S extends Spot>(
  Plot: Plot,
  spots: readonly S[],
  options: { readonly x: ChannelValueSpec; readonly y: ChannelValueSpec; readonly ariaLabel?: (spot: S) => string | null },
): Markish => [
  RINGS.map(([precision, ring]) =>
    Plot.dot(
      spots.filter((spot) => spot.precision === precision),
      { ...options, ...ring, stroke: "var(--cn)", strokeWidth: 1 },
    ),
  ),
  Plot.dot(spots, {
    ...options,
    r: { value: ({ precision }: S) => (precision === "province-centre" ? 3 : 4.5), scale: null },
    fill: ({ side }: S) => (side === "west" ? "var(--cn)" : "var(--paper)"),
    stroke: ({ side }: S) => (side === "west" ? "var(--spot,var(--paper))" : "var(--spot,var(--cn))"),
    strokeWidth: { value: ({ side }: S) => (side === "west" ? 1.5 : 2.2), scale: null },
  }),
];

/**
 * Draws the key to the signs under the map; a sign without a ring is a county seat that the approval names.
 * @param top of its first line, in pixels
 */
export function key(Plot: Plot, narrow: boolean, top: number): Markish {
  const lines = KEY.map((spot, i) =>
    narrow ? { ...spot, x: 12 + (i % 2) * 160, y: top + Math.floor(i / 2) * 28 } : { ...spot, x: 12 + ([0, 142, 284, 436][i] ?? 0), y: top },
  );
  const place = { x: { value: "x", scale: null }, y: { value: "y", scale: null } };
  return [signs(Plot, lines, place), Plot.text(lines, { ...place, text: "words", textAnchor: "start", dx: 17, className: "map-note" })];
}
