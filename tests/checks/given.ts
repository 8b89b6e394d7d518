import type { Check, Finding } from "../../src/kit/check.ts";
import type { Claim, ClaimFigure } from "../../src/kit/claim.ts";
import type { DatedPrice } from "../../src/kit/readings/price-history.ts";

/** A claim with figures, as many as are given: a number, or a range as two. */
export const claim = (id: string, ...figures: readonly (number | readonly [number, number])[]): Claim => ({
  id,
  locator: { heading: null, paragraph: 1 },
  paraphrase: `Claim ${id}.`,
  topic: "price",
  kind: "figure",
  figures: figures.map((stated): ClaimFigure => {
    const [value, high] = typeof stated === "number" ? [stated] : stated;
    return { value, ...(high === undefined ? {} : { high }), unit: "USD", asWritten: String(stated) };
  }),
  recorded: null,
  related: [],
});

/** A dated list price of the vendor's own, in USD per million tokens. */
export const price = (model: string, inputUsdPerMTok: number, outputUsdPerMTok: number, more: Partial<DatedPrice> = {}): DatedPrice => ({
  model,
  name: model,
  country: "CN",
  provider: model,
  endpoint: "vendor",
  window: null,
  recordedOn: "2026-03-01",
  validUntil: null,
  inputUsdPerMTok,
  cachedInputUsdPerMTok: null,
  outputUsdPerMTok,
  grade: "B",
  source: "models-dev",
  ...more,
});

/** Runs one check of a file on claims and rows of the test's own; the first claim is the one tested. */
export function find(
  checks: Readonly<Record<string, Check>>,
  claims: readonly [Claim, ...Claim[]],
  data: Readonly<Record<string, readonly object[]>> = {},
): Finding {
  const [tested] = claims;
  const run = checks[tested.id]?.run;
  if (!run) throw new Error(`no check of ${tested.id}`);
  const byId = (id: string): Claim => {
    const found = claims.find((given) => given.id === id);
    if (!found) throw new Error(`the test gives no claim ${id}`);
    return found;
  };
  return run({ claim: tested, claims: byId, data: data as Parameters<typeof run>[0]["data"] });
}

/** DeepSeek's disclosure of 28 February 2025, a row of inference-throughput. */
export const DEEPSEEK_DAY = {
  id: "deepseek-day",
  acceleratorsPerNode: 8,
  nodesAverage: 226.75,
  hours: 24,
  inputTokens: 608e9,
  cachedInputTokens: 342e9,
  outputTokens: 168e9,
  costUsdPerDay: 87_072,
  theoreticalRevenueUsdPerDay: 562_027,
};
