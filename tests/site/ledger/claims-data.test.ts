import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readClaims } from "../../../src/site/data/claims.ts";
import { claimIds, claimIdsByArticle } from "../../support/claim-ids.ts";

const root = new URL("../../../data/claims/", import.meta.url);
const json = (name: string): unknown => JSON.parse(readFileSync(new URL(name, root), "utf8"));
const topics = json("topics.json");
const files = Object.fromEntries(
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(new URL(`${name}/`, root)).map((file) => [`data/claims/${name}/${file}`, json(`${name}/${file}`)])),
);
/** Chapters by the names of their files, `NN-slug.mdx`. */
const chapterSlugs = readdirSync(new URL("../../../content/", import.meta.url)).flatMap((name) => /^\d\d-(.+)\.mdx$/.exec(name)?.[1] ?? []);
const ledger = readClaims(files, topics);

test("the ledger holds the claims of the newest file of each article, in the order of the articles", () => {
  expect(ledger.claims.size).toBe(claimIds.length);
  expect(ledger.files.map((file) => [file.article.id, file.claims.map(({ id }) => id)])).toEqual(Object.entries(claimIdsByArticle));
});

test("every claim has one of the chapters, and every chapter has claims", () => {
  const chapters = new Set([...ledger.claims.values()].map(ledger.chapterOf));
  expect(chapters).toEqual(new Set(chapterSlugs));
  expect(ledger.chapterOf(ledger.find("S1-003"))).toBe("the-crossing");
  expect(ledger.chapterOf(ledger.find("S0-008"))).toBe("a-thousandfold");
});

test("no two claims are told in the same words", () => {
  const told = [...ledger.claims.values()].map(({ paraphrase }) => paraphrase);
  expect(new Set(told).size).toBe(told.length);
});

test("12.96 trillion tokens a week is 12,960,000,000,000, a range has two ends and a figure stands once", () => {
  expect(ledger.find("S1-003").figures).toEqual([{ value: 12_960_000_000_000, unit: "tokens per week", asWritten: "12.96 trillion Tokens" }]);
  expect(ledger.find("S4-017").figures[0]).toMatchObject({ value: 2, high: 3 });
  for (const { figures } of ledger.claims.values()) expect(new Set(figures.map((item) => JSON.stringify(item))).size).toBe(figures.length);
});

test("a claim knows its article, and a claim that does not exist is an error", () => {
  expect(ledger.articleOf(ledger.find("S1-001")).by).toBe("New Game");
  expect(() => ledger.find("S9-001")).toThrow('no such claim or article: "S9-001"');
});

const tiny = {
  version: "2026-11-22",
  article: { id: "S7", title: "T", titled: true, by: null, dated: null, url: null, note: "N" },
  claims: ["S7-001", "S7-002"].map((id, i) => ({
    id,
    locator: { heading: null, paragraph: 1 },
    paraphrase: `Claim ${id}.`,
    topic: "price",
    kind: "figure",
    figures: [{ value: 2, high: 3, unit: "USD", asWritten: "$2–3" }],
    recorded: i === 0 ? null : { verdict: "unverified", reason: "No data.", wouldSettle: "Data." },
    related: [id === "S7-001" ? "S7-002" : "S7-001"],
  })),
  changes: [{ kind: "first", note: "First version." }],
};
const tinyTopics = { topics: { price: { title: "Prices", chapter: "the-price-of-a-million" } } };
const path = "data/claims/s7/2026-11-22.json";

/** The tiny file with one value replaced, at a path such as "claims.0.kind". */
const broken = (at: string, value: unknown): typeof tiny => {
  const copy = structuredClone(tiny);
  const keys = at.split(".");
  const last = keys.pop() ?? "";
  const holder = keys.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], copy);
  (holder as Record<string, unknown>)[last] = value;
  return copy;
};

test("a sound file is read, and the newest version on or before the day asked for counts", () => {
  const later = { ...tiny, version: "2026-12-01", article: { ...tiny.article, title: "Later" } };
  const both = { "data/claims/s7/2026-12-01.json": later, [path]: tiny };
  expect(readClaims(both, tinyTopics)).toMatchObject({ version: "2026-12-01", articles: [{ title: "Later" }] });
  expect(readClaims(both, tinyTopics, "2026-11-30")).toMatchObject({ version: "2026-11-22", articles: [{ title: "T" }] });
});

