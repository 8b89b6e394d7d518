import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

/** Other prices of a model, at every shop and on every day. */
const priced = (models: readonly string[], fields: Parameters<typeof setting>[1]) => ({
  rows: { "price-history": setting((row) => models.includes(String(row["model"])), fields) },
});

export default {
  "S2-014": {
    holds: priced(["minimax-m2-5", "kimi-k2-5"], { outputUsdPerMTok: 2.5 }),
    contradicted: priced(["minimax-m2-5", "minimax-m2-5-lightning", "kimi-k2-0905"], { outputUsdPerMTok: 1.2 }),
  },
  // V3 at the price of its launch, never raised.
  "S3-048": { "holds-loosely": priced(["deepseek-v3"], { inputUsdPerMTok: 0.14, outputUsdPerMTok: 0.28 }) },
} satisfies Reach;
