import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

/** Other prices of a model, at every shop and on every day. */
const priced = (models: readonly string[], fields: Parameters<typeof setting>[1]) => ({
  rows: { "price-history": setting((row) => models.includes(String(row["model"])), fields) },
});

export default {
  // Prices of an Opus of 2025: nothing from cache below $1.50.
  "S1-037": {
    contradicted: priced(["claude-opus-4-6", "claude-sonnet-4-6", "gemini-3-flash"], {
      inputUsdPerMTok: 15,
      cachedInputUsdPerMTok: 1.5,
      outputUsdPerMTok: 75,
    }),
  },
  // Prices of GLM-5: nothing from cache below $0.20.
  "S1-038": {
    contradicted: priced(["minimax-m2-5", "deepseek-v3-2", "mimo-v2-pro", "step-3-5-flash"], {
      inputUsdPerMTok: 1,
      cachedInputUsdPerMTok: 0.2,
      outputUsdPerMTok: 3.2,
    }),
  },
  "S4-019": {
    "holds-loosely": priced(["deepseek-v3-2"], { outputUsdPerMTok: 0.48 }),
    contradicted: priced(["deepseek-v3-2"], { outputUsdPerMTok: 1.68 }),
  },
  "S4-020": { holds: priced(["gpt-5-4"], { outputUsdPerMTok: 10 }), "holds-loosely": priced(["gpt-5-4"], { outputUsdPerMTok: 12 }) },
} satisfies Reach;
