import { setting, withFigure } from "../run-check.ts";
import type { Reach } from "./reach.ts";

/** The official figure for the end of 2025, in tokens a day. */
const december = (tokensPerDay: number) => ({
  rows: { "token-volumes": setting((row) => row["series"] === "china-nda" && row["date"] === "2025-12", { tokensPerDay }) },
});

export default {
  // 98 trillion would be +43%, 120 trillion +17%.
  "S0-011": { "holds-loosely": december(98e12), contradicted: december(120e12) },
  "S4-008": { "holds-loosely": december(98e12), contradicted: december(120e12) },
  "S0-010": { "holds-loosely": { claims: { "S0-008": withFigure(95e12) } }, fails: { claims: { "S0-008": withFigure(80e12) } } },
  "S4-003": { holds: { claims: { "S4-001": withFigure(100e12) } }, "holds-loosely": { claims: { "S4-001": withFigure(108e12) } } },
} satisfies Reach;
