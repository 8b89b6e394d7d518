import type { Finding } from "../../kit/check.ts";
import { VERDICTS, type Verdict } from "../../kit/claim.ts";

/** Why a claim holds only loosely: right within rounding or wording; right in a narrower scope than it reads; a part cannot be tested. */
export type Loosely = "rounded" | "narrower" | "part-untested";

/** A verdict with what its check found, as an entry of the ledger has them. */
export interface Judged {
  readonly verdict: Verdict;
  readonly finding?: (Finding & { readonly loosely?: Loosely }) | null | undefined;
}

/** Tells why a claim holds only loosely, `narrower` where its check does not say; null for any other verdict. */
export const looselyOf = ({ verdict, finding }: Judged): Loosely | null => (verdict === "holds-loosely" ? (finding?.loosely ?? "narrower") : null);

/** Tells whether a claim is right as it stands, give or take a rounding: only then does its sign wear the tint of "holds". */
export const isRight = (judged: Judged): boolean => judged.verdict === "holds" || looselyOf(judged) === "rounded";

const LABELS: Readonly<Record<Loosely, string>> = {
  rounded: "Holds, rounded",
  narrower: "Holds in a narrower sense",
  "part-untested": "Holds in part; the rest is untested",
};

/** Names a verdict in words; a claim that holds loosely by its reason, where its check gives one. */
export const verdictLabel = ({ verdict, finding }: Judged): string => (finding?.loosely ? LABELS[finding.loosely] : VERDICTS[verdict].label);
