import { describe, expect, test, vi } from "vitest";
import { checkFaults, findingFaults } from "../../../src/checks/rules/sound.ts";
import type { Check } from "../../../src/kit/check.ts";
import { VERDICTS, type Verdict } from "../../../src/kit/claim.ts";
import type { Row } from "../../../src/kit/dataset.ts";
import { GET } from "../../../src/pages/claims.json.ts";
import { corrections, formerVerdicts } from "../../../src/site/ledger/corrections.ts";
import { articles, ledger, ledgerEntry, topics } from "../../../src/site/ledger/ledger.ts";
import { assertReleased, flips, flipText, unexplained, unnamed, verdictRows, verdictsOf } from "../../../src/site/ledger/verdicts.ts";
import { datasets } from "../../../src/site/registry.ts";
import { find } from "../../checks/run-check.ts";
import { claimIds, claimIdsByArticle } from "../../support/claim-ids.ts";

const checks: Readonly<Record<string, Check>> = Object.assign(
  {},
  ...Object.values(import.meta.glob<Readonly<Record<string, Check>>>("../../../src/checks/*.ts", { import: "default", eager: true })),
);
const all = ledger();
const tested = all.flatMap(({ finding, ...rest }) => (finding ? [{ ...rest, finding }] : []));

describe("the ledger", () => {
  test("holds every claim of every article, each once, in their order", () => {
    expect(all.map(({ claim }) => claim.id)).toEqual(claimIds);
    expect(new Set(claimIds).size).toBe(claimIds.length);
    expect(articles.map(({ id }) => id)).toEqual(Object.keys(claimIdsByArticle));
  });

  test("gives each claim one verdict: by a check, or as recorded, and never both", () => {
    expect(Object.keys(checks).sort()).toEqual(tested.map(({ claim }) => claim.id).sort());
    for (const { claim, verdict, finding } of all) {
      expect(Object.keys(VERDICTS)).toContain(verdict);
      expect([claim.id, (finding === null) !== (claim.recorded === null)]).toEqual([claim.id, true]);
    }
  });

  test("gives a reason of at most 300 characters", () => {
    expect(all.filter(({ why }) => why.trim() === "" || why.length > 300).map(({ claim, why }) => `${claim.id}: ${why.length}`)).toEqual([]);
  });

  test("has a topic of the table for each claim, and every topic has claims", () => {
    expect(new Set(all.map(({ claim }) => claim.topic))).toEqual(new Set(Object.keys(topics)));
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
    ["DeepSeek V3.2", 1.1 / 0.42, "S4-048", "contradicted", "holds-loosely"],
    ["GPT-5.4", 1000 / 1500, "S4-020", "contradicted", "holds"],
    ["Claude Opus 4.6", 3, "S1-033", "holds", "contradicted"],
    ["Claude Opus 4.6", 3, "S3-029", "holds", "contradicted"],
  ])("of %s, by a factor of %f, turns %s from %s to %s", (name, factor, id, before, after) => {
    const model = name.toLowerCase().replace(/[ .]/g, "-");
    expect(ledgerEntry(id).verdict).toBe(before);
    expect(find(checks, id, { rows: { "price-history": dearer(factor, model) } }).verdict).toBe(after);
  });

  test("of one model leaves claims that do not rest on it as they are", () => {
    const rows = { "price-history": dearer(10, "claude-opus-4-6") };
    for (const id of ["S4-019", "S4-020", "S4-048"]) expect(find(checks, id, { rows }).verdict).toBe(ledgerEntry(id).verdict);
  });
});

