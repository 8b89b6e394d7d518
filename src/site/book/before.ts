import { releases } from "../data/changelog.ts";
import { datasets, datasetsOf, figureView, lastDataDay } from "../registry.ts";
import { type Binding, boundNumber } from "./bound-number.ts";

/** Finds the day of the release that the newest data came after, YYYY-MM-DD: what readers may have seen before. Null for a first release. */
export function releaseBefore(days: readonly string[], newest: string): string | null {
  return (
    days
      .filter((day) => day < newest)
      .sort()
      .at(-1) ?? null
  );
}

const before = releaseBefore(
  releases().map(({ day }) => day),
  lastDataDay,
);

/** What was said before, and the day of the data that changed it. */
export interface Before {
  readonly text: string;
  /** YYYY-MM-DD. */
  readonly until: string;
}

/** Compares a text with that of an earlier day. Null if it is the same, if there were no data yet, or if the code of today needs more. */
function compare(ids: readonly string[], day: string | null, say: (day?: string) => string): Before | null {
  if (day === null || ids.some((id) => datasets.onDay(id, day).version > day)) return null;
  const until = ids
    .map((id) => datasets.current(id).version)
    .filter((version) => version > day)
    .sort()
    .at(-1);
  if (until === undefined) return null;
  let text: string;
  try {
    text = say(day);
  } catch {
    return null;
  }
  return text === say() ? null : { text, until };
}

/** Finds what a bound number was with the data of the release before. Null if it is the same. @param day another day to compare with, YYYY-MM-DD */
export function numberBefore(binding: Binding, day: string | null = before): Before | null {
  const ids = "figure" in binding ? datasetsOf(binding.figure).map(({ id }) => id) : "dataset" in binding ? [binding.dataset] : [];
  return compare(ids, day, (on) => boundNumber(binding, on));
}

/** Finds what a figure's sentence was with the data of the release before. Null if it is the same. @param day another day, YYYY-MM-DD */
export const summaryBefore = (figure: string, day: string | null = before): Before | null =>
  compare(
    datasetsOf(figure).map(({ id }) => id),
    day,
    (on) => figureView(figure, {}, on).summary,
  );
