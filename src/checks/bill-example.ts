import { check, defineChecks, type Finding, figure } from "../kit/check.ts";
import type { Claim } from "../kit/claim.ts";
import { decimal, inWords, percent, usd } from "../kit/format.ts";
import { claimPrices, type DatedPrice, firstPrice, modelsOf, priceLine, pricesOf } from "../kit/readings/price-history.ts";
import type { DataOf } from "../kit/table.ts";
import { billUsd } from "../model/bill.ts";
import { judgeSeveral } from "./rules/judge.ts";

/** Writes a bill as the articles print it: whole dollars without cents. */
const whole = (amountUsd: number): string => `$${decimal(amountUsd)}`;
const ALL_INPUT = { outputShare: 0, cachedShareOfInput: 0 };
const ALL_CACHED = { outputShare: 0, cachedShareOfInput: 1 };
const ALL_OUTPUT = { outputShare: 1, cachedShareOfInput: 0 };
/** The Chinese unit 亿 is 100 million; read as a billion it is ten times too large. */
const SLIP = 10;

/**
 * Tests a bill for a known volume without a model or a mix: whether any model of the side can give it, between all input read from
 * cache and all output. No mix is more likely than another, so that a bill in between is not verified.
 */
function possibleBill(
  { claim, claims, data }: { readonly claim: Claim; readonly claims: (id: string) => Claim; readonly data: DataOf<typeof claimPrices> },
  spec: { readonly stated: string; readonly printed: Claim; readonly side: string },
): Finding {
  const stated = figure(claim).value;
  const mTok = figure(claims("S1-036")).value / 1e6;
  const price = figure(spec.printed).value;
  const found = pricesOf(data, claim.id);
  const least = (one: DatedPrice) => billUsd(mTok, one, one.cachedInputUsdPerMTok === null ? ALL_INPUT : ALL_CACHED);
  const [low, high] = [Math.min(...found.map(least)), Math.max(...found.map((one) => billUsd(mTok, one, ALL_OUTPUT)))];
  const possible = stated >= low && stated <= high;
  const near = found
    .flatMap((one) => [
      { what: `${one.name}, all input at ${usd(one.inputUsdPerMTok)}`, bill: billUsd(mTok, one, ALL_INPUT) },
      ...(one.cachedInputUsdPerMTok === null
        ? []
        : [{ what: `${one.name}, all input read from cache at ${usd(one.cachedInputUsdPerMTok)}`, bill: billUsd(mTok, one, ALL_CACHED) }]),
    ])
    .toSorted((a, b) => Math.abs(a.bill - stated) - Math.abs(b.bill - stated));
  return {
    verdict: possible ? "unverified" : "contradicted",
    stated: spec.stated,
    computed: `${whole(low)} to ${whole(high)} a month, by model and mix`,
    tolerance: "a bill is possible if some model of that side gives it, from all input read from cache to all output",
    why:
      `No model and no mix are named for the bill, and the check would have to supply both. At the price of input that the article prints for one ` +
      `${spec.side} model it is ${whole(mTok * price)} or more; ` +
      (possible ? `${near[0]?.what}, gives ${whole(near[0]?.bill ?? 0)}.` : "no model listed reaches it."),
    working: [
      { what: "Tokens a month, as the article gives them", value: decimal(mTok), unit: "million" },
      { what: "All input at the price that the article prints", value: `× ${usd(price)} = ${whole(mTok * price)}`, unit: "a month" },
      ...near.slice(0, 3).map(({ what, bill }) => ({ what, value: whole(bill), unit: "a month" })),
      { what: `All input at the printed price, with ${inWords((mTok * 1e6) / SLIP)} tokens`, value: whole((mTok / SLIP) * price), unit: "a month" },
    ],
    favour:
      `If the source said 5亿, which is ${inWords((mTok * 1e6) / SLIP)}, all input at the printed price costs ${whole((mTok / SLIP) * price)}` +
      `${possible ? "; and cheap models and cached prompts give such a bill for the whole volume" : ""}.`,
  };
}

