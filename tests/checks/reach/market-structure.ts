import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

export default {
  "S3-050": {
    // A platform with half as many.
    unverified: { rows: { "host-firms": (rows) => rows.map((row, i) => (i % 2 === 0 ? { ...row, country: "US" } : row)) } },
  },
  "S4-046": {
    contradicted: { rows: { origins: setting(({ id }) => id === "services-2025-03", { value: 20 }) } },
    unverified: {
      rows: {
        "model-families": (rows) => rows.filter(({ developer }) => developer !== "MiniMax"),
        "host-firms": (rows) => rows.filter(({ firm }) => firm !== "MiniMax"),
      },
    },
  },
} satisfies Reach;
