import { z } from "astro/zod";
import { day, fault, type Read, text } from "../../kit/schemas/values.ts";
import type { Datasets } from "./datasets.ts";
import { faultsOf, linesOf, refuse } from "./rules/faults.ts";
import { parseStrict } from "./strict-json.ts";
import { sourcesOf } from "./version-files.ts";

const entry = z.strictObject({
  day: day().describe("The day on which the data that avoid it were released."),
  source: text(),
  dataset: text(),
  found: text().describe("What is wrong or missing in the source, in a sentence."),
  ours: text().describe("What we do instead, in a sentence."),
});
/** An error or a gap found in a source, and what the site does about it. */
export type SourceError = Read<typeof entry>;

/** The file that holds them. */
export const SOURCE_ERRORS = "content/source-errors.json";

/**
 * Reads the register of errors found in sources, newest first.
 * @throws DataError naming entry, key, rule and value of every fault: a dataset or source that there is not, a source that the dataset does not name
 */
export function readSourceErrors(json: string, datasets: Pick<Datasets, "ids" | "current">): readonly SourceError[] {
  const list = z.array(
    entry.superRefine(({ source, dataset }, { addIssue }) => {
      const known = datasets.ids.includes(dataset);
      if (!known) addIssue(fault(["dataset"], "a dataset", dataset));
      else if (!sourcesOf(datasets.current(dataset)).includes(source)) addIssue(fault(["source"], `a source of ${dataset}`, source));
    }),
  );
  const parsed = parseStrict(SOURCE_ERRORS, json);
  refuse(linesOf(SOURCE_ERRORS, faultsOf(list, parsed)));
  return [...(parsed as readonly SourceError[])].sort((a, b) => b.day.localeCompare(a.day));
}
