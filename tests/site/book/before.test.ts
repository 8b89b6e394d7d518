import { expect, test } from "vitest";
import { numberBefore, releaseBefore, rowsBefore, summaryBefore, tellNumbers } from "../../../src/site/book/before.ts";
import { datasets } from "../../../src/site/registry.ts";

test("new data are compared with those of the release that they came after", () => {
  expect(releaseBefore(["2026-12-02", "2026-12-01", "2026-11-22"], "2026-12-02")).toBe("2026-12-01");
  expect(releaseBefore(["2026-12-02", "2026-12-01", "2026-11-22"], "2026-12-05")).toBe("2026-12-02");
  expect(releaseBefore(["2026-11-22"], "2026-11-22")).toBeNull();
});

test("a number whose dataset has a newer value since then has the older one beside it, with the day; one that stayed has none", () => {
  // The versions themselves are the outside fact: Zhipu's close on 20 February was printed as a rise of 42.72%, later of about 43%.
  const rise = { dataset: "zhipu-shares", row: "2026-02-20/close", field: "change" } as const;
  expect(numberBefore(rise, "2026-11-22")).toEqual({ text: "0.4272", until: "2026-12-01" });
  expect(numberBefore(rise, "2026-12-01")).toBeNull();
  expect(numberBefore(rise, null)).toBeNull();
  expect(numberBefore({ site: "figures" }, "2026-11-22")).toBeNull();
});

test("a number of a figure changes with the figure's data", () => {
  const changed = numberBefore({ figure: "zhipu-week", value: "before" }, "2026-11-22");
  expect(changed?.text).toBe("HK$508");
  expect(changed?.until).toBe(datasets.current("zhipu-shares").version);
  expect(numberBefore({ figure: "zhipu-week", value: "before" }, "2026-12-01")).toBeNull();
});

test("a figure's sentence too, and one whose data were not there yet is not compared", () => {
  expect(summaryBefore("provinces", "2026-12-01")).toBeNull();
  expect(summaryBefore("wind-year", "2026-11-22")).toBeNull();
});

test("a figure whose sentence stayed and whose table did not has the numbers that were others beside it", () => {
  // The versions themselves are the outside fact: the first has HK$508 for a share of Zhipu in the session before.
  expect(summaryBefore("zhipu-week", "2026-11-22")).toBeNull();
  expect(rowsBefore("zhipu-week", "2026-11-22")).toEqual({ text: "Session before, “A share” 508", until: "2026-12-01" });
  expect(rowsBefore("zhipu-week", "2026-12-01")).toBeNull();
});

test("of many numbers the first three are told by name, and none where the rows are others", () => {
  const numbers = (...texts: readonly string[]) => texts.map((text, i) => ({ of: `row ${i + 1}, “Price”`, text }));
  expect(tellNumbers(numbers("1", "2", "3"), numbers("1", "5", "3"))).toBe("row 2, “Price” 2");
  expect(tellNumbers(numbers("1", "2", "3", "4"), numbers("5", "6", "7", "8"))).toBe(
    "row 1, “Price” 1; row 2, “Price” 2; row 3, “Price” 3; 1 more number of the table",
  );
  expect(tellNumbers(numbers("1", "2"), numbers("3", "4", "5"))).toBe("");
});
