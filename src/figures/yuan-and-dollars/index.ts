import { choice, defineFigure } from "../../kit/figure.ts";
import { capital, date, percent, significant, spelled, usd } from "../../kit/format.ts";
import { bars, forRow, hue, linesUnder, overBars } from "../../kit/plot.ts";
import { flag, maybe, number, one, table, text } from "../../kit/table.ts";
import { usdOfCny } from "../../model/currency.ts";

/** How far from the vendor's own dollar price a price still counts as the same: rates move by about that much within a year. */
const SAME_WITHIN = 0.1;

const yuan = (cny: number): string => `¥${significant(cny)}`;
interface Row {
  readonly name: string;
  readonly developer: string;
  readonly ofDollars: number;
}
const below = (rows: readonly Row[]): readonly Row[] => rows.filter(({ ofDollars }) => ofDollars < 1 - SAME_WITHIN);
const same = (rows: readonly Row[]): readonly Row[] => rows.filter(({ ofDollars }) => Math.abs(ofDollars - 1) <= SAME_WITHIN);

export default defineFigure({
  data: {
    home: table("yuan-prices", {
      model: text,
      name: text,
      developer: text,
      window: maybe(text),
      inputCnyPerMTok: number,
      outputCnyPerMTok: number,
      grade: text,
    }),
    abroad: table("list-prices", {
      model: text,
      window: maybe(text),
      endpoint: text,
      inputUsdPerMTok: number,
      outputUsdPerMTok: number,
      current: flag,
    }),
    rates: table("exchange-rates", { period: text, span: text, cnyPerUsd: number }),
  },
  controls: () => ({ side: choice({ label: "Price of", options: { input: "input", output: "output" }, default: "input" }) }),
  facts: ({ rates }) => {
    const month = rates
      .filter(({ span }) => span === "month")
      .map(({ period }) => period)
      .sort()
      .at(-1);
    return one(rates, ({ period }) => period === month, "an exchange rate by month");
  },
})({
  kind: "chart",
  chapter: "your-bill",
  rows: ({ data, params, facts: { cnyPerUsd } }) =>
    data.home
      // Peak hours cost twice as much in either currency.
      .filter(({ window }) => window !== "peak")
      .map(({ model, name, developer, window, inputCnyPerMTok, outputCnyPerMTok, grade }) => {
        const list = one(data.abroad, (row) => row.model === model && row.window === window && row.current && row.endpoint === "vendor", model);
        const cnyPerMTok = params.side === "input" ? inputCnyPerMTok : outputCnyPerMTok;
        const usdPerMTok = params.side === "input" ? list.inputUsdPerMTok : list.outputUsdPerMTok;
        const convertedUsdPerMTok = usdOfCny(cnyPerMTok, cnyPerUsd);
        return { model, name, developer, window, cnyPerMTok, convertedUsdPerMTok, usdPerMTok, ofDollars: convertedUsdPerMTok / usdPerMTok, grade };
      })
      .sort((a, b) => a.ofDollars - b.ofDollars || a.name.localeCompare(b.name)),
  columns: {
    model: { label: "Id", hidden: true },
    name: { label: "Model" },
    developer: { label: "Maker" },
    window: { label: "Hours", format: (value: string | null) => value ?? "all day" },
    cnyPerMTok: { label: "Price in yuan", unit: "CNY per million tokens", format: yuan },
    convertedUsdPerMTok: { label: "The same in dollars", unit: "USD per million tokens", format: usd },
    usdPerMTok: { label: "Price in dollars", unit: "USD per million tokens", format: usd },
    ofDollars: { label: "Share of the dollar price", format: (value: number) => percent(value) },
    grade: { label: "Grade" },
  },
  title: ({ rows }) => {
    const least = rows[0];
    return (
      `${capital(spelled(same(rows).length))} of ${spelled(rows.length)} Chinese models cost about the same in yuan as in dollars; ` +
      `${least?.developer} charges ${percent(least?.ofDollars ?? 0)} of its dollar price at home for ${least?.name}`
    );
  },
  subtitle: ({ params, facts: { period, cnyPerUsd } }) =>
    `The vendor’s list price of ${params.side} in yuan as a share of its own price in dollars, converted at ${significant(cnyPerUsd, 5)} ` +
    `yuan, the average of ${date(period)}.`,
  summary: ({ rows, params }) =>
    `Of ${spelled(rows.length)} models ${spelled(same(rows).length)} cost within ${percent(SAME_WITHIN)} of the dollar ` +
    `price when ${params.side} is ` +
    `paid for in yuan and ${spelled(below(rows).length)} cost less: ` +
    `${rows.map(({ name, ofDollars }) => `${name} ${percent(ofDollars)}`).join(", ")}.`,
  values: ({ rows, facts: { period, cnyPerUsd } }) => {
    const of = (model: string) => one(rows, (row) => row.model === model, model);
    const [pro, plus, kimi] = [of("deepseek-v4-pro"), of("qwen3-5-plus"), of("kimi-k3")];
    return {
      models: { value: rows.length, text: spelled(rows.length) },
      same: { value: same(rows).length, text: spelled(same(rows).length) },
      below: { value: below(rows).length, text: spelled(below(rows).length) },
      least: { value: plus.ofDollars, text: percent(plus.ofDollars) },
      leastYuan: { value: plus.cnyPerMTok, text: yuan(plus.cnyPerMTok) },
      leastDollars: { value: plus.usdPerMTok, text: usd(plus.usdPerMTok) },
      pro: { value: pro.ofDollars, text: percent(pro.ofDollars) },
      proYuan: { value: pro.cnyPerMTok, text: yuan(pro.cnyPerMTok) },
      proConverted: { value: pro.convertedUsdPerMTok, text: usd(pro.convertedUsdPerMTok) },
      kimi: { value: kimi.ofDollars, text: percent(kimi.ofDollars) },
      rate: { value: cnyPerUsd, text: significant(cnyPerUsd, 5) },
      month: { value: Number(period.slice(0, 4)), text: date(period) },
    };
  },
  plot: ({ rows, Plot }) => ({
    ...bars(
      rows.map(({ name }) => name),
      { step: 64, bar: 11, top: 50, bottom: 30 },
    ),
    x: { axis: null, domain: [0, Math.max(1.25, ...rows.map(({ ofDollars }) => ofDollars))] },
    marks: [
      Plot.barX(rows, { x: "ofDollars", y: "name", fill: hue("CN"), ...forRow(rows) }),
      overBars(rows, { y: "name", name: ({ name }) => name, value: ({ ofDollars }) => percent(ofDollars), ...forRow(rows) }),
      linesUnder(rows, {
        y: "name",
        lines: ({ cnyPerMTok, convertedUsdPerMTok, usdPerMTok }) => [
          `${yuan(cnyPerMTok)}, or ${usd(convertedUsdPerMTok)}; listed at ${usd(usdPerMTok)} abroad`,
        ],
        most: 1,
        step: 16,
      }),
      Plot.ruleX([1], { strokeDasharray: "4 3", insetTop: -32, insetBottom: -8 }),
      Plot.text([1], {
        x: Plot.identity,
        text: () => "The price in dollars",
        frameAnchor: "top",
        textAnchor: "end",
        dy: -46,
        dx: 4,
        className: "halo",
      }),
    ],
  }),
  notes: [
    "Both prices are the vendor’s own, for short prompts, without discounts. At DeepSeek’s peak hours both prices double, so the " +
      "shares stay the same.",
    "The rate is from a month before most of the prices. Such a rate moves by a few per cent a year; a price within a tenth of the other counts " +
      "as the same.",
    "None of the pages that we read says whether a price includes tax. Alibaba’s and Moonshot’s yuan are from third parties, grade C, since " +
      "their own pages could not be read.",
    "Alibaba’s two prices are for different data centres: its yuan buy work in mainland China, its dollars abroad.",
  ],
  claims: [],
});
