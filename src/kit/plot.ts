/** What charts drawn by Plot share: country marks, grid, labels at the ends of lines, and what stands for a row. */
import * as Plot from "@observablehq/plot";
import { rowOf, type Size } from "./figure.ts";
import { textWidth } from "./text-width.ts";

/** The hue of a country, by its code; ink for any other. */
export const hue = (country: string | null): string => (country === "CN" ? "var(--cn)" : country === "US" ? "var(--us)" : "var(--ink)");

/** Fill of the patterns that stand for estimates and second parts. */
export const HATCH = "url(#hatch)";

/** The pattern in the hue of a country, by its code. */
export const hatch = (country: string | null): string => (country === "CN" ? "url(#hatch-cn)" : country === "US" ? "url(#hatch-us)" : HATCH);

/**
 * Makes the channels of a dot that stands for a country: a disc for China, a square for the United States, a diamond for any other, in its hue.
 * @param hollow whether its inside is the paper
 */
export const byCountry = <R extends { readonly country: string | null }>(hollow = false) => ({
  symbol: ({ country }: R): string => ({ CN: "circle", US: "square" })[country ?? ""] ?? "diamond2",
  stroke: ({ country }: R): string => hue(country),
  fill: hollow ? "var(--paper)" : ({ country }: R): string => hue(country),
  strokeWidth: 1.5,
  r: 4.2,
});

/** Makes the channel by which readers step through the marks of a picture: which row of the table each shows. */
export const forRow = <R extends object>(rows: readonly R[]) => ({
  ariaLabel: rowOf(rows as readonly (R & Record<string, never>)[]) as (row: R) => string,
});

/**
 * Makes the channel by which readers keep one series of a picture while the others fade: of which each line, label or point is. Texts that have
 * it are
 * the labels that readers press. It takes the place of `forRow`, whose rows it names too if they are given.
 * @param series the id of a mark's series, of letters, digits and hyphens
 */
export const forSeries = <R extends object>(series: (row: R) => string, rows?: readonly R[]) => ({
  ariaLabel: (row: R): string => `${rows ? `row ${rows.indexOf(row)} ` : ""}in ${series(row)}`,
});

/**
 * Lays out bars of one height at one distance, from edge to edge: the scale of y, whose bands are the bars, and what the picture's height
 * follows from.
 * @param step from the top of one bar to that of the next, in pixels
 * @param top room above the first bar and `bottom` below the last, for names and values
 */
export const bars = <K>(keys: readonly K[], { step, bar, top, bottom }: Readonly<Record<"step" | "bar" | "top" | "bottom", number>>) => ({
  height: top + (keys.length - 1) * step + bar + bottom,
  marginLeft: 1,
  marginRight: 1,
  marginTop: top,
  marginBottom: bottom,
  y: { type: "band", domain: keys, axis: null, paddingInner: 1 - bar / step, paddingOuter: 0, round: false } satisfies Plot.ScaleOptions,
});

/** Writes a name and a value over each bar, at the left and the right edge of the picture. */
export const overBars = <R>(
  rows: readonly R[],
  { name, value, ...options }: Plot.TextOptions & { readonly name: (row: R) => string; readonly value: (row: R) => string },
): Plot.Markish =>
  [name, value].map((text, i) =>
    Plot.text(rows as R[], { text, frameAnchor: i === 0 ? "left" : "right", dx: 2 * i - 1, dy: -17, className: "halo strong", ...options }),
  );

/** Writes lines of words under each bar, at the left edge. @param most lines that a row has @param step from line to line, in pixels */
export const linesUnder = <R>(
  rows: readonly R[],
  {
    lines,
    most,
    step,
    ...options
  }: Plot.TextOptions & { readonly lines: (row: R) => readonly string[]; readonly most: number; readonly step: number },
): Plot.Markish =>
  Array.from({ length: most }, (_, i) =>
    Plot.text(rows as R[], {
      text: (row: R) => lines(row)[i],
      frameAnchor: "left",
      lineAnchor: "top",
      dx: -1,
      dy: 13 + i * step,
      fill: "var(--ink-2)",
      ...options,
    }),
  );

/** Draws a hair line across the picture at each tick of x, with its text above. */
export const gridX = (ticks: readonly number[], text: (tick: number) => string): readonly Plot.Markish[] => [
  Plot.gridX(ticks, { stroke: "var(--hair)", strokeOpacity: 1 }),
  Plot.axisX(ticks, { anchor: "top", tickSize: 0, label: null, tickFormat: (tick) => text(tick), fill: "var(--ink-2)" }),
];

/** Draws a hair line across the picture at each tick of y, with its text on the line's left end, above it. */
export const gridY = (ticks: readonly number[], text: (tick: number) => string): readonly Plot.Markish[] => [
  Plot.gridY(ticks, { stroke: "var(--hair)", strokeOpacity: 1 }),
  Plot.text(ticks, {
    y: (tick) => tick,
    text: (tick) => text(tick),
    frameAnchor: "left",
    textAnchor: "start",
    lineAnchor: "bottom",
    dy: -3,
    fill: "var(--ink-2)",
  }),
];