test.each<[string, unknown, string]>([
  ["version", "2026-11-21", 'version: expected the date in the file\'s name, "2026-11-22", got "2026-11-21"'],
  ["more", 1, "more: unknown key; known: version, article, claims, changes"],
  ["article.id", "S8", 'article.id: expected the folder\'s name, "S7", got "S8"'],
  ["article.title", "", 'article.title: expected text, got ""'],
  ["article.url", "", 'article.url: expected an address, https://…, or null, got ""'],
  ["article.titled", "yes", 'article.titled: expected true or false, got "yes"'],
  ["changes", [], "changes: expected at least one entry, got []"],
  ["changes.0.kind", "new", 'changes[0].kind: expected one of first, added, corrected, removed, got "new"'],
  ["claims", [], "claims: expected at least one entry, got []"],
  ["claims.0.id", "S8-001", 'claims[0].id: expected S7- and three digits, got "S8-001"'],
  ["claims.1.id", "S7-001", 'claims[1].id: expected an id after "S7-001", as claims stand in order, got "S7-001"'],
  ["claims.0.extra", 1, "S7-001.extra: unknown key; known: id, locator"],
  ["claims.0.locator.heading", "", 'S7-001.locator.heading: expected text, or null before the first heading, got ""'],
  ["claims.0.locator.paragraph", 0, "S7-001.locator.paragraph: expected a whole number ≥ 1, got 0"],
  ["claims.0.paraphrase", " ", 'S7-001.paraphrase: expected text, got " "'],
  ["claims.0.topic", "prices", 'S7-001.topic: expected a topic of data/claims/topics.json, got "prices"'],
  ["claims.0.kind", "fact", 'S7-001.kind: expected one of figure, causal, opinion, event, comparison, definition, forecast, quote, got "fact"'],
  ["claims.0.figures", null, "S7-001.figures: expected a list, got null"],
  ["claims.0.figures.0.value", "2", 'S7-001.figures[0].value: expected a finite number below 1e+21, got "2"'],
  ["claims.0.figures.0.high", 1, "S7-001.figures[0].high: expected a number above value, or none, got 1"],
  ["claims.0.figures.0.unit", "", 'S7-001.figures[0].unit: expected text, got ""'],
  ["claims.1.recorded.verdict", "holds", 'S7-002.recorded.verdict: expected one of opinion, forecast, definition, unverified, got "holds"'],
  ["claims.1.recorded.reason", "", 'S7-002.recorded.reason: expected text, got ""'],
  ["claims.1.recorded.wouldSettle", undefined, 'S7-002.recorded.wouldSettle: expected text with "unverified" and only there, got undefined'],
  ["claims.0.related", ["S7-003"], 'S7-001.related: expected the id of another claim, got "S7-003"'],
  ["claims.1.related", [], 'S7-001.related: expected a claim that names this one back, got "S7-002"'],
])("%s = %j stops the build with file, claim, field, rule and value", (at, value, message) => {
  expect(() => readClaims({ [path]: broken(at, value) }, tinyTopics)).toThrow(`${path} ${message}`);
});

test.each<[string, unknown, string]>([
  ["a topic without a chapter", { topics: { price: { title: "Prices" } } }, "topics.price.chapter: expected a chapter's slug, got undefined"],
  ["a chapter that is no slug", { ...tinyTopics, chapters: { "S7-001": "The Crossing" } }, "chapters.S7-001: expected a chapter's slug"],
  ["a chapter for an unknown claim", { ...tinyTopics, chapters: { "S7-009": "power" } }, "chapters.S7-009: expected the id of a claim"],
])("%s stops the build and names data/claims/topics.json", (_, table, message) => {
  expect(() => readClaims({ [path]: tiny }, table)).toThrow(`data/claims/topics.json ${message}`);
});

test("a file with a wrong name stops the build", () => {
  expect(() => readClaims({ "data/claims/s7.json": tiny }, tinyTopics)).toThrow(
    "data/claims/s7.json: name must be data/claims/<article>/<YYYY-MM-DD>.json",
  );
});
