/** For each conflict: one figure of one of its claims, and another value of it under which the claims can all be true. */
export interface Break {
  readonly claim: string;
  /** Number of the figure; or of the date, with `date`. */
  readonly at?: number;
  readonly value?: number;
  readonly date?: string;
}

export const BREAKS: Readonly<Record<string, Break>> = {
  "C-005": { claim: "S0-023", value: 0.476 },
  "C-016": { claim: "S4-003", value: 1400 },
};
