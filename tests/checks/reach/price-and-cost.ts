import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

/** Another gross margin in one prospectus. */
const margin = (id: string, value: number) => ({ rows: { origins: setting((row) => row["id"] === id, { value }) } });

export default {
  "S3-051": { "holds-loosely": margin("minimax-platform-margin", -0.05), contradicted: margin("zhipu-cloud-margin", 0.034) },
  // As many machines as at the peak of that day, and dearer hire: $200,000.
  "S4-049": { contradicted: { rows: { "inference-throughput": setting((row) => row["id"] === "deepseek-day", { costUsdPerDay: 200_000 }) } } },
} satisfies Reach;
