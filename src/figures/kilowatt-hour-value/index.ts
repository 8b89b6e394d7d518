import { defineFigure } from "../../kit/figure.ts";
import { dollars, inWords, significant, usd } from "../../kit/format.ts";
import { currentPrices } from "../../kit/readings/models.ts";
import { deepseekDay } from "../../kit/readings/published-day.ts";
import { roundTo } from "../../kit/round.ts";
import { one } from "../../kit/table.ts";
import { blendedUsdPerMTok } from "../../model/bill.ts";
import { usdPerMTokForMultiple } from "../../model/energy.ts";
import { bare, claimedMultiple, kilowattHourBars, kilowattHourDials, kilowattHourTables, multiple, worth } from "./worth.ts";

const SECONDS_PER_HOUR = 3600;

export default defineFigure({
  data: kilowattHourTables,
  controls: kilowattHourDials,
})({
  kind: "calculator",
  chapter: "what-a-token-is-made-of",
  rows: ({ params }) => {
    const { sales, hire } = worth(params);
    const row = (what: string, usdPerKwh: number) => ({ what, usdPerKwh, timesElectricity: usdPerKwh / params.electricity });
    return [
      row("Sold as electricity", params.electricity),
      row("Sold as tokens", sales),
      row("Hire of the machines", hire),
      row("Left after the hire", sales - hire),
    ];
  },
  columns: {
    what: { label: "One kilowatt-hour" },
    usdPerKwh: { label: "Amount", unit: "USD per kWh", format: usd },
    timesElectricity: { label: "Against its price", unit: "times", format: (value: number) => significant(value, 2).replace("-", "−") },
  },
  title: ({ params }) => {
    const { multiple: earned, hireMultiple } = worth(params);
    const claim = `As tokens a kilowatt-hour earns ${multiple(earned)} its price`;
    if (hireMultiple === 0) return claim;
    return hireMultiple <= earned
      ? `${claim}, of which hiring the machines takes ${bare(hireMultiple)}`
      : `${claim}, less than the ${bare(hireMultiple)} that hiring the machines takes`;
  },
  subtitle: () =>
    "Sales of the tokens that one kilowatt-hour makes, in US dollars, beside its price as electricity and the hire of the accelerators " +
    "that use it up. Every token is counted as sold.",
  summary: ({ params }) => {
    const { sales, hire, multiple: earned, tokens } = worth(params);
    const rest = sales - hire;
    return (
      `A kilowatt-hour makes ${inWords(roundTo(tokens, 2), 2)} tokens, which sell for ${dollars(sales)}, ${multiple(earned)} its price of ` +
      `${dollars(params.electricity)}; hiring the machines takes ${dollars(hire)}, ` +
      `${rest >= 0 ? `which leaves ${dollars(rest)}` : "more than the sales"}.`
    );
  },
  values: ({ params, data }) => {
    const { sales, hire, multiple: earned, hireMultiple, joules } = worth(params);
    const asked = usdPerMTokForMultiple(claimedMultiple(data), joules, params.electricity);
    return {
      multiple: { value: earned, text: multiple(earned) },
      hireMultiple: { value: hireMultiple, text: multiple(hireMultiple) },
      left: { value: earned - hireMultiple, text: multiple(earned - hireMultiple) },
      sales: { value: sales, text: dollars(sales) },
      hire: { value: hire, text: dollars(hire) },
      price: { value: params.price, text: dollars(roundTo(params.price, 2)) },
      priceForClaim: { value: asked, text: dollars(roundTo(asked, 2)) },
    };
  },
  formula: ({ params }) => {
    const { sales, hire, multiple: earned, hireMultiple } = worth(params);
    const mTok = (params.speed * SECONDS_PER_HOUR) / 1e6;
    return {
      words:
        "For one kilowatt-hour: price of a million tokens × (tokens a second × 3,600 ÷ 1,000,000) ÷ (power × PUE) = sales; hire ÷ (power × " +
        "PUE) = hire; each ÷ price of electricity = multiple",
      numbers:
        `$${significant(params.price)} × ${significant(mTok, 4)} ÷ (${significant(params.power, 4)} × ${significant(params.pue)}) = ` +
        `${usd(sales)}; ${usd(params.rent)} ÷ (${significant(params.power, 4)} × ${significant(params.pue)}) = ${usd(hire)}; ${usd(sales)} ÷ ` +
        `${usd(params.electricity)} = ${bare(earned)}, ${usd(hire)} ÷ ${usd(params.electricity)} = ${bare(hireMultiple)}`,
    };
  },
  outcome: {
    label: "Sales of a kilowatt-hour’s tokens",
    text: (value) => `${bare(value)}×`,
    of: ({ params }) => worth(params).multiple,
    backwards: { control: "price", target: claimedMultiple, unit: "times its price as electricity" },
  },
  presets: ({ throughput: rows, electricityPrices: paid, prices }) => {
    const day = deepseekDay(rows);
    const [minimax] = currentPrices(prices, ["minimax-m2-5"], false);
    const slogan = one(paid, ({ id }) => id === "cn-slogan-2026", "the slogan's price");
    return [
      { label: "DeepSeek’s day at V3.2’s price", set: {} },
      { label: "At the price of R1, as DeepSeek counted", set: { price: roundTo(day.revenueUsd / day.mTok, 3) } },
      {
        label: `The slogan’s ${significant(slogan.usdPerKwh * (slogan.unitsPerUsd ?? 1), 2)} yuan`,
        set: { electricity: slogan.usdPerKwh },
      },
      {
        label: "Xinjiang wind at the plant’s gate",
        set: { electricity: one(paid, ({ id }) => id === "cn-xinjiang-existing-2025", "Xinjiang").usdPerKwh },
      },
      ...(minimax ? [{ label: "MiniMax M2.5’s price", set: { price: roundTo(blendedUsdPerMTok(minimax, day.mix), 3) } }] : []),
    ];
  },
  draw: ({ rows, params, data, size }) => {
    const claimed = claimedMultiple(data);
    const mark = claimed * params.electricity;
    return kilowattHourBars(rows, mark, `${bare(claimed)} times, as claimed: ${usd(mark)}`, size);
  },
  notes: [
    "The multiple is sales, not profit. What the hatched part takes pays for the machines, their electricity included; staff, network, " +
      "training and idle capacity beyond DeepSeek’s own are left out.",
    "Tokens of all kinds are counted together: fresh and cached input, and output, in the shares of DeepSeek’s day. DeepSeek calls the " +
      "sales of that day theoretical: they are what the tokens would bring if all were paid for at list price. The price of electricity sold " +
      "to neighbouring countries was not found.",
    "DeepSeek publishes no power. A server is counted at its greatest draw, which makes the multiple smaller.",
  ],
  claims: ["S0-036", "S0-037", "S1-031", "S3-042"],
});
