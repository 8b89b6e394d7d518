import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

const origin = (fits: (id: string) => boolean, fields: { value?: number; date?: string }) => ({
  rows: { origins: setting((row) => fits(String(row["id"])), fields) },
});

export default {
  "S3-018": { unverified: origin((id) => /^openclaw-(2026-03|84)/.test(id), { value: 180_000 }) },
  "S4-015": {
    holds: origin((id) => id === "qwen-downloads", { value: 720e6 }),
    contradicted: origin((id) => id === "qwen-downloads", { date: "2026-03-02" }),
  },
  "S4-063": { contradicted: origin((id) => id === "scmp-open-models", { value: 0.13 }) },
} satisfies Reach;
