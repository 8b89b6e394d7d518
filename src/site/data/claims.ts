import type { Claim, ClaimFile } from "../../kit/claim.ts";
import { DataError } from "../../kit/dataset.ts";
import { type Expect, validateClaimFile, validateConflicts, validateTopics } from "./validate-claims.ts";
import { show } from "./validate-parts.ts";

const TOPICS = "data/claims/topics.json";

export type Article = ClaimFile["article"];

/** What a topic is called and the chapter whose ledger lists its claims. */
export interface Topic {
  readonly title: string;
  readonly chapter: string;
}

/** Every claim of the newest version of each article. */
export interface Claims {
  /** The newest date among the files read, YYYY-MM-DD. */
  readonly version: string;
  readonly files: readonly ClaimFile[];
  readonly articles: readonly Article[];
  readonly topics: Readonly<Record<string, Topic>>;
  /** By claim id, in the order of the articles. */
  readonly claims: ReadonlyMap<string, Claim>;
  /** @throws DataError if there is no such claim. */
  readonly find: (id: string) => Claim;
  readonly articleOf: (claim: Claim) => Article;
  /** The one chapter that lists the claim: its own in `chapters`, else its topic's. */
  readonly chapterOf: (claim: Claim) => string;
}

/**
 * Reads the claim files and the table of topics; the newest version of each article counts.
 * @param files parsed JSON by repository path, `data/claims/<article>/<YYYY-MM-DD>.json`
 * @param topics parsed `data/claims/topics.json`: `{topics: {topic: {title, chapter}}, chapters?: {claim id: chapter}}`
 * @param asOf leave out versions dated after this day, YYYY-MM-DD; default: none
 * @throws DataError naming file, claim and field, rule and value of every fault.
 */
export function readClaims(files: Readonly<Record<string, unknown>>, topics: unknown, asOf = "9999-12-31"): Claims {
  const issues: string[] = [];
  const expectIn = (path: string): Expect => {
    return (ok, where, what, value) => void (ok || issues.push(`${path} ${where}: expected ${what}, got ${show(value)}`));
  };
  const stop = (): void => {
    if (issues.length > 0) throw new DataError(issues.join("\n"));
  };
  const newest = new Map<string, { path: string; version: string }>();
  for (const path of Object.keys(files).sort()) {
    const [, article, version] = /^data\/claims\/([a-z]\d+)\/(\d{4}-\d{2}-\d{2})\.json$/.exec(path) ?? [];
    if (!article || !version) issues.push(`${path}: name must be data/claims/<article>/<YYYY-MM-DD>.json`);
    else if (version <= asOf) newest.set(article.toUpperCase(), { path, version });
  }
  validateTopics(topics, expectIn(TOPICS));
  const table = topics as { topics: Record<string, Topic>; chapters?: Record<string, string> };
  stop();
  for (const [article, { path, version }] of newest) validateClaimFile(files[path], article, version, Object.keys(table.topics), expectIn(path));
  stop();

  const read = [...newest.values()].map(({ path, version }) => ({ path, version, file: files[path] as ClaimFile }));
  const claims = new Map(read.flatMap(({ file }) => file.claims.map((claim) => [claim.id, claim] as const)));
  const articles = new Map(read.map(({ file }) => [file.article.id, file.article]));
  for (const { path, file } of read) {
    const expect = expectIn(path);
    for (const { id, related } of file.claims) {
      for (const other of related) {
        expect(claims.has(other) && other !== id, `${id}.related`, "the id of another claim", other);
        expect(claims.get(other)?.related.includes(id) ?? true, `${id}.related`, "a claim that names this one back", other);
      }
    }
  }
  for (const id of Object.keys(table.chapters ?? {})) expectIn(TOPICS)(claims.has(id), `chapters.${id}`, "the id of a claim", id);
  stop();

  const get = <T>(map: ReadonlyMap<string, T>, id: string): T => {
    const found = map.get(id);
    if (found === undefined) throw new DataError(`data/claims: no such claim or article: ${show(id)}`);
    return found;
  };
  return {
    version:
      read
        .map(({ version }) => version)
        .sort()
        .at(-1) ?? "",
    files: read.map(({ file }) => file),
    articles: [...articles.values()],
    topics: table.topics,
    claims,
    find: (id) => get(claims, id),
    articleOf: ({ id }) => get(articles, id.slice(0, id.indexOf("-"))),
    chapterOf: ({ id, topic }) => table.chapters?.[id] ?? table.topics[topic]?.chapter ?? "",
  };
}

/** Claims that cannot all be true as they are worded; being part of one never changes a verdict. */
export interface Conflict {
  readonly id: string;
  readonly claims: readonly string[];
  /** Why they cannot all be true, or in what their scope differs. */
  readonly statement: string;
  /** Lines of working from the claims' own figures; empty where words conflict and not numbers. */
  readonly arithmetic: readonly string[];
  /** A plain explanation that may lie behind it. */
  readonly slip: string | null;
}

/**
 * Reads `data/claims/conflicts.json`.
 * @throws DataError naming entry and field, rule and value of every fault.
 */
export function readConflicts(json: unknown, { claims }: Pick<Claims, "claims">): readonly Conflict[] {
  const issues: string[] = [];
  validateConflicts(json, [...claims.keys()], (ok, where, what, value) => {
    if (!ok) issues.push(`data/claims/conflicts.json ${where}: expected ${what}, got ${show(value)}`);
  });
  if (issues.length > 0) throw new DataError(issues.join("\n"));
  return json as readonly Conflict[];
}
