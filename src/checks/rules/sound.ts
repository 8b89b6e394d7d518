import type { Check, Finding } from "../../kit/check.ts";
import type { TestedVerdict } from "../../kit/claim.ts";
import { weakest } from "./judge.ts";

const AGAINST: readonly TestedVerdict[] = ["fails", "contradicted", "disputed"];
const list = (verdicts: readonly TestedVerdict[]): string => verdicts.join(", ");

/** Lists what a check promises against the rules: a verdict that it can never give needs a reason. Empty if it is sound. */
export function checkFaults({ gives, limit }: Pick<Check, "gives" | "limit">): readonly string[] {
  const both = gives.includes("holds") && gives.some((verdict) => AGAINST.includes(verdict));
  return [
    ...(gives.length < 2 ? [`gives ${list(gives)} alone, so it tests nothing`] : []),
    ...(new Set(gives).size < gives.length ? ["gives a verdict twice"] : []),
    ...(both && limit !== undefined ? ["has a limit, but can give holds and a verdict against"] : []),
    ...(both || limit ? [] : [`gives ${list(gives)}: needs a limit that says why it cannot hold, or why nothing can speak against it`]),
  ];
}

/** Lists what is wrong with a finding by the rules. Empty if it is sound. */
export function findingFaults({ gives }: Pick<Check, "gives">, { verdict, loosely, favour, parts = [] }: Finding): readonly string[] {
  const tested = parts.flatMap(({ verdict }) => (verdict === "untested" ? [] : [{ verdict }]));
  const [first, ...others] = tested;
  const untested = tested.length < parts.length;
  return [
    ...(gives.includes(verdict) ? [] : [`the verdict ${verdict} is none of ${list(gives)}`]),
    ...((verdict === "holds-loosely") === (loosely !== undefined) ? [] : ["“loosely” belongs to holds-loosely, and only there"]),
    ...((verdict === "fails" || verdict === "contradicted") && !favour ? [`${verdict} needs the strongest reading in the article’s favour`] : []),
    ...(first && weakest(first, ...others, { verdict }).verdict !== verdict ? [`${verdict} is firmer than its weakest tested part`] : []),
    ...(untested && verdict === "holds" ? ["holds, though a part is untested"] : []),
  ];
}
