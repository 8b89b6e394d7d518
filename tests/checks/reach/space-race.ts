import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

type Rows = Parameters<ReturnType<typeof setting>>[0];
/** Apollo’s cost in billions of dollars by an index of NASA's and by consumer prices. */
const apollo = (nasa: number, consumer: number) => ({
  rows: {
    origins: (rows: Rows): Rows =>
      rows.map((row) => ({ ...row, value: { "apollo-cost": nasa, "apollo-cost-cpi": consumer }[String(row["id"])] ?? row["value"] ?? null })),
  },
});

export default {
  "S3-073": {
    holds: { rows: { origins: setting(({ id }) => id === "sputnik-calm", { quotation: null }) } },
    contradicted: { rows: { events: setting(({ id }) => id === "sputnik-1", { date: "1958-01-31", by: "United States" }) } },
  },
  "S3-074": {
    holds: { rows: { origins: (rows) => rows.filter(({ id }) => id !== "apollo-cost-cpi") } },
    unverified: apollo(264, 150),
    contradicted: apollo(120, 100),
  },
} satisfies Reach;
