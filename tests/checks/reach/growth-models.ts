import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

/** Tokens of DeepSeek V3.2 in the week to 22 March 2026. */
const deepseek = (tokensTrillion: number) =>
  setting((row) => row["model"] === "DeepSeek V3.2" && String(row["weekEnd"]) > "2026-02-01", { tokensTrillion });

export default {
  "S1-004": {
    contradicted: {
      rows: { "openrouter-weekly": setting((row) => row["weekEnd"] === "2026-03-29" && row["country"] === "CN", { tokens: 11.5e12 }) },
    },
  },
  "S2-031": {
    holds: {
      rows: { "openrouter-places": setting((row) => row["model"] === "MiniMax M2.5" && row["weekEnd"] === "2026-02-15", { tokensTrillion: 0.4 }) },
    },
    unverified: { rows: { "openrouter-places": deepseek(0.8) } },
  },
  "S2-033": {
    contradicted: { rows: { "token-volumes": setting((row) => row["series"] === "google" && row["date"] === "2026-05", { tokensPerDay: 15e12 }) } },
  },
} satisfies Reach;
