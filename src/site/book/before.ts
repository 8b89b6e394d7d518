import { decimal } from "../../kit/format.ts";
import { releases } from "../data/changelog.ts";
import { cellText, shownColumns } from "../pure/rows.ts";
import { datasets, datasetsOf, figureOf, figureView, lastDataDay } from "../registry.ts";
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

/**
 * Finds what a text made of datasets was with the data of the release before. Null if it is the same, if there were no data yet, or if the code of
 * today needs more. @param say writes it by the data of a day, or the newest @param day another day, YYYY-MM-DD
 */
export function textBefore(ids: readonly string[], say: (day?: string) => string, day: string | null = before): Before | null {
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
  return textBefore(ids, (on) => boundNumber(binding, on), day);
}

/** Finds what a figure's sentence was with the data of the release before. Null if it is the same. @param day another day, YYYY-MM-DD */
export const summaryBefore = (figure: string, day: string | null = before): Before | null =>
  textBefore(
    datasetsOf(figure).map(({ id }) => id),
    (on) => figureView(figure, {}, on).summary,
    day,
  );

/** Numbers of a table that are told one by one; the others are counted. */
const TOLD = 3;

/** A number of a figure's table: what it is of, by row and column, and how it is written. */
interface Told {
  readonly of: string;
  readonly text: string;
}

/** Words which numbers of a table were others, the first three by name; nothing if none was, or if the rows are others. */
export function tellNumbers(then: readonly Told[], now: readonly Told[]): string {
  const same = then.length === now.length && then.every(({ of }, i) => of === now[i]?.of);
  const changed = same ? then.filter(({ text }, i) => text !== now[i]?.text) : [];
  const more = changed.length - TOLD;
  const named = changed.slice(0, TOLD).map(({ of, text }) => `${of} ${text}`);
  return [...named, ...(more > 0 ? [`${decimal(more)} more ${more === 1 ? "number" : "numbers"} of the table`] : [])].join("; ");
}

/** Lists the numbers of a figure's table at its defaults. @param day of the data, YYYY-MM-DD; the newest if not given */
function numbersOf(figure: string, day?: string): readonly Told[] {
  const [head, ...columns] = shownColumns(figureOf(figure));
  return figureView(figure, {}, day).rows.flatMap((row) =>
    columns.flatMap(([name, column]) =>
      head && typeof row[name] === "number" ? { of: `${cellText(row[head[0]], head[1])}, “${column.label}”`, text: cellText(row[name], column) } : [],
    ),
  );
}

/** Finds which numbers of a figure's table were others with the data of the release before. Null if none was. @param day another day, YYYY-MM-DD */
export const rowsBefore = (figure: string, day: string | null = before): Before | null =>
  textBefore(
    datasetsOf(figure).map(({ id }) => id),
    (on) => tellNumbers(numbersOf(figure, on), numbersOf(figure)),
    day,
  );
