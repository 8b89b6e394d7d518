import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { datasetTexts } from "../../src/site/data/data-files.ts";
import { Datasets } from "../../src/site/data/datasets.ts";
import { readRules } from "../../src/site/data/rules/index.ts";
import { root } from "../support/root.ts";
import { share, WHOLE } from "../support/share.ts";
import { datasetIds, edits, soundVerdict, tally } from "./edits/index.ts";

/** Every slip in the next version of every dataset; `npm run prove -- edits` reports them all. */
const all = edits();
const tallies = tally(share(all, { each: ["kind"] }));
const wanted = tallies.filter(({ stop }) => stop);

test("the slips are of all the kinds that the audit found taken, its entries 74 to 87, and there are thousands", () => {
  expect(all.filter(({ stop }) => stop).length).toBeGreaterThan(3000);
  expect([...new Set(wanted.map(({ entry }) => entry))].sort()).toEqual([74, 75, 76, 79, 80, 81, 82, 83, 84, 85, 86, 87]);
});

test("of the slips that a careful editor would want stopped at least 95 of 100 are", () => {
  const sum = (key: "tried" | "stopped"): number => wanted.reduce((total, each) => total + each[key], 0);
  const taken = wanted.flatMap(({ kind, odd }) => odd.map((each) => `${kind}: ${each}`));
  expect(sum("stopped") / sum("tried"), taken.join("\n")).toBeGreaterThanOrEqual(0.95);
});

test("only what no file can tell passes, and it passes: a slightly other value, another source of the file's own, other words", () => {
  const passing = tallies.filter(({ stop }) => !stop);
  expect(passing.map(({ kind }) => kind).sort()).toEqual([
    "a claim in other words",
    "a value 0.2% larger",
    "another source of the file’s own",
    "another wording",
  ]);
  for (const { kind, stopped, tried } of passing) expect(stopped / tried, kind).toBeLessThan(0.5);
});

test.each(WHOLE ? datasetIds : datasetIds.filter((_, i) => i % 8 === 0))("the next version of %s is taken where nothing is wrong with it", (id) => {
  expect(soundVerdict(id)).toBe("");
});

describe("a mistake in the rules themselves stops the build:", () => {
  const read = (path: string): string => readFileSync(join(root, path), "utf8");
  const rules = JSON.parse(read("data/rules.json")) as { datasets: Record<string, Record<string, unknown>> };
  const licences = JSON.parse(read("data/licences.json")) as object;
  /** The sources that had been read by a day: a release takes no later ones. */
  const sourcesBy = (day: string): string => {
    const all = Object.entries(JSON.parse(read("data/sources.json")) as Record<string, { readonly retrieved: string }>);
    return JSON.stringify(Object.fromEntries(all.filter(([, { retrieved }]) => retrieved <= day)));
  };
  const day = "2026-12-01";
  const capacity = `data/capacity/${day}.json`;
  const said = (own: Record<string, unknown> | undefined): string => {
    const { capacity: _, ...others } = rules.datasets;
    const datasets = own ? { ...others, capacity: { ...rules.datasets.capacity, ...own } } : others;
    try {
      const older = "data/capacity/2026-11-22.json";
      new Datasets({
        "data/sources.json": sourcesBy(day),
        "data/rules.json": JSON.stringify({ ...rules, datasets }),
        "data/licences.json": JSON.stringify(licences),
        [older]: read(older),
        [capacity]: read(capacity),
      });
      return "";
    } catch (error) {
      return String(error);
    }
  };
  test.each<[string, Record<string, unknown> | undefined, string]>([
    ["a dataset that they leave out", undefined, "data/rules.json datasets: nothing on capacity"],
    ["a licence that nobody knows", { terms: ["as-agreed"] }, 'datasets.capacity.terms: no licence of data/licences.json: "as-agreed"'],
    ["a statement about no field", { holds: ["capacityGw ≤ totalGw"] }, '"capacityGw ≤ totalGw" names no field: totalGw'],
    ["an area that is none", { within: "technology" }, 'no area of data/rules.json: "all"'],
    ["no reason for how long it stays fresh", { fresh: { days: 5 } }, "datasets.capacity.fresh.why: expected text"],
    ["a key that no rule has", { sums: 1 }, "datasets.capacity.sums: unknown key"],
  ])("%s", (_, own, words) => expect(said(own)).toContain(words));

  test("each exception excuses something: without it the data break a rule", () => {
    const files = datasetTexts(root);
    expect(() => new Datasets(files)).not.toThrow();
    const { datasets } = readRules(rules, licences);
    const excused = Object.entries(datasets).flatMap(([id, { except = [] }]) => except.map((_, i) => ({ id, i })));
    expect(excused.length).toBeGreaterThan(0);
    for (const { id, i } of excused) {
      const own = rules.datasets[id] as { readonly except: readonly unknown[] };
      const less = { ...rules.datasets, [id]: { ...own, except: own.except.toSpliced(i, 1) } };
      const versions = Object.entries(files).filter(([path]) => path.startsWith(`data/${id}/`));
      const last =
        versions
          .map(([path]) => path.slice(-15, -5))
          .sort()
          .at(-1) ?? day;
      const given = { ...Object.fromEntries(versions), "data/sources.json": sourcesBy(last), "data/licences.json": JSON.stringify(licences) };
      expect(() => new Datasets({ ...given, "data/rules.json": JSON.stringify({ ...rules, datasets: less }) }), id).toThrow(`data/${id}/`);
    }
  });
});
