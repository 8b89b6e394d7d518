import type { Check, Finding } from "../../kit/check.ts";
import type { Claim, Verdict } from "../../kit/claim.ts";
import { blame, DataError } from "../../kit/dataset.ts";
import { readTables } from "../../kit/table.ts";
import { type Article, readClaims } from "../data/claims.ts";
import { claimFiles } from "../data/data-files.ts";
import { datasets } from "../registry.ts";

const files = claimFiles(process.cwd());
const checkFiles = import.meta.glob<Readonly<Record<string, Check>>>("../../checks/*.ts", { import: "default", eager: true });

/** One line of the ledger: the claim, its article, its verdict and the reason. */
export interface LedgerEntry {
  readonly claim: Claim;
  readonly article: Article;
  readonly chapter: string;
  readonly verdict: Verdict;
  /** The check that computed it; null for a recorded verdict. */
  readonly check: Check | null;
  readonly finding: Finding | null;
  readonly why: string;
  /** Ids of the datasets that the check reads. */
  readonly datasets: readonly string[];
}

const registry = readClaims(files.articles, files.topics);

/** Every check by claim id, with its file. @throws DataError for a check of an unknown claim, or a claim checked twice */
const checks = new Map<string, { readonly path: string; readonly check: Check }>();
for (const [place, file] of Object.entries(checkFiles)) {
  const path = place.replace("../../", "src/");
  for (const [id, check] of Object.entries(file)) {
    const other = checks.get(id);
    if (!registry.claims.has(id)) throw new DataError(`${path}: unknown claim ${JSON.stringify(id)}`);
    if (other) throw new DataError(`${path}: claim ${id} has a check already, in ${other.path}`);
    checks.set(id, { path, check });
  }
}

/** Runs the check of a claim. @throws DataError naming its file and the claim, for any error in it */
function found(claim: Claim, check: Check, path = ""): Finding {
  try {
    return check.run({ claim, claims: registry.find, data: readTables(check.data, (dataset) => datasets.current(dataset)) });
  } catch (error) {
    return blame(`${path}, claim ${claim.id}`, error);
  }
}

/** Lists the ids of claims by range, to suggest in place of an unknown one: "S1-001 to S1-098, S2-001 to …". */
function claimRanges(): string {
  const ids = [...registry.claims.keys()];
  const own = registry.articles.map(({ id }) => ids.filter((claim) => claim.startsWith(`${id}-`)));
  return own.map((of) => `${of[0]} to ${of.at(-1)}`).join(", ");
}

const entries = new Map<string, LedgerEntry>();

/** Finds a claim with its verdict, computed by its check or recorded. @throws DataError for an unknown id, or a claim that has neither or both */
export function ledgerEntry(id: string): LedgerEntry {
  const known = entries.get(id);
  if (known) return known;
  const claim = registry.claims.get(id);
  if (!claim) throw new DataError(`unknown claim ${JSON.stringify(id)}; there are: ${claimRanges()}`);
  const { path, check } = checks.get(id) ?? {};
  if ((check === undefined) === (claim.recorded === null)) {
    const has = check ? `both; to let ${path} decide, set "recorded" to null in a new version of its article in data/claims` : "neither";
    throw new DataError(`claim ${id}: needs either a check in src/checks or a recorded verdict, has ${has}`);
  }
  const finding = check ? found(claim, check, path) : null;
  const made: LedgerEntry = {
    claim,
    article: registry.articleOf(claim),
    chapter: registry.chapterOf(claim),
    verdict: finding?.verdict ?? claim.recorded?.verdict ?? "unverified",
    check: check ?? null,
    finding,
    why: finding?.why ?? claim.recorded?.reason ?? "",
    datasets: check ? [...new Set(Object.values(check.data).map(({ dataset }) => dataset))] : [],
  };
  entries.set(id, made);
  return made;
}

/** Lists every claim with its verdict, in the order of the articles. */
export function ledger(): readonly LedgerEntry[] {
  all ??= [...registry.claims.keys()].map(ledgerEntry);
  return all;
}
let all: readonly LedgerEntry[] | undefined;
/** The articles, and the topics of their claims by id. */
export const { articles, topics } = registry;
/** The newest release of a claim file, YYYY-MM-DD. */
export const claimsVersion: string = registry.version;
