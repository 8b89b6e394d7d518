import type { Change } from "../run-check.ts";
import type { Reach } from "./reach.ts";

/** Weekly tokens of MiniMax M2.5 from its first week on. */
const weekly = (...tokens: readonly number[]): Change => ({
  rows: {
    "openrouter-places": (rows) => {
      const weeks = rows.filter((row) => row["model"] === "MiniMax M2.5").sort((a, b) => String(a["weekEnd"]).localeCompare(String(b["weekEnd"])));
      return rows.map((row) => (weeks.includes(row) ? { ...row, tokensTrillion: tokens[weeks.indexOf(row)] ?? row["tokensTrillion"] ?? null } : row));
    },
  },
});

export default {
  "S0-023": {
    // A week on four weeks earlier, twice: 0.5 to 2.88 trillion, and 0.5 to 2.88.
    "holds-loosely": weekly(0.5, 0.5, 0.6, 1, 2.88, 2.88),
  },
} satisfies Reach;
