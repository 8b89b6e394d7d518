import type { ClaimFile } from "../kit/claim.ts";
import { DataError } from "../kit/dataset.ts";
import { type Claims, readClaims } from "../site/data/claims.ts";
import { CLAIMS, type Files, TOPICS } from "../site/data/data-files.ts";
import { Datasets } from "../site/data/datasets.ts";
import { claimFaults, lostClaims } from "../site/data/rules/claims.ts";
import { refuse } from "../site/data/rules/faults.ts";
import { decode, parseStrict } from "../site/data/strict-json.ts";

/** Collects what the steps of a check say, so that one build names every fault. */
function collector(): { readonly attempt: <T>(step: () => T) => T | undefined; readonly stop: () => void } {
  const faults: string[] = [];
  return {
    attempt: (step) => {
      try {
        return step();
      } catch (error) {
        if (!(error instanceof DataError)) throw error;
        faults.push(error.message);
        return undefined;
      }
    },
    stop: () => {
      if (faults.length > 0) throw new DataError(faults.join("\n"));
    },
  };
}

/** Refuses versions of datasets and claims that are dated after the newest release: a build asks no clock what day it is. */
function refuseLater(files: Files, released: string): void {
  const remedy = 'give it a heading with the day of its release, such as "## 1.2.0 (3 March 2027)", and package.json that version';
  const later = Object.keys(files).flatMap((path) => {
    const [, day = ""] = /\/(\d{4}-\d{2}-\d{2})\.json$/.exec(path) ?? [];
    return day > released ? `${path} version: later than the newest release in CHANGELOG.md, ${released}; ${remedy}` : [];
  });
  if (later.length > 0) throw new DataError(later.join("\n"));
}

const currentOf = (datasets: Datasets) => datasets.ids.map((id) => datasets.current(id));

/**
 * Checks every file of `data/`: datasets, sources, claims and topics.
 * @param released day of the newest release, YYYY-MM-DD: no version may be later
 * @throws DataError with a line for each fault: file, place, rule and value
 */
export function checkData(files: Files, released: string): { readonly datasets: Datasets; readonly claims: Claims } {
  const { attempt, stop } = collector();
  attempt(() => refuseLater(files, released));
  const texts: Record<string, string> = {};
  for (const [path, bytes] of Object.entries(files)) {
    attempt(() => {
      texts[path] = decode(path, bytes);
    });
  }
  stop();
  const under = (wanted: boolean) => Object.fromEntries(Object.entries(texts).filter(([path]) => path.startsWith(CLAIMS) === wanted));
  const datasets = attempt(() => new Datasets(under(false)));
  const json: Record<string, unknown> = {};
  for (const [path, text] of Object.entries(under(true))) {
    attempt(() => {
      json[path] = parseStrict(path, text);
    });
  }
  stop();
  const { [TOPICS]: topics, ...articles } = json;
  const claims = attempt(() => readClaims(articles, topics));
  stop();
  attempt(() => refuse(claimFaults(articles as Readonly<Record<string, ClaimFile>>)));
  // Tests of single datasets have no claims beside them.
  if (claims && claims.claims.size > 0) attempt(() => refuse(lostClaims(currentOf(datasets as Datasets), claims.claims)));
  stop();
  return { datasets: datasets as Datasets, claims: claims as Claims };
}
