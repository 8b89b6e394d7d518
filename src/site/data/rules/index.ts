import { DataError, type Dataset, type Source } from "../../../kit/dataset.ts";
import { licenceList, ruleBook } from "../../../kit/schemas/rules.ts";
import type { Read } from "../../../kit/schemas/values.ts";
import { rowName } from "./changes.ts";
import { cited, terms } from "./cited.ts";
import { asOf, days } from "./days.ts";
import { type Fault, faultsOf, linesOf, refuse } from "./faults.ts";
import { holds } from "./holds.ts";
import { keys, renamed } from "./keys.ts";
import { moves, told } from "./moves.ts";
import { outlines, places } from "./places.ts";
import type { DatasetRules, Licences, Rule } from "./rule.ts";
import { sizes, units } from "./units.ts";

export type { DatasetRules, Licences } from "./rule.ts";

/** Every rule that the newest version of a dataset keeps. Those before it were judged when they were the newest. */
export const RULES: readonly Rule[] = [units, sizes, holds, days, asOf, keys, renamed, places, outlines, cited, terms, told, moves];

/** What every dataset keeps, and which licences are known. */
export interface RuleBook extends Read<typeof ruleBook> {
  readonly licences: Licences;
}

export const RULE_FILES = { rules: "data/rules.json", licences: "data/licences.json" } as const;

/** Reads `data/rules.json` and `data/licences.json`. @throws DataError naming file, place, rule and value of every fault */
export function readRules(rules: unknown, licences: unknown): RuleBook {
  refuse([...linesOf(RULE_FILES.rules, faultsOf(ruleBook, rules)), ...linesOf(RULE_FILES.licences, faultsOf(licenceList, licences))]);
  const book: RuleBook = { ...(rules as Read<typeof ruleBook>), licences: licences as Licences };
  const unknown = Object.entries(book.datasets).flatMap(([id, { terms: own }]) =>
    own
      .filter((licence) => !book.licences[licence])
      .map((licence) => ({ path: ["datasets", id, "terms"], rule: `no licence of ${RULE_FILES.licences}: ${JSON.stringify(licence)}` })),
  );
  refuse(linesOf(RULE_FILES.rules, unknown));
  return book;
}

/** Tells whether a dataset states that what a fault names is meant so. */
function meant({ primaryKey, rows }: Dataset, { except = [] }: DatasetRules, rule: string, { path }: Fault): boolean {
  const [part, at, field] = path;
  const row = part === "rows" && typeof at === "number" ? rowName(rows[at] ?? {}, primaryKey) : undefined;
  return except.some((each) => each.rule === rule && each.row === row && (each.field === undefined || each.field === (field ?? part)));
}

/**
 * Lists what the newest version of a dataset breaks: file, place, the rule’s name, what it expects and the value.
 * @throws DataError if `data/rules.json` has nothing on the dataset
 */
export function ruleFaults(dataset: Dataset, previous: Dataset | null, book: RuleBook, sources: Readonly<Record<string, Source>>): readonly string[] {
  const path = `data/${dataset.id}/${dataset.version}.json`;
  const own = book.datasets[dataset.id];
  if (!own)
    throw new DataError(`${RULE_FILES.rules} datasets: nothing on ${dataset.id}; say how long it stays fresh and under which terms it stands`);
  const beside = { sources, areas: book.areas, licences: book.licences, previous };
  return RULES.flatMap(({ name, faults }) =>
    linesOf(
      path,
      faults(dataset, own, beside)
        .filter((fault) => !meant(dataset, own, name, fault))
        .map((fault) => ({ ...fault, rule: `${fault.rule} (rule: ${name})` })),
    ),
  );
}
