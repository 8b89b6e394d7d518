import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

/** Another sum over the first ten in the week to 22 February 2026. */
const ten = (country: string, tokens: number) => ({
  rows: {
    "openrouter-weekly": setting((row) => row["weekEnd"] === "2026-02-22" && row["country"] === country && row["basis"] === "top-ten", { tokens }),
  },
});

export default {
  "S2-003": {
    contradicted: {
      rows: { "openrouter-weekly": setting((row) => String(row["weekEnd"]) > "2026-02-15" && row["country"] === "US", { tokens: 15e12 }) },
    },
  },
  "S3-012": { "holds-loosely": ten("US", 5e12), contradicted: ten("US", 6e12) },
  "S3-013": { holds: ten("CN", 5.32e12), contradicted: ten("CN", 4e12) },
} satisfies Reach;
