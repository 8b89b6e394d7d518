import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

/** Another net result in a prospectus. */
const result = (fits: (id: string) => boolean) => ({ rows: { origins: setting((row) => fits(String(row["id"])), { value: 40 }) } });

export default {
  "S3-051": { unverified: result((id) => id === "minimax-result"), contradicted: result((id) => id.endsWith("-result")) },
  // As many machines as at the peak of that day, and dearer hire: $200,000.
  "S4-049": { contradicted: { rows: { "inference-throughput": setting((row) => row["id"] === "deepseek-day", { costUsdPerDay: 200_000 }) } } },
} satisfies Reach;
