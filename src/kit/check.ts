import type { Claim, TestedVerdict } from "./claim.ts";
import type { DataOf, Tables } from "./table.ts";

/** One line of a working: what, how much, in which unit. `total` draws the rule above it. */
export interface WorkingLine {
  readonly what: string;
  readonly value: string;
  readonly unit?: string;
  readonly total?: true;
}

/** What a check finds. A reader can follow `working` with a pocket calculator. */
export interface Finding {
  readonly verdict: TestedVerdict;
  /** What the article says, with its number: "$2,500 a month". */
  readonly stated: string;
  /** What the arithmetic or the data give: "$25,000 a month". */
  readonly computed: string;
  /** How near is near enough, and why: "within rounding, ± 0.5". */
  readonly tolerance: string;
  /** One or two plain sentences: the reason for the verdict. */
  readonly why: string;
  readonly working: readonly WorkingLine[];
  /** The strongest reading in the article's favour. Required with `fails` and `contradicted`. */
  readonly favour?: string;
}

export interface Check<D extends Tables = Tables> {
  /** The tables that it reads; empty where the article's own figures are enough. */
  readonly data: D;
  /** `claim` is the claim tested, `claims` finds any other by id. */
  readonly run: (given: { readonly claim: Claim; readonly claims: (id: string) => Claim; readonly data: DataOf<D> }) => Finding;
}

/** Ties one check's data to its function, so that rows are typed. */
export const check = <const D extends Tables>(spec: Check<D>): Check => spec as unknown as Check;

/** A file of checks, by claim id. */
export const defineChecks = (checks: Readonly<Record<string, Check>>): Readonly<Record<string, Check>> => checks;

/** The claim's figure at `index`. @throws Error naming the claim if it has none there. */
export function figure(claim: Claim, index = 0): Claim["figures"][number] {
  const found = claim.figures[index];
  if (!found) throw new Error(`${claim.id}: no figure at index ${index}`);
  return found;
}

/**
 * Verdict by distance: `holds` within `near`, `holds-loosely` within `loose`, else `otherwise`.
 * Distances are relative: |computed ÷ stated − 1|; a range is stated by `low` and `high` and is met anywhere inside.
 */
export function judge(spec: {
  readonly computed: number;
  readonly low: number;
  readonly high?: number;
  readonly near: number;
  readonly loose: number;
  readonly otherwise: "fails" | "contradicted" | "disputed";
}): TestedVerdict {
  const { computed, low, high = low, near, loose, otherwise } = spec;
  if (![computed, low, high].every(Number.isFinite) || low <= 0)
    throw new RangeError(`invalid figures to judge: ${computed} against ${low} to ${high}`);
  const distance = computed < low ? 1 - computed / low : computed > high ? computed / high - 1 : 0;
  if (distance <= near) return "holds";
  return distance <= loose ? "holds-loosely" : otherwise;
}
