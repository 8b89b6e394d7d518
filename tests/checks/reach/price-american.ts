import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

/** Other prices of a model, at every shop and on every day. */
const priced = (models: readonly string[], fields: Parameters<typeof setting>[1]) => ({
  rows: { "price-history": setting((row) => models.includes(String(row["model"])), fields) },
});

export default {
  "S0-025": { "holds-loosely": priced(["gpt-5-4"], { recordedOn: "2026-03-19" }), contradicted: priced(["gpt-5-4"], { recordedOn: "2026-02-19" }) },
  "S0-026": {
    "holds-loosely": priced(["claude-sonnet-4-6"], { inputUsdPerMTok: 5 }),
    contradicted: priced(["gpt-5-4", "claude-sonnet-4-6"], { inputUsdPerMTok: 5 }),
  },
  "S0-028": {
    "holds-loosely": priced(["gpt-5-4", "claude-sonnet-4-6"], { outputUsdPerMTok: 14 }),
    contradicted: priced(["claude-sonnet-4-6"], { outputUsdPerMTok: 25 }),
  },
  "S1-033": {
    "holds-loosely": priced(["claude-opus-4-6"], { outputUsdPerMTok: 26 }),
    contradicted: priced(["claude-opus-4-6"], { inputUsdPerMTok: 15, outputUsdPerMTok: 75 }),
  },
  "S2-013": {
    "holds-loosely": priced(["claude-sonnet-4-5"], { outputUsdPerMTok: 12.5 }),
    contradicted: priced(["claude-sonnet-4-5"], { outputUsdPerMTok: 10 }),
  },
  "S4-018": {
    holds: priced(["gemini-3-flash"], { outputUsdPerMTok: 12 }),
    contradicted: priced(["claude-sonnet-4-5", "claude-sonnet-4-6", "gpt-5-4", "gpt-4o"], { outputUsdPerMTok: 8 }),
  },
} satisfies Reach;
