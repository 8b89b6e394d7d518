import type { RecordedVerdict } from "../../kit/claim.ts";
import { sumsHold } from "../../model/sums.ts";
import { isDate, isObject, isText, show, TOO_LARGE } from "./validate-parts.ts";

const KINDS = ["figure", "causal", "opinion", "event", "comparison", "definition", "forecast", "quote"];
const RECORDED: readonly RecordedVerdict[] = ["opinion", "forecast", "definition", "unverified"];
const CHANGES = ["first", "added", "corrected", "removed"];
const FILE_KEYS = ["version", "article", "claims", "changes"];
const CLAIM_KEYS = ["id", "locator", "paraphrase", "topic", "kind", "figures", "recorded", "related"];

type Json = Record<string, unknown>;
/** Notes a fault unless `ok`: where, what is expected, and the value found. */
export type Expect = (ok: boolean, where: string, what: string, value: unknown) => void;

/** Holds an object to the keys it may have. */
const onlyKeys = (expect: Expect, where: string, value: unknown, known: readonly string[]): void => {
  for (const key of Object.keys(objectOr(value)))
    expect(known.includes(key), where === "" ? key : `${where}.${key}`, `one of the keys ${known.join(", ")}`, key);
};
const ARTICLE_KEYS = ["id", "title", "titled", "by", "dated", "url", "note"];
const objectOr = (value: unknown): Json => (isObject(value) ? value : {});
const listOr = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Checks the table of topics: a title and a chapter each, and chapters of single claims. */
export function validateTopics(json: unknown, expect: Expect): void {
  const isSlug = (value: unknown): boolean => isText(value) && /^[a-z][a-z0-9-]*$/.test(value);
  const { topics, chapters = {} } = objectOr(json);
  onlyKeys(expect, "", json, ["topics", "chapters"]);
  expect(isObject(topics), "topics", "{topic: {title, chapter}}", topics);
  expect(isObject(chapters), "chapters", "{claim id: chapter}", chapters);
  for (const [name, topic] of Object.entries(objectOr(topics))) {
    expect(isText(objectOr(topic).title) && isSlug(objectOr(topic).chapter), `topics.${name}`, '{"title": …, "chapter": a slug}', topic);
    onlyKeys(expect, `topics.${name}`, topic, ["title", "chapter"]);
  }
  for (const [id, chapter] of Object.entries(objectOr(chapters))) expect(isSlug(chapter), `chapters.${id}`, "a chapter's slug", chapter);
}

/** What is expected of a line of sums that is not right; null if it is. */
function wrongSum(line: string): string | null {
  try {
    return sumsHold(line) ? null : "sums that come out as written";
  } catch (error) {
    return `sums that can be worked out (${error instanceof Error ? error.message : error})`;
  }
}

