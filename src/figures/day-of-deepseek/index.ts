import { choice, defineFigure } from "../../kit/figure.ts";
import { decimal, dollars, percent, significant, usd } from "../../kit/format.ts";
import { forRow, HATCH } from "../../kit/plot.ts";
import { currentPrices } from "../../kit/readings/list-price.ts";
import { listPrices } from "../../kit/readings/models.ts";
import { costInputs, dayEnergy, deepseekDay, publishedDays } from "../../kit/readings/published-day.ts";
import { roundTo } from "../../kit/round.ts";
import { number, one, table, text } from "../../kit/table.ts";
import { billUsd } from "../../model/bill.ts";

const MODELS = { "v3-2": "deepseek-v3-2", v4: "deepseek-v4-pro" } as const;
/** Writes dollars to three significant digits: $562,000. */
const about = (value: number): string => dollars(roundTo(value, 3));

export default defineFigure({
  data: {
    days: publishedDays,
    inputs: costInputs,
    electricityPrices: table("industrial-prices", { id: text, usdPerKwh: number }),
    prices: listPrices,
  },
  controls: ({ electricityPrices, prices }) => {
    const cents = (id: string): string => `${significant(one(electricityPrices, (row) => row.id === id, id).usdPerKwh * 100, 3)} ¢`;
    const name = (id: string): string => currentPrices(prices, [id], false)[0]?.name ?? id;
    return {
      sold: choice({
        label: "Every token sold at the price of",
        options: { r1: "R1, as DeepSeek counted", "v3-2": name(MODELS["v3-2"]), v4: name(MODELS.v4) },
        default: "r1",
      }),
      power: choice({
        label: "Electricity at",
        options: {
          "cn-west-inner-mongolia-2025": `${cents("cn-west-inner-mongolia-2025")}, Inner Mongolia`,
          "cn-hohhot-delivered-2025": `${cents("cn-hohhot-delivered-2025")}, Horinger`,
          "us-2025": `${cents("us-2025")}, American average`,
        },
        default: "cn-west-inner-mongolia-2025",
      }),
    };
  },
})({
  kind: "chart",
  chapter: "what-a-token-is-made-of",
  rows: ({ data, params }) => {
    const day = deepseekDay(data.days);
    const { kwh } = dayEnergy(day, data.inputs);
    const electricity = kwh * one(data.electricityPrices, ({ id }) => id === params.power, params.power).usdPerKwh;
    const [price] = params.sold === "r1" ? [] : currentPrices(data.prices, [MODELS[params.sold]], false);
    const sales = price ? billUsd(day.mTok, price, day.mix) : day.revenueUsd;
    const row = (what: string, amountUsd: number) => ({ what, amountUsd, shareOfSales: amountUsd / sales, shareOfRent: amountUsd / day.costUsd });
    return [
      row("Sales, if every token was paid for", sales),
      row("Rent of the machines", day.costUsd),
      row("Left after the rent", sales - day.costUsd),
      row("Electricity, in the rent", electricity),
      row("Rest of the rent", day.costUsd - electricity),
    ];
  },
  columns: {
    what: { label: "One day" },
    amountUsd: { label: "Amount", unit: "USD", format: usd },
    shareOfSales: { label: "Of sales", format: (value: number) => percent(value, 1) },
    shareOfRent: { label: "Of rent", format: (value: number) => percent(value, 1) },
  },
  title: ({ rows }) => {
    const [sales, rent, , electricity] = rows.map(({ amountUsd }) => about(amountUsd));
    return `DeepSeek’s day: ${sales} of tokens, ${rent} of machines, about ${electricity} of electricity`;
  },
  subtitle: () =>
    "US dollars for one day, from noon on 27 February 2025. The rent is DeepSeek’s own figure; electricity is our estimate, with every " +
    "server at full draw.",
  summary: ({ rows }) => {
    const [, rent, left, electricity] = rows;
    return (
      `Machines took ${percent(rent?.shareOfSales ?? 0)} of the day’s theoretical sales and electricity ` +
      `${percent(electricity?.shareOfSales ?? 0, 1)}; of the rent, electricity is ${percent(electricity?.shareOfRent ?? 0)}; ` +
      `${about(left?.amountUsd ?? 0)} is left after the rent.`
    );
  },
  values: ({ rows, data }) => {
    const [sales, rent, left, electricity] = rows;
    const day = deepseekDay(data.days);
    const { kwh } = dayEnergy(day, data.inputs);
    const money = (value = 0) => ({ value, text: about(value) });
    const share = (value = 0, places = 0) => ({ value, text: percent(value, places) });
    return {
      sales: money(sales?.amountUsd),
      rent: money(rent?.amountUsd),
      left: money(left?.amountUsd),
      electricity: money(electricity?.amountUsd),
      electricityOfRent: share(electricity?.shareOfRent),
      electricityOfSales: share(electricity?.shareOfSales, 1),
      rentOfSales: share(rent?.shareOfSales),
      kwh: { value: kwh, text: decimal(roundTo(kwh, 3)) },
      machines: { value: day.nodes * day.acceleratorsPerNode, text: decimal(day.nodes * day.acceleratorsPerNode) },
      outputMTok: { value: day.outputMTok, text: `${decimal(day.outputMTok / 1000)} billion` },
      inputMTok: { value: day.mTok - day.outputMTok, text: `${decimal((day.mTok - day.outputMTok) / 1000)} billion` },
      cachedMTok: { value: day.cachedMTok, text: `${decimal(day.cachedMTok / 1000)} billion` },
      perOutputMTok: { value: day.costUsd / day.outputMTok, text: dollars(day.costUsd / day.outputMTok) },
      electricityPerOutputMTok: {
        value: (electricity?.amountUsd ?? 0) / day.outputMTok,
        text: dollars(roundTo((electricity?.amountUsd ?? 0) / day.outputMTok, 2)),
      },
    };
  },
  plot: ({ rows, size, Plot }) => {
    const narrow = size.name === "narrow";
    const only = (i: number) => rows.slice(i, i + 1);
    const [sales, rent, left, electricity, rest] = [only(0), only(1), only(2), only(3), only(4)];
    // Two bars, as high as 1; each is as long as what it divides. The lower one enlarges the beginning of the upper one.
    const [upper, lower] = [
      { y1: 0, y2: 1 },
      { y1: 3.3, y2: 4.3 },
    ];
    const edges = rent.flatMap(({ shareOfSales }) => [
      { x: Math.min(shareOfSales, 1), y: upper.y2 },
      { x: 1, y: lower.y1 },
    ]);
    const bar = { x1: 0, stroke: "var(--ink)", ...forRow(rows) };
    const atLeft = { frameAnchor: "left", ...forRow(rows) } as const;
    const atRight = { frameAnchor: "right", ...forRow(rows) } as const;
    const amount = ({ amountUsd }: { amountUsd: number }) => about(amountUsd);
    return {
      height: 58 + lower.y2 * (narrow ? 34 : 50),
      marginTop: 30,
      marginBottom: 28,
      marginLeft: 1,
      marginRight: 1,
      x: { domain: [0, 1], axis: null },
      y: { domain: [lower.y2, 0], axis: null },
      marks: [
        Plot.areaX(edges, { y: "y", x1: 0, x2: "x", fill: "var(--leaf)" }),
        Plot.line(edges, { x: "x", y: "y", stroke: "var(--ink-3)", strokeWidth: 1, strokeDasharray: "1 3", strokeLinecap: "butt" }),
        Plot.rect(sales, { ...bar, ...upper, x2: 1, fill: "var(--paper)" }),
        Plot.rect(rent, { ...bar, ...upper, x2: ({ shareOfSales }) => Math.min(shareOfSales, 1), fill: HATCH }),
        Plot.rect(rest, { ...bar, ...lower, x2: 1, fill: HATCH }),
        Plot.rect(electricity, { ...bar, ...lower, x2: "shareOfRent", fill: "var(--ink)", stroke: "none" }),
        Plot.text(sales, {
          ...atLeft,
          y: upper.y1,
          text: ({ what }) => (narrow ? "Sales, all tokens paid" : what),
          dx: -1,
          dy: -17,
          className: "strong",
        }),
        Plot.text(sales, { ...atRight, y: upper.y1, text: amount, dx: 1, dy: -17, className: "strong" }),
        Plot.text(left, {
          ...atRight,
          filter: ({ amountUsd }) => amountUsd > 0,
          y: upper.y2,
          text: (row) => `${amount(row)} left over`,
          dx: 1,
          dy: 14,
        }),
        Plot.text(rent, { ...atLeft, y: lower.y1, text: "what", dx: 5, dy: -22, className: "halo strong" }),
        Plot.text(rent, { ...atRight, y: lower.y1, text: amount, dx: -5, dy: -22, className: "halo strong" }),
        Plot.text(electricity, { ...atLeft, y: lower.y2, text: (row) => `Electricity ${amount(row)}`, dx: -1, dy: 16, className: "strong" }),
        Plot.text(rest, { ...atRight, y: lower.y2, text: (row) => `${narrow ? "rest" : "the rest of the rent"} ${amount(row)}`, dx: 1, dy: 16 }),
      ],
    };
  },
  notes: [
    "DeepSeek calls its sales theoretical: every token at the price of R1, with no discounts, cheaper models, free use of its site or " +
      "night rates. What it took in was much less, it says.",
    "DeepSeek publishes neither its power draw nor its electricity price. Each server counts at the most that Nvidia states for its " +
      "kind, with our central value for cooling and losses.",
    "The rent of a chip is DeepSeek’s own assumption. We take it to include electricity.",
  ],
  claims: ["S0-037", "S1-032", "S3-034", "S4-043"],
});
