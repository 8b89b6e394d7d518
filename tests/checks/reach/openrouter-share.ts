import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

const users = (id: string, value: number) => ({ rows: { "openrouter-facts": setting((row) => row["id"] === id, { value }) } });
/** Another Chinese sum over the first ten in the week to 22 February 2026. */
const chinese = (tokens: number) => ({
  rows: {
    "openrouter-weekly": setting((row) => row["weekEnd"] === "2026-02-22" && row["country"] === "CN" && row["basis"] === "top-ten", { tokens }),
  },
});
/** Another share of the Chinese companies on the days of April. */
const companies = (shareOfTokens: number) => ({
  rows: { "openrouter-authors": setting((row) => row["country"] === "CN" && String(row["date"]).startsWith("2026-04"), { shareOfTokens }) },
});

export default {
  "S1-011": { unverified: users("users-cn", 0.4) },
  "S1-012": { unverified: users("users-us", 0.35) },
  "S3-008": { holds: chinese(5.6e12), contradicted: chinese(3.8e12) },
  "S4-011": { contradicted: companies(0.45) },
} satisfies Reach;
