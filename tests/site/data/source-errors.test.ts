import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSourceErrors, SOURCE_ERRORS } from "../../../src/site/data/source-errors.ts";
import { datasets } from "../../../src/site/registry.ts";
import { root } from "../../support/root.ts";

const sound = { day: "2026-12-01", source: "crea-china-power", dataset: "province-electricity", found: "A.", ours: "B." };
const read =
  (change: object): (() => unknown) =>
  () =>
    readSourceErrors(JSON.stringify([sound, { ...sound, ...change }]), datasets);

test("the register is read, newest first, and each entry is of a version that there is", () => {
  const list = readSourceErrors(readFileSync(join(root, SOURCE_ERRORS), "utf8"), datasets);
  expect(list.length).toBeGreaterThan(0);
  const days = list.map(({ day }) => day);
  expect(days).toEqual([...days].sort().reverse());
  for (const { dataset, day } of list) expect(datasets.versions(dataset).map(({ version }) => version)).toContain(day);
});

test.each([
  [{ dataset: "provinces" }, '[1].dataset: expected a dataset, got "provinces"'],
  [{ source: "genai-prices" }, '[1].source: expected a source of province-electricity, got "genai-prices"'],
  [{ day: "yesterday" }, '[1].day: expected a day, YYYY-MM-DD, got "yesterday"'],
  [{ ours: " " }, "[1].ours: expected text"],
  [{ more: 1 }, "[1].more: unknown key"],
])("a mistake in it says so: %j", (change, words) => {
  expect(read(change)).toThrow(`${SOURCE_ERRORS} ${words}`);
});

test("its sums are those of the datasets that it names: Shandong’s missing reactors leave 425.8 TWh of nuclear power in 2024", () => {
  const { rows } = datasets.current("province-electricity");
  const nuclear = rows.filter(({ year }) => year === 2024 || year === "2024").reduce((sum, row) => sum + Number(row.nuclearTwh ?? 0), 0);
  expect(nuclear).toBeCloseTo(425.8, 0);
});
