import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

/** Another official count for a date. */
const counted = (date: string, tokensPerDay: number) => ({
  rows: { "token-volumes": setting((row) => row["series"] === "china-nda" && row["date"] === date, { tokensPerDay }) },
});
const both = (date: string, loosely: number, far: number) => ({ "holds-loosely": counted(date, loosely), contradicted: counted(date, far) });

export default {
  "S0-008": both("2026-03", 130e12, 100e12),
  "S4-001": both("2026-03", 130e12, 100e12),
  "S0-009": both("2024-01", 108e9, 120e9),
  "S4-002": both("2024-01", 108e9, 120e9),
  "S4-007": both("2025-12", 115e12, 70e12),
  "S4-004": {
    contradicted: {
      rows: {
        "volume-statements": setting((row) => row["series"] === "china-nda" && row["date"] === "2026-03", {
          where: "State Council Information Office, Beijing",
        }),
      },
    },
  },
} satisfies Reach;