/** Draws a hair line across the picture at each tick of y, with its text in the margin at the left. */
export const gridYLeft = (ticks: readonly number[], text: (tick: number) => string): readonly Plot.Markish[] => [
  Plot.gridY(ticks, { stroke: "var(--hair)", strokeOpacity: 1 }),
  Plot.axisY(ticks, { tickSize: 0, label: null, tickFormat: (tick) => text(tick), fill: "var(--ink-2)" }),
];

/** Draws a short tick below the picture where each stretch of time begins, with its text to the right. */
export const startsX = <T extends number | Date>(ticks: readonly T[], text: (tick: T) => string, options: Plot.AxisXOptions = {}): Plot.Markish =>
  Plot.axisX(ticks as T[], {
    tickSize: 6,
    tickPadding: 4,
    label: null,
    textAnchor: "start",
    tickFormat: (tick) => text(tick),
    stroke: "var(--ink-3)",
    fill: "var(--ink-2)",
    ...options,
  });

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

/** Gives the places of a channel in pixels, within `Plot.initializer`. */
export const placesOf = (channel: string, channels: object, scales: object): readonly number[] => {
  const { value } = (channels as Readonly<Record<string, { readonly value?: ArrayLike<number> } | undefined>>)[channel] ?? {};
  const scale = (scales as Readonly<Record<string, ((value: number) => number) | undefined>>)[channel.charAt(0)];
  return Array.from(value ?? [], (at) => Number(scale?.(at)));
};

/**
 * Makes options of a mark whose rows stand no closer than a gap, by `spread`: of its texts, or of the ends of lines that lead to them. A `filter`
 * picks those that are drawn; the others keep their places.
 * @param channel which of its channels on y moves
 */
export const apart = <O extends Plot.MarkOptions>(gap: number, options: O, channel: "y" | "y2" = "y"): O =>
  Plot.initializer(options, (data, facets, channels, scales) => ({
    data,
    facets,
    channels: { [channel]: { value: [...spread(placesOf(channel, channels, scales), gap)] } },
  })) as O;

/** Draws names to the right of the last points of lines, moved apart where they would touch. @param rows one for each line, its last point */
export const endLabels = <R>(rows: readonly R[], { gap = 15, ...options }: Plot.TextOptions & { readonly gap?: number }): Plot.Markish =>
  Plot.text(rows as R[], apart<Plot.TextOptions>(gap, { textAnchor: "start", dx: 8, className: "halo strong", ...options }));

/** Stacks charts that have scales of their own, one below the other, in one picture. @param charts each with its height */
export const stacked = (charts: readonly (Plot.PlotOptions & { readonly height: number })[]): Plot.PlotOptions => ({
  height: charts.reduce((sum, { height }) => sum + height, 0),
  marks: charts.map(
    (chart, i): Plot.RenderFunction =>
      (_index, _scales, _values, { width }, { document }) => {
        const panel = document.createElementNS("http://www.w3.org/2000/svg", "g");
        panel.setAttribute("transform", `translate(0,${charts.slice(0, i).reduce((sum, { height }) => sum + height, 0)})`);
        panel.append(...Plot.plot({ width, symbol: { type: "identity" }, ...chart, document }).childNodes);
        return panel;
      },
  ),
});

/** A swatch of a key, and what it stands for. */
export interface Swatch {
  readonly words: string;
  readonly fill: string;
  readonly symbol?: "circle" | "square";
}

/** Distance of the lines of a key, in pixels. */
const KEY_LINE = 22;

/**
 * Draws a key at the top of a picture: swatches with their words, in as many lines as the width asks for. Returns its marks and where they end.
 * @param top where it begins, in pixels
 */
export function keyAbove(swatches: readonly Swatch[], size: Size, top = 0): { readonly marks: Plot.Markish; readonly height: number } {
  let [x, line] = [0, 0];
  const placed = swatches.map((swatch) => {
    const width = 20 + textWidth(swatch.words, size);
    if (x > 0 && x + width > size.width) [x, line] = [0, line + 1];
    const at = { symbol: "square", ...swatch, x: x + 7, y: top + 8 + line * KEY_LINE };
    x += width + 16;
    return at;
  });
  const place = { x: { value: "x", scale: null }, y: { value: "y", scale: null } } as const;
  return {
    marks: [
      Plot.dot(placed, { ...place, symbol: "symbol", r: 6.2, fill: "fill", stroke: "var(--ink)", strokeWidth: 1 }),
      Plot.text(placed, { ...place, text: "words", textAnchor: "start", dx: 13 }),
    ],
    height: top + (line + 1) * KEY_LINE,
  };
}
