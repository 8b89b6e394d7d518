import * as Plot from "@observablehq/plot";
import { monthOf } from "../../kit/days.ts";
import type { Size } from "../../kit/figure.ts";
import { date, inWords, significant } from "../../kit/format.ts";
import { apart, byCountry, endLabels, forRow, forSeries, gridYLeft, hue, startsX } from "../../kit/plot.ts";
import { SHORT } from "../../kit/readings/volume-series.ts";

/** A stated volume. */
interface Row {
  readonly series: string;
  readonly country: string | null;
  readonly on: string;
  readonly tokensPerDay: number;
  readonly qualifier: string | null;
  readonly grade: string;
  readonly saidOn: string | null;
}

const OFFICIAL = "china-nda";
/** Months from the last volume within which a series is named at the right. */
const NEW = 9.5;

/** Writes a volume in few letters. */
const short = (value: number): string => (value === 0 ? "0" : value >= 1e12 ? `${significant(value / 1e12)} tr` : `${significant(value / 1e9)} bn`);

/** Draws stated volumes over time, a line a series, each named at its end; hollow if the source is weak, an arrow if the number is a floor. */
export function volumeMarks(rows: readonly Row[], log: boolean, { name }: Size): Plot.PlotOptions {
  const narrow = name === "narrow";
  const x = ({ on }: Row): number => monthOf(on);
  const volumes = rows.map(({ tokensPerDay }) => tokensPerDay);
  const [least, most] = log
    ? [10 ** Math.floor(Math.log10(Math.min(...volumes))), 10 ** Math.ceil(Math.log10(Math.max(...volumes)))]
    : [0, Math.max(...volumes)];
  const [first, last] = [Math.floor(Math.min(...rows.map(x)) / 12) * 12, Math.max(...rows.map(x))];
  const years = Array.from({ length: Math.floor((last - first) / 12) + 1 }, (_, i) => first + 12 * i);
  const ticks = log
    ? Array.from({ length: Math.round(Math.log10(most / least)) + 1 }, (_, i) => least * 10 ** i)
    : Array.from({ length: 6 }, (_, i) => (most / 5) * i);
  const stroke = ({ country }: Row): string => hue(country);
  const at = { x, y: "tokensPerDay" };
  const ofSeries = forSeries(({ series }: Row) => series);
  const line = { ...at, z: "series", stroke, ...ofSeries };
  // Beside the official count stands when it was said; other series are named.
  const said = rows.filter(({ series, saidOn }) => series === OFFICIAL && saidOn !== null);
  const note = (row: Row): string =>
    row.series !== OFFICIAL
      ? (SHORT[row.series] ?? "")
      : narrow
        ? short(row.tokensPerDay)
        : `${inWords(row.tokensPerDay)}, said in ${date((row.saidOn ?? "").slice(0, 7))}`;
  const early = said.filter((row) => x(row) < first + 15);
  const late = [...said.filter((row) => !early.includes(row)), ...rows.filter(({ series }) => series === "analysts-three" && !narrow)];
  const ends = rows.filter((row, i) => rows[i + 1]?.series !== row.series && x(row) > last - NEW);
  const named = { x: () => last, y: "tokensPerDay", text: ({ series }: Row) => SHORT[series] ?? series, fill: stroke, gap: 17, ...ofSeries };
  return {
    height: (narrow ? 344 : 404) + (log ? 12 : 22),
    marginTop: log ? 12 : 22,
    marginRight: narrow ? 116 : 136,
    marginBottom: 28,
    marginLeft: narrow ? 64 : 82,
    x: { domain: [first, last], axis: null },
    y: { type: log ? "log" : "linear", domain: [least, most], axis: null },
    marks: [
      ...gridYLeft(ticks, (value) => (narrow ? short(value) : inWords(value))),
      startsX(years, (month) => String(month / 12)),
      Plot.link(ends, apart(17, { x1: x, x2: () => last + 0.2, y1: "tokensPerDay", y2: "tokensPerDay", stroke: "var(--rule)" }, "y2")),
      Plot.line(rows, { ...line, filter: ({ series }) => series === OFFICIAL, strokeWidth: 3 }),
      Plot.line(rows, { ...line, filter: ({ series }) => series === "openrouter", strokeDasharray: "5 4" }),
      Plot.line(rows, { ...line, filter: ({ series }) => series !== OFFICIAL && series !== "openrouter" }),
      endLabels(ends, { ...named, filter: ({ series }) => series === OFFICIAL }),
      endLabels(ends, { ...named, filter: ({ series }) => series !== OFFICIAL, className: "halo" }),
      Plot.text(
        late,
        apart(17, {
          ...at,
          text: note,
          fill: (row: Row) => (row.series === OFFICIAL ? "var(--ink)" : hue(row.country)),
          textAnchor: "end" as const,
          dx: -12,
          dy: -15,
          className: "halo",
        }),
      ),
      // On the linear scale the early volumes lie on the axis, and have no room for words.
      ...(log
        ? [
            Plot.text(early.slice(0, 1), { ...at, text: note, textAnchor: "start", dx: -5, dy: 15, className: "halo" }),
            Plot.text(early.slice(1), {
              ...at,
              text: (row) => note(row).replace(", ", ",\n"),
              textAnchor: "start",
              lineHeight: 1.2,
              dx: 13,
              dy: narrow ? -7 : 2,
              className: "halo",
            }),
            Plot.text(rows, {
              ...at,
              filter: ({ series }) => series === "openai-api",
              text: ({ series }) => (narrow ? SHORT[series]?.split(",")[0] : SHORT[series]),
              fill: stroke,
              textAnchor: "start",
              dx: 8,
              dy: narrow ? 0 : 11,
              className: "halo",
            }),
          ]
        : []),
      Plot.vector(rows, {
        ...at,
        filter: ({ qualifier }) => qualifier === "more than" || qualifier === "at least",
        anchor: "start",
        length: 13,
        stroke,
        strokeWidth: 1.6,
        ...forRow(rows),
      }),
      Plot.dot(rows, {
        ...at,
        ...byCountry(),
        fill: ({ grade, country }) => (grade === "C" ? "var(--paper)" : hue(country)),
        ...forRow(rows),
      }),
    ],
  };
}
