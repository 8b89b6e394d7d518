import type { Dataset, Source } from "../../kit/dataset.ts";
import { date } from "../../kit/format.ts";
import { gradesOf } from "../data/version-files.ts";

/** Publishers that are named; the rest are counted. */
const NAMED = 2;

/** Names the publishers of a dataset's sources: the first two, then how many more there are. */
function publishersOf({ sources }: Dataset, registry: Readonly<Record<string, Source>>): string {
  const named = sources.slice(0, NAMED).flatMap((id) => registry[id] ?? []);
  const names = [...new Set(named.map(({ publisher, title }) => publisher ?? title))].join(", ");
  return sources.length > NAMED ? `${names} and ${sources.length - NAMED} more` : names;
}

/** Writes the source line of a picture: each dataset with its first sources, its grade and its date. */
export const sourceLine = (datasets: readonly Dataset[], registry: Readonly<Record<string, Source>>): string =>
  datasets
    .map((dataset, i) => {
      const grades = gradesOf(dataset).map(([grade]) => grade);
      return (
        `${i === 0 ? "Source: " : ""}${dataset.title}, from ${publishersOf(dataset, registry)}; grade ${grades.join(", ")}; as of ` +
        `${date(dataset.asOf)}.`
      );
    })
    .join(" ");
