import { maybe, number, type RowOf, table, text } from "../table.ts";

/** The multiples that the articles print. */
export const multipliers = table("multipliers", { claim: text, article: text, what: text, timesLow: number, timesHigh: number, asPrinted: text });
/** The bills that the articles print as examples. */
export const exampleBills = table("example-bills", {
  claim: text,
  article: text,
  example: text,
  what: text,
  side: text,
  amountUsd: maybe(number),
  asPrinted: text,
});
/** Volumes of the example bills. */
export const exampleVolumes = table("example-bills", { id: text, tokensPerPeriod: maybe(number), amountUsd: maybe(number) });

/** Finds the volume that an example bill names, in million tokens. @throws Error if it names none */
export function exampleMTok(rows: readonly RowOf<typeof exampleVolumes.fields>[], id: string): number {
  const tokens = rows.find((row) => row.id === id)?.tokensPerPeriod;
  if (tokens === null || tokens === undefined) throw new Error(`example-bills: no volume for ${id}`);
  return tokens / 1e6;
}

/** Divides the two bills of each example that prints both amounts, one row an example. */
export const impliedMultiples = (rows: readonly RowOf<typeof exampleBills.fields>[]) =>
  [...new Set(rows.map(({ example }) => example))].flatMap((example) => {
    const of = (side: string) => rows.find((row) => row.example === example && row.side === side && row.amountUsd !== null);
    const [dear, cheap] = [of("US"), of("CN")];
    const first = rows.find((row) => row.example === example);
    if (!dear?.amountUsd || !cheap?.amountUsd || !first) return [];
    return [{ example, dear, cheap, what: first.what.replace(/ on .*$/, ""), ratio: dear.amountUsd / cheap.amountUsd }];
  });
