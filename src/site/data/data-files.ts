import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decode, parseStrict } from "./strict-json.ts";

/** Files of `data/` by repository path. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** Folder of the claims; all else in `data/` is datasets and their sources. */
export const CLAIMS = "data/claims/";
/** Table of the topics of claims. */
export const TOPICS = `${CLAIMS}topics.json`;

/**
 * Reads the JSON files of `data/` from the disk. They are not imported, because imports are bundled, and a bundle of all data is held in memory
 * several times.
 */
export function dataFiles(root: string, wanted: (path: string) => boolean = () => true): Files {
  const paths = readdirSync(join(root, "data"), { recursive: true, encoding: "utf8" })
    .map((path) => `data/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".json") && wanted(path))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path))]));
}

/** Reads the texts of all datasets and of the list of sources, by repository path. @throws DataError naming a file that cannot be read */
export const datasetTexts = (root: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(dataFiles(root, (path) => !path.startsWith(CLAIMS))).map(([path, bytes]) => [path, decode(path, bytes)]));

/** Reads and parses the files of claims. @throws DataError naming a file that cannot be read */
export function claimFiles(root: string): {
  readonly articles: Readonly<Record<string, unknown>>;
  readonly topics: unknown;
} {
  const files = dataFiles(root, (path) => path.startsWith(CLAIMS));
  const parsed = Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, parseStrict(path, decode(path, bytes))]));
  const { [TOPICS]: topics, ...articles } = parsed;
  return { articles, topics };
}
