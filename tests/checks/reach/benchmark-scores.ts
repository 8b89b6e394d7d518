import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

export default {
  "S3-027": { contradicted: { rows: { origins: setting((row) => row["id"] === "score-minimax-m2-5", { value: 0.694 }) } } },
} satisfies Reach;
