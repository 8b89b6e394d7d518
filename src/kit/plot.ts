/** What charts drawn by Plot share: country marks, grid, labels at the ends of lines, and what stands for a row. */
import * as Plot from "@observablehq/plot";
import { rowOf } from "./figure.ts";

/** The hue of a country, by its code; ink for any other. */
export const hue = (country: string | null): string => (country === "CN" ? "var(--cn)" : country === "US" ? "var(--us)" : "var(--ink)");

/** Fill of the patterns that stand for estimates and second parts. */
export const HATCH = "url(#hatch)";

/**
 * Makes the channels of a dot that stands for a country: a disc for China, a square for the United States, a diamond for any other, in its hue.
 * @param hollow whether its inside is the paper
 */
export const byCountry = <R extends { readonly country: string }>(hollow = false) => ({
  symbol: ({ country }: R): string => ({ CN: "circle", US: "square" })[country] ?? "diamond",
  stroke: ({ country }: R): string => hue(country),
  fill: hollow ? "var(--paper)" : ({ country }: R): string => hue(country),
  strokeWidth: 1.5,
  r: 4.2,
});

/** Makes the channel by which readers step through the marks of a picture: which row of the table each shows. */
export const forRow = <R extends object>(rows: readonly R[]) => ({
  ariaLabel: rowOf(rows as readonly (R & Record<string, never>)[]) as (row: R) => string,
});

/** Draws a hair line across the picture at each tick of x, with its text above. */
export const gridX = (ticks: readonly number[], text: (tick: number) => string): readonly Plot.Markish[] => [
  Plot.gridX(ticks, { stroke: "var(--hair)", strokeOpacity: 1 }),
  Plot.axisX(ticks, { anchor: "top", tickSize: 0, label: null, tickFormat: text, fill: "var(--ink-2)" }),
];

/** Draws a hair line across the picture at each tick of y, with its text on the line's left end, above it. */
export const gridY = (ticks: readonly number[], text: (tick: number) => string): readonly Plot.Markish[] => [
  Plot.gridY(ticks, { stroke: "var(--hair)", strokeOpacity: 1 }),
  Plot.text(ticks, { y: (tick) => tick, text, frameAnchor: "left", textAnchor: "start", lineAnchor: "bottom", dy: -3, fill: "var(--ink-2)" }),
];

/**
 * Moves texts apart vertically, in their order, so that none lies over another: those that would touch are spread around the mean of their places.
 * @param gap least distance between two, in pixels
 */
export function spread(places: readonly number[], gap: number): readonly number[] {
  const groups: { readonly members: number[]; mean: number }[] = [];
  const order = places.map((_, i) => i).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  for (const i of order) {
    groups.push({ members: [i], mean: places[i] ?? 0 });
    for (;;) {
      const [above, below] = groups.slice(-2);
      if (!above || !below || below.mean - above.mean >= ((above.members.length + below.members.length) * gap) / 2) break;
      groups.pop();
      above.members.push(...below.members);
      above.mean = above.members.reduce((sum, member) => sum + (places[member] ?? 0), 0) / above.members.length;
    }
  }
  const moved = [...places];
  for (const { members, mean } of groups) for (const [at, member] of members.entries()) moved[member] = mean + (at - (members.length - 1) / 2) * gap;
  return moved;
}

/** Draws names to the right of the last points of lines, moved apart where they would touch. @param rows one for each line, its last point */
export const endLabels = <R>(
  rows: readonly R[],
  {
    gap = 15,
    ...options
  }: { readonly gap?: number } & Readonly<Record<"x" | "y" | "text", (row: R) => unknown>> & { readonly fill?: (row: R) => string },
): Plot.Markish =>
  Plot.text(
    rows as R[],
    Plot.initializer({ textAnchor: "start", dx: 8, className: "strong", ...options } as Plot.TextOptions, (data, facets, channels, scales) => {
      const y = channels.y as { value: ArrayLike<number> } | undefined;
      const scaled = Array.from(y?.value ?? [], (value) => Number((scales as { y?: (value: number) => number }).y?.(value)));
      return { data, facets, channels: { y: { value: spread(scaled, gap) as number[] } } };
    }),
  );
