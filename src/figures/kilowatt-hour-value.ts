import type { Grade } from "../lib/dataset.ts";
import { powerInputs, servedTokensPerS, throughput } from "../lib/day-energy.ts";
import { defineFigure, range } from "../lib/figure.ts";
import { dollars, inWords, significant, times, usd } from "../lib/format.ts";
import { html } from "../lib/html.ts";
import { currentPrices, listPrices } from "../lib/models.ts";
import { deepseekDay } from "../lib/published-day.ts";
import { maybe, number, one, table, text } from "../lib/table.ts";
import { blendedUsdPerMTok } from "../model/bill.ts";
import { joulesPerToken, kwhMultiple, tokenSalesUsdPerKwh, usdPerMTokForMultiple } from "../model/energy.ts";

const electricityPrices = table("industrial-prices", { id: text, usdPerKwh: number, unitsPerUsd: maybe(number), grade: text });
const origins = table("origins", { id: text, value: maybe(number) });

const SECONDS_PER_HOUR = 3600;
const rounded = (value: number, digits = 3): number => Number(value.toPrecision(digits));

interface Inputs {
  readonly price: number;
  readonly speed: number;
  readonly power: number;
  readonly pue: number;
  readonly electricity: number;
  readonly rent: number;
}

/** What a kilowatt-hour at the meter earns and costs, in USD. */
function worth({ price, speed, power, pue, electricity, rent }: Inputs) {
  const kw = power * pue;
  const joules = joulesPerToken(kw, speed * SECONDS_PER_HOUR);
  const [sales, hire] = [tokenSalesUsdPerKwh(price, joules), rent / kw];
  return { joules, sales, hire, multiple: kwhMultiple(price, joules, electricity), hireMultiple: hire / electricity, tokens: 3.6e6 / joules };
}
/** Multiples without false precision. */
const multiple = (value: number): string => times(rounded(value, 2));
const bare = (value: number): string => significant(rounded(value, 2), 2);

