import { hueOf } from "../../kit/drawings/marks.ts";
import { linear } from "../../kit/drawings/scale.ts";
import { defineProgram } from "../../kit/figure.ts";
import { date, dollars, inWords, percent, significant, times, usd } from "../../kit/format.ts";
import { html } from "../../kit/html.ts";
import { bareName, currentPrices } from "../../kit/readings/list-price.ts";
import { mixOf, mixTerms } from "../../kit/readings/token-mix.ts";

import { billUsd, blendedUsdPerMTok } from "../../model/bill.ts";
import type { inputs } from "./inputs.ts";

export default defineProgram<typeof inputs>()({
  rows: ({ facts, params }) => {
    const ids = [...new Set([params.model, params.other, ...facts.named])];
    return currentPrices(facts.prices, ids, params.peak)
      .map((price) => ({
        model: price.model,
        name: price.name,
        country: price.country,
        usdPerMTok: blendedUsdPerMTok(price, mixOf(params)),
        billUsd: billUsd(params.volume, price, mixOf(params)),
      }))
      .sort((a, b) => b.billUsd - a.billUsd || a.name.localeCompare(b.name));
  },
  cells: { usdPerMTok: usd, billUsd: usd },
  title: ({ rows, params }) => {
    const [mine, other] = [params.model, params.other].map((id) => rows.find(({ model }) => model === id));
    if (!mine || !other) return "A month’s bill at list price";
    const bill = `${inWords(params.volume * 1e6)} tokens cost ${dollars(mine.billUsd)} on ${mine.name}`;
    return mine === other ? bill : `${bill} and ${dollars(other.billUsd)} on ${other.name}`;
  },
  subtitle: ({ params, versions }) =>
    `Monthly bill at list price, US dollars; ${significant(params.output, 3)}% of tokens are output, ${significant(params.cached, 3)}% of ` +
    `input is read from cache. Prices as listed on ${date(versions.prices.asOf)}.`,
  summary: ({ rows, params }) => {
    const [mine, other] = [params.model, params.other].map((id) => rows.find(({ model }) => model === id));
    if (!mine || !other) return "";
    const ratio = other.billUsd === 0 ? null : mine.billUsd / other.billUsd;
    const gap =
      ratio === null
        ? "the other is free"
        : ratio >= 1
          ? `${times(ratio) === "1×" ? "" : `${times(ratio)} `}as much as ${other.name}`
          : `${percent(ratio)} of the bill on ${other.name}`;
    const bill = `At list price ${mine.name} costs ${dollars(mine.billUsd)} a month for ${inWords(params.volume * 1e6)} tokens`;
    return mine === other ? `${bill}.` : `${bill}, ${gap}.`;
  },
  values: ({ rows, params }) => {
    const [mine, other] = [params.model, params.other].map((id) => rows.find(({ model }) => model === id));
    if (!mine || !other) return {};
    return {
      bill: { value: mine.billUsd, text: dollars(mine.billUsd) },
      other: { value: other.billUsd, text: dollars(other.billUsd) },
      ratio: { value: mine.billUsd / other.billUsd, text: times(mine.billUsd / other.billUsd) },
      perMTok: { value: mine.usdPerMTok, text: dollars(mine.usdPerMTok) },
    };
  },
  formula: ({ facts, params }) => {
    const [price] = currentPrices(facts.prices, [params.model], params.peak);
    const bill = price ? billUsd(params.volume, price, mixOf(params)) : 0;
    return price ? `${significant(params.volume, 5)} × ${mixTerms(price, mixOf(params))} = ${usd(bill)}` : "";
  },
  outcome: {
    label: "A month’s bill on your model",
    text: dollars,
    of: ({ facts, params }) => {
      const [price] = currentPrices(facts.prices, [params.model], params.peak);
      return price ? billUsd(params.volume, price, mixOf(params)) : 0;
    },
    backwards: { control: "volume" },
  },
  brief: ({ rows, params }) =>
    [...new Set([params.model, params.other])].flatMap((id) =>
      rows
        .filter(({ model }) => model === id)
        .map(({ name, billUsd: bill, country }) => ({ name, value: bill, text: `${usd(bill)} a month`, hue: hueOf(country) })),
    ),
  draw: ({ rows, params, size }) => {
    const narrow = size.name === "narrow";
    const [left, right, step] = narrow ? [154, 80, 28] : [176, 74, 28];
    const length = linear([0, Math.max(...rows.map((row) => row.billUsd))], [0, size.width - left - right]);
    const bars = rows.map((row, i) => {
      const y = i * step;
      const long = length(row.billUsd);
      const chosen = row.model === params.model || row.model === params.other;
      return html`
        <g data-row="${i}">
          <line class="stroke-hair" x1="0" x2="${size.width}" y1="${y + step}" y2="${y + step}"/>
          <text class="${chosen ? "strong" : "label"}" x="0" y="${y + 19}">${narrow ? bareName(row.name) : row.name}</text>
          <rect class="fill-${hueOf(row.country)}" x="${left}" y="${y + 9}" width="${Math.max(long, 1)}" height="11"/>
          <text class="${chosen ? "strong" : "label"}" x="${left + long + 7}" y="${y + 19}">${usd(row.billUsd)}</text>
        </g>
      `;
    });
    return html`<g data-height="${rows.length * step + 2}">${bars}</g>`.text;
  },
});
