import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

/** Other prices of a model, at every shop and on every day. */
const priced = (models: readonly string[], fields: Parameters<typeof setting>[1]) => ({
  rows: { "price-history": setting((row) => models.includes(String(row["model"])), fields) },
});
const CHEAP = ["deepseek-v3-2", "minimax-m2-5"];
const ON_SALE = [...CHEAP, "deepseek-v4-pro", "deepseek-v4-flash", "kimi-k2-5", "glm-5", "qwen3-5-plus", "mimo-v2-pro", "step-3-5-flash"];

export default {
  "S0-024": { holds: priced(CHEAP, { outputUsdPerMTok: 0.28 }), contradicted: priced(CHEAP, { inputUsdPerMTok: 0.56 }) },
  "S1-034": {
    holds: priced(["minimax-m2-5"], { inputUsdPerMTok: 0.3 }),
    contradicted: priced(["minimax-m2-5"], { inputUsdPerMTok: 0.15 }),
  },
  "S3-028": {
    // A second record of the marketplace, with the price of April, in February.
    "holds-loosely": {
      rows: {
        "price-history": setting((row) => row["model"] === "minimax-m2-5" && row["dateKind"] === "snapshot", { recordedOn: "2026-02-23" }),
      },
    },
    contradicted: priced(["claude-opus-4-6"], { inputUsdPerMTok: 15 }),
  },
  "S2-012": {
    holds: priced(["minimax-m2-5"], { outputUsdPerMTok: 2.2 }),
    contradicted: priced(["kimi-k2-5", "kimi-k2-0905"], { outputUsdPerMTok: 4 }),
  },
  "S4-017": { holds: priced(ON_SALE, { outputUsdPerMTok: 2.5 }), contradicted: priced(ON_SALE, { outputUsdPerMTok: 0.42 }) },
  "S4-048": {
    holds: priced(["deepseek-v3-2"], { outputUsdPerMTok: 1.1 }),
    "holds-loosely": priced(["deepseek-v3-2"], { outputUsdPerMTok: 1.05 }),
  },
} satisfies Reach;
