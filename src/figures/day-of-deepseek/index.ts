import { choice, defineFigure } from "../../kit/figure.ts";
import { decimal, dollars, percent, significant, usd } from "../../kit/format.ts";
import { html } from "../../kit/html.ts";
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
          "us-2025": `${cents("us-2025")}, American mean`,
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
    "US dollars for one day from noon on 27 February 2025. Rent as DeepSeek reckoned it; electricity is our estimate, with the machines at " +
    "their greatest draw.",
  summary: ({ rows }) => {
    const [, rent, left, electricity] = rows;
    return (
      `Machines took ${percent(rent?.shareOfSales ?? 0)} of the day’s theoretical sales and electricity ` +
      `${percent(electricity?.shareOfSales ?? 0, 1)}; in the rent, electricity is ${percent(electricity?.shareOfRent ?? 0)}, and ` +
      `${about(left?.amountUsd ?? 0)} is left for all else.`
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
  draw: ({ rows, size }) => {
    const narrow = size.name === "narrow";
    const [sales, rent, left, electricity, rest] = rows.map(({ amountUsd }) => amountUsd) as [number, number, number, number, number];
    const width = size.width - 2;
    const tall = narrow ? 34 : 50;
    const top = 30;
    const split = Math.min(rent / sales, 1) * width;
    const low = top + tall + (narrow ? 80 : 116);
    const spark = (electricity / rent) * width;
    const zoom = html`
      <path class="fill-leaf" d="M1 ${top + tall}L${1 + split} ${top + tall}L${1 + width} ${low}L1 ${low}Z"/>
      <line class="stroke-ink-3" stroke-dasharray="1 3" x1="${1 + split}" y1="${top + tall}" x2="${1 + width}" y2="${low}"/>
    `;
    const first = html`
      <g data-row="0">
        <text class="strong" x="0" y="17">${narrow ? "Sales, all tokens paid" : "Sales, if every token was paid for"}</text>
        <text class="strong" x="${size.width}" y="17" text-anchor="end">${about(sales)}</text>
        <rect class="fill-paper stroke-ink" x="1" y="${top}" width="${width}" height="${tall}"/>
      </g>
      <g data-row="1">
        <rect class="fill-hatch stroke-ink" x="1" y="${top}" width="${split}" height="${tall}"/>
      </g>
    `;
    const rentAt = low - 40;
    const second = html`
      <g data-row="1">
        <text class="strong halo" x="6" y="${rentAt + 22}">Rent of the machines</text>
        <text class="strong halo" x="${size.width - 6}" y="${rentAt + 22}" text-anchor="end">${about(rent)}</text>
      </g>
    `;
    const remains =
      left > 0 &&
      html`
        <g data-row="2">
          <text class="label" x="${size.width}" y="${top + tall + 18}" text-anchor="end">${about(left)} left for all else</text>
        </g>
      `;
    const bars = html`
      <g data-row="4">
        <rect class="fill-hatch stroke-ink" x="1" y="${low}" width="${width}" height="${tall}"/>
      </g>
      <g data-row="3">
        <rect class="fill-ink" x="1" y="${low}" width="${spark}" height="${tall}"/>
      </g>
    `;
    const foot = html`
      <g data-row="3">
        <text class="strong" x="0" y="${low + tall + 20}">Electricity ${about(electricity)}</text>
      </g>
      <g data-row="4">
        <text class="label" x="${size.width}" y="${low + tall + 20}"
          text-anchor="end">${narrow ? "rest" : "the rest of the rent"} ${about(rest)}</text>
      </g>
    `;
    return html`<g data-height="${low + tall + 28}">${zoom}${first}${remains}${second}${bars}${foot}</g>`.text;
  },
  notes: [
    "DeepSeek calls its sales theoretical: all tokens at the price of R1, without discounts, cheaper models, free use of its site or hours " +
      "at night. What it took in was much less, by its own words.",
    "DeepSeek publishes no power and no price of electricity. Each server is counted at the greatest draw that NVIDIA states for one of " +
      "its kind, with our central PUE.",
    "The rent of a chip is DeepSeek’s assumption for the account. We take it to pay for the electricity too.",
  ],
  claims: ["S0-037", "S1-032", "S3-034", "S4-043"],
});
