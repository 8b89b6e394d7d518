import { ofClaims, ofTopics } from "./claims.ts";
import { ofDataset } from "./dataset.ts";
import { type Mutation, ofTheFile } from "./file.ts";
import { ofSources } from "./sources.ts";

export type { Mutation } from "./file.ts";

/**
 * The files of `data/` that a build reads and that hold data. Of claims that is the newest version: those before are held by their checksums alone.
 * What breaks the rules themselves stands in `edits.test.ts`.
 */
export const inUse = (paths: readonly string[]): readonly string[] =>
  [...paths].sort().filter((path, i, all) => {
    if (/^data\/(rules|licences)\.json$/.test(path)) return false;
    const folder = /^data\/claims\/\w+\/(?=\d)/.exec(path)?.[0];
    return folder === undefined || !all[i + 1]?.startsWith(folder);
  });

/** Every mutation of one file of `data/`, by its repository path. */
export function mutationsOf(path: string, text: string): readonly Mutation[] {
  const own = path.endsWith("sources.json")
    ? ofSources(text)
    : !path.startsWith("data/claims/")
      ? ofDataset(text)
      : path.endsWith("/topics.json")
        ? ofTopics(text)
        : ofClaims(text);
  return [...ofTheFile(text), ...own].map((mutation) => Object.assign(mutation, { path }));
}
