import { hueOf } from "../../kit/drawings/marks.ts";
import { defineProgram } from "../../kit/figure.ts";
import { date, decimal, dollars, howMany, inWords, significant, spelled, times, usd } from "../../kit/format.ts";
import { one } from "../../kit/table.ts";
import { requestOf } from "../../model/price-rules.ts";
import type { inputs } from "./inputs.ts";
import { DAYS, type Ends, fits, monthG, monthUsd, monthWh, requestsOf, shares, span, tokensOf, type Work } from "./month.ts";
import { type Offer, offeredRates } from "./offers.ts";
import { monthPicture } from "./picture.ts";

type Facts = ReturnType<typeof inputs.facts>;
type Params = Work & { readonly model: string; readonly grid: string };

const offerOf = (facts: Facts, id: string): Offer => one(facts.offers, ([model]) => model === id, id);
const rowOf = (offer: Offer, work: Work) => {
  const [model, name, maker, country, contextTokens, open, released] = offer;
  const billUsd = monthUsd(offer, work);
  const openWeights = open === null ? "not known" : open ? "yes" : "no";
  return {
    model,
    name,
    maker,
    country,
    billUsd,
    usdPerMTok: (billUsd / tokensOf(work)) * 1e6,
    contextTokens,
    openWeights,
    released: released || null,
  };
};
type Row = ReturnType<typeof rowOf>;

const byBill = (a: Row, b: Row): number => a.billUsd - b.billUsd || a.name.localeCompare(b.name);
const byDay = (a: Row, b: Row): number => (b.released ?? "").localeCompare(a.released ?? "") || byBill(a, b);

/** Tells whether a count reads as one. */
const isOne = (count: number): boolean => howMany(count) === "1";

/** Counts what is done a day in words: "5 sessions", and "5 tasks" where the dials stand at none of the five. */
function done({ tasks }: Facts, { perDay, calls, input, output, cached, stored }: Work): string {
  const task = tasks.find(
    (known) => [known.calls, known.input, known.output, known.cached, known.stored].join() === [calls, input, output, cached, stored].join(),
  );
  const unit = task?.unit ?? "task";
  return `${howMany(perDay)} ${unit}${isOne(perDay) ? "" : "s"}`;
}

const energyOf = (facts: Facts, work: Work): Ends => monthWh(facts.joules, work);
const carbonOf = (facts: Facts, params: Params): Ends => {
  const factor = facts.factors[params.grid];
  return monthG(energyOf(facts, params), factor === undefined ? facts.either : { low: factor, high: factor });
};
const WATT_HOURS = ["Wh", "kWh", "MWh"] as const;
const GRAMS = ["g", "kg", "t"] as const;

/** Writes an amount of electricity as everyday things: phones while it is small, then water, then homes for the same month. */
function likeEnergy({ homeWh, litreWh, phoneWh }: Facts, ends: Ends): string {
  if (ends.high < 10 * litreWh) return `${shares(ends, phoneWh)} phone charges`;
  return ends.high < DAYS * homeWh ? `${shares(ends, litreWh)} litres boiled` : `that of ${shares(ends, DAYS * homeWh)} homes`;
}
const likeCarbon = ({ carG }: Facts, ends: Ends): string =>
  ends.high < carG ? `${shares(ends, carG / 1000)} metres by car` : `${shares(ends, carG)} km by car`;

/** Finds the reader's model and the cheapest other among the rows. */
const two = (rows: readonly Row[], params: Params): { readonly mine: Row | undefined; readonly cheapest: Row | undefined } => {
  const others = rows.filter(({ model }) => model !== params.model);
  const least = Math.min(...others.map(({ billUsd }) => billUsd));
  return { mine: rows.find(({ model }) => model === params.model), cheapest: others.find(({ billUsd }) => billUsd === least) };
};

