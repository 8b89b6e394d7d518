import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

export default {
  "S3-038": { contradicted: { rows: { "ai-data-centres": setting(() => true, { powerMw: 150 }) } } },
} satisfies Reach;
