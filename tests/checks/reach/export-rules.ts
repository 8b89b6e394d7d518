import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

/** A line of the rule above every chip that NVIDIA sells. */
const eased = { rows: { origins: setting(({ id }) => id === "chip-rule-2026", { value: 50_000 }) } };

export default {
  "S0-048": {
    unverified: { rows: { origins: setting(({ id }) => id === "semianalysis-memory", { quotation: "the number one supplier of HBM to China" }) } },
  },
  "S1-066": { contradicted: { rows: { events: setting(({ id }) => id === "eu-ai-act", { date: "2027-08-01" }) } } },
  "S3-070": { contradicted: eased },
  "S4-060": { contradicted: eased },
} satisfies Reach;