export default defineProgram<typeof inputs>()({
  rows: ({ facts, params }) => {
    const { show, maker, context } = params;
    const shown = facts.offers
      .filter((offer) => {
        const [id, , by, country, contextTokens, open] = offer;
        return (
          id !== params.model &&
          fits(offer, params) &&
          (maker === "any" || by === maker) &&
          (context === "any" || (contextTokens ?? 0) >= Number(context) * 1000) &&
          ((show !== "makers" && show !== "newest") || facts.newest.includes(id)) &&
          (show !== "open" || open === true) &&
          (show !== "cn" || country === "CN") &&
          (show !== "us" || country === "US")
        );
      })
      .map((offer) => rowOf(offer, params))
      .sort(byBill);
    // The last of a maker, in the order of bills, is its most expensive.
    const listed =
      show === "makers" && maker === "any" ? shown.filter((row, i) => !shown.slice(i + 1).some((other) => other.maker === row.maker)) : shown;
    const order = params.order === "day" ? byDay : byBill;
    return [...listed.sort(order).slice(0, Math.round(params.count) - 1), rowOf(offerOf(facts, params.model), params)].sort(order);
  },
  cells: {
    billUsd: usd,
    usdPerMTok: usd,
    contextTokens: (tokens: number | null) => decimal(tokens),
    released: (day: string | null) => (day ? date(day) : "—"),
  },
  title: ({ facts, rows, params }) => {
    const { mine, cheapest } = two(rows, params);
    if (!mine) return "";
    const bill = `${done(facts, params)} a day cost${isOne(params.perDay) ? "s" : ""} ${dollars(mine.billUsd)} a month on ${mine.name}`;
    return cheapest ? `${bill} and ${dollars(cheapest.billUsd)} on ${cheapest.name}` : bill;
  },
  subtitle: ({ params }) =>
    `Bill of ${DAYS} days at list price, US dollars; ${params.calls === 1 ? "one request" : `${significant(params.calls, 3)} requests`} ` +
    `for each task, ${decimal(params.input)} tokens read and ${decimal(params.output)} written in each, ` +
    `${significant(params.cached, 3)}% of what is read from the cache.`,
  summary: ({ facts, rows, params }) => {
    const { mine, cheapest } = two(rows, params);
    if (!mine) return "";
    const [energy, carbon] = [energyOf(facts, params), carbonOf(facts, params)];
    const other = cheapest ? ` and ${dollars(cheapest.billUsd)} on ${cheapest.name}` : "";
    return (
      `${inWords(tokensOf(params))} tokens a month cost ${dollars(mine.billUsd)} on ${mine.name}${other}, take ${span(energy, WATT_HOURS)} of ` +
      `electricity, or ${likeEnergy(facts, energy).replace("litres", "litres of water")}, and emit ` +
      `${span(carbon, GRAMS)} of carbon dioxide, or ${likeCarbon(facts, carbon)}.`
    );
  },
  values: ({ facts, rows, params }) => {
    const { mine, cheapest } = two(rows, params);
    if (!mine) return {};
    const [energy, carbon] = [energyOf(facts, params), carbonOf(facts, params)];
    const ratio = cheapest && cheapest.billUsd > 0 ? mine.billUsd / cheapest.billUsd : null;
    return {
      bill: { value: mine.billUsd, text: dollars(mine.billUsd) },
      energy: { value: energy.high, text: span(energy, WATT_HOURS) },
      carbon: { value: carbon.high, text: span(carbon, GRAMS) },
      ...(cheapest ? { cheapest: { value: cheapest.billUsd, text: dollars(cheapest.billUsd) } } : {}),
      ...(ratio === null ? {} : { ratio: { value: ratio, text: times(ratio) } }),
      tokens: { value: tokensOf(params), text: inWords(tokensOf(params)) },
      perDay: { value: params.perDay, text: Number.isInteger(params.perDay) ? spelled(params.perDay) : significant(params.perDay) },
      models: { value: facts.offers.length, text: decimal(facts.offers.length) },
    };
  },
  formula: ({ facts, params }) => {
    const offer = offerOf(facts, params.model);
    const rates = offeredRates(offer, { promptTokens: params.input, shareInPeak: params.peak / 100, batch: params.batch });
    const { freshTokens, cachedTokens, storedTokens, outputTokens } = requestOf(
      params.input,
      params.output,
      params.cached / 100,
      params.stored / 100,
    );
    const terms = [
      [freshTokens, rates.inputUsdPerMTok],
      [cachedTokens, rates.cachedInputUsdPerMTok ?? rates.inputUsdPerMTok],
      [storedTokens, rates.cacheWriteUsdPerMTok ?? rates.inputUsdPerMTok],
      [outputTokens, rates.outputUsdPerMTok],
    ] as const;
    const sum = terms.map(([count, price]) => `${significant(count, 6)} × ${dollars(price)}`).join(" + ");
    return `${significant(requestsOf(params), 6)} × (${sum}) ÷ 1,000,000 = ${usd(monthUsd(offer, params))}`;
  },
  outcome: {
    label: "A month on your model",
    text: dollars,
    of: ({ facts, params }) => monthUsd(offerOf(facts, params.model), params),
    backwards: { control: "perDay" },
  },
  brief: ({ rows, params }) => {
    const { mine, cheapest } = two(rows, params);
    return [mine, cheapest].flatMap((row) =>
      row ? { name: row.name, value: row.billUsd, text: `${usd(row.billUsd)} a month`, hue: hueOf(row.country) } : [],
    );
  },
  draw: ({ facts, rows, params, size }) => {
    const [energy, carbon] = [energyOf(facts, params), carbonOf(facts, params)];
    const lines = [`${span(energy, WATT_HOURS)}, or ${likeEnergy(facts, energy)}`, `${span(carbon, GRAMS)} of CO₂, or ${likeCarbon(facts, carbon)}`];
    return monthPicture({ rows, chosen: params.model, energy, things: facts.things, lines }, size);
  },
});