/** Checks the list of conflicts: numbered in order, each with two claims or more that exist, with sums that come out as written. */
export function validateConflicts(json: unknown, claims: readonly string[], expect: Expect): void {
  expect(Array.isArray(json), "file", "a list", json);
  listOr(json)
    .map(objectOr)
    .forEach((conflict, i) => {
      const id = `C-${String(i + 1).padStart(3, "0")}`;
      expect(conflict.id === id, `[${i}].id`, `"${id}", as they are numbered in order`, conflict.id);
      onlyKeys(expect, id, conflict, ["id", "claims", "statement", "arithmetic", "slip"]);
      const named = listOr(conflict.claims);
      expect(
        Array.isArray(conflict.claims) && named.length > 1 && new Set(named).size === named.length,
        `${id}.claims`,
        "two different claims or more",
        conflict.claims,
      );
      for (const claim of named)
        expect(
          claims.some((known) => known === claim),
          `${id}.claims`,
          "the id of a claim",
          claim,
        );
      expect(isText(conflict.statement), `${id}.statement`, "text", conflict.statement);
      expect(Array.isArray(conflict.arithmetic) && conflict.arithmetic.every(isText), `${id}.arithmetic`, "a list of lines", conflict.arithmetic);
      listOr(conflict.arithmetic)
        .filter(isText)
        .forEach((line, at) => {
          const wrong = wrongSum(line);
          expect(wrong === null, `${id}.arithmetic[${at}]`, wrong ?? "", line);
        });
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
  onlyKeys(expect, "", json, FILE_KEYS);
  onlyKeys(expect, "article", article, ARTICLE_KEYS);
  expect(file.version === version, "version", `the date in the file's name, "${version}"`, file.version);
  const { by, dated, url, title, note, titled, ...rest } = objectOr(article);
  expect(rest.id === id, "article.id", `the folder's name, "${id}"`, rest.id);
  for (const [key, value] of Object.entries({ title, note })) expect(isText(value), `article.${key}`, "text", value);
  for (const [key, value] of Object.entries({ by, dated, url })) expect(value === null || isText(value), `article.${key}`, "text or null", value);
  if (isText(dated)) expect(isDate(dated) && dated <= version, "article.dated", `a date not after the version's, ${version}`, dated);
  if (isText(url)) expect(/^https?:\/\/\S+$/.test(url), "article.url", "an address, https://…, or null", url);
  expect(typeof titled === "boolean", "article.titled", "true or false", titled);
  expect(listOr(changes).length > 0, "changes", "at least one entry", changes);
  listOr(changes)
    .map(objectOr)
    .forEach((change, i) => {
      expect(CHANGES.includes(String(change.kind)) && isText(change.note), `changes[${i}]`, `{"kind": "${CHANGES.join("|")}", "note": …}`, change);
      onlyKeys(expect, `changes[${i}]`, change, ["kind", "note"]);
    });
  expect(listOr(claims).length > 0, "claims", "at least one claim", claims);
  const seen = new Set<unknown>();
  listOr(claims)
    .map(objectOr)
    .forEach((claim, i) => {
      expect(new RegExp(`^${id}-\\d{3}$`).test(String(claim.id)), `claims[${i}].id`, `${id}- and three digits`, claim.id);
      expect(!seen.has(claim.id), `claims[${i}].id`, "an id that no other claim has", claim.id);
      const before = objectOr(listOr(claims)[i - 1]).id;
      expect(
        seen.has(claim.id) || i === 0 || String(before) < String(claim.id),
        `claims[${i}].id`,
        `an id after ${show(before)}, as claims stand in order`,
        claim.id,
      );
      seen.add(claim.id);
      validateClaim(claim, topics, (ok, where, what, value) => expect(ok, `${String(claim.id)}.${where}`, what, value));
    });
}

function validateClaim(claim: Json, topics: readonly string[], expect: Expect): void {
  onlyKeys(expect, "", claim, CLAIM_KEYS);
  onlyKeys(expect, "locator", claim.locator, ["heading", "paragraph"]);
  const { heading, paragraph } = objectOr(claim.locator);
  expect(heading === null || isText(heading), "locator.heading", "text, or null before the first heading", heading);
  expect(Number.isSafeInteger(paragraph) && Number(paragraph) > 0, "locator.paragraph", "a whole number ≥ 1", paragraph);
  expect(isText(claim.paraphrase), "paraphrase", "text", claim.paraphrase);
  expect(topics.includes(String(claim.topic)), "topic", "a topic of data/claims/topics.json", claim.topic);
  expect(KINDS.includes(String(claim.kind)), "kind", `one of ${KINDS.join(", ")}`, claim.kind);
  const related = listOr(claim.related);
  expect(Array.isArray(claim.related) && new Set(related).size === related.length, "related", "a list of different claim ids", claim.related);
  expect(Array.isArray(claim.figures), "figures", "a list", claim.figures);
  listOr(claim.figures)
    .map(objectOr)
    .forEach(({ value, high, unit, asWritten, ...rest }, i) => {
      onlyKeys(expect, `figures[${i}]`, rest, ["value", "high", "unit", "asWritten"]);
      expect(typeof value === "number" && Math.abs(value) < TOO_LARGE, `figures[${i}].value`, `a finite number below ${TOO_LARGE}`, value);
      expect(
        high === undefined || (typeof high === "number" && high < TOO_LARGE && high > Number(value)),
        `figures[${i}].high`,
        "a number above value, or none",
        high,
      );
      expect(isText(unit) && isText(asWritten), `figures[${i}]`, "unit and asWritten as text", { unit, asWritten });
    });
  if (claim.recorded === null) return;
  onlyKeys(expect, "recorded", claim.recorded, ["verdict", "reason", "wouldSettle"]);
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
