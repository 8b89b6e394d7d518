import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

export default {
  "S4-009": { unverified: { rows: { "compute-growth": setting((row) => row["id"] === "bitcoin-hash-rate", { toValue: 0.01 }) } } },
} satisfies Reach;