describe("the released verdicts", () => {
  const released = datasets.current("verdicts");
  const now = verdictRows(all, topics);
  const path = `data/verdicts/${released.version}.json`;

  test("are those of today’s data and checks", () => expect(() => assertReleased(released, now)).not.toThrow());

  test("have a row for each claim, with its article, and computed where there is a check", () => {
    const computed = new Set(Object.keys(checks));
    expect(released.rows.map(({ claim, article, basis }) => [claim, article, basis])).toEqual(
      all.map(({ claim: { id } }) => [id, id.slice(0, 2), computed.has(id) ? "computed" : "recorded"]),
    );
  });

  test("stop the build where the ledger gives another verdict, a claim more or one less, and say what to do", async () => {
    const other = { ...released, rows: released.rows.map((row) => (row["claim"] === "S1-037" ? { ...row, verdict: "opinion" } : row)) };
    const find = vi.spyOn(datasets, "current").mockReturnValue(other);
    expect(() => GET({} as never)).toThrow(`${path} corrected: S1-037: verdict opinion → ${ledgerEntry("S1-037").verdict}`);
    expect(() => GET({} as never)).toThrow("npm run verdicts");
    find.mockRestore();
    expect(await (await GET({} as never)).json()).toHaveLength(claimIds.length);
    expect(() => assertReleased(released, now.slice(1))).toThrow(`${path} removed: S0-001`);
    expect(() => assertReleased({ ...released, rows: released.rows.slice(1) }, now)).toThrow(`${path} added: S0-001`);
  });

  test("a flip, a claim gone and a new claim are named, the first two unless the newest section of the change log does", () => {
    const changed = flips({ "S1-001": "holds", "S1-002": "fails", "S1-003": "holds" }, { "S1-001": "holds", "S1-002": "holds", "S1-004": "fails" });
    expect(changed.map(flipText)).toEqual(["S1-002: fails → holds", "S1-003: holds → gone", "S1-004: not in the list → fails"]);
    const log = "# Changelog\n\n## 0.2.0\n\n- S1-002 holds now.\n\n## 0.1.0\n\n- S1-003 fails.\n";
    expect(unnamed(changed, log).map(({ id }) => id)).toEqual(["S1-003"]);
  });

  test("a flip is explained in the list of corrections on the day of its version, or it is told", () => {
    const changed = flips({ "S1-001": "holds", "S1-002": "fails", "S1-003": "holds" }, { "S1-001": "fails", "S1-002": "holds", "S1-004": "fails" });
    const list = [
      { day: "2027-03-03", href: "/claims/S1-001/" },
      { day: "2027-03-02", href: "/claims/S1-002/" },
    ];
    expect(unexplained(changed, list, "2027-03-03").map(({ id }) => id)).toEqual(["S1-002"]);
  });

  test("each flip between two released versions is explained, and the claim's page and slip can say what the verdict was", () => {
    const versions = datasets.versions("verdicts");
    const missing = versions.slice(1).flatMap((version, i) => {
      const changed = flips(verdictsOf(versions[i]?.rows ?? []), verdictsOf(version.rows));
      return unexplained(changed, corrections(), version.version).map((flip) => `${version.version}: ${flipText(flip)}`);
    });
    expect(versions.length).toBeGreaterThan(1);
    expect(missing).toEqual([]);
    expect(formerVerdicts("S0-048").map(({ day, before }) => [day, before])).toEqual([["2026-12-02", "Unverified"]]);
    expect(formerVerdicts("S0-048", "2026-12-03")).toEqual([]);
  });
});

test("kind and verdict of each claim agree", () => {
  const kinds: Partial<Record<Verdict, readonly string[]>> = {
    opinion: ["opinion", "causal", "comparison"],
    forecast: ["forecast"],
    definition: ["definition"],
  };
  const untested = ["opinion", "forecast", "definition"];
  const wrong = all.filter(({ claim: { kind }, verdict, finding }) =>
    finding ? untested.includes(kind) : kinds[verdict] ? !kinds[verdict].includes(kind) : untested.includes(kind),
  );
  expect(wrong.map(({ claim, verdict }) => `${claim.id}: ${claim.kind}, ${verdict}`)).toEqual([]);
});

test("each check keeps the rules", () => {
  for (const { claim, check, finding } of tested)
    expect([claim.id, ...checkFaults(check as Check), ...findingFaults(check as Check, finding)]).toEqual([claim.id]);
});
