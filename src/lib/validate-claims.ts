import type { RecordedVerdict } from "./claim.ts";

const KINDS = ["figure", "causal", "opinion", "event", "comparison", "definition", "forecast", "quote"];
const RECORDED: readonly RecordedVerdict[] = ["opinion", "forecast", "definition", "unverified"];
const CHANGES = ["first", "added", "corrected", "removed"];
const FILE_KEYS = ["version", "article", "claims", "changes"];
const CLAIM_KEYS = ["id", "locator", "paraphrase", "topic", "kind", "figures", "recorded", "related"];

type Json = Record<string, unknown>;
/** Notes a fault unless `ok`: where, what is expected, and the value found. */
export type Expect = (ok: boolean, where: string, what: string, value: unknown) => void;

/** A value as an error message quotes it, 60 characters at most. */
export const show = (value: unknown): string => (JSON.stringify(value) ?? String(value)).slice(0, 60);
const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";
const objectOr = (value: unknown): Json => (isObject(value) ? value : {});
const listOr = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Checks the table of topics: a title and a chapter each, and chapters of single claims. */
export function validateTopics(json: unknown, expect: Expect): void {
  const isSlug = (value: unknown): boolean => isText(value) && /^[a-z][a-z0-9-]*$/.test(value);
  const { topics, chapters = {} } = objectOr(json);
  expect(isObject(topics), "topics", "{topic: {title, chapter}}", topics);
  expect(isObject(chapters), "chapters", "{claim id: chapter}", chapters);
  for (const [name, topic] of Object.entries(objectOr(topics))) {
    expect(isText(objectOr(topic).title) && isSlug(objectOr(topic).chapter), `topics.${name}`, '{"title": …, "chapter": a slug}', topic);
  }
  for (const [id, chapter] of Object.entries(objectOr(chapters))) expect(isSlug(chapter), `chapters.${id}`, "a chapter's slug", chapter);
}

/** Checks the list of conflicts: numbered in order, each with two claims or more that exist. */
export function validateConflicts(json: unknown, claims: readonly string[], expect: Expect): void {
  expect(Array.isArray(json), "file", "a list", json);
  listOr(json)
    .map(objectOr)
    .forEach((conflict, i) => {
      const id = `C-${String(i + 1).padStart(3, "0")}`;
      expect(conflict.id === id, `[${i}].id`, `"${id}", as they are numbered in order`, conflict.id);
      const named = listOr(conflict.claims);
      expect(new Set(named).size > 1, `${id}.claims`, "two different claims or more", conflict.claims);
      for (const claim of named)
        expect(
          claims.some((known) => known === claim),
          `${id}.claims`,
          "the id of a claim",
          claim,
        );
      expect(isText(conflict.statement), `${id}.statement`, "text", conflict.statement);
      expect(Array.isArray(conflict.arithmetic) && conflict.arithmetic.every(isText), `${id}.arithmetic`, "a list of lines", conflict.arithmetic);
      expect(conflict.slip === null || isText(conflict.slip), `${id}.slip`, "text or null", conflict.slip);
    });
}

/**
 * Checks one claim file by itself: keys, article, and each claim.
 * @param id the article's id, from the folder: "S1"
 * @param version the date in the file's name, YYYY-MM-DD
 * @param topics the topics that a claim may name
 */
export function validateClaimFile(json: unknown, id: string, version: string, topics: readonly string[], expect: Expect): void {
  const { article, changes, claims, ...file } = objectOr(json);
  for (const key of Object.keys(objectOr(json))) expect(FILE_KEYS.includes(key), key, `one of the keys ${FILE_KEYS.join(", ")}`, key);
  expect(file.version === version, "version", `the date in the file's name, "${version}"`, file.version);
  const { by, dated, url, title, note, titled, ...rest } = objectOr(article);
  expect(rest.id === id, "article.id", `the folder's name, "${id}"`, rest.id);
  for (const [key, value] of Object.entries({ title, note })) expect(isText(value), `article.${key}`, "text", value);
  for (const [key, value] of Object.entries({ by, dated, url })) expect(value === null || isText(value), `article.${key}`, "text or null", value);
  expect(typeof titled === "boolean", "article.titled", "true or false", titled);
  expect(listOr(changes).length > 0, "changes", "at least one entry", changes);
  listOr(changes)
    .map(objectOr)
    .forEach((change, i) => {
      expect(CHANGES.includes(String(change.kind)) && isText(change.note), `changes[${i}]`, `{"kind": "${CHANGES.join("|")}", "note": …}`, change);
    });
  expect(listOr(claims).length > 0, "claims", "at least one claim", claims);
  const seen = new Set<unknown>();
  listOr(claims)
    .map(objectOr)
    .forEach((claim, i) => {
      expect(new RegExp(`^${id}-\\d{3}$`).test(String(claim.id)), `claims[${i}].id`, `${id}- and three digits`, claim.id);
      expect(!seen.has(claim.id), `claims[${i}].id`, "an id that no other claim has", claim.id);
      seen.add(claim.id);
      validateClaim(claim, topics, (ok, where, what, value) => expect(ok, `${String(claim.id)}.${where}`, what, value));
    });
}

function validateClaim(claim: Json, topics: readonly string[], expect: Expect): void {
  for (const key of Object.keys(claim)) expect(CLAIM_KEYS.includes(key), key, `one of the keys ${CLAIM_KEYS.join(", ")}`, key);
  const { heading, paragraph } = objectOr(claim.locator);
  expect(heading === null || isText(heading), "locator.heading", "text, or null before the first heading", heading);
  expect(Number.isSafeInteger(paragraph) && Number(paragraph) > 0, "locator.paragraph", "a whole number ≥ 1", paragraph);
  expect(isText(claim.paraphrase), "paraphrase", "text", claim.paraphrase);
  expect(topics.includes(String(claim.topic)), "topic", "a topic of data/claims/topics.json", claim.topic);
  expect(KINDS.includes(String(claim.kind)), "kind", `one of ${KINDS.join(", ")}`, claim.kind);
  expect(Array.isArray(claim.related), "related", "a list of claim ids", claim.related);
  expect(Array.isArray(claim.figures), "figures", "a list", claim.figures);
  listOr(claim.figures)
    .map(objectOr)
    .forEach(({ value, high, unit, asWritten }, i) => {
      expect(Number.isFinite(value), `figures[${i}].value`, "a finite number", value);
      expect(
        high === undefined || (Number.isFinite(high) && Number(high) > Number(value)),
        `figures[${i}].high`,
        "a number above value, or none",
        high,
      );
      expect(isText(unit) && isText(asWritten), `figures[${i}]`, "unit and asWritten as text", { unit, asWritten });
    });
  if (claim.recorded === null) return;
  const { verdict, reason, wouldSettle } = objectOr(claim.recorded);
  expect(
    RECORDED.some((known) => known === verdict),
    "recorded.verdict",
    `one of ${RECORDED.join(", ")}`,
    verdict,
  );
  expect(isText(reason), "recorded.reason", "text", reason);
  expect(isText(wouldSettle) === (verdict === "unverified"), "recorded.wouldSettle", 'text with "unverified" and only there', wouldSettle);
}
