import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { sourceUses } from "../../../src/site/data/sources.ts";
import { conflicts, tensions } from "../../../src/site/ledger/conflicts.ts";
import { articles, ledger, ledgerEntry, topics } from "../../../src/site/ledger/ledger.ts";
import { claimReview } from "../../../src/site/publish/claim-review.ts";
import { claimJson, claimsSchema, conflictJson, conflictsSchema } from "../../../src/site/publish/publish-claims.ts";
import { datasets } from "../../../src/site/registry.ts";
import { claimIds } from "../../support/claim-ids.ts";

type Json = Readonly<Record<string, unknown>>;
const claims = JSON.parse(JSON.stringify(ledger().map(claimJson))) as Json[];
const site = new URL("https://example.org/tokens/");
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
const faults = (schema: Json, value: unknown): unknown => {
  const validate = ajv.compile(schema);
  return validate(value) ? [] : validate.errors;
};

describe("claims.json", () => {
  test("has every claim with article, locator, words, topic, kind, verdict, working, datasets and related claims", () => {
    expect(claims.map(({ id }) => id)).toEqual(claimIds);
    for (const claim of claims) {
      for (const key of ["id", "article", "locator", "paraphrase", "topic", "kind", "verdict", "working", "datasets", "related"])
        expect(claim).toHaveProperty(key);
    }
  });

  test("meets its schema, and a verdict that does not exist breaks it", () => {
    const schema = claimsSchema(Object.keys(topics));
    expect(faults(schema, claims)).toEqual([]);
    expect(faults(schema, [{ ...claims[0], verdict: "true" }])).toMatchObject([{ instancePath: "/0/verdict", keyword: "enum" }]);
    expect(schema).not.toHaveProperty("$id");
  });

  test("gives the thousandfold as fails with working and the reading in its favour", () => {
    expect(claims.find(({ id }) => id === "S4-003")).toMatchObject({
      article: "S4",
      verdict: "fails",
      datasets: [],
      favour: expect.stringContaining("more than 1,000 times"),
      working: expect.arrayContaining([expect.objectContaining({ value: "1,400" })]),
    });
  });
});

test("conflicts.json meets its schema", () => {
  const json = JSON.parse(JSON.stringify([...conflicts, ...tensions].map(conflictJson))) as Json[];
  expect(faults(conflictsSchema("https://example.org/schema/conflicts.schema.json"), json)).toEqual([]);
  expect(Object.keys(json[0] ?? {})).toEqual(["id", "edition", "kind", "claims", "statement", "reading", "sums", "reconcile"]);
});

describe("ClaimReview", () => {
  test("stands for computed verdicts of known authors only", () => {
    for (const each of ledger()) {
      expect(claimReview(each, "2026-11-22", site) !== null).toBe(each.finding !== null && each.article.by !== null);
    }
    expect(articles.filter(({ by }) => by === null).map(({ id }) => id)).toEqual(["S2"]);
  });

  test("names claim, author, day, address and verdict", () => {
    expect(claimReview(ledgerEntry("S4-003"), "2026-11-22", site)).toMatchObject({
      "@type": "ClaimReview",
      url: "https://example.org/tokens/claims/S4-003/",
      datePublished: "2026-11-22",
      claimReviewed: ledgerEntry("S4-003").claim.paraphrase,
      itemReviewed: { author: { name: "China Made & Tech Team" }, datePublished: "2026-04" },
      reviewRating: { ratingValue: 1, worstRating: 1, bestRating: 4, alternateName: "Fails" },
    });
  });

  test("gives no number to what is disputed or unverified, and no headline to an untitled article", () => {
    const review = claimReview(ledgerEntry("S4-049"), "2026-11-22", site);
    expect(review).toMatchObject({ reviewRating: { alternateName: "Disputed" } });
    expect(review?.["reviewRating"]).not.toHaveProperty("ratingValue");
    expect(JSON.stringify(claimReview(ledgerEntry("S4-019"), "2026-11-22", site))).not.toContain("headline");
  });
});

describe("the list of sources", () => {
  const uses = sourceUses(datasets.sources, datasets.ids.map(datasets.current.bind(datasets)));

  test("has every source that a dataset or a row names, unknown publishers last", () => {
    const named = datasets.ids.flatMap((id) => [...datasets.current(id).sources, ...datasets.current(id).rows.flatMap(({ source }) => source ?? [])]);
    expect(uses.map(({ id }) => id).sort()).toEqual([...new Set(named.map(String))].sort());
    expect(uses.at(-1)?.source.publisher).toBeNull();
    expect(uses[0]?.source.publisher).not.toBeNull();
  });

  test("grades a source by the rows that name it", () => {
    const use = sourceUses({ s: { title: "S", publisher: null, url: null, licence: null, retrieved: null } }, [
      {
        ...datasets.current("capacity"),
        sources: ["s"],
        grade: null,
        rows: [
          { source: "s", grade: "B" },
          { source: "s", grade: "A" },
          { source: "t", grade: "C" },
        ],
      },
    ]);
    expect(use[0]?.datasets[0]?.grades).toEqual(["A", "B"]);
  });
});
