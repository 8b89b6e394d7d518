import { expect, test } from "vitest";
import { figureData, figureOf, figureView } from "../../../src/site/registry.ts";

/** DeepSeek's disclosure of 28 February 2025: 226.75 nodes × 8 × 24 hours × $2; 608 billion tokens read, 168 billion written. */
const published = { rentUsd: 226.75 * 8 * 24 * 2, inputMTok: 608_000, outputMTok: 168_000 };

test("DeepSeek’s own account gives back its $87,072 within 0.1%, tokens read and written at their cost", () => {
  expect(published.rentUsd).toBe(87_072);
  const preset = figureOf("token-cost")
    .presets?.(figureData("token-cost").data)
    .find(({ label }) => label.startsWith("DeepSeek"));
  const together = figureView("token-cost", preset?.set).rows.at(-1);
  const day = published.inputMTok * Number(together?.cnInputUsd) + published.outputMTok * Number(together?.cnOutputUsd);
  expect(Math.abs(day / published.rentUsd - 1)).toBeLessThan(0.001);
});

test("with everything at its default, electricity is the only difference between the sides", () => {
  const [electricity, ...others] = figureView("token-cost").rows;
  expect(Number(electricity?.cnOutputUsd)).toBeLessThan(Number(electricity?.usOutputUsd));
  for (const part of others.slice(0, -1)) expect(part.cnOutputUsd).toBe(part.usOutputUsd);
});
