import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

export default {
  "S0-059": {
    "holds-loosely": { rows: { events: setting(({ act }) => act === "listing", { date: "2026-02-02" }) } },
    contradicted: { rows: { events: setting(({ id }) => id === "minimax-lists", { date: "2026-01-07" }) } },
  },
} satisfies Reach;
