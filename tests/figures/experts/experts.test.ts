import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { lit } from "../../../src/figures/experts/lit.ts";
import { drawOnServer } from "../../../src/site/pictures/draw-on-server.ts";
import { figureOf, figureView } from "../../../src/site/registry.ts";

test("DeepSeek V3 has 256 experts a layer, of which 8 work on a token and 1 always; 37 of 671 billion parameters work, 634 rest", () => {
  // DeepSeek-V3 Technical Report, section 4.2.
  const [row] = figureView("experts").rows;
  expect(row).toMatchObject({ experts: 256, chosen: 8, always: 1, totalBillion: 671, activeBillion: 37, idleBillion: 634, shown: true });
});

test("the lots are as many different experts as are chosen, within the layer, and others for the next word", () => {
  for (const [experts, chosen] of [
    [256, 8],
    [512, 10],
    [4, 4],
  ] as const) {
    const drawn = lit(experts, chosen, 0);
    expect(new Set(drawn).size).toBe(chosen);
    expect(drawn.every((expert) => expert >= 0 && expert < experts)).toBe(true);
  }
  expect(lit(256, 8, 1)).not.toEqual(lit(256, 8, 0));
});

describe.each(["deepseek-v3", "kimi-k2-5", "minimax-m2-5", "qwen3-5-397b-a17b"])("the picture of %s", (model) => {
  const view = figureView("experts", { model });
  const [row] = view.rows;
  const pictures = drawOnServer("experts", figureOf("experts"), view)
    .filter((markup) => markup !== "")
    .map((markup) => new JSDOM(markup).window.document);
  const squares = (path: Element | null | undefined): number => path?.getAttribute("d")?.match(/M/g)?.length ?? 0;

  test("has a square for each expert, and lights as many as are chosen at each of the nine words", () => {
    expect(pictures.length).toBe(2);
    for (const picture of pictures) {
      const sheets = [...picture.querySelectorAll("path")].filter((path) => squares(path) === row?.experts);
      expect(sheets.length).toBe(1);
      const turns = [...picture.querySelectorAll(".turns > g")];
      expect(turns.map((turn) => squares(turn.querySelectorAll("path")[1]))).toEqual(Array(9).fill(row?.chosen));
      expect(turns.map((turn) => turn.getAttribute("display"))).toEqual([null, ...Array(8).fill("none")]);
    }
  });

  test("counts parameters at work and at rest over the words: nine times those of one", () => {
    const texts = [...(pictures[0]?.querySelectorAll(".turns > g:last-child text") ?? [])].map(({ textContent }) => textContent ?? "");
    const [atWork, atRest] = texts.map((text) => Number(/([\d,.]+) billion/.exec(text)?.[1]?.replaceAll(",", "")));
    expect(atWork).toBeCloseTo(9 * Number(row?.activeBillion), 0);
    expect(Math.abs(Number(atRest) - 9 * Number(row?.idleBillion))).toBeLessThan(1);
  });
});
