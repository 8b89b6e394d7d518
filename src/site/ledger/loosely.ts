import type { Finding } from "../../kit/check.ts";
import { type Verdict, verdictTerm } from "../../kit/claim.ts";

/** A verdict with what its check found, as an entry of the ledger has them. */
export interface Judged {
  readonly verdict: Verdict;
  readonly finding?: Pick<Finding, "loosely"> | null | undefined;
}

/** Tells whether a claim is right as it stands, give or take a rounding: only then does its sign wear the tint of "holds". */
export const isRight = ({ verdict, finding }: Judged): boolean => verdict === "holds" || finding?.loosely === "rounded";

/** Names a verdict in words; a claim that holds loosely by its reason. */
export const verdictLabel = ({ verdict, finding }: Judged): string => verdictTerm(verdict, finding?.loosely).label;
