import type { claim, claimFigure, claimFile } from "./schemas/claim.ts";
import type { Read } from "./schemas/values.ts";

/** One of the articles with its claims: `data/claims/<article>/<YYYY-MM-DD>.json`. */
export type ClaimFile = Read<typeof claimFile>;
/** One claim of an article, in our words. */
export type Claim = Read<typeof claim>;
/** A number as the article prints it; `high` closes a range. Values are plain units: 12.96 trillion is 12960000000000. */
export type ClaimFigure = Read<typeof claimFigure>;

/** A verdict that a check can reach on a claim that arithmetic or data can test. */
export type TestedVerdict = "holds" | "holds-loosely" | "fails" | "contradicted" | "disputed" | "unverified";
/** Why a claim holds only loosely: within rounding or wording; in a narrower sense than it reads; or a part of it is untested. */
export type Loosely = "rounded" | "narrower" | "part-untested";
/** Every reason of "holds loosely", with its name in the text and its meaning. */
export const LOOSELY: Readonly<Record<Loosely, { readonly label: string; readonly means: string }>> = {
  rounded: { label: "Right, rounded", means: "right within rounding or the wording" },
  narrower: { label: "Right in a narrower sense", means: "right in a narrower scope than it reads" },
  "part-untested": { label: "Right as far as tested", means: "what can be tested agrees; a part of it cannot, or rests on one weak source" },
};
/** A verdict recorded by hand on a claim that nothing can test. */
export type RecordedVerdict = NonNullable<Claim["recorded"]>["verdict"];
/** A claim's verdict, computed or recorded. */
export type Verdict = TestedVerdict | RecordedVerdict;

/** Every verdict in reading order, with its name in the text and its meaning. */
export const VERDICTS: Readonly<Record<Verdict, { readonly label: string; readonly means: string }>> = {
  holds: { label: "Holds", means: "the data or the article's own arithmetic agree" },
  "holds-loosely": { label: "Holds loosely", means: "right within rounding, in a narrower sense, or as far as it can be tested" },
  fails: { label: "Fails", means: "the article's own figures do not give it" },
  contradicted: { label: "Contradicted", means: "published data say otherwise" },
  disputed: { label: "Disputed", means: "the articles disagree and no data decide" },
  unverified: { label: "Unverified", means: "it could be tested, but no open data do" },
  opinion: { label: "Opinion", means: "a judgement that no data can test" },
  forecast: { label: "Forecast", means: "it speaks of the future" },
  definition: { label: "Definition", means: "it says what a word means" },
};

/** Finds name and meaning of a verdict; of "holds loosely" those of its reason. */
export const verdictTerm = (verdict: Verdict, loosely?: Loosely): { readonly label: string; readonly means: string } =>
  loosely ? LOOSELY[loosely] : VERDICTS[verdict];
