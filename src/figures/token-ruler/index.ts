import type { TextOptions } from "@observablehq/plot";
import { choice, defineFigure } from "../../kit/figure.ts";
import { inWords, significant, spelled } from "../../kit/format.ts";
import { apart, forRow, hue } from "../../kit/plot.ts";
import { roundTo } from "../../kit/round.ts";
import { list, maybe, number, one, table, text } from "../../kit/table.ts";
import { tokensOf } from "../../model/words.ts";

const counts = table("tokens-per-word", {
  text,
  name: text,
  language: text,
  tokenizer: text,
  tokens: number,
  words: maybe(number),
  tokensPerWord: maybe(number),
});
const scale = table("token-scale", {
  id: text,
  name: text,
  tokens: maybe(number),
  tokensLow: maybe(number),
  tokensHigh: maybe(number),
  qualifier: maybe(text),
  claims: list,
  grade: text,
});
const bills = table("example-bills", { id: text, what: text, tokensPerPeriod: maybe(number), tokenKind: text });
const volumes = table("token-volumes", {
  series: text,
  country: maybe(text),
  date: text,
  tokensPerDay: number,
  tokensPerWeek: maybe(number),
  qualifier: maybe(text),
  grade: text,
});
const origins = table("origins", { id: text, value: maybe(number), grade: text });

/** The tokenizer of the counted texts. */
const TOKENIZER = "o200k_base";
const UNITS = { summary: "summaries", mission: "agent tasks", wikipedia: "Wikipedias", word: "words" } as const;

/** Steps of the ruler that have a name. */
const NAMED: Readonly<Record<number, string>> = {
  1: "1",
  1e3: "1,000",
  1e6: "1 million",
  1e9: "1 billion",
  1e12: "1 trillion",
  1e15: "1 quadrillion",
};

type Row = {
  readonly id: string;
  readonly what: string;
  readonly tokensLow: number;
  readonly tokensHigh: number;
  readonly qualifier: string | null;
  readonly country: string | null;
  readonly basis: string;
  readonly grade: string;
  readonly times: number;
};
const rowOf = (rows: readonly Row[], id: string): Row => one(rows, (row) => row.id === id, id);
/** Counts how many of one thing fit into another, by their upper ends. */
const fold = (rows: readonly Row[], of: string, by: string): number => rowOf(rows, of).tokensHigh / rowOf(rows, by).tokensHigh;
const size = ({ tokensLow, tokensHigh, qualifier }: Row): string => {
  const span = tokensLow === tokensHigh ? inWords(tokensHigh) : `${inWords(roundTo(tokensLow, 2))} to ${inWords(roundTo(tokensHigh, 2))}`;
  return qualifier === "up to" || qualifier === "more than" || qualifier === "at least" ? `${qualifier} ${span}` : span;
};
/** Signs in place of qualifiers, where room is scarce; of two amounts the unit stands once. */
const SIGNS = { "up to ": "≤ ", "more than ": "> ", "at least ": "≥ " };
const brief = (row: Row): string =>
  Object.entries(SIGNS).reduce((text, [words, sign]) => text.replace(words, sign), size(row).replace(/( [a-z]+)( to .*)\1$/, "$2$1"));
const ratioText = (times: number): string => (times >= 100 ? inWords(roundTo(times, 3)) : significant(times, times < 1 ? 2 : 3));

