import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Check } from "../src/lib/check.ts";
import { VERDICTS, type Verdict } from "../src/lib/claim.ts";
import type { Row } from "../src/lib/dataset.ts";
import { articles, conflicts, entry, ledger, topics } from "../src/lib/ledger.ts";
import { datasets } from "../src/lib/registry.ts";
import { flips, flipText, unnamed, type Verdicts, verdictsOf } from "../src/lib/verdicts.ts";
import { find } from "./checks/run-check.ts";

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");
const checks: Readonly<Record<string, Check>> = Object.assign(
  {},
  ...Object.values(import.meta.glob<Readonly<Record<string, Check>>>("../src/checks/*.ts", { import: "default", eager: true })),
);
const all = ledger();
const tested = all.flatMap(({ finding, ...rest }) => (finding ? [{ ...rest, finding }] : []));

describe("the ledger", () => {
  test("holds 363 claims of five articles, each once", () => {
    expect(all).toHaveLength(363);
    expect(new Set(all.map(({ claim }) => claim.id)).size).toBe(363);
    expect(articles).toHaveLength(5);
  });

  test("gives each claim one verdict: by a check, or as recorded, and never both", () => {
    expect(Object.keys(checks).sort()).toEqual(tested.map(({ claim }) => claim.id).sort());
    for (const { claim, verdict, finding } of all) {
      expect(Object.keys(VERDICTS)).toContain(verdict);
      expect([claim.id, (finding === null) !== (claim.recorded === null)]).toEqual([claim.id, true]);
    }
  });

  test("gives a reason of at most 220 characters, which stands in the margin", () => {
    expect(all.filter(({ why }) => why.trim() === "" || why.length > 220).map(({ claim, why }) => `${claim.id}: ${why.length}`)).toEqual([]);
  });

  test("has a topic of the table for each claim, and every topic has claims", () => {
    expect(new Set(all.map(({ claim }) => claim.topic))).toEqual(new Set(Object.keys(topics)));
  });

  test("finds each conflict’s claims", () => {
    expect(conflicts.length).toBeGreaterThan(50);
    for (const { claims } of conflicts) expect(claims.map((id) => entry(id).claim.id)).toEqual(claims);
  });
});

describe("a claim that arithmetic or data can test", () => {
  test.each(tested.map((each) => [each.claim.id, each] as const))(
    "%s has what is said, what is found, working, tolerance and data",
    (_, { finding, datasets: ids }) => {
      const { stated, computed, tolerance, working, verdict, favour } = finding;
      for (const text of [stated, computed, tolerance, ...working.flatMap(({ what, value }) => [what, value])]) {
        expect(text.trim()).not.toBe("");
        expect(text).not.toMatch(/\bNaN\b|undefined|Infinity|\[object/);
      }
      expect(working.length).toBeGreaterThan(0);
      for (const id of ids) expect(datasets.ids).toContain(id);
      if (verdict === "fails" || verdict === "contradicted") expect(favour).toMatch(/\S{2}/);
    },
  );
});

/** Multiplies the dollar prices of a model. */
const dearer =
  (factor: number, model: string) =>
  (rows: readonly Row[]): readonly Row[] =>
    rows.map((row) => {
      const prices = Object.entries(row).filter(([name, value]) => name.endsWith("UsdPerMTok") && typeof value === "number");
      return row["model"] === model ? { ...row, ...Object.fromEntries(prices.map(([name, usd]) => [name, Number(usd) * factor])) } : row;
    });

describe("a price that changes", () => {
  test.each<[string, number, string, Verdict, Verdict]>([
    ["DeepSeek V3.2", 10, "S4-019", "holds", "contradicted"],
    ["DeepSeek V3.2", 1.1 / 0.42, "S4-048", "contradicted", "holds"],
    ["GPT-5.4", 1000 / 1500, "S4-020", "contradicted", "holds"],
    ["Claude Opus 4.6", 3, "S1-033", "holds", "contradicted"],
    ["Claude Opus 4.6", 3, "S3-029", "holds", "contradicted"],
  ])("of %s, by a factor of %f, turns %s from %s to %s", (name, factor, id, before, after) => {
    const model = name.toLowerCase().replace(/[ .]/g, "-");
    expect(entry(id).verdict).toBe(before);
    expect(find(checks, id, { rows: { "price-history": dearer(factor, model) } }).verdict).toBe(after);
  });

  test("of one model leaves claims that do not rest on it as they are", () => {
    const rows = { "price-history": dearer(10, "claude-opus-4-6") };
    for (const id of ["S4-019", "S4-020", "S4-048"]) expect(find(checks, id, { rows }).verdict).toBe(entry(id).verdict);
  });
});

describe("the committed verdicts", () => {
  test("are those of today’s data and checks", () => {
    const changed = flips(JSON.parse(read("output/verdicts.json")) as Verdicts, verdictsOf(all));
    expect(changed.map(flipText), "name the change in CHANGELOG.md and run npm run verdicts").toEqual([]);
  });

  test("a flip, a claim gone and a new claim are named, the first two unless the newest section of the change log does", () => {
    const changed = flips({ "S1-001": "holds", "S1-002": "fails", "S1-003": "holds" }, { "S1-001": "holds", "S1-002": "holds", "S1-004": "fails" });
    expect(changed.map(flipText)).toEqual(["S1-002: fails → holds", "S1-003: holds → gone", "S1-004: not in the list → fails"]);
    const log = "# Changelog\n\n## 0.2.0\n\n- S1-002 holds now.\n\n## 0.1.0\n\n- S1-003 fails.\n";
    expect(unnamed(changed, log).map(({ id }) => id)).toEqual(["S1-003"]);
  });
});
