import type { Claim, ClaimFile } from "../../kit/claim.ts";
import { DataError } from "../../kit/dataset.ts";
import { claimFile, topicTable } from "../../kit/schemas/claim.ts";
import { expected, type Read, show } from "../../kit/schemas/values.ts";
import { TOPICS } from "./data-files.ts";
import { type Fault, faultsOf, linesOf, placeOf, refuse } from "./rules/faults.ts";

/** An article as its claim file describes it. */
export type Article = ClaimFile["article"];
type TopicTable = Read<typeof topicTable>;
/** The name of a topic and the chapter whose ledger lists its claims. */
export type Topic = TopicTable["topics"][string];

/** Every claim of the newest version of each article. */
export interface Claims {
  /** The newest date among the files read, YYYY-MM-DD. */
  readonly version: string;
  readonly files: readonly ClaimFile[];
  readonly articles: readonly Article[];
  readonly topics: Readonly<Record<string, Topic>>;
  /** By claim id, in the order of the articles. */
  readonly claims: ReadonlyMap<string, Claim>;
  /** Finds a claim by id. @throws DataError if there is no such claim */
  readonly find: (id: string) => Claim;
  readonly articleOf: (claim: Claim) => Article;
  /** Finds the one chapter that lists the claim: the one named for it in `chapters`, else its topic's. */
  readonly chapterOf: (claim: Claim) => string;
}

/** Notes a fault unless `ok`: its place, what was expected, and the value found. */
type Expect = (ok: boolean, path: Fault["path"], what: string, input: unknown) => void;

/** Collects the faults that the steps of a check note. */
function noted(check: (expect: Expect) => void): Fault[] {
  const faults: Fault[] = [];
  check((ok, path, what, input) => void (ok || faults.push({ path, rule: expected(what)({ input }) })));
  return faults;
}

/** Writes the place of a fault by the id of the claim, "S1-004.kind"; by its number if the id is at fault. */
function placeById(json: unknown, path: Fault["path"]): string {
  const rest = path.slice(path.findIndex((key) => typeof key === "number") + 1);
  const entry = path.slice(0, path.length - rest.length).reduce<unknown>((part, key) => Object(part)[key], json);
  const { id } = Object(entry) as { readonly id?: unknown };
  return typeof id === "string" && rest[0] !== "id" ? placeOf([id, ...rest]) : placeOf(path);
}

/** Lists the faults of a claim file that only its path, the order of its claims or the topics reveal. */
const fileFaults = ({ version, article, claims }: ClaimFile, folder: string, day: string, topics: object): Fault[] =>
  noted((expect) => {
    expect(version === day, ["version"], `the date in the file's name, "${day}"`, version);
    expect(article.id === folder, ["article", "id"], `the folder's name, "${folder}"`, article.id);
    expect((article.dated ?? "") <= day, ["article", "dated"], `a date not after the version's, ${day}`, article.dated);
    claims.forEach(({ id, topic }, i) => {
      const before = claims[i - 1]?.id ?? "";
      expect(id.startsWith(`${folder}-`), ["claims", i, "id"], `${folder}- and three digits`, id);
      expect(before < id, ["claims", i, "id"], `an id after ${show(before)}, as claims stand in order`, id);
      expect(Object.hasOwn(topics, topic), ["claims", i, "topic"], `a topic of ${TOPICS}`, topic);
    });
  });

/**
 * Reads the claim files and the table of topics; the newest version of each article counts.
 * @param files parsed JSON by repository path, `data/claims/<article>/<YYYY-MM-DD>.json`
 * @param topics parsed `data/claims/topics.json`
 * @param asOf leave out versions dated after this day, YYYY-MM-DD; default: none
 * @throws DataError naming file, claim and field, rule and value of every fault
 */
export function readClaims(files: Readonly<Record<string, unknown>>, topics: unknown, asOf = "9999-12-31"): Claims {
  const newest = new Map<string, { path: string; version: string }>();
  for (const path of Object.keys(files).sort()) {
    const [, article, version] = /^data\/claims\/([a-z]\d+)\/(\d{4}-\d{2}-\d{2})\.json$/.exec(path) ?? [];
    if (!article || !version) throw new DataError(`${path}: name must be data/claims/<article>/<YYYY-MM-DD>.json`);
    if (version <= asOf) newest.set(article.toUpperCase(), { path, version });
  }
  refuse(linesOf(TOPICS, faultsOf(topicTable, topics)));
  const table = topics as TopicTable;
  const wrong = [...newest].flatMap(([article, { path, version }]) => {
    const json = files[path];
    const found = faultsOf(claimFile, json);
    const faults = found.length > 0 ? found : fileFaults(json as ClaimFile, article, version, table.topics);
    return linesOf(path, faults, (place) => placeById(json, place));
  });
  refuse(wrong);

  const read = [...newest.values()].map(({ path, version }) => ({ path, version, file: files[path] as ClaimFile }));
  const claims = new Map(read.flatMap(({ file }) => file.claims.map((claim) => [claim.id, claim] as const)));
  const articles = new Map(read.map(({ file }) => [file.article.id, file.article]));
  const related = ({ file }: (typeof read)[number]): Fault[] =>
    noted((expect) => {
      for (const { id, related } of file.claims) {
        for (const other of related) {
          expect(claims.has(other) && other !== id, [id, "related"], "the id of another claim", other);
          expect(claims.get(other)?.related.includes(id) ?? true, [id, "related"], "a claim that names this one back", other);
        }
      }
    });
  const lost = noted((expect) => {
    for (const id of Object.keys(table.chapters ?? {})) expect(claims.has(id), ["chapters", id], "the id of a claim", id);
  });
  refuse([...read.flatMap((each) => linesOf(each.path, related(each))), ...linesOf(TOPICS, lost)]);

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
