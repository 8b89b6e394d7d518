import type { Claim } from "../../../src/kit/claim.ts";
import { setting, withFigure } from "../run-check.ts";
import type { Reach } from "./reach.ts";

/** Other prices of a model, at every shop and on every day. */
const priced = (models: readonly string[], fields: Parameters<typeof setting>[1]) => ({
  rows: { "price-history": setting((row) => models.includes(String(row["model"])), fields) },
});

/** Another range in the claim's first figure. */
const range =
  (value: number, high: number) =>
  (claim: Claim): Claim => ({ ...claim, figures: claim.figures.map((figure, i) => (i === 0 ? { ...figure, value, high } : figure)) });

export default {
  "S0-029": {
    holds: priced(["minimax-m2-5"], { inputUsdPerMTok: 0.27 }),
    contradicted: priced(["gpt-5-4"], { inputUsdPerMTok: 1.25 }),
  },
  "S0-031": {
    holds: priced(["deepseek-v3-2", "minimax-m2-5"], { inputUsdPerMTok: 1.5, outputUsdPerMTok: 1.5 }),
    "holds-loosely": priced(["deepseek-v3-2", "minimax-m2-5"], { inputUsdPerMTok: 0.5, outputUsdPerMTok: 1.5 }),
  },
  "S1-035": {
    holds: priced(["minimax-m2-5"], { inputUsdPerMTok: 0.5, outputUsdPerMTok: 2.4 }),
    contradicted: priced(["minimax-m2-5"], { inputUsdPerMTok: 2.1, outputUsdPerMTok: 8.4 }),
  },
  "S1-082": {
    holds: {
      rows: {
        "price-history": (rows) =>
          rows.map((row) =>
            row["model"] === "claude-opus-4-1"
              ? { ...row, inputUsdPerMTok: 3, outputUsdPerMTok: 15 }
              : row["model"] === "claude-opus-4-6"
                ? { ...row, outputUsdPerMTok: 20 }
                : row["model"] === "gpt-5-4"
                  ? { ...row, outputUsdPerMTok: 8 }
                  : row,
          ),
      },
    },
    // V3 at the price of its launch, never raised.
    contradicted: priced(["deepseek-v3"], { inputUsdPerMTok: 0.14, outputUsdPerMTok: 0.28 }),
  },
  "S3-029": {
    "holds-loosely": priced(["claude-opus-4-6"], { inputUsdPerMTok: 6 }),
    contradicted: priced(["claude-opus-4-6"], { inputUsdPerMTok: 15 }),
  },
  "S4-021": {
    holds: { claims: { "S4-017": range(1.5, 2), "S4-018": range(20, 30), "S4-019": withFigure(60, 1) } },
    fails: { claims: { "S4-017": range(4, 6) } },
  },
} satisfies Reach;