export default defineFigure({
  data: { counts, scale, bills, volumes, origins },
  controls: () => ({ unit: choice({ label: "Counted in", options: UNITS, default: "summary" }) }),
})({
  kind: "chart",
  chapter: "what-is-a-token",
  rows: ({ data, params }): readonly Row[] => {
    type Bare = Omit<Row, "times">;
    const bare = (id: string, what: string, tokens: number | readonly [number, number], rest: Partial<Bare> = {}): Bare => {
      const [tokensLow, tokensHigh] = typeof tokens === "number" ? [tokens, tokens] : tokens;
      return { id, what, tokensLow, tokensHigh, qualifier: null, country: null, basis: "counted", grade: "A", ...rest };
    };
    const english = data.counts.filter(({ language, tokenizer }) => language === "en" && tokenizer === TOKENIZER);
    const rates = english.flatMap(({ tokensPerWord }) => tokensPerWord ?? []);
    const counted = (id: string) => one(english, (row) => row.text === id, id).tokens;
    const printed = ["conversation", "summary", "mission"].map((id) => {
      const row = one(data.scale, (candidate) => candidate.id === id, id);
      const ends = [row.tokensLow ?? row.tokens ?? 0, row.tokensHigh ?? row.tokens ?? 0] as const;
      const name = id === "mission" ? "An agent’s task" : row.name;
      return bare(id, name, ends, { qualifier: row.qualifier, basis: `printed (${row.claims.join(", ")})`, grade: row.grade });
    });
    const month = (id: string, what: string): Bare =>
      bare(id, what, one(data.bills, (row) => row.id === id, id).tokensPerPeriod ?? 0, { basis: "printed, an example bill", grade: "C" });
    const volume = (series: string, day: string, what: string): Bare => {
      const row = one(data.volumes, (candidate) => candidate.series === series && candidate.date === day, series);
      return bare(series, what, row.tokensPerWeek ?? row.tokensPerDay, {
        qualifier: row.qualifier,
        country: row.country,
        basis: "stated",
        grade: row.grade,
      });
    };
    const wikipedia = one(data.origins, ({ id }) => id === "wikipedia-words-2025-07", "the words of Wikipedia");
    const wikipediaTokens = [Math.min(...rates), Math.max(...rates)].map((rate) => tokensOf(wikipedia.value ?? 0, rate)) as [number, number];
    const all = [
      bare("word", "An English word", Math.max(...rates)),
      bare("declaration", "Declaration of Human Rights", counted("udhr")),
      bare("articles", "The five articles", counted("five-articles")),
      ...printed,
      month("chatbot-cn", "A chatbot’s answers, a month"),
      month("team-us", "A developer’s team, a month"),
      bare("wikipedia", "The English Wikipedia", wikipediaTokens, { basis: "words × tokens per word", grade: wikipedia.grade }),
      volume("openrouter", "2026-03-28", "OpenRouter, a week"),
      volume("google", "2026-05", "Google, a day"),
      volume("china-nda", "2026-03", "China, a day"),
    ].sort((a, b) => a.tokensLow * a.tokensHigh - b.tokensLow * b.tokensHigh);
    const unit = one(all, ({ id }) => id === params.unit, params.unit).tokensHigh;
    return all.map((row) => ({ ...row, times: row.tokensHigh / unit }));
  },
  columns: {
    id: { label: "Id", hidden: true },
    what: { label: "What" },
    qualifier: { label: "Qualifier" },
    tokensLow: { label: "Tokens, from", format: (value: number) => inWords(value) },
    tokensHigh: { label: "Tokens, to", format: (value: number) => inWords(value) },
    times: { label: "In the unit chosen", format: ratioText },
    country: { label: "Country", hidden: true },
    basis: { label: "Basis" },
    grade: { label: "Grade" },
  },
  title: ({ rows, params: { unit } }) =>
    unit === "summary"
      ? `One agent task can take as many tokens as ${significant(fold(rows, "mission", "summary"))} summaries; China’s day would hold ` +
        `${inWords(fold(rows, "china-nda", "mission"), 2)} such tasks`
      : `China’s day has as many tokens as ${inWords(fold(rows, "china-nda", unit), 2)} ${UNITS[unit]}`,
  subtitle: ({ params }) =>
    `Tokens; each step of the ruler is ten times the one before. Grey: how many ${UNITS[params.unit]} that makes, by the upper end. ` +
    "Spring of 2026; Wikipedia 2025.",
  summary: ({ rows }) =>
    `From a word to a nation’s day there are ${spelled(Math.floor(Math.log10(fold(rows, "china-nda", "word"))))} powers of ten; between a ` +
    `summary, ${size(rowOf(rows, "summary"))} tokens, and an agent’s task, ${size(rowOf(rows, "mission"))}, nearly three.`,
  values: ({ rows }) => {
    const folds = {
      summaries: ["mission", "summary"],
      missionsADay: ["china-nda", "mission"],
      weekInDay: ["china-nda", "openrouter"],
      wikipedias: ["china-nda", "wikipedia"],
    } as const;
    const word = rowOf(rows, "word").tokensHigh;
    const missionWords = rowOf(rows, "mission").tokensHigh / word;
    return {
      ...Object.fromEntries(
        Object.entries(folds).map(([name, [of, by]]) => [name, { value: fold(rows, of, by), text: ratioText(roundTo(fold(rows, of, by), 3)) }]),
      ),
      missionWords: { value: missionWords, text: inWords(missionWords, 2) },
      wikipediaTokens: { value: rowOf(rows, "wikipedia").tokensHigh, text: size(rowOf(rows, "wikipedia")) },
    };
  },
  plot: ({ rows, params, size: { name, width }, Plot }) => {
    const narrow = name === "narrow";
    // The frame is the gap between ruler and words, which thin lines cross.
    const [left, labels, gap] = narrow ? [100, 126, 38] : [92, 145, 24];
    const decades = Math.ceil(Math.log10(Math.max(...rows.map(({ tokensHigh }) => tokensHigh)))) + 0.2;
    const powers = Array.from({ length: Math.floor(decades) + 1 }, (_, power) => 10 ** power);
    const isSpan = ({ tokensLow, tokensHigh }: Row): boolean => tokensHigh > tokensLow * 1.02;
    const chosen = ({ id }: Row): boolean => id === "summary" || id === "mission";
    const middle = ({ tokensLow, tokensHigh }: Row): number => Math.sqrt(tokensLow * tokensHigh);
    const ratio = ({ id, times }: Row): string => (id === params.unit ? "= 1" : `× ${ratioText(times)}`);
    const words = (text: (row: Row) => string, options: TextOptions) =>
      [true, false].map((strong) =>
        Plot.text(
          rows,
          apart<TextOptions>(gap, {
            filter: (row: Row) => chosen(row) === strong,
            y: middle,
            text,
            frameAnchor: "right",
            ...options,
            ...(strong && { className: "strong", fill: "var(--ink)" }),
            ...forRow(rows),
          }),
        ),
      );
    return {
      height: 22 + decades * 42,
      marginTop: 12,
      marginBottom: 10,
      marginLeft: left,
      marginRight: width - labels,
      x: { domain: [0, 1], axis: null },
      y: { type: "log", domain: [10 ** decades, 1], axis: null },
      marks: [
        Plot.ruleX([0], { stroke: "var(--ink)" }),
        Plot.axisY(powers, { tickSize: 4, label: null, stroke: "var(--ink-3)", fill: "none" }),
        Plot.axisY(Object.keys(NAMED).map(Number), {
          tickSize: 8,
          tickFormat: (tokens: number) => NAMED[tokens],
          label: null,
          stroke: "var(--ink)",
          fill: "var(--ink)",
        }),
        Plot.link(rows, apart(gap, { x1: 0, x2: 1, y1: middle, y2: middle, curve: "bump-x", stroke: "var(--ink-3)", ...forRow(rows) }, "y2")),
        Plot.ruleX(rows.filter(isSpan), { x: 0, y1: "tokensLow", y2: "tokensHigh", stroke: "var(--ink)", strokeWidth: 5, ...forRow(rows) }),
        Plot.dot(
          rows.filter((row) => !isSpan(row)),
          {
            x: 0,
            y: middle,
            symbol: ({ country }: Row) => (country === "US" ? "square" : "circle"),
            fill: ({ country }: Row) => hue(country),
            r: { value: (row: Row) => (chosen(row) ? 6 : 4.5), scale: null },
            ...forRow(rows),
          },
        ),
        words(({ what }) => what, { textAnchor: "start", dx: 5, dy: narrow ? -7 : 0 }),
        narrow
          ? Plot.text(
              rows,
              apart<TextOptions>(gap, {
                y: middle,
                text: (row: Row) => `${brief(row)} · ${ratio(row)}`,
                frameAnchor: "right",
                textAnchor: "start",
                dx: 5,
                dy: 9,
                fill: "var(--ink-2)",
                ...forRow(rows),
              }),
            )
          : [words(size, { dx: width - labels - 108 }), words(ratio, { dx: width - labels, fill: "var(--ink-2)" })],
      ],
    };
  },
  notes: [
    "The ruler mixes four kinds of number: texts that we counted, sizes that articles print without a source of their own, example bills, " +
      "and volumes that a state, a firm and a platform announce. The table says which is which.",
    "The agent’s task, a mission to the articles, is an upper limit, and the summary a round figure that the Financial Times, as relayed, " +
      "gave for Hamlet. To divide one by the other compares two printed numbers; it measures nothing.",
    "The team’s 5 billion tokens a month may be a mistranslation of 500 million.",
  ],
  claims: ["S0-015", "S0-016", "S2-009", "S2-010", "S2-027", "S3-021"],
});
