import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

export default {
  // The first attempt, of August 1857, broke; a landing then would be another year.
  "S3-001": { contradicted: { rows: { "submarine-cables": setting(({ cable }) => cable === "transatlantic-1858", { inService: "1857-08-11" }) } } },
} satisfies Reach;
