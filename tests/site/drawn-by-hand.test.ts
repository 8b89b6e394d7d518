import { describe, expect, test } from "vitest";
import { checkPlots, drawnByHand } from "../../src/site/drawn-by-hand.ts";
import { figures } from "../../src/site/registry.ts";

const list = (...rows: readonly string[]): string => `# Figures\n\n## Drawn by hand\n\n| figure | why |\n| --- | --- |\n${rows.join("\n")}\n`;
const plot = () => ({});
const chart = (drawn: boolean) => ({ kind: "chart" as const, ...(drawn && { plot }) });

describe("charts are drawn by Plot", () => {
  test("all of the site are, but for those that src/figures/README.md names", () => expect(() => checkPlots(figures)).not.toThrow());

  test("one without plot stops the build, unless the list gives a reason", () => {
    const one = new Map([["grid", chart(false)]]);
    expect(() => checkPlots(one, list())).toThrow(
      "src/figures/grid/index.ts: a chart without `plot`; draw it with Plot, or give the reason why not in src/figures/README.md",
    );
    expect(() => checkPlots(one, list("| grid | squares in two directions |"))).not.toThrow();
  });

  test("a calculator draws by itself", () => expect(() => checkPlots(new Map([["bill", { kind: "calculator" }]]), list())).not.toThrow());

  test("the list holds no figure that Plot draws, and at most six", () => {
    expect(() => checkPlots(new Map([["gap", chart(true)]]), list("| gap | none |"))).toThrow("gap is not a chart drawn by hand");
    const rows = Array.from({ length: 7 }, (_, i) => `| f${i} | why |`);
    expect(() => checkPlots(new Map(), list(...rows))).toThrow("7 charts drawn by hand; at most 6 may be");
  });

  test("the list is read as figure and reason", () => {
    expect([...drawnByHand(list("| grid | squares |"))]).toEqual([["grid", "squares"]]);
  });
});
