import type { Claim } from "./claim.ts";
import type { DataOf, Tables } from "./table.ts";

/** What a conflict's arithmetic finds. */
export interface Clash {
  /** True if the claims cannot all be true under the reading. The build stops where it turns false. */
  readonly clash: boolean;
  /** Why they cannot, in one sentence, with the numbers of the claims. */
  readonly statement: string;
  /** The sums, a line each, from the claims' figures and data: "8.7 − 5.3 = 3.4 trillion". */
  readonly sums: readonly string[];
}

/** A set of claims that cannot all be true under one stated reading: same scope, date and unit. Being in one never changes a verdict. */
export interface Conflict<D extends Tables = Tables> {
  readonly claims: readonly string[];
  /** The reading under which they exclude each other, in one sentence. */
  readonly reading: string;
  /** Readings that would let all stand. Empty if there is none. */
  readonly reconcile: readonly string[];
  /** Tables that it reads; empty where the claims' own figures are enough. */
  readonly data: D;
  /** Works the clash out. Every number comes from a claim's figure or date, or from a table. */
  readonly run: (given: { readonly claims: (id: string) => Claim; readonly data: DataOf<D> }) => Clash;
}

/** Claims that pull apart without excluding each other: opinions that differ, or a difference of scope that the texts state. */
export interface Tension {
  readonly claims: readonly string[];
  readonly statement: string;
  readonly reconcile: readonly string[];
}

/** Ties the data of one conflict to its function, so that rows are typed. */
export const conflict = <const D extends Tables>(spec: Conflict<D>): Conflict => spec as unknown as Conflict;

/** Declares the conflicts of a file, by id. */
export const defineConflicts = (conflicts: Readonly<Record<string, Conflict>>): Readonly<Record<string, Conflict>> => conflicts;

/** Declares tensions, by id. Ids are shared with conflicts and never given twice. */
export const defineTensions = (tensions: Readonly<Record<string, Tension>>): Readonly<Record<string, Tension>> => tensions;
