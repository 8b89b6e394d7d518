import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

const count = (year: string, bills: number) => setting((row) => row["year"] === year, { bills });

export default {
  "S1-067": {
    // MultiState with fewer bills in 2025; both with fewer in each year.
    "holds-loosely": { rows: { "state-ai-bills": count("2025", 500) } },
    contradicted: { rows: { "state-ai-bills": (rows) => count("2025", 90)(count("2024", 100)(rows)) } },
  },
  "S1-069": { contradicted: { rows: { "ai-act-duties": (rows) => rows.filter(({ duty }) => duty !== "monitoring") } } },
} satisfies Reach;
