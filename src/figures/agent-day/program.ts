import { hueOf } from "../../kit/drawings/marks.ts";
import { defineProgram } from "../../kit/figure.ts";
import { date, dollars, inWords, percent, significant, times, usd } from "../../kit/format.ts";
import type { ListPrice } from "../../kit/readings/list-price.ts";
import { mixOf, mixTerms } from "../../kit/readings/token-mix.ts";

import { roundTo } from "../../kit/round.ts";
import { one } from "../../kit/table.ts";
import { blendedUsdPerMTok, volumeForBillMTok } from "../../model/bill.ts";
import { agentDayUsd } from "../../model/routing.ts";
import type { inputs } from "./inputs.ts";
import { agentDayPicture } from "./picture.ts";

const priceOf = (prices: readonly ListPrice[], id: string): ListPrice => one(prices, ({ model }) => model === id, id);
const tokens = (mTok: number): string => inWords(roundTo(mTok, 2) * 1e6);

export default defineProgram<typeof inputs>()({
  rows: ({ facts, params }) =>
    (["dear", "cheap"] as const).map((side) => {
      const price = priceOf(facts.prices, params[side]);
      const printedUsd = facts.printedUsd[side];
      return {
        side,
        name: price.name,
        country: price.country,
        usdPerMTok: blendedUsdPerMTok(price, mixOf(params)),
        billUsd: agentDayUsd(params.missions, params.tokens, price, mixOf(params)),
        printedUsd,
        printedMTok: volumeForBillMTok(printedUsd, price, mixOf(params)) ?? 0,
      };
    }),
  cells: { usdPerMTok: usd, billUsd: usd, printedUsd: dollars, printedMTok: (mTok: number) => significant(mTok) },
  title: ({ rows, params }) => {
    const [dear, cheap] = rows;
    if (!dear || !cheap) return "";
    const bill = `${inWords(params.missions * params.tokens * 1e6)} tokens a day cost ${dollars(dear.billUsd)} on ${dear.name}`;
    return dear.name === cheap.name ? bill : `${bill} and ${dollars(cheap.billUsd)} on ${cheap.name}`;
  },
  subtitle: ({ params, versions }) =>
    `An agent’s day at list price, US dollars; ${significant(params.output)}% of tokens output, ${significant(params.cached)}% of input ` +
    "from cache. Diamonds: the two bills that one article prints. On both scales each tenfold has the same length. Prices as listed on " +
    `${date(versions.prices.asOf)}.`,
  summary: ({ rows }) => {
    const [dear, cheap] = rows;
    if (!dear || !cheap) return "";
    return (
      `The printed ${dollars(dear.printedUsd)} a day buys ${tokens(dear.printedMTok)} tokens on ${dear.name}, and the printed ` +
      `${dollars(cheap.printedUsd)} buys ${tokens(cheap.printedMTok)} on ${cheap.name}.`
    );
  },
  values: ({ rows, params }) => {
    const [dear, cheap] = rows;
    if (!dear || !cheap) return {};
    const mTok = params.missions * params.tokens;
    const ratio = dear.usdPerMTok / cheap.usdPerMTok;
    const dearMissions = dear.printedMTok / params.tokens;
    return {
      bill: { value: dear.billUsd, text: dollars(dear.billUsd) },
      other: { value: cheap.billUsd, text: dollars(cheap.billUsd) },
      ratio: { value: ratio, text: times(ratio) },
      tokens: { value: mTok, text: inWords(mTok * 1e6) },
      dearMTok: { value: dear.printedMTok, text: tokens(dear.printedMTok) },
      cheapMTok: { value: cheap.printedMTok, text: tokens(cheap.printedMTok) },
      dearMissions: { value: dearMissions, text: significant(dearMissions, 2) },
      output: { value: params.output, text: percent(params.output / 100, params.output % 1 === 0 ? 0 : 1) },
      cached: { value: params.cached, text: percent(params.cached / 100) },
    };
  },
  formula: ({ facts, params }) => {
    const price = priceOf(facts.prices, params.dear);
    const bill = agentDayUsd(params.missions, params.tokens, price, mixOf(params));
    return `${significant(params.missions)} × ${significant(params.tokens)} × ${mixTerms(price, mixOf(params))} = ${usd(bill)}`;
  },
  outcome: {
    label: "A day on the expensive model",
    text: dollars,
    of: ({ facts, params }) => agentDayUsd(params.missions, params.tokens, priceOf(facts.prices, params.dear), mixOf(params)),
    backwards: { control: "missions" },
  },
  brief: ({ rows }) => rows.map(({ name, billUsd, country }) => ({ name, value: billUsd, text: `${usd(billUsd)} a day`, hue: hueOf(country) })),
  draw: ({ rows, params, size }) => agentDayPicture(rows, params.missions * params.tokens, size),
});
