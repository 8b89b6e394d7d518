import { expect, test } from "vitest";
import { numberBefore, releaseBefore, summaryBefore } from "../../../src/site/book/before.ts";
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
