import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { WORDS } from "../../../src/figures/send-a-request/words.ts";
import { figureView } from "../../../src/site/registry.ts";

const ways = (params = {}): Readonly<Record<string, readonly [ms: number, by: unknown]>> =>
  Object.fromEntries(figureView("send-a-request", params).rows.map(({ place, wayMs, way }) => [String(place), [Math.round(Number(wayMs)), way]]));

test("the way is the measured one where Azure prints one, in ms: 72 to Virginia, 171 to Singapore from San Francisco; 155 from London", () => {
  expect(ways()).toMatchObject({ Ashburn: [72, "measured"], Singapore: [171, "measured"] });
  expect(ways({ from: "london" })).toMatchObject({ Singapore: [155, "measured"] });
});

test("the way to a cluster in China is light in a cable of the Pacific’s length: 13,618 km to Shanghai make 133 ms there and back", () => {
  // 2 × 13,618 km × 1.468 ÷ 299.79 km a millisecond = 133.4; the detour is kept to two decimals.
  const [ms, way] = ways()["Yangtze Delta zone"] ?? [];
  expect(way).toBe("light in a cable");
  expect(Math.abs(Number(ms) - 133)).toBeLessThanOrEqual(3);
});

test("from Nairobi nothing is measured", () => {
  for (const [, way] of Object.values(ways({ from: "nairobi" }))) expect(way).toBe("light in a cable");
});

test("the words of the answer are the first of the Declaration, articles 1 and 2", () => {
  const lines = readFileSync("src/makers/texts/udhr-en.txt", "utf8").split("\n");
  const article = (number: number) => lines[lines.indexOf(`Article ${number}`) + 1];
  expect(`${article(1)} ${article(2)}`).toBe(WORDS);
});

test("an answer of 500 tokens at 35 a second takes 14.3 s to write, beside which 171 ms are about a hundredth", () => {
  const { values } = figureView("send-a-request");
  // 0.171 ÷ (0.171 + 0.6 + 500 ÷ 35) = 1.14%.
  expect(values.share?.value).toBeCloseTo(0.01136, 4);
});
