import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

/** Another list price of output for the American model, in USD per million tokens. */
const opus = (outputUsdPerMTok: number) => ({ rows: { "price-history": setting(({ model }) => model === "claude-opus-4-6", { outputUsdPerMTok }) } });

export default {
  // 10 × 0.396 kWh × $0.0861 = 34 cents, half of 68 and a tenth of 340.
  "S1-032": { holds: opus(1.8), "holds-loosely": opus(4) },
} satisfies Reach;
