import { ofClaims, ofLists } from "./mutations/claims.ts";
import { ofDataset } from "./mutations/dataset.ts";
import { type Mutation, ofTheFile } from "./mutations/file.ts";
import { ofSources } from "./mutations/sources.ts";

export type { Mutation } from "./mutations/file.ts";

/** Every mutation of one file of `data/`, by its repository path. */
export function mutationsOf(path: string, text: string): readonly Mutation[] {
  const own = path.endsWith("sources.json")
    ? ofSources(text)
    : !path.startsWith("data/claims/")
      ? ofDataset(text)
      : /\/(topics|conflicts)\.json$/.test(path)
        ? ofLists(path, text)
        : ofClaims(text);
  return [...ofTheFile(text), ...own].map((mutation) => ({ ...mutation, path }));
}
