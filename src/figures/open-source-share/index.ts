import type { VectorShapeImplementation } from "@observablehq/plot";
import { choice, defineFigure } from "../../kit/figure.ts";
import { date, inWords, significant } from "../../kit/format.ts";
import { bars, forRow, overBars } from "../../kit/plot.ts";
import { maybe, number, one, table, text } from "../../kit/table.ts";

const per = (share: number): string => `${significant(share * 100, 2)}%`;
const told = (share: number) => ({ value: share, text: `${significant(share * 100, 2)}%` });
/** Writes a span of months in words, and leaves other words as they are: "November 2024 to November 2025", "late 2024". */
const spanOf = (period = ""): string => period.replace(/\d{4}-\d\d/g, (month) => date(month));
/** The rows of the study that are Chinese open models, in the order of time, with their short labels. */
const WEEKS = { start: "cn-open-start", average: "cn-open-average", peak: "cn-open-peak" } as const;
const LABELS = { start: "Low week, late 2024", average: "Average of a year", peak: "Highest week" } as const;
type Week = keyof typeof WEEKS;
/** Left edges of the squares, as shares of the width. */
const COLUMNS = { narrow: [0, 0.275, 0.58], wide: [0, 0.235, 0.535] };
/** Draws a square on its lower left corner. */
const SQUARE: VectorShapeImplementation = { draw: (context, side) => context.rect(0, -side, side, side) };

