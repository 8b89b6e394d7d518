import { VERDICTS } from "../../kit/claim.ts";
import type { Conflict } from "../data/claims.ts";
import type { Entry } from "../ledger/ledger.ts";
import { EDITION } from "../pure/edition.ts";

type Json = Readonly<Record<string, unknown>>;

/** One claim of `/claims.json`. What a claim has not is null, or an empty list. */
export function claimJson({ claim, article, chapter, verdict, finding, why, datasets }: Entry): Json {
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
    verdict,
    favour: finding?.favour ?? null,
    why,
    stated: finding?.stated ?? null,
    computed: finding?.computed ?? null,
    tolerance: finding?.tolerance ?? null,
    working: finding?.working ?? [],
    datasets,
    wouldSettle: recorded?.wouldSettle ?? null,
    related,
  };
}

const SCHEMA = "https://json-schema.org/draft/2020-12/schema";
const text = { type: "string", minLength: 1 } as const;
const textOrNull = { type: ["string", "null"] } as const;
const claimId = { type: "string", pattern: "^S[0-4]-\\d{3}$" } as const;
const slug = { type: "string", pattern: "^[a-z][a-z0-9-]*$" } as const;
/** Each entry of a list says which release it stands in: a list has no place of its own for it. */
const edition = { type: "string", minLength: 1, description: "The release of the site that says so." } as const;
const list = (items: Json): Json => ({ type: "array", items });
/** An object with these keys, all required but those named, and no others. */
const record = (properties: Readonly<Record<string, Json>>, optional: readonly string[] = []): Json => ({
  type: "object",
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  additionalProperties: false,
  properties,
});
const about = (schema: Json, description: string): Json => ({ ...schema, description });

/**
 * JSON Schema (2020-12) of `/claims.json`.
 * @param url absolute address of the schema, where it is known
 */
export const claimsSchema = (topics: readonly string[], url?: string): Json => ({
  $schema: SCHEMA,
  ...(url ? { $id: url } : {}),
  $comment: EDITION,
  title: "Claims of the five articles",
  description: "Every claim in the order it was made, in our words, with its verdict and the working behind it. Watts to Words, CC BY 4.0.",
  ...list(
    record({
      id: about(claimId, "Article and number."),
      edition,
      article: about({ enum: ["S0", "S1", "S2", "S3", "S4"] }, "The article; /sources/ says what is known of each."),
      locator: record({
        heading: about(textOrNull, "The heading it stands under; null before the first."),
        paragraph: about({ type: "integer", minimum: 1 }, "Paragraph counted from that heading."),
      }),
      paraphrase: about(text, "The claim in our words."),
      topic: { enum: topics },
      chapter: about(slug, "The chapter that treats it, /<chapter>/."),
      kind: { enum: ["figure", "causal", "opinion", "event", "comparison", "definition", "forecast", "quote"] },
      figures: about(
        list(record({ value: { type: "number" }, high: { type: "number" }, unit: text, asWritten: text }, ["high"])),
        "Numbers as the article prints them; `high` closes a range.",
      ),
      verdict: about(
        { enum: Object.keys(VERDICTS) },
        Object.entries(VERDICTS)
          .map(([name, { means }]) => `${name}: ${means}`)
          .join("; "),
      ),
      favour: about(textOrNull, "The strongest reading in the article’s favour; always there where the verdict is fails or contradicted."),
      why: about(text, "The reason for the verdict."),
      stated: about(textOrNull, "What the article says; null where nothing is computed."),
      computed: about(textOrNull, "What arithmetic or data give; null where nothing is computed."),
      tolerance: about(textOrNull, "How near is near enough; null where nothing is computed."),
      working: about(
        list(record({ what: text, value: text, unit: text, total: { const: true } }, ["unit", "total"])),
        "Lines that can be followed with a pocket calculator; empty where nothing is computed.",
      ),
      datasets: about(list(slug), "Datasets that the check reads, /data/<id>.json."),
      wouldSettle: about(textOrNull, "For an unverified claim without a check: what would settle it."),
      related: about(list(claimId), "Claims on the same matter."),
    }),
  ),
});

/** One conflict of `/conflicts.json`. */
export const conflictJson = ({ id, claims, statement, arithmetic, slip }: Conflict): Json => ({
  id,
  edition: EDITION,
  claims,
  statement,
  arithmetic,
  slip,
});

/**
 * JSON Schema (2020-12) of `/conflicts.json`.
 * @param url absolute address of the schema, where it is known
 */
export const conflictsSchema = (url?: string): Json => ({
  $schema: SCHEMA,
  ...(url ? { $id: url } : {}),
  $comment: EDITION,
  title: "Conflicts between claims",
  description: "Claims that cannot all be true as they are worded. Being in one never changes a verdict. Watts to Words, CC BY 4.0.",
  ...list(
    record({
      id: { type: "string", pattern: "^C-\\d{3}$" },
      edition,
      claims: { type: "array", minItems: 2, uniqueItems: true, items: claimId },
      statement: about(text, "Why they cannot all be true, or in what their scope differs."),
      arithmetic: about(list(text), "Lines of working from the claims’ own figures; empty where words conflict and not numbers."),
      slip: about(textOrNull, "A plain explanation that may lie behind it."),
    }),
  ),
});
