import { wrap } from "../../kit/drawings/wrap.ts";
import { defineFigure } from "../../kit/figure.ts";
import { capital, decimal, percent, spelled } from "../../kit/format.ts";
import { bars, forRow, hatch, keyAbove, linesUnder, overBars } from "../../kit/plot.ts";
import { maybe, number, table, text } from "../../kit/table.ts";
import { textWidth } from "../../kit/text-width.ts";

/** What a count or a promise speaks of, from what fits a cluster best to what fits it least. */
const EXTENTS = ["cluster", "part", "city", "province"];
/** Distance of lines, in pixels. */
const LINE = 17;

const status = table("hub-status", {
  place: text,
  cluster: maybe(text),
  covers: maybe(text),
  kind: text,
  racks: maybe(number),
  period: text,
  date: maybe(text),
  grade: text,
});
interface Status {
  readonly place: string;
  readonly covers: string | null;
  readonly kind: string;
  readonly racks: number | null;
  readonly period: string;
  readonly date: string | null;
  readonly grade: string;
}
const extent = ({ covers }: Status): number => EXTENTS.indexOf(covers ?? "");

/** Picks what to set side by side: of one extent, if possible, what was promised, what was counted last, and an earlier count that is higher. */
function compared(rows: readonly Status[]) {
  const racks = rows.filter((row) => row.racks !== null).sort((a, b) => extent(a) - extent(b));
  const counts = racks.filter(({ kind }) => kind === "reported");
  const promises = racks.filter(({ kind }) => kind === "target");
  const both = EXTENTS.find((covers) => [counts, promises].every((some) => some.some((row) => row.covers === covers)));
  const of = (some: readonly Status[]): Status[] => some.filter(({ covers }) => covers === (both ?? some[0]?.covers));
  const promise = of(promises).sort((a, b) => Number(a.date === null) - Number(b.date === null) || (b.racks ?? 0) - (a.racks ?? 0))[0];
  const last = of(counts).sort((a, b) => (b.date ?? "").localeCompare(a.date ?? ""))[0];
  const most = Math.max(...of(counts).map((row) => row.racks ?? 0));
  return { promise, last, higher: last && most > (last.racks ?? 0) ? most : null, building: racks.find(({ kind }) => kind === "building") };
}

