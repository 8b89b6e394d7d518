import { exampleBills, impliedMultiples, multipliers } from "../../kit/readings/multiples.ts";
import type { DataOf } from "../../kit/table.ts";

/** Tables with the multiples of the articles. */
export const multipleTables = { multipliers, bills: exampleBills };
type Data = DataOf<typeof multipleTables>;

/** Lists the multiples that the articles print, then the quotients of two bills that they print, each from the smallest to the largest. */
export function articleMultiples({ multipliers: stated, bills }: Data) {
  const printed = stated.map(({ claim, article, what, timesLow, timesHigh, asPrinted }) => {
    return { kind: "printed", article, what, timesLow, timesHigh, asPrinted, claims: claim };
  });
  const quotients = impliedMultiples(bills).map(({ what, ratio, dear, cheap }) => ({
    kind: "from two bills",
    article: dear.article,
    what,
    timesLow: ratio,
    timesHigh: ratio,
    asPrinted: `${dear.asPrinted} ÷ ${cheap.asPrinted}`,
    claims: `${dear.claim}, ${cheap.claim}`,
  }));
  const sorted = (rows: typeof printed) =>
    rows.sort((a, b) => a.timesLow - b.timesLow || a.timesHigh - b.timesHigh || a.claims.localeCompare(b.claims));
  return [...sorted(printed), ...sorted(quotients)];
}

/** Computes the quotient of the two bills of each example, by the example's id. */
export const quotientsByExample = ({ bills }: Data): Readonly<Record<string, number>> =>
  Object.fromEntries(impliedMultiples(bills).map(({ example, ratio }) => [example, ratio]));
