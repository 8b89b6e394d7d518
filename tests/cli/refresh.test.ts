import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { draft, readConfirmation } from "../../src/cli/refresh.ts";
import { brokenLines, difference, figureLines, proseLines, refreshReport, verdictLines } from "../../src/cli/tools/refresh-report.ts";
import { defineMaker, type Maker } from "../../src/makers/maker.ts";
import type { Told } from "../../src/site/book/told.ts";
import { datasetTexts } from "../../src/site/data/data-files.ts";
import { Datasets } from "../../src/site/data/datasets.ts";
import { root } from "../support/root.ts";

const datasets = new Datasets(datasetTexts(root));
/** A maker that gives the newest rates with the yuan of June 2026 changed. */
const withYuan = (change: (cnyPerUsd: number) => number): Maker => {
  const { id: _, version: __, changes: ___, madeWith: ____, ...made } = datasets.current("exchange-rates");
  const rows = made.rows.map((row) => (row.period === "2026-06" ? { ...row, cnyPerUsd: change(Number(row.cnyPerUsd)) } : row));
  return defineMaker({ package: null, make: () => ({ ...made, rows }) });
};
const drafted = (change: (cnyPerUsd: number) => number, ...confirmed: readonly string[]) =>
  draft("exchange-rates", withYuan(change), "2026-12-03", datasets, confirmed.map(readConfirmation));

describe("a refresh", () => {
  test("leaves a dataset alone whose maker gives what is there: no new version", async () => {
    expect(await drafted((yuan) => yuan)).toBeNull();
  });

  test("tells a rate that moves from 6.7758 to 6.9, and asks nothing", async () => {
    const made = await drafted(() => 6.9);
    expect(made?.next.changes).toEqual([{ kind: "corrected", note: "2026-06: cnyPerUsd 6.7758 → 6.9" }]);
    expect(made?.jumps).toEqual([]);
    expect(made?.faults).toEqual([]);
  });

  test("stops at a rate of 1.2 yuan a dollar, a fall by a factor of 5.65, until an editor says why it is right", async () => {
    const made = await drafted(() => 1.2);
    expect(made?.jumps).toMatchObject([{ row: "2026-06", how: "by a factor of 5.65; it may by 4", confirmed: null }]);
    expect(made?.next.changes[0]).not.toHaveProperty("confirmed");
    const confirmed = await drafted(() => 1.2, "exchange-rates.2026-06.cnyPerUsd=A new yuan for ten old ones.");
    expect(confirmed?.jumps).toMatchObject([{ confirmed: "A new yuan for ten old ones." }]);
    expect(confirmed?.next.changes[0]).toMatchObject({ confirmed: "A new yuan for ten old ones." });
    expect(confirmed?.faults).toEqual([]);
  });

  test("takes no confirmation for another row, and none without a reason", async () => {
    expect((await drafted(() => 1.2, "exchange-rates.2026-05.cnyPerUsd=Read twice."))?.jumps).toMatchObject([{ confirmed: null }]);
    expect(() => readConfirmation("exchange-rates.2026-06.cnyPerUsd")).toThrow("--confirm: expected <dataset>.<row>.<field>=<reason>");
    expect(readConfirmation("list-prices.gpt-5.4, peak.inputUsdPerMTok=Doubled")).toEqual({
      dataset: "list-prices",
      row: "gpt-5.4, peak",
      field: "inputUsdPerMTok",
      why: "Doubled",
    });
  });

  test("does not let an editor confirm what cannot be: a rate of 0 divides", async () => {
    const made = await drafted(() => 0, "exchange-rates.2026-06.cnyPerUsd=Sure.");
    expect(made?.faults.join("\n")).toContain("cnyPerUsd: expected 1 to 20, got 0 (rule: sizes)");
  });

  test("refuses a version of a day that has one", async () => {
    const made = await draft(
      "exchange-rates",
      withYuan(() => 6.9),
      "2026-11-22",
      datasets,
      [],
    );
    expect(made?.faults[0]).toContain("data/exchange-rates/2026-11-22.json version: not after the newest, 2026-11-22");
  });
});

const told = (change: Partial<Told>): Told => ({
  figures: { "price-gap": { title: "A million tokens cost $0.42 to $20", low: "$0.42" } },
  prose: { power: ["In that year China made 10,368 TWh, the count says, and no more than that."] },
  verdicts: { "S1-001": "holds", "S1-002": "fails" },
  broken: {},
  ...change,
});

describe("the report of a refresh", () => {
  test("cuts a paragraph down to the words that differ", () => {
    expect(difference("a b c d e f g h old i j k l m", "a b c d e f g h new i j k l m")).toEqual([
      "… d e f g h old i j k …",
      "… d e f g h new i j k …",
    ]);
  });

  test("names sentences of figures, numbers in prose, verdicts and what breaks, each as it was and is", () => {
    const after = told({
      figures: { "price-gap": { title: "A million tokens cost $0.42 to $19", low: "$0.42" } },
      prose: { power: ["In that year China made 10,400 TWh, the count says, and no more than that."] },
      verdicts: { "S1-001": "contradicted", "S1-002": "fails" },
      broken: { "figure agent-day": "no model claude-opus-5-5" },
    });
    const before = told({});
    expect(figureLines(before, after)).toEqual([
      "- `price-gap`, title",
      "  - was: … million tokens cost $0.42 to $20",
      "  - is: … million tokens cost $0.42 to $19",
    ]);
    expect(proseLines(before, after)[1]).toContain("made 10,368 TWh");
    expect(proseLines(before, after)[2]).toContain("made 10,400 TWh");
    expect(verdictLines(before, after)).toEqual(["- S1-001: holds → contradicted"]);
    expect(brokenLines(before, after)).toEqual(["- figure agent-day: no model claude-opus-5-5"]);
  });

  test("says how much waits for an editor, and what each dataset was compared with", async () => {
    const made = await drafted(() => 1.2);
    const drafts = made ? [made] : [];
    const carriers = [{ name: "prices", before: "0.1.7", after: "0.1.8" }];
    const text = refreshReport({ day: "2026-12-03", carriers, drafts, failed: [], unchanged: ["places"], stale: [], before: null, after: null });
    expect(text).toContain("**1 value moved by more than allowed and waits for an editor.**");
    expect(text).toContain("| prices | 0.1.7 | 0.1.8 (new) |");
    expect(text).toContain("Against 2026-11-22: 1 row and 0 texts differ; 37 rows in all.");
    expect(text).toContain("- **2026-06**, cnyPerUsd 6.7758 → 1.2: moved by a factor of 5.65; it may by 4. **Not confirmed.**");
  });
});

test.each(readdirSync(join(root, "docs/refresh")))("the workflow docs/refresh/%s is YAML and runs the command weekly or by a schedule", (name) => {
  const text = readFileSync(join(root, "docs/refresh", name), "utf8");
  const workflow = parse(text) as Record<string, unknown>;
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly scripts: Readonly<Record<string, string>> };
  expect(workflow).toHaveProperty(name === "github.yml" ? ["on", "schedule"] : ["refresh", "rules"]);
  expect(text).toContain("npm run --silent refresh -- --write --report");
  expect(scripts.refresh).toBe("node src/cli/refresh.ts");
});
