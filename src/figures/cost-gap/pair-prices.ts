import { throughput } from "../../kit/readings/day-energy.ts";
import { bareName, currentPrices } from "../../kit/readings/list-price.ts";

import { listPrices, modelFamilies, newestOf } from "../../kit/readings/models.ts";
import { deepseekDay } from "../../kit/readings/published-day.ts";
import { type DataOf, maybe, table, text } from "../../kit/table.ts";
import { blendedUsdPerMTok } from "../../model/bill.ts";

/** Pairs of models to compare: each side one model, or the newest of a family. */
const modelPairs = table("model-pairs", {
  pair: text,
  american: maybe(text),
  chinese: maybe(text),
  americanFamily: maybe(text),
  chineseFamily: maybe(text),
});

export const pairTables = { throughput, prices: listPrices, modelPairs, families: modelFamilies };

/** Finds the names and list prices of each pair, in USD for a million tokens mixed as on DeepSeek’s day. */
export function pairPrices(data: DataOf<typeof pairTables>) {
  const { mix } = deepseekDay(data.throughput);
  const priced = (model: string | null, family: string | null) => {
    const id = model ?? newestOf(data, family ?? "");
    const [price] = currentPrices(data.prices, [id], false);
    return { name: bareName(price?.name ?? id), usd: price ? blendedUsdPerMTok(price, mix) : 0 };
  };
  return Object.fromEntries(
    data.modelPairs.map(({ pair, chinese, chineseFamily, american, americanFamily }) => [
      pair,
      { cn: priced(chinese, chineseFamily), us: priced(american, americanFamily) },
    ]),
  );
}
