import { setting, withFigure } from "../run-check.ts";
import type { Reach } from "./reach.ts";

const WEEK = "2026-04-05";
/** Another sum of the chart for one country. */
const charted = (country: string, tokens: number) => ({
  rows: { "openrouter-weekly": setting((row) => row["weekEnd"] === WEEK && row["country"] === country && row["basis"] === "top-nine", { tokens }) },
});
/** A smaller American part of the platform. */
const fewerAmericans = {
  rows: {
    "openrouter-authors": setting((row) => row["date"] === "2026-04-01" && row["country"] === "US", {
      tokensWeekToDate: 2.5e12,
      shareOfTokens: 0.22,
    }),
  },
};

export default {
  "S1-003": { contradicted: charted("CN", 10e12) },
  "S4-010": { contradicted: charted("CN", 10e12) },
  "S1-005": { "holds-loosely": fewerAmericans },
  "S1-006": { "holds-loosely": fewerAmericans },
  "S1-007": { fails: { claims: { "S1-003": withFigure(9.86e12) } } },
} satisfies Reach;
