/** For each conflict: one figure of one of its claims, and another value of it under which the claims can all be true. */
export interface Break {
  readonly claim: string;
  /** Number of the figure; or of the date, with `date`. */
  readonly at?: number;
  readonly value?: number;
  readonly high?: number;
  readonly date?: string;
}

export const BREAKS: Readonly<Record<string, Break>> = {
  "C-001": { claim: "S0-003", date: "2026-04" },
  "C-002": { claim: "S1-001", value: 1 },
  "C-003": { claim: "S3-013", value: 4e12 },
  "C-005": { claim: "S0-023", value: 0.476 },
  "C-006": { claim: "S1-004", value: 1.09 },
  "C-008": { claim: "S3-016", date: "2026-02-24" },
  "C-009": { claim: "S4-011", value: 0.75 },
  "C-010": { claim: "S4-011", value: 0.5 },
  "C-011": { claim: "S4-001", value: 3e12 },
  "C-012": { claim: "S1-007", value: 50e12 },
  "C-013": { claim: "S4-064", value: 0.3 },
  "C-014": { claim: "S4-063", value: 0.5 },
  "C-016": { claim: "S4-003", value: 1400 },
  "C-017": { claim: "S4-008", value: 1.6 },
  "C-018": { claim: "S4-016", date: "2026-02" },
  "C-019": { claim: "S2-009", value: 5000 },
  "C-021": { claim: "S2-012", value: 0.2 },
  "C-022": { claim: "S4-048", value: 0.42 },
  "C-023": { claim: "S4-048", value: 0.25 },
  "C-024": { claim: "S4-048", value: 2.5 },
  "C-025": { claim: "S4-018", value: 30, high: 40 },
  "C-026": { claim: "S4-020", value: 800 },
  "C-027": { claim: "S0-028", value: 3 },
  "C-029": { claim: "S2-014", value: 10 },
  "C-031": { claim: "S1-036", value: 500e6 },
  "C-032": { claim: "S1-036", value: 500e6 },
  "C-033": { claim: "S2-014", value: 18 },
  "C-034": { claim: "S2-024", value: 300 },
  "C-035": { claim: "S3-036", value: 300 },
  "C-036": { claim: "S3-036", value: 1000 },
  "C-049": { claim: "S0-018", value: 1 },
  "C-058": { claim: "S4-019", at: 1, value: 28 },
  "C-059": { claim: "S3-028", value: 2.5 },
  "C-060": { claim: "S4-017", value: 0.3 },
  "C-061": { claim: "S2-014", value: 20 },
  "C-062": { claim: "S1-038", value: 250 },
  "C-063": { claim: "S1-001", value: 9 },
  "C-064": { claim: "S4-003", value: 1400 },
  "C-065": { claim: "S0-046", value: 2 },
  "C-066": { claim: "S0-015", value: 3000 },
  "C-067": { claim: "S0-024", value: 0.15, high: 0.18 },
  "C-068": { claim: "S1-001", value: 7 },
  "C-069": { claim: "S4-020", value: 1500 },
  "C-070": { claim: "S1-007", value: 80e12 },
  "C-071": { claim: "S4-020", value: 3000 },
  "C-072": { claim: "S4-048", value: 0.8 },
  "C-073": { claim: "S1-036", value: 500e6 },
  "C-074": { claim: "S1-036", value: 500e6 },
};