export default defineFigure({
  data: {
    shares: table("open-weight-shares", { id: text, share: number, qualifier: maybe(text), period: text }),
    facts: table("openrouter-facts", { id: text, value: number, qualifier: maybe(text) }),
    volumes: table("token-volumes", { series: text, date: text, tokensPerDay: number }),
  },
  controls: () => ({ week: choice({ label: "Week", options: { start: "late 2024", average: "average", peak: "highest" }, default: "peak" }) }),
})({
  kind: "chart",
  chapter: "what-could-break-it",
  rows: ({ data, params }) => {
    const share = (week: Week) => one(data.shares, ({ id }) => id === WEEKS[week], WEEKS[week]);
    const chosen = share(params.week);
    const day = one(data.facts, ({ id }) => id === "tokens-per-day-2025", "tokens a day on OpenRouter").value;
    const count = (series: string, on: string): number =>
      one(data.volumes, (row) => row.series === series && row.date === on, `${series} in ${on}`).tokensPerDay;
    const against = [
      { what: "OpenRouter", when: "2025", tokensPerDay: day },
      { what: "OpenAI’s API", when: "October 2025", tokensPerDay: count("openai-api", "2025-10") },
      { what: "China’s count", when: "end of 2025", tokensPerDay: count("china-nda", "2025-12") },
    ];
    const open = chosen.share * day;
    return [
      ...(Object.keys(WEEKS) as Week[]).map((week) => ({
        part: "share" as const,
        what: LABELS[week],
        when: share(week).period,
        qualifier: share(week).qualifier,
        share: share(week).share,
        tokensPerDay: null,
      })),
      ...against.map(({ what, when, tokensPerDay }) => ({
        part: "count" as const,
        what,
        when,
        qualifier: null,
        share: open / tokensPerDay,
        tokensPerDay,
      })),
    ];
  },
  columns: {
    part: { label: "Part", hidden: true },
    what: { label: "Week, or count" },
    when: { label: "When", format: spanOf },
    qualifier: { label: "Stated as", format: (value: string | null) => value ?? "" },
    share: { label: "Chinese open models against it", format: per },
    tokensPerDay: { label: "Tokens a day in all", format: (value: number | null) => (value === null ? "" : inWords(value)) },
  },
  title: ({ rows }) => {
    const [, average, peak, router, , china] = rows;
    if (!average || !peak || !router?.tokensPerDay || !china?.tokensPerDay) return "Chinese open models on OpenRouter";
    return (
      `“${per(peak.share)} of global use” is the best week on one platform, where the average was ` +
      `${per(average.share)}; the platform handles about ` +
      `${per(router.tokensPerDay / china.tokensPerDay)} of the tokens that China alone reports`
    );
  },
  subtitle: ({ rows }) =>
    `Above: share of Chinese open-weight models in OpenRouter’s tokens, ${spanOf(rows[1]?.when)}. Below: tokens a day as areas, the ` +
    "filled square to the same scale.",
  summary: ({ rows, params }) => {
    const [start, average, peak, , openai, china] = rows;
    if (!start || !average || !peak || !openai || !china) return "No share is known.";
    return (
      `Chinese open models had ${per(start.share)} of OpenRouter’s tokens in ${start.when}, ${per(average.share)} on average and ` +
      `${peak.qualifier ? `${peak.qualifier} ` : ""}${per(peak.share)} in the highest week; ` +
      `${{ start: "the first share", average: "the average share", peak: "the last share" }[params.week]} of a day’s tokens there comes to ` +
      `${per(openai.share)} of those of OpenAI’s API and ${per(china.share)} of China’s official count.`
    );
  },
  values: ({ rows }) => {
    const [start, average, peak, router, openai, china] = rows;
    if (!start || !average || !peak || !router || !openai || !china) return {};
    return {
      start: told(start.share),
      average: told(average.share),
      peak: told(peak.share),
      ofOpenai: told(openai.share),
      ofChina: told(china.share),
      routerOfOpenai: told((router.tokensPerDay ?? 0) / (openai.tokensPerDay ?? 1)),
      routerOfChina: told((router.tokensPerDay ?? 0) / (china.tokensPerDay ?? 1)),
    };
  },
  plot: ({ rows, params, size, Plot }) => {
    type Row = (typeof rows)[number];
    const largest = size.name === "narrow" ? 150 : 250;
    const weeks = rows.filter(({ part }) => part === "share");
    const chosen = weeks[Object.keys(WEEKS).indexOf(params.week)];
    const counts = rows.filter(({ part }) => part === "count");
    const open = (chosen?.share ?? 0) * (counts[0]?.tokensPerDay ?? 0);
    const bar = { y: "what", x1: 0, ...forRow(rows) };
    const words = (those: readonly Row[], className: string) =>
      overBars(those, {
        y: "what",
        name: ({ what }) => what,
        value: ({ qualifier, share }) => `${qualifier && qualifier !== "from" ? `${qualifier} ` : ""}${per(share)}`,
        className,
        ...forRow(rows),
      });
    // The counts stand below the bars, in columns, on one line.
    const x = (row: Row) => COLUMNS[size.name][counts.indexOf(row)];
    const ground = 46 + largest;
    const square = { x, frameAnchor: "bottom", dy: ground, anchor: "start", shape: SQUARE, ...forRow(rows) } as const;
    const below = { x, frameAnchor: "bottom", textAnchor: "start", lineAnchor: "top", dx: -1, ...forRow(rows) } as const;
    return {
      ...bars(
        weeks.map(({ what }) => what),
        { step: 46, bar: 12, top: 22, bottom: ground + 86 },
      ),
      x: { domain: [0, 1], axis: null },
      length: { type: "sqrt", domain: [0, Math.max(...counts.map(({ tokensPerDay }) => tokensPerDay ?? 0))], range: [0, largest] },
      marks: [
        Plot.barX(weeks, { ...bar, x2: 1, fill: "var(--paper)", stroke: "var(--ink-3)" }),
        Plot.barX(weeks, { ...bar, x2: "share", fill: "var(--cn)" }),
        words(
          weeks.filter((row) => row === chosen),
          "strong",
        ),
        words(
          weeks.filter((row) => row !== chosen),
          "label",
        ),
        Plot.frame({ anchor: "bottom", stroke: "var(--hair)", dy: 14, insetLeft: -1, insetRight: -1 }),
        Plot.text(["The same beside a day’s tokens elsewhere"], { frameAnchor: "bottom-left", className: "strong", dx: -1, dy: 33 }),
        Plot.vector(counts, { ...square, length: "tokensPerDay", fill: "var(--leaf)", stroke: "var(--ink-3)", strokeWidth: 1 }),
        Plot.vector(counts, { ...square, length: () => open, fill: "var(--cn)" }),
        Plot.text(counts, { ...below, text: ({ what }) => what, dy: ground + 8 }),
        Plot.text(counts, { ...below, text: ({ tokensPerDay }) => inWords(tokensPerDay), dy: ground + 26, fill: "var(--ink-2)" }),
        Plot.text(counts, { ...below, text: "when", dy: ground + 44, fill: "var(--ink-2)" }),
        Plot.text(counts, { ...below, text: ({ share }) => `${per(share)} of it`, dy: ground + 64, fill: "var(--cn)", className: "strong" }),
      ],
    };
  },
  notes: [
    "All filled squares are the same number of tokens: the share of the chosen week times OpenRouter’s “more than a trillion” " +
      "tokens a day. They show how small the window is, not how many Chinese open tokens the world uses.",
    "How many of China’s tokens, or of all tokens, come from open-weight models is not published. The true share in the world could be " +
      "above or below the one on OpenRouter.",
    "The three totals are counted differently, each with its own tokenizers. OpenAI’s is that of its API, without ChatGPT.",
    "The share of the highest week is stated as “nearly 30 per cent”; the low one is the base from which the study measures the rise.",
  ],
  claims: ["S4-063", "S4-064"],
});
