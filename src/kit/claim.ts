/** What a check can find on a claim that arithmetic or data can test. */
export type TestedVerdict = "holds" | "holds-loosely" | "fails" | "contradicted" | "disputed" | "unverified";
/** What stands beside a claim that nothing can test. */
export type RecordedVerdict = "opinion" | "forecast" | "definition" | "unverified";
export type Verdict = TestedVerdict | RecordedVerdict;

/** Every verdict in reading order, with its name in the text and what it means. */
export const VERDICTS: Readonly<Record<Verdict, { readonly label: string; readonly means: string }>> = {
  holds: { label: "Holds", means: "the data or the article's own arithmetic agree" },
  "holds-loosely": { label: "Holds loosely", means: "right within the rounding or the wording" },
  fails: { label: "Fails", means: "the article's own figures do not give it" },
  contradicted: { label: "Contradicted", means: "published data say otherwise" },
  disputed: { label: "Disputed", means: "the articles disagree and no data decide" },
  unverified: { label: "Unverified", means: "it could be tested, but no open data do" },
  opinion: { label: "Opinion", means: "a judgement that no data can test" },
  forecast: { label: "Forecast", means: "it speaks of the future" },
  definition: { label: "Definition", means: "it says what a word means" },
};

/** A number as the article prints it; `high` closes a range. Values are plain units: 12.96 trillion is 12960000000000. */
export interface ClaimFigure {
  readonly value: number;
  readonly high?: number;
  readonly unit: string;
  readonly asWritten: string;
}

/** One claim of an article, in our words. */
export interface Claim {
  readonly id: string;
  /** Where a reader finds it: the heading it stands under (null before the first) and the paragraph counted from that heading. */
  readonly locator: { readonly heading: string | null; readonly paragraph: number };
  readonly paraphrase: string;
  readonly topic: string;
  readonly kind: "figure" | "causal" | "opinion" | "event" | "comparison" | "definition" | "forecast" | "quote";
  readonly figures: readonly ClaimFigure[];
  /** For a claim without a check: its verdict, why there is none, and for `unverified` what would settle it. */
  readonly recorded: { readonly verdict: RecordedVerdict; readonly reason: string; readonly wouldSettle?: string } | null;
  readonly related: readonly string[];
}

/** One of the five articles with its claims: `data/claims/<article>/<YYYY-MM-DD>.json`. */
export interface ClaimFile {
  readonly version: string;
  readonly article: {
    readonly id: string;
    readonly title: string;
    readonly titled: boolean;
    readonly by: string | null;
    readonly dated: string | null;
    readonly url: string | null;
    readonly note: string;
  };
  readonly claims: readonly Claim[];
  readonly changes: readonly { readonly kind: "first" | "added" | "corrected" | "removed"; readonly note: string }[];
}
