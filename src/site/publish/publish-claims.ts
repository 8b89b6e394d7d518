import { z } from "astro/zod";
import { LOOSELY, VERDICTS } from "../../kit/claim.ts";
import { claim } from "../../kit/schemas/claim.ts";
import { slug, text, textOrNull } from "../../kit/schemas/values.ts";
import type { FoundConflict, FoundTension } from "../ledger/conflicts.ts";
import type { LedgerEntry } from "../ledger/ledger.ts";
import { EDITION } from "../pure/edition.ts";
import { published } from "./publish-schema.ts";

type Json = Readonly<Record<string, unknown>>;

/** Makes the entry of one claim in `/claims.json`. Anything that a claim lacks is null, or an empty list. */
export function claimJson({ claim, article, chapter, verdict, check, finding, why, datasets }: LedgerEntry): Json {
  const { id, locator, paraphrase, topic, kind, figures, recorded, related } = claim;
  return {
    id,
    edition: EDITION,
    article: article.id,
    locator,
    paraphrase,
    topic,
    chapter,
    kind,
    figures,
    dates: claim.dates ?? [],
    names: claim.names ?? [],
    verdict,
    loosely: finding?.loosely ?? null,
    couldBe: check?.gives ?? [],
    limit: check?.limit ?? null,
    parts: finding?.parts ?? [],
    favour: finding?.favour ?? null,
    against: finding?.against ?? null,
    why,
    stated: finding?.stated ?? null,
    computed: finding?.computed ?? null,
    tolerance: finding?.tolerance ?? null,
    working: (finding?.working ?? []).map(({ says: _, ...step }) => step),
    datasets,
    wouldSettle: recorded?.wouldSettle ?? null,
    related,
  };
}

/** Release of the site, repeated in each entry, since a bare list has no other place for it. */
const edition = text().describe("The release of the site that says so.");
const verdicts = Object.entries(VERDICTS);

/**
 * Makes the JSON Schema (2020-12) of `/claims.json`.
 * @param url absolute address of the schema, if known
 */
export function claimsSchema(topics: readonly string[], url?: string): Json {
  const { recorded: _, ...told } = claim.shape;
  const step = z.strictObject({ what: text(), value: text(), unit: text().optional(), total: z.literal(true).optional() });
  const entry = z.strictObject({
    ...told,
    dates: z.array(told.dates.unwrap().element).describe("Dates as the article gives them; empty where none is asked for."),
    names: z.array(text()).describe("Firms, people, models or states that the check asks for; empty where it asks for none."),
    edition,
    article: z
      .string()
      .regex(/^[A-Z]\d+$/)
      .describe("The article; /sources/ says what is known of each."),
    topic: z.enum(topics),
    chapter: slug("a chapter").describe("The chapter that treats it, /<chapter>/."),
    verdict: z.enum(verdicts.map(([name]) => name)).describe(verdicts.map(([name, { means }]) => `${name}: ${means}`).join("; ")),
    loosely: z
      .enum(Object.keys(LOOSELY))
      .nullable()
      .describe(
        `Why it holds only loosely. ${Object.entries(LOOSELY)
          .map(([name, { means }]) => `${name}: ${means}`)
          .join("; ")}`,
      ),
    couldBe: z.array(z.enum(verdicts.map(([name]) => name))).describe("Every verdict that the check can give; empty where nothing is computed."),
    limit: textOrNull().describe("Why the check can never give holds, or nothing against the claim; null where it can give both."),
    parts: z
      .array(z.strictObject({ part: text(), verdict: z.enum([...verdicts.map(([name]) => name), "untested"]) }))
      .describe("What each part of a claim of several parts got; empty for a claim of one."),
    favour: textOrNull().describe("The strongest reading in the article’s favour; always there where the verdict is fails or contradicted."),
    against: textOrNull().describe("Where the verdict is for the article: the strongest evidence against it."),
    why: text().describe("The reason for the verdict."),
    stated: textOrNull().describe("What the article says; null where nothing is computed."),
    computed: textOrNull().describe("What arithmetic or data give; null where nothing is computed."),
    tolerance: textOrNull().describe("How near is near enough; null where nothing is computed."),
    working: z.array(step).describe("Lines that can be followed with a pocket calculator; empty where nothing is computed."),
    datasets: z.array(slug("a dataset")).describe("Datasets that the check reads, /data/<id>.json."),
    wouldSettle: textOrNull().describe("For an unverified claim without a check: what would settle it."),
  });
  const about = "Every claim in the order it was made, in our words, with its verdict and the working behind it. Watts to Words, CC BY 4.0.";
  return published(z.array(entry), "Claims of the five articles", about, url);
}

/** Makes the entry of one conflict or tension in `/conflicts.json`. */
export const conflictJson = (entry: FoundConflict | FoundTension): Json => ({
  id: entry.id,
  edition: EDITION,
  kind: "sums" in entry ? "conflict" : "tension",
  claims: entry.claims,
  statement: entry.statement,
  reading: "sums" in entry ? entry.reading : null,
  sums: "sums" in entry ? entry.sums : [],
  reconcile: entry.reconcile,
});

/**
 * Makes the JSON Schema (2020-12) of `/conflicts.json`.
 * @param url absolute address of the schema, if known
 */
export function conflictsSchema(url?: string): Json {
  const about =
    "Conflicts: claims that cannot all be true under one stated reading. Tensions: claims that merely pull apart. Being in one never changes a " +
    "verdict. Watts to Words, CC BY 4.0.";
  const entry = z.strictObject({
    id: z.string().regex(/^C-\d{3}$/),
    edition,
    kind: z.enum(["conflict", "tension"]),
    claims: z.array(z.string()).min(2).describe("Ids of the claims, as in /claims.json."),
    statement: text().describe("Why they cannot all be true, or in what they pull apart."),
    reading: textOrNull().describe("The reading under which they exclude each other; null for a tension."),
    sums: z.array(text()).describe("The sums, worked out at every build from the claims’ figures and from data."),
    reconcile: z.array(text()).describe("Readings that would let all stand."),
  });
  return published(z.array(entry), "Conflicts between claims", about, url);
}
