import { currentPrices, type ListPrice } from "../../kit/readings/list-price.ts";

import { assumption, type TaskAssumption } from "../../kit/readings/task-dials.ts";
import { maybe, number, one, type RowOf, table, text } from "../../kit/table.ts";
import { billUsd, blendedUsdPerMTok, type TokenMix, volumeForBillMTok } from "../../model/bill.ts";

/** The example bills, as the chart that checks them reads them. */
export const printedBills = table("example-bills", {
  id: text,
  claim: text,
  article: text,
  what: text,
  side: text,
  tokensPerPeriod: maybe(number),
  tokenKind: text,
  amountUsd: maybe(number),
  period: text,
  asPrinted: text,
});
/** The multiple by which John's bill shrank. */
export const printedMultiples = table("multipliers", { id: text, timesLow: number });
type Bill = RowOf<typeof printedBills.fields>;

/** Short names, and the models used to compute each bill: those that it names, else, in our reading, those that its article prices. */
const READ: Readonly<Record<string, { readonly label: string; readonly models: readonly string[] }>> = {
  "team-us": { label: "A team on American models", models: ["claude-opus-4-6"] },
  "team-cn": { label: "The same team on Chinese models", models: ["minimax-m2-5"] },
  "chatbot-us": { label: "The same chatbot on GPT-5.4", models: ["gpt-5-4"] },
  "chatbot-cn": { label: "A chatbot on DeepSeek V3.2", models: ["deepseek-v3-2"] },
  "developer-us": { label: "The same on premium models", models: ["claude-sonnet-4-5", "claude-opus-4-6"] },
  "developer-cn": { label: "A developer’s day on Chinese models", models: ["minimax-m2-5", "kimi-k2-5"] },
  "john-cn": { label: "John’s bill, on MiniMax M2.5", models: ["claude-opus-4-6", "claude-sonnet-4-6"] },
  "zhang-routing": { label: "Zhang’s bill, most work on Kimi", models: ["claude-opus-4-6", "claude-sonnet-4-6", "gpt-5-4"] },
};
const JOHNS_MODEL = "minimax-m2-5";
const ZHANGS_MODEL = "kimi-k2-5";

/** The result to compare: the bill of a printed volume, the volume of a printed bill, or the share that is left of the old bill. */
export type Asked = "bill" | "volume" | "share";
export interface CheckedBill {
  readonly asked: Asked;
  readonly id: string;
  readonly claim: string;
  readonly article: string;
  readonly what: string;
  readonly label: string;
  readonly country: string;
  readonly models: string;
  readonly asPrinted: string;
  /** The printed number in the unit of `asked`: USD, million tokens, share. Null if no number is printed. */
  readonly printed: number | null;
  /** Range of results at list prices over the likely mixes. */
  readonly low: number;
  readonly high: number;
  /** Range of results at list prices over every mix, from all input read from cache to all output. */
  readonly least: number;
  readonly most: number;
  /** Million tokens that the printed bill buys, over the likely mixes. */
  readonly fitsLowMTok: number | null;
  readonly fitsHighMTok: number | null;
}

const ALL_OUTPUT: TokenMix = { outputShare: 1, cachedShareOfInput: 0 };
const ALL_CACHED: TokenMix = { outputShare: 0, cachedShareOfInput: 1 };
const ALL_INPUT: TokenMix = { outputShare: 0, cachedShareOfInput: 0 };

/** Makes the cheapest and the dearest likely mix: little output and much cache, much output and no cache. */
export function likelyMixes(tasks: readonly TaskAssumption[]): readonly [TokenMix, TokenMix] {
  const [output, cached] = ["outputShare", "cachedShareOfInput"].map((input) => assumption(tasks, input));
  return [
    { outputShare: output?.lowValue ?? 0, cachedShareOfInput: cached?.highValue ?? 0 },
    { outputShare: output?.highValue ?? 1, cachedShareOfInput: cached?.lowValue ?? 0 },
  ];
}

const span = (values: readonly number[]): readonly [number, number] => [Math.min(...values), Math.max(...values)];

/** Computes every example bill of the articles from list prices, one row a bill. Bills without volume, amount or share are left out. */
export function checkedBills(
  bills: readonly Bill[],
  prices: readonly ListPrice[],
  tasks: readonly TaskAssumption[],
  multiples: readonly RowOf<typeof printedMultiples.fields>[],
): readonly CheckedBill[] {
  const priceOf = (id: string): ListPrice => one(currentPrices(prices, [id], false), () => true, id);
  const likely = likelyMixes(tasks);
  const every = [ALL_CACHED, ALL_INPUT, ALL_OUTPUT];
  return bills.flatMap((bill): readonly CheckedBill[] => {
    const read = READ[bill.id];
    if (!read) return [];
    const models = read.models.map(priceOf);
    const { id, claim, article, what, amountUsd, asPrinted } = bill;
    const known = { id, claim, article, what, label: read.label, country: bill.side, models: models.map(({ name }) => name).join(", "), asPrinted };
    const over = (mixes: readonly TokenMix[], of: (price: ListPrice, mix: TokenMix) => number) =>
      span(models.flatMap((price) => mixes.map((mix) => of(price, mix))));
    if (bill.tokensPerPeriod !== null && amountUsd !== null) {
      const mTok = bill.tokensPerPeriod / 1e6;
      const output = bill.tokenKind === "output";
      const of = (price: ListPrice, mix: TokenMix): number => billUsd(mTok, price, mix);
      const [low, high] = over(output ? [ALL_OUTPUT] : likely, of);
      const [least, most] = over(output ? [ALL_OUTPUT] : every, of);
      const fits = over(output ? [ALL_OUTPUT] : likely, (price, mix) => volumeForBillMTok(amountUsd, price, mix) ?? 0);
      return [{ asked: "bill", ...known, printed: amountUsd, low, high, least, most, fitsLowMTok: fits[0], fitsHighMTok: fits[1] }];
    }
    if (amountUsd !== null) {
      const of = (price: ListPrice, mix: TokenMix): number => volumeForBillMTok(amountUsd, price, mix) ?? 0;
      const [[low, high], [least, most]] = [over(likely, of), over(every, of)];
      return [{ asked: "volume", ...known, printed: null, low, high, least, most, fitsLowMTok: low, fitsHighMTok: high }];
    }
    const moved = id === "john-cn" ? 1 : assumption(tasks, "shareToCheap").centralValue;
    const cheap = priceOf(id === "john-cn" ? JOHNS_MODEL : ZHANGS_MODEL);
    const left = (price: ListPrice, mix: TokenMix): number => 1 - moved + (moved * blendedUsdPerMTok(cheap, mix)) / blendedUsdPerMTok(price, mix);
    const [[low, high], [least, most]] = [over([...likely, ALL_INPUT], left), over(every, left)];
    const printed = id === "john-cn" ? 1 / one(multiples, (row) => row.id === "s3-john", "John's multiple").timesLow : null;
    const instead = `${cheap.name} for ${known.models}`;
    return [{ asked: "share", ...known, models: instead, printed, low, high, least, most, fitsLowMTok: null, fitsHighMTok: null }];
  });
}
