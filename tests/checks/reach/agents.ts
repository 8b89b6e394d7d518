import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

const origin = (ids: readonly string[], fields: { value?: number; date?: string }) => ({
  rows: { origins: setting((row) => ids.includes(String(row["id"])), fields) },
});

export default {
  "S0-016": { contradicted: origin(["ft-agent-task"], { value: 2_000_000 }) },
  "S2-027": { contradicted: origin(["agent-against-chat"], { value: 4 }) },
  "S3-017": { unverified: origin(["openclaw-first", "openclaw-name"], { date: "2025-11" }) },
} satisfies Reach;
