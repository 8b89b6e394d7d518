import type { TestedVerdict } from "../../../src/kit/claim.ts";
import type { Change } from "../run-check.ts";

/**
 * For each check of a file of src/checks, by claim id: for each verdict that it can give and that the data do not give today, rows
 * that the source could have printed and that give it. A check that reads no data takes other figures of the article instead.
 */
export type Reach = Readonly<Record<string, Readonly<Partial<Record<TestedVerdict, Change>>>>>;
