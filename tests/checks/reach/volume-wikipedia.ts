import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

/** Words of the English Wikipedia in its newest count. */
const words = (value: number) => ({ rows: { origins: setting((row) => row["id"] === "wikipedia-words-2025-07", { value }) } });

export default {
  "S1-008": {
    // Were the encyclopaedia larger.
    "holds-loosely": words(50e9),
    contradicted: words(40e12),
  },
} satisfies Reach;
