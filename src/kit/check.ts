import type { Claim, ClaimFigure, Loosely, TestedVerdict } from "./claim.ts";
import type { DataOf, Tables } from "./table.ts";

/** One line of a working: name, amount and unit. `total` draws a rule above it. */
export interface WorkingLine {
  readonly what: string;
  readonly value: string;
  readonly unit?: string;
  readonly total?: true;
  /** The line's number in the unit of the claim's figure, or both ends, where it is what somebody says of the quantity claimed. */
  readonly says?: number | readonly [number, number];
}

/** The result of a check. A reader can follow `working` with a pocket calculator. */
export interface Finding {
  readonly verdict: TestedVerdict;
  /** Why it holds only loosely; with `holds-loosely`, and only there. */
  readonly loosely?: Loosely;
  /** The article's statement, with its number: "$2,500 a month". */
  readonly stated: string;
  /** The result of the arithmetic or of the data: "$25,000 a month". */
  readonly computed: string;
  /** How close counts as a match, and why: "within rounding, ± 0.5". */
  readonly tolerance: string;
  /** One or two plain sentences: the reason for the verdict. */
  readonly why: string;
  readonly working: readonly WorkingLine[];
  /** The claim's figure beside which the page sets the lines that have `says`; its first if not given. */
  readonly saysOf?: ClaimFigure;
  /** The strongest reading in the article's favour. Required with `fails` and `contradicted`. */
  readonly favour?: string;
  /** Where the verdict is for the article: the strongest evidence against it. */
  readonly against?: string;
  /** What each part of a claim of several parts got. The whole is no firmer than the weakest tested part, and never `holds` over an untested one. */
  readonly parts?: readonly { readonly part: string; readonly verdict: TestedVerdict | "untested" }[];
}

/** A test of one claim: the tables that it reads, and the function that reaches a finding. */
export interface Check<D extends Tables = Tables> {
  /** The tables that it reads; empty where the article's own figures are enough. */
  readonly data: D;
  /** Every verdict that it can give. Tests reach each with rows that the source could have printed. */
  readonly gives: readonly TestedVerdict[];
  /** Why it can never give `holds`, or nothing against the claim; the claim's page shows it. Required there, and only there. */
  readonly limit?: string;
  /** Claims of the same article on the same row: their verdicts must agree. Each names the others. */
  readonly siblings?: readonly string[];
  /** Tests `claim`; `claims` finds any other claim by id. */
  readonly run: (given: { readonly claim: Claim; readonly claims: (id: string) => Claim; readonly data: DataOf<D> }) => Finding;
}

/** Ties the data of one check to its function, so that rows are typed. */
export const check = <const D extends Tables>(spec: Check<D>): Check => spec as unknown as Check;

/** Declares the checks of a file, by claim id. */
export const defineChecks = (checks: Readonly<Record<string, Check>>): Readonly<Record<string, Check>> => checks;

/** Writes what another article prints of the same quantity as a line of a working. */
export function printedElsewhere(claim: Claim, index = 0): WorkingLine {
  const { value, high, asWritten } = figure(claim, index);
  return { what: `Another article prints, ${claim.id}`, value: `“${asWritten}”`, says: high === undefined ? value : [value, high] };
}

/** Finds the claim's figure at `index`. @throws Error naming the claim if it has none there */
export function figure(claim: Claim, index = 0): Claim["figures"][number] {
  const found = claim.figures[index];
  if (!found) throw new Error(`${claim.id}: no figure at index ${index}`);
  return found;
}
