import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

const event = (id: string, fields: Parameters<typeof setting>[1]) => ({ rows: { events: setting((row) => row["id"] === id, fields) } });

export default {
  "S0-056": {
    "holds-loosely": event("alibaba-token-hub", { grade: "C" }),
    contradicted: event("alibaba-token-hub", { by: "Alibaba, Joe Tsai" }),
  },
  "S3-025": {
    holds: event("anthropic-terms-2026-02", { date: "2026-02-19" }),
    contradicted: event("anthropic-terms-2026-02", { date: "2026-03-06" }),
  },
  "S3-026": { contradicted: event("antigravity-cut-2026-02", { by: "Anthropic" }) },
} satisfies Reach;
