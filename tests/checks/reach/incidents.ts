import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

const origin = (id: string, fields: { value?: number; date?: string; quotation?: string }) => ({
  rows: { origins: setting((row) => row["id"] === id, fields) },
});

export default {
  "S0-058": { unverified: origin("zhipu-letter", { date: "2026-03-02" }) },
  "S0-060": { contradicted: origin("zhipu-fall", { value: -0.12 }) },
  "S0-061": { contradicted: origin("zhipu-value", { value: 5 }) },
  "S0-063": { unverified: origin("rome", { quotation: "the agent opened a reverse tunnel from the training cluster" }) },
} satisfies Reach;