const NO_MIX =
  "The article names no model and no mix of tokens for the bill, so that nothing can confirm it; only a bill beyond every price is refuted.";

/** Tests a bill for a known volume of output on a named model, at the shops that the article names and its maker. */
function outputBill(
  { claim, claims, data }: { readonly claim: Claim; readonly claims: (id: string) => Claim; readonly data: DataOf<typeof claimPrices> },
  at: number,
) {
  const stated = figure(claim, at);
  const mTok = figure(claims("S4-019")).value / 1e6;
  const [model = ""] = modelsOf(data.models, claim.id).filter((id) => data.models.some((row) => row.model === id && row.claims.includes(claim.id)));
  const prices = [...pricesOf(data, claim.id, [model]), firstPrice(data.prices, model)];
  const bills = prices.map((price) => billUsd(mTok, price, ALL_OUTPUT));
  const [low, high] = [Math.min(...bills), Math.max(...bills)];
  return {
    judged: judgeSeveral({ computed: bills, figure: stated, otherwise: "contradicted" }),
    stated: stated.value,
    mTok,
    maker: prices.at(-1) as DatedPrice,
    span: low === high ? whole(low) : `${whole(low)} to ${whole(high)}`,
    working: [
      { what: "Output tokens a month", value: decimal(mTok), unit: "million" },
      ...prices.map((price) => priceLine(price, "output")),
      { what: "Bill", value: low === high ? whole(low) : `${whole(low)} to ${whole(high)}`, unit: "a month", total: true as const },
    ],
  };
}

export default defineChecks({
  "S1-037": check({
    data: claimPrices,
    gives: ["unverified", "contradicted"],
    limit: NO_MIX,
    run: (given) =>
      possibleBill(given, {
        stated: `around ${whole(figure(given.claim).value)} a month on American models`,
        printed: given.claims("S1-033"),
        side: "American",
      }),
  }),
  "S1-038": check({
    data: claimPrices,
    gives: ["unverified", "contradicted"],
    limit: NO_MIX,
    run: (given) =>
      possibleBill(given, {
        stated: `just over ${whole(figure(given.claim).value)} a month on Chinese models`,
        printed: given.claims("S1-034"),
        side: "Chinese",
      }),
  }),
  "S4-019": check({
    data: claimPrices,
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, claims, data }) => {
      const { judged, stated, mTok, maker, span, working } = outputBill({ claim, claims, data }, 1);
      const own = figure(claims("S4-048")).value;
      return {
        ...judged,
        stated: `about ${whole(stated)} a month`,
        computed: `${span} a month`,
        why: `${maker.provider}’s own list gives ${whole(billUsd(mTok, maker, ALL_OUTPUT))}; with the shops that the article names it is ${span}.`,
        against: `At the ${usd(own)} that the article prints for the same model elsewhere, it would be ${whole(mTok * own)}. Input is left out.`,
        working,
        ...(judged.verdict === "contradicted" && { favour: "Other hosts ask other prices." }),
      };
    },
  }),
  "S4-020": check({
    data: claimPrices,
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, claims, data }) => {
      const { judged, stated, mTok, maker, span, working } = outputBill({ claim, claims, data }, 0);
      const perMTok = stated / mTok;
      const before = data.prices.filter(
        (price) => price.provider === maker.provider && price.model !== maker.model && price.outputUsdPerMTok === perMTok,
      );
      const last = before.toSorted((a, b) => (a.recordedOn ?? "").localeCompare(b.recordedOn ?? "")).at(-1);
      return {
        ...judged,
        stated: `about ${whole(stated)} a month`,
        computed: `${span} a month`,
        why:
          `The list price of output gives ${span}. The stated bill is that of ${usd(perMTok)} a million, ` +
          `${percent(perMTok / maker.outputUsdPerMTok)} of the price.`,
        working,
        ...(judged.verdict === "contradicted" && {
          favour:
            "“Roughly” leaves room, and a higher bill would serve the article’s case better. " +
            `${last ? `${usd(perMTok)} is the price of ${last.name}, its forerunner. ` : ""}` +
            "Batches and contracts cost less than the list.",
        }),
      };
    },
  }),
});
