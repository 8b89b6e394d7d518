import type { Dataset, Row, Source } from "../../../kit/dataset.ts";
import type { datasetRules, licenceList, ruleBook } from "../../../kit/schemas/rules.ts";
import type { Read } from "../../../kit/schemas/values.ts";
import type { Fault } from "./faults.ts";

/** What one dataset has to keep, as `data/rules.json` states it. */
export type DatasetRules = Read<typeof datasetRules>;
/** Known licences by id. */
export type Licences = Read<typeof licenceList>;

/** What a rule may look at beside the version itself. */
export interface Beside {
  readonly sources: Readonly<Record<string, Source>>;
  readonly areas: Read<typeof ruleBook>["areas"];
  readonly licences: Licences;
  /** The version before, if there is one. */
  readonly previous: Dataset | null;
}

/** One rule that every version of every dataset keeps: its name, and a function that lists what breaks it. */
export interface Rule {
  readonly name: string;
  readonly faults: (dataset: Dataset, rules: DatasetRules, beside: Beside) => readonly Fault[];
}

/** What is wrong with a row: the field, or "" for the row as a whole, and the rule with the value. */
export type Found = readonly [field: string, rule: string];

/** Lists what a test of each row finds: a field's name and what is wrong with it. */
export const perRow = (rows: readonly Row[], test: (row: Row, i: number) => readonly Found[]): Fault[] =>
  rows.flatMap((row, i) => test(row, i).map(([field, rule]) => ({ path: ["rows", i, ...(field ? [field] : [])], rule })));