export default defineFigure({
  data: { hubs: table("computing-hubs", { cluster: text, name: text }), status },
  controls: () => ({}),
})({
  kind: "chart",
  chapter: "east-data-west-computing",
  rows: ({ data }) =>
    data.hubs
      .map(({ cluster, name }) => {
        const { promise, last, higher, building } = compared(data.status.filter((row) => row.cluster === cluster));
        return {
          name,
          of: (last ?? promise ?? building)?.place ?? null,
          built: last?.racks ?? null,
          builtHigh: higher,
          counted: (last ?? building)?.period ?? null,
          promised: promise?.racks ?? null,
          promise: promise?.period ?? null,
          building: building?.racks ?? null,
          share: last && promise ? (last.racks ?? 0) / (promise.racks ?? 1) : null,
          grades: [...new Set([last, promise, building].flatMap((row) => row?.grade ?? []))].join(", ") || null,
        };
      })
      .sort(
        (a, b) =>
          Number(b.share !== null) - Number(a.share !== null) ||
          Number(b.built !== null) - Number(a.built !== null) ||
          (b.promised ?? b.built ?? b.building ?? 0) - (a.promised ?? a.built ?? a.building ?? 0),
      ),
  columns: {
    name: { label: "Cluster" },
    of: { label: "Counted for" },
    built: { label: "Racks at the last count", format: (value: number | null) => decimal(value) },
    builtHigh: { label: "Earlier, higher count", format: (value: number | null) => decimal(value) },
    counted: { label: "When" },
    promised: { label: "Racks promised", format: (value: number | null) => decimal(value) },
    promise: { label: "What the promise is" },
    building: { label: "Racks being built", format: (value: number | null) => decimal(value), hidden: true },
    share: { label: "Share built", format: (value: number | null) => percent(value) },
    grades: { label: "Grades" },
  },
  title: ({ rows }) => {
    const { most, uncounted } = found(rows);
    return (
      `At most ${percent(most)} of the racks promised had been built where anyone counted them; ${spelled(uncounted)} of ` +
      `${spelled(rows.length)} clusters have no count`
    );
  },
  subtitle: () =>
    "Racks reported and promised for each cluster or, where only that is known, for the city or province around it. Counted in different ways and " +
    "months, some before the promise was due; they must not be added.",
  summary: ({ rows }) => {
    const { pairs, uncounted } = found(rows);
    const said = pairs.map(({ of, built, promised }) => `${of} had ${decimal(built)} of ${decimal(promised)} racks`);
    return `At the last count ${said.slice(0, -1).join(", ")} and ${said.at(-1)}; for ${spelled(uncounted)} clusters no count was found.`;
  },
  values: ({ rows }) => {
    const { pairs, most, uncounted } = found(rows);
    const count = (value: number) => ({ value, text: spelled(value) });
    return { compared: count(pairs.length), uncounted: count(uncounted), most: { value: most, text: percent(most) } };
  },
  plot: ({ rows, size, Plot }) => {
    const key = keyAbove(
      [
        { words: "at the last count", fill: "var(--cn)" },
        { words: "in an earlier report, or being built", fill: hatch("CN") },
        { words: "promised", fill: "var(--paper)" },
      ],
      size,
    );
    const said = ({ name, of, counted, promise }: (typeof rows)[number]): readonly string[] => {
      const words = [counted, promise].flatMap((one) => (one === null ? [] : `${capital(one)}.`)).join(" ");
      return wrap(of === null || of === name ? words : `${of}. ${words}`, size.width * 0.92, (line) => textWidth(line, size));
    };
    const value = ({ built, builtHigh, promised, building }: (typeof rows)[number]): string => {
      const counted = built === null ? "no count" : decimal(built) + (builtHigh === null ? "" : ` or ${decimal(builtHigh)}`);
      return building !== null
        ? `${decimal(building)} being built`
        : promised === null
          ? counted
          : `${counted}${built === null ? "; promised" : " of"} ${decimal(promised)}`;
    };
    const lines = Math.max(...rows.map((row) => said(row).length));
    const bar = { y: "name", stroke: "var(--cn)", strokeWidth: 1.2, ...forRow(rows) };
    return {
      ...bars(
        rows.map(({ name }) => name),
        { step: 44 + LINE * lines, bar: 14, top: key.height + 32, bottom: 6 + LINE * lines },
      ),
      x: { domain: [0, Math.max(...rows.map(({ promised, built }) => Math.max(promised ?? 0, built ?? 0)))], axis: null },
      marks: [
        key.marks,
        Plot.barX(rows, { ...bar, x1: 0, x2: "promised", fill: "none" }),
        Plot.barX(rows, { ...bar, x1: ({ built }) => built ?? 0, x2: ({ builtHigh, building }) => builtHigh ?? building, fill: hatch("CN") }),
        Plot.barX(rows, { ...bar, x1: 0, x2: "built", fill: "var(--cn)" }),
        overBars(rows, { y: "name", name: ({ name }) => name, value, ...forRow(rows) }),
        linesUnder(rows, { y: "name", lines: said, most: lines, step: LINE, ...forRow(rows) }),
      ],
    };
  },
  notes: [
    "A promise and a count are compared where both speak of the same place. Of several promises the largest with a due date is taken: for Qingyang " +
      "the plan’s 300,000, not the 100,000 that the province named for the same year in August 2025.",
    "The counts of Gui’an and Qingyang were made almost a year before the end of 2025: not yet built is not the same as failed. Ningxia is the " +
      "whole province; two reports on it disagree.",
    "A rack is counted as built, let or powered on, as the report has it, and says nothing of the chips in it. Official plans and press, " +
      "grades B and C.",
    "For Zhangjiakou the count is that of the city; its promise speaks of servers. For Horinger no promise of racks was found.",
  ],
  claims: ["S4-026", "S4-027", "S4-033"],
});

/** Finds the clusters for which both are known, the highest share of them that stands, and how many have no count. */
function found<R extends { readonly built: number | null; readonly builtHigh: number | null; readonly promised: number | null }>(rows: readonly R[]) {
  const pairs = rows.filter(({ built, promised }) => built !== null && promised !== null);
  return {
    pairs,
    most: Math.max(...pairs.map(({ built, builtHigh, promised }) => (builtHigh ?? built ?? 0) / (promised ?? 1))),
    uncounted: rows.filter(({ built }) => built === null).length,
  };
}