export default defineFigure({
  data: { throughput, inputs: powerInputs, prices: listPrices, electricityPrices, origins },
  controls: ({ throughput: rows, inputs, prices, electricityPrices: paid }) => {
    const day = deepseekDay(rows);
    const speed = servedTokensPerS(rows);
    const blend = (model: string): number =>
      rounded(Math.max(...currentPrices(prices, [model], false).map((price) => blendedUsdPerMTok(price, day.mix))));
    const kw = one(inputs, ({ input }) => input === "powerKwPerAccelerator", "power per accelerator");
    const pue = one(inputs, ({ input }) => input === "pueRatio", "PUE");
    const perKwh = (id: string) => one(paid, (row) => row.id === id, id);
    const tariff = perKwh("cn-west-inner-mongolia-2025");
    const rent = one(rows, ({ id }) => id === "deepseek-day", "DeepSeek's day").leaseUsdPerAcceleratorHour ?? 0;
    return {
      price: range({
        label: "Price of the tokens",
        unit: "US dollars per million",
        min: 0.005,
        max: 20,
        step: 0.005,
        default: blend("deepseek-v3-2"),
        low: rounded(blend("deepseek-v3-2") / 2),
        high: rounded(day.revenueUsd / day.mTok),
        scale: "log",
        source: "DeepSeek V3.2 at list price, mixed as on DeepSeek’s day; low: half of them paid for; high: its own theoretical sales",
        grade: "B",
      }),
      electricity: range({
        label: "Price of the electricity",
        unit: "US dollars per kWh",
        min: 0.005,
        max: 0.5,
        step: 0.001,
        default: tariff.usdPerKwh,
        low: perKwh("cn-hohhot-delivered-2025").usdPerKwh,
        high: perKwh("cn-guizhou-2025").usdPerKwh,
        source: "grid tariff in western Inner Mongolia; low: delivered at Horinger; high: tariff in Guizhou",
        grade: tariff.grade as Grade,
      }),
      speed: range({
        label: "Tokens a second",
        unit: "per accelerator",
        min: 100,
        max: 50_000,
        step: 10,
        default: Math.round(speed.day),
        low: Math.round(speed.slow),
        high: Math.round(speed.day),
        scale: "log",
        source: "DeepSeek’s day, as published; low: Huawei’s chip at its quickest answer. No faster whole service has been published",
        grade: "B",
      }),
      power: range({
        label: "Power per accelerator",
        unit: "kW",
        min: 0.2,
        max: 2.5,
        step: 0.025,
        default: kw.highValue,
        low: kw.lowValue,
        high: kw.highValue,
        source: "an eighth of a whole server at its maximum; low: the chip alone",
        grade: "B",
      }),
      pue: range({
        label: "PUE",
        unit: "× the machines’ power",
        min: 1,
        max: 2.5,
        step: 0.01,
        default: pue.centralValue,
        low: pue.lowValue,
        high: pue.highValue,
        source: "our assumption for a new, large centre",
        grade: pue.grade as Grade,
      }),
      rent: range({
        label: "Hire of an accelerator",
        unit: "US dollars an hour",
        min: 0,
        max: 12,
        step: 0.05,
        default: rent,
        source: "DeepSeek’s own rate for its account. It does not change the multiple, only what is left",
        grade: "A",
      }),
    };
  },
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
    "Sales of the tokens that one kilowatt-hour makes, in US dollars, beside its price as electricity and the hire of the accelerators that use it up. Every token is counted as sold.",
  summary: ({ params }) => {
    const { sales, hire, multiple: earned, tokens } = worth(params);
    const rest = sales - hire;
    return `A kilowatt-hour makes ${inWords(rounded(tokens, 2), 2)} tokens, which sell for ${dollars(sales)}, ${multiple(earned)} its price of ${dollars(params.electricity)}; hiring the machines takes ${dollars(hire)}, ${rest >= 0 ? `which leaves ${dollars(rest)}` : "more than the sales"}.`;
  },
  values: ({ params, data }) => {
    const { sales, hire, multiple: earned, hireMultiple, joules } = worth(params);
    const claimed = one(data.origins, ({ id }) => id === "value-22", "the multiple that is claimed").value ?? 0;
    const asked = usdPerMTokForMultiple(claimed, joules, params.electricity);
    return {
      multiple: { value: earned, text: multiple(earned) },
      hireMultiple: { value: hireMultiple, text: multiple(hireMultiple) },
      left: { value: earned - hireMultiple, text: multiple(earned - hireMultiple).replace("-", "−") },
      sales: { value: sales, text: dollars(sales) },
      hire: { value: hire, text: dollars(hire) },
      price: { value: params.price, text: dollars(rounded(params.price, 2)) },
      priceForClaim: { value: asked, text: dollars(rounded(asked, 2)) },
    };
  },
  formula: ({ params }) => {
    const { sales, hire, multiple: earned, hireMultiple } = worth(params);
    const mTok = (params.speed * SECONDS_PER_HOUR) / 1e6;
    return {
      words:
        "For one kilowatt-hour: price of a million tokens × (tokens a second × 3,600 ÷ 1,000,000) ÷ (power × PUE) = sales; hire ÷ (power × PUE) = hire; each ÷ price of electricity = multiple",
      numbers: `$${significant(params.price)} × ${significant(mTok, 4)} ÷ (${significant(params.power, 4)} × ${significant(params.pue)}) = ${usd(sales)}; ${usd(params.rent)} ÷ (${significant(params.power, 4)} × ${significant(params.pue)}) = ${usd(hire)}; ${usd(sales)} ÷ ${usd(params.electricity)} = ${bare(earned)}, ${usd(hire)} ÷ ${usd(params.electricity)} = ${bare(hireMultiple)}`,
    };
  },
  outcome: {
    label: "Sales of a kilowatt-hour’s tokens",
    text: (value) => `${bare(value)}×`,
    of: ({ params }) => worth(params).multiple,
    backwards: { control: "price", target: 22, unit: "times its price as electricity" },
  },
  presets: ({ throughput: rows, electricityPrices: paid, prices }) => {
    const day = deepseekDay(rows);
    const [minimax] = currentPrices(prices, ["minimax-m2-5"], false);
    const slogan = one(paid, ({ id }) => id === "cn-slogan-2026", "the slogan's price");
    return [
      { label: "DeepSeek’s day at V3.2’s price", set: {} },
      { label: "At the price of R1, as DeepSeek counted", set: { price: rounded(day.revenueUsd / day.mTok) } },
      {
        label: `The slogan’s ${significant(slogan.usdPerKwh * (slogan.unitsPerUsd ?? 1), 2)} yuan`,
        set: { electricity: slogan.usdPerKwh },
      },
      { label: "Western wind at 0.2 yuan (S1)", set: { electricity: rounded(0.2 / (slogan.unitsPerUsd ?? 1)) } },
      ...(minimax ? [{ label: "MiniMax M2.5’s price", set: { price: rounded(blendedUsdPerMTok(minimax, day.mix)) } }] : []),
    ];
  },
  draw: ({ rows, params, data, size }) => {
    const claimed = one(data.origins, ({ id }) => id === "value-22", "the multiple that is claimed").value ?? 0;
    const mark = claimed * params.electricity;
    const bars = rows.slice(0, 3);
    const most = Math.max(mark, ...bars.map(({ usdPerKwh }) => usdPerKwh)) * 1.001;
    const x = (amount: number): number => (amount / most) * (size.width - 2) + 1;
    const hire = rows[2]?.usdPerKwh ?? 0;
    const step = 54;
    const drawn = bars.map(({ what, usdPerKwh, timesElectricity }, i) => {
      const y = i * step;
      const paid = i === 1 ? Math.min(hire, usdPerKwh) : 0;
      const fill = i === 0 ? "fill-ink" : i === 1 ? "fill-paper stroke-ink" : "fill-hatch stroke-ink";
      return html`<g data-row="${i}"><text class="${i === 1 ? "strong" : "label"}" x="0" y="${y + 15}">${what}</text><text class="${i === 1 ? "strong" : "label"}" x="${size.width}" y="${y + 15}" text-anchor="end">${usd(usdPerKwh)}${i > 0 && ` · ${multiple(timesElectricity)}`}</text><rect class="${fill}" x="1" y="${y + 24}" width="${Math.max(x(usdPerKwh) - 1, 1)}" height="16"/>${i === 1 && html`<rect class="fill-hatch stroke-ink" x="1" y="${y + 24}" width="${x(paid) - 1}" height="16"/>`}</g>`;
    });
    const foot = bars.length * step;
    const at = x(mark);
    const end = at > size.width / 2;
    const rule = html`<line class="stroke-ink" stroke-dasharray="3 3" x1="${at}" x2="${at}" y1="${step + 20}" y2="${step + 44}"/><line class="stroke-ink" stroke-dasharray="3 3" x1="${at}" x2="${at}" y1="${2 * step + 20}" y2="${foot + 6}"/><text class="label" x="${end ? at + (size.width - at < 4 ? 0 : 1) : at - 1}" y="${foot + 20}" text-anchor="${end ? "end" : "start"}">${bare(claimed)} times, as claimed: ${usd(mark)}</text>`;
    return html`<g data-height="${foot + 26}">${drawn}${rule}</g>`.text;
  },
  notes: [
    "The multiple is sales, not profit. What the hatched part takes pays for the machines, their electricity included; staff, network, training and idle capacity beyond DeepSeek’s own are left out.",
    "Tokens of all kinds are counted together: fresh and cached input, and output, in the shares of DeepSeek’s day. DeepSeek calls the sales of that day theoretical: they are what the tokens would bring if all were paid for at list price. The price of electricity sold to neighbouring countries was not found.",
    "DeepSeek publishes no power. A server is counted at its greatest draw, which makes the multiple smaller.",
  ],
  claims: ["S0-036", "S0-037", "S1-031", "S3-042"],
});
