import { z } from "astro/zod";
import { address, changes, date, day, distinct, expected, fault, measure, slug, text, textOrNull } from "./values.ts";

const claimId = z.string().regex(/^[A-Z]\d+-\d{3}$/, { error: expected("an article's id, a hyphen and three digits") });

/** How the article marks a figure as less than exact: "about", "an order of magnitude", "more than", "up to". */
const hedge = z.enum(["about", "magnitude", "at-least", "at-most"]);

/** A number as the article prints it; values are plain units: 12.96 trillion is 12960000000000. */
export const claimFigure = z
  .strictObject({
    value: measure(),
    high: measure().exactOptional().describe("Closes a range."),
    unit: text(),
    asWritten: text(),
    hedge: hedge.exactOptional().describe("How the article marks it as less than exact; left out where it does not."),
  })
  .superRefine(({ value, high = Infinity }, { addIssue }) => {
    if (high <= value) addIssue(fault(["high"], "a number above value, or none", high));
  });

const SETTLED = 'text with "unverified" and only there';
/** For a claim without a check: its verdict, why there is none, and for `unverified` what would settle it. */
const recorded = z
  .strictObject({
    verdict: z.enum(["opinion", "forecast", "definition", "unverified"]),
    reason: text(),
    wouldSettle: text(expected(SETTLED)).exactOptional(),
  })
  .superRefine(({ verdict, wouldSettle }, { addIssue }) => {
    if ((wouldSettle !== undefined) !== (verdict === "unverified")) addIssue(fault(["wouldSettle"], SETTLED, wouldSettle));
  });

/** One claim of an article, in our words. */
export const claim = z.strictObject({
  id: claimId.describe("Article and number."),
  locator: z.strictObject({
    heading: textOrNull(expected("text, or null before the first heading")).describe("The heading it stands under; null before the first."),
    paragraph: z
      .int({ error: expected("a whole number ≥ 1") })
      .min(1)
      .describe("Paragraph counted from that heading."),
  }),
  paraphrase: text().describe("The claim in our words."),
  topic: text(),
  kind: z.enum(["figure", "causal", "opinion", "event", "comparison", "definition", "forecast", "quote"]),
  figures: z.array(claimFigure).describe("Numbers as the article prints them; `high` closes a range."),
  dates: z
    .array(z.strictObject({ value: date(), asWritten: text() }))
    .exactOptional()
    .describe("Dates as the article gives them: YYYY, YYYY-MM or YYYY-MM-DD."),
  names: distinct(text(), "a list of different names", 1)
    .exactOptional()
    .describe("Firms, people, models or states that a check asks for, as the datasets name them."),
  recorded: recorded.nullable(),
  related: distinct(claimId, "a list of different claim ids", 0).describe("Claims on the same matter."),
});

/** A version of an article's claims, `data/claims/<article>/<YYYY-MM-DD>.json`. */
export const claimFile = z.strictObject({
  version: day(),
  article: z.strictObject({
    id: text(),
    title: text(),
    titled: z.boolean(),
    by: textOrNull(),
    dated: date(expected("YYYY, YYYY-MM or YYYY-MM-DD, or null")).nullable(),
    url: address("an address, https://…, or null").nullable(),
    note: text(),
  }),
  claims: z.array(claim).min(1),
  changes,
});

const chapter = slug("a chapter's slug");
/** `data/claims/topics.json`: the name of each topic, the chapter whose ledger lists its claims, and the chapters of single claims. */
export const topicTable = z.strictObject({
  topics: z.record(z.string(), z.strictObject({ title: text(), chapter })),
  chapters: z.record(z.string(), chapter).exactOptional(),
});
