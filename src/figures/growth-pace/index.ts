import { monthOf } from "../../kit/days.ts";
import { choice, defineFigure } from "../../kit/figure.ts";
import { capital, date, percent, significant, spelled, times } from "../../kit/format.ts";
import { forRow, gridYLeft, hue, startsX } from "../../kit/plot.ts";
import { volumeTable } from "../../kit/readings/volume-series.ts";
import { doublingTime, growthMultiple, monthsBetween, type Pace, paces } from "../../model/growth.ts";
import { lifted } from "./lift.ts";

type Row = Pace & { readonly [field: string]: string | number | null };
const NAMES = { "china-nda": "China, official", doubao: "Doubao", google: "Google", openrouter: "OpenRouter" } as const;
/** Names a count in a sentence. */
const counted = (series: keyof typeof NAMES): string => (series === "china-nda" ? "China’s official count" : NAMES[series]);
const monthsText = (months: number | null): string =>
  months === null ? "never" : significant(months, 2) === "1" ? "a month" : `${significant(months, 2)} months`;
const month = (on: string): string => date(on.slice(0, 7));
/** Writes how fast a volume grew, with the time that it took to double. */
const pace = (months: number | null): string => (months === null ? "not doubling at all" : `doubling in ${monthsText(months)}`);

export default defineFigure({
  data: { volumes: volumeTable },
  controls: () => ({ series: choice({ label: "Count of", options: NAMES, default: "china-nda" }) }),
})({
  kind: "chart",
  chapter: "a-thousandfold",
  rows: ({ data, params }) =>
    paces(
      data.volumes.filter(({ series }) => series === params.series).map(({ date: on, tokensPerDay }) => ({ date: on, volume: tokensPerDay })),
    ).map((pace): Row => ({ ...pace })),
  columns: {
    from: { label: "From", format: (value: string) => date(value) },
    to: { label: "To", format: (value: string) => date(value) },
    months: { label: "Months" },
    multiple: { label: "Multiple", format: (value: number) => times(value) },
    monthlyRate: { label: "Growth a month", format: (value: number) => percent(value) },
    doublingMonths: { label: "Doubling in", unit: "months", format: (value: number | null) => (value === null ? "never" : significant(value, 2)) },
  },
  title: ({ rows, params }) => {
    const [last, before] = [rows.at(-1), rows.slice(0, -1)];
    if (!last) return "No pace is known";
    const slowest = before.every(({ monthlyRate }) => monthlyRate > last.monthlyRate);
    return (
      `${counted(params.series)}: the last stretch, to ${month(last.to)}, ${slowest ? "was the slowest" : "was not the slowest"} of ` +
      `${spelled(rows.length)}, ${pace(last.doublingMonths)}`
    );
  },
  subtitle: () =>
    "Growth a month from each stated volume to the next, compounded. A block is as wide as the time between the two and as high as the pace.",
  summary: ({ rows, params }) =>
    `${counted(params.series)}: ${rows.map(({ to, doublingMonths }) => `${pace(doublingMonths)} up to ${month(to)}`).join(", ")}.`,
  values: ({ rows, data, params }) => {
    const last = rows.at(-1);
    const run = data.volumes.filter(({ series }) => series === params.series);
    const [first, end] = [run[0], run.at(-1)];
    const whole = first && end ? doublingTime(growthMultiple(first.tokensPerDay, end.tokensPerDay), monthsBetween(first.date, end.date)) : 0;
    const fastest = [...rows].sort((a, b) => b.monthlyRate - a.monthlyRate)[0];
    return {
      last: { value: last?.doublingMonths ?? 0, text: monthsText(last?.doublingMonths ?? null) },
      lastRate: { value: last?.monthlyRate ?? 0, text: percent(last?.monthlyRate ?? 0) },
      lastMultiple: { value: last?.multiple ?? 1, text: percent((last?.multiple ?? 1) - 1) },
      fastest: { value: fastest?.doublingMonths ?? 0, text: monthsText(fastest?.doublingMonths ?? null) },
      fastestMultiple: { value: fastest?.multiple ?? 1, text: times(fastest?.multiple ?? 1) },
      fastestMonths: { value: fastest?.months ?? 0, text: `${spelled(fastest?.months ?? 0)} months` },
      first: { value: rows[0]?.doublingMonths ?? 0, text: monthsText(rows[0]?.doublingMonths ?? null) },
      before: { value: rows.at(-2)?.doublingMonths ?? 0, text: monthsText(rows.at(-2)?.doublingMonths ?? null) },
      whole: { value: whole, text: monthsText(whole) },
      stretches: { value: rows.length, text: spelled(rows.length) },
    };
  },
  plot: ({ rows, data, params, size, Plot }) => {
    const narrow = size.name === "narrow";
    const country = data.volumes.find(({ series }) => series === params.series)?.country ?? null;
    const fill = country === null ? "var(--ink-3)" : hue(country);
    const [first, last] = [monthOf(rows[0]?.from ?? ""), monthOf(rows.at(-1)?.to ?? "")];
    const most = Math.max(...rows.map(({ monthlyRate }) => monthlyRate), 0.1);
    const step = most > 0.6 ? 0.25 : most > 0.25 ? 0.1 : 0.05;
    const ticks = Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step);
    const years = Array.from({ length: Math.floor(last / 12) - Math.ceil(first / 12) + 1 }, (_, i) => (Math.ceil(first / 12) + i) * 12);
    const [start, end] = [({ from }: Row) => monthOf(from), ({ to }: Row) => monthOf(to)];
    const middle = (row: Row): number => (start(row) + end(row)) / 2;
    const text = ({ doublingMonths }: Row): string => capital(monthsText(doublingMonths));
    const sides = { xFrom: { value: start, scale: "x" }, xTo: { value: end, scale: "x" }, text: { value: text } } as const;
    return {
      height: narrow ? 282 : 286,
      marginTop: narrow ? 78 : 44,
      marginRight: narrow ? 12 : 2,
      marginBottom: narrow ? 28 : 24,
      marginLeft: narrow ? 50 : 46,
      x: { domain: [first, last], axis: null },
      y: { domain: [0, most], axis: null },
      marks: [
        Plot.text(["growth a month; above it, the time to double"], {
          frameAnchor: "top-left",
          dx: narrow ? -50 : -46,
          dy: narrow ? -74 : -40,
          fill: "var(--ink-2)",
        }),
        ...gridYLeft(ticks, percent),
        Plot.rectY(rows, {
          x1: start,
          x2: end,
          y1: 0,
          y2: ({ monthlyRate }) => Math.max(monthlyRate, 0),
          insetLeft: 0.75,
          insetRight: 0.75,
          fill,
          ...forRow(rows),
        }),
        // From a block to its label, where that had to be lifted.
        Plot.link(rows, lifted(size, { x: middle, y1: "monthlyRate", y2: "monthlyRate", channels: sides, stroke: "var(--ink-3)", ...forRow(rows) })),
        Plot.text(
          rows,
          lifted(size, {
            x: middle,
            y: "monthlyRate",
            text,
            channels: sides,
            lineAnchor: "bottom",
            dy: -7,
            className: "halo strong",
            ...forRow(rows),
          }),
        ),
        Plot.ruleY([0], { stroke: "var(--ink)" }),
        startsX(years, (month) => String(month / 12)),
      ],
    };
  },
  notes: [
    "Round numbers make round paces: “more than 1 trillion” in early 2025 is a floor. If the true number was higher, the first stretch would " +
      "be faster and the second slower.",
    "Months are whole; “early” in a year counts as January, its end as December.",
    "A pace between two statements says nothing about the weeks in between.",
  ],
  claims: ["S0-011", "S4-008", "S4-009"],
});
