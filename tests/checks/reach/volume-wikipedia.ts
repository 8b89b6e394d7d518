import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

/** Words of the English Wikipedia in its newest count. */
const words = (value: number) => ({ rows: { origins: setting((row) => row["id"] === "wikipedia-words-2025-07", { value }) } });

export default {
  "S1-008": {
    // Were the encyclopaedia larger, and all languages little more than English.
    holds: {
      rows: {
        origins: (rows) =>
          setting((row) => row["id"] === "wikipedia-words-2025-07", { value: 300e9 })(
            setting((row) => row["id"] === "wikipedia-articles-all", { value: 10e6 })(rows),
          ),
      },
    },
    "holds-loosely": words(50e9),
  },
} satisfies Reach;
