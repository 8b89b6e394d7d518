import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

/** Tokens of a model in the weeks around the list of 24 February 2026. */
const model = (name: string, tokensTrillion: number) => ({
  rows: { "openrouter-places": setting((row) => row["model"] === name, { tokensTrillion }) },
});
const gemini = (tokensTrillion: number) => model("Gemini 3 Flash Preview", tokensTrillion);
const minimaxWeek = (fields: { place?: number; tokensTrillion?: number }) => ({
  rows: { "openrouter-places": setting((row) => row["model"] === "MiniMax M2.5" && row["weekEnd"] === "2026-02-22", fields) },
});

export default {
  "S3-009": { holds: gemini(0.6), contradicted: gemini(1.2) },
  "S3-015": {
    holds: {
      rows: {
        "openrouter-places": (rows) =>
          setting((row) => row["model"] === "GLM-5", { tokensTrillion: 0.8 })(
            setting((row) => row["model"] === "Gemini 3 Flash Preview", { tokensTrillion: 0.6 })(
              setting((row) => row["model"] === "DeepSeek V3.2", { tokensTrillion: 0.6 })(rows),
            ),
          ),
      },
    },
    contradicted: gemini(1.2),
  },
  "S3-014": { holds: minimaxWeek({ tokensTrillion: 2.45 }), contradicted: minimaxWeek({ place: 2 }) },
  "S4-016": {
    "holds-loosely": {
      rows: {
        "openrouter-places": setting((row) => row["model"] === "DeepSeek V4 Flash" && row["weekEnd"] === "2026-04-26", {
          place: 10,
          tokensTrillion: 0.6,
        }),
      },
    },
    contradicted: {
      rows: { "price-history": setting((row) => String(row["model"]).startsWith("deepseek-v4"), { recordedOn: "2026-05-04" }) },
    },
  },
} satisfies Reach;
