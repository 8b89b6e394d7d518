import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

/** American models ahead on the leading nine or ten, in all weeks that fit. */
const americanLead = (fits: (weekEnd: string) => boolean) => ({
  "openrouter-weekly": setting((row) => fits(String(row["weekEnd"])) && row["country"] === "US", { tokens: 20e12 }),
});
/** The shares of the first day for which all companies are counted. */
const behindInMarch = {
  "openrouter-authors": setting((row) => row["date"] === "2026-03-28" && row["country"] === "CN", { shareOfTokens: 0.35 }),
};

export default {
  "S0-003": { contradicted: { rows: americanLead((weekEnd) => weekEnd < "2026-03-01") } },
  "S0-004": {
    "holds-loosely": { rows: { "openrouter-facts": setting((row) => row["id"] === "models", { value: 290 }) } },
    contradicted: { rows: { "openrouter-facts": setting((row) => row["id"] === "models", { value: 200 }) } },
  },
  "S1-001": { contradicted: { rows: americanLead((weekEnd) => weekEnd === "2026-03-08") } },
  "S4-012": {
    unverified: { rows: behindInMarch },
    holds: { rows: { ...americanLead((weekEnd) => weekEnd < "2026-04-01"), ...behindInMarch } },
  },
} satisfies Reach;
