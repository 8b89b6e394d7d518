import type { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

type Rows = Parameters<ReturnType<typeof setting>>[0];
type Fields = Parameters<typeof setting>[1];
/** Other prices by id. */
export const priced =
  (change: Readonly<Record<string, Fields>>) =>
  (rows: Rows): Rows =>
    rows.map((row) => ({ ...row, ...change[String(row["id"])] }));
/** Every tariff of a Chinese grid at one price, and the prices of two groups of data centres. */
const china = (tariff: number, sites: number, more: readonly Fields[] = []) => ({
  rows: {
    "industrial-prices": (rows: Rows): Rows => [
      ...rows.map((row) =>
        row["kind"] === "tariff" && row["country"] === "China"
          ? { ...row, usdPerKwh: tariff }
          : row["kind"] === "delivered" || row["kind"] === "subsidised"
            ? { ...row, usdPerKwh: sites, grade: "B" }
            : row,
      ),
      ...more.map((fields) => ({ ...(rows.find(({ id }) => id === "cn-2024-briefing") as Rows[number]), ...fields })),
    ],
  },
});
/** A mean over all Chinese users, which has not been found. */
const everyone = (usdPerKwh: number): Fields => ({ id: "cn-all-2024", kind: "all-users", usdPerKwh, grade: "B" });

export default {
  "S3-043": {
    holds: china(0.052, 0.05, [everyone(0.066)]),
    "holds-loosely": china(0.0585, 0.0557),
    contradicted: { rows: china(0.0878, 0.0487, [everyone(0.105)]).rows },
  },
  "S4-041": {
    holds: {
      rows: {
        "industrial-prices": priced({ "cn-2024-briefing": { grade: "B" }, "us-2025": { usdPerKwh: 0.13 }, "eu-2025-h1": { usdPerKwh: 0.28 } }),
      },
    },
    "holds-loosely": { rows: { "industrial-prices": priced({ "us-2025": { usdPerKwh: 0.13 }, "eu-2025-h1": { usdPerKwh: 0.28 } }) } },
    unverified: {
      rows: {
        "industrial-prices": priced({ "cn-2024-briefing": { usdPerKwh: 0.13 }, "us-2025": { usdPerKwh: 0.13 }, "eu-2025-h1": { usdPerKwh: 0.28 } }),
      },
    },
  },
} satisfies Reach;
