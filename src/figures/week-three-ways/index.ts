import { defineFigure } from "../../kit/figure.ts";
import { decimal, dollars, inWords, percent, significant, span, usd } from "../../kit/format.ts";
import { type LeadingWeek, leadingWeeks, paidTokens, QUOTED_WEEK } from "../../kit/readings/leading-weeks.ts";
import { one } from "../../kit/table.ts";
import { shareOfTwo } from "../../model/share.ts";
import { weeksOf } from "../../model/weekly-lead.ts";
import question from "./guess.ts";
import { weekBars } from "./picture.ts";

const TOKENS = "trillion tokens";
const DOLLARS = "million US dollars";

interface Row {
  readonly [field: string]: string | number;
  readonly measure: string;
  readonly unit: string;
  readonly china: number;
  readonly america: number;
  readonly chinaShare: number;
}
const row = (measure: string, unit: string, china: number | null, america: number | null): Row => {
  if (china === null || america === null) throw new Error(`no ${measure} in the week to ${QUOTED_WEEK}`);
  const size = unit === TOKENS ? 1e12 : 1e6;
  return { measure, unit, china: china / size, america: america / size, chinaShare: shareOfTwo(china, america) ?? 0 };
};
const four = (rows: readonly Row[]) => rows as readonly [Row, Row, Row, Row];
/** Writes a ratio with the larger number first: "4.3 to 1". */
const toOne = ({ china, america }: Row): string => `${significant(Math.max(china, america) / Math.min(china, america), 2)} to 1`;
/** Divides the American list value of a paid token by the Chinese one, at both ends, the lower first. */
const priceRatios = ([, paid, low, high]: readonly [Row, Row, Row, Row]) =>
  [low, high].map(({ china, america }) => america / paid.america / (china / paid.china)).sort((a, b) => a - b) as [number, number];
const ends = ([low, high]: readonly [number, number]): string => `${significant(low, 2)} to ${significant(high, 2)}`;

export default defineFigure({ data: { weekly: leadingWeeks }, controls: () => ({}) })({
  kind: "chart",
  chapter: "the-crossing",
  rows: ({ data }) => {
    const { china, america } = one(weeksOf<LeadingWeek>(data.weekly, "top-nine"), ({ weekEnd }) => weekEnd === QUOTED_WEEK, QUOTED_WEEK);
    return [
      row("Tokens", TOKENS, china.tokens, america.tokens),
      row("Paid tokens", TOKENS, paidTokens(china), paidTokens(america)),
      row("Worth at list price, cached text at the cached price", DOLLARS, china.listValueUsdLow, america.listValueUsdLow),
      row("Worth at list price, cached text at the full price", DOLLARS, china.listValueUsdHigh, america.listValueUsdHigh),
    ];
  },
  columns: {
    measure: { label: "Counted by" },
    china: { label: "Chinese models", format: (value: number) => decimal(value, 2) },
    america: { label: "American models", format: (value: number) => decimal(value, 2) },
    unit: { label: "Unit" },
    chinaShare: { label: "China’s share of the two", format: (value: number) => percent(value) },
  },
  title: ({ rows }) => {
    const [all, , low, high] = four(rows);
    const worth = [low.chinaShare, high.chinaShare].sort((a, b) => a - b) as [number, number];
    return (
      `Chinese models handled ${percent(all.chinaShare)} of the tokens; at list price that was ${percent(worth[0])} to ${percent(worth[1])} ` +
      "of the money"
    );
  },
  subtitle: ({ data }) => {
    const { weekStart, weekEnd } = one(data.weekly, ({ weekEnd: end }) => end === QUOTED_WEEK, QUOTED_WEEK);
    return (
      `The nine leading models on OpenRouter, ${span(weekStart, weekEnd)}: the week that the articles quote, counted three ways. ` +
      "Each bar is what the models of both countries have together; the line divides them."
    );
  },
  summary: ({ rows }) => {
    const [all, paid, low, high] = four(rows);
    const side = ({ china, america }: Row): string => (china > america ? "China" : "the United States");
    return (
      `In tokens ${side(all)} is ahead ${toOne(all)}, in paid tokens ${side(paid)} ${toOne(paid)}, and in dollars at list ` +
      `price ${side(low)} ${toOne(low)}, or ${toOne(high)} with cached text at the full price.`
    );
  },
  values: ({ rows }) => {
    const [all, paid, low, high] = four(rows);
    const tokens = (value: number) => ({ value, text: inWords(value * 1e12, 4) });
    const money = (value: number) => ({ value, text: `${dollars(value)} million` });
    const share = (value: number) => ({ value, text: percent(value) });
    const ratio = (of: Row) => ({ value: of.china / of.america, text: toOne(of) });
    const free = all.china - paid.china;
    const prices = priceRatios(four(rows));
    return {
      share: share(all.chinaShare),
      chinaTokens: tokens(all.china),
      americaTokens: tokens(all.america),
      sum: tokens(all.china + all.america),
      paidChina: tokens(paid.china),
      free: { value: free, text: `${decimal(free, 2)} trillion` },
      freeShare: share(free / all.china),
      paidShare: share(paid.chinaShare),
      lowChina: money(low.china),
      lowAmerica: money(low.america),
      highChina: money(high.china),
      highAmerica: money(high.america),
      lowShare: share(Math.min(low.chinaShare, high.chinaShare)),
      highShare: share(Math.max(low.chinaShare, high.chinaShare)),
      ratio: ratio(all),
      paidRatio: ratio(paid),
      lowRatio: ratio(low),
      highRatio: ratio(high),
      priceRatio: { value: prices[0], text: `${ends(prices)} times` },
      chinaPerPaidMTok: { value: low.china / paid.china, text: `${usd(low.china / paid.china)} to ${usd(high.china / paid.china)}` },
      americaPerPaidMTok: { value: low.america / paid.america, text: `${usd(low.america / paid.america)} to ${usd(high.america / paid.america)}` },
    };
  },
  guess: {
    ...question,
    answer: ({ rows }) => {
      const [, , low, high] = four(rows);
      return [100 * low.chinaShare, 100 * high.chinaShare];
    },
  },
  draw: ({ rows, size }) => {
    const [all, paid, low, high] = four(rows);
    const narrow = size.name === "narrow";
    const ratios = ends(priceRatios(four(rows)));
    const tokens = { scale: "trillion", sign: "", otherShare: null };
    return weekBars(
      [
        { ...all, ...tokens, label: "Tokens", rows: [0], change: `${decimal(all.china - paid.china, 2)} trillion of them were free` },
        {
          ...paid,
          ...tokens,
          label: paid.measure,
          rows: [1],
          change: narrow ? `${ratios} times the price` : `American tokens listed at ${ratios} times the price`,
        },
        { ...low, scale: "million", sign: "$", label: "Dollars at list price", otherShare: high.chinaShare, rows: [2, 3], change: null },
      ],
      size,
    );
  },
  notes: [
    "Nine models on one marketplace, six Chinese and three American. They are not the totals of two countries: the models further down and " +
      "everything sold elsewhere are missing.",
    "Paid tokens leave out the endpoints whose name ends in “:free”.",
    "List value is not revenue: discounts, subscriptions and surcharges are not in it. The low end bills text that the model has just read " +
      "at the cached price, the high end at the full input price. Both sides are billed alike.",
    "Only if every cached Chinese token were billed in full and every American one at its discount would the two sides be nearly level.",
    "Each model counts tokens with its own tokenizer.",
  ],
  claims: ["S1-003", "S1-005", "S1-006", "S1-013", "S4-010"],
});
