import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

const users = (id: string, value: number) => ({ rows: { "openrouter-facts": setting((row) => row["id"] === id, { value }) } });
/** Another Chinese sum over the first ten in the week to 22 February 2026. */
const chinese = (tokens: number) => ({
  rows: {
    "openrouter-weekly": setting((row) => row["weekEnd"] === "2026-02-22" && row["country"] === "CN" && row["basis"] === "top-ten", { tokens }),
  },
});
/** Another total of the platform in the week to 5 April 2026. */
const total = (tokensPerWeek: number) => ({
  rows: { "token-volumes": setting((row) => row["series"] === "openrouter" && row["date"] === "2026-04-05", { tokensPerWeek }) },
});

export default {
  "S1-011": { unverified: users("users-cn", 0.4) },
  "S1-012": { unverified: users("users-us", 0.35) },
  "S3-008": { holds: chinese(5.6e12), contradicted: chinese(3.8e12) },
  "S4-011": { holds: total(21.2e12), "holds-loosely": total(24.5e12) },
} satisfies Reach;
