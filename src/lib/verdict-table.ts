import { VERDICTS, type Verdict } from "./claim.ts";
import { articles, ledger } from "./ledger.ts";
import { shortName } from "./ledger-text.ts";

/** Claims by article and verdict, as cells of a table; the last row sums them up. */
export function verdictTable(): { readonly heads: readonly string[]; readonly rows: readonly (readonly [string, ...number[]])[] } {
  const order = Object.keys(VERDICTS) as Verdict[];
  const all = ledger();
  const row = (name: string, of: typeof all): readonly [string, ...number[]] => [
    name,
    ...order.map((verdict) => of.filter((entry) => entry.verdict === verdict).length),
    of.length,
  ];
  return {
    heads: ["Article", ...order.map((verdict) => VERDICTS[verdict].label), "All"],
    rows: [
      ...articles.map((article) =>
        row(
          `${article.id} ${shortName(article)}`,
          all.filter((entry) => entry.article.id === article.id),
        ),
      ),
      row("All", all),
    ],
  };
}
