import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

type Rows = Parameters<ReturnType<typeof setting>>[0];
type Fields = Parameters<typeof setting>[1];
/** Other prices by id. */
const priced =
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
const midwest = (residentialUsdPerKwh: number) => ({
  rows: { "us-state-prices": setting(({ date }) => date === "2025-04", { residentialUsdPerKwh }) },
});
const requests = (ids: readonly string[]) => ({
  rows: { origins: (rows: Rows): Rows => rows.filter(({ id }) => !String(id).startsWith("rate-") || ids.includes(String(id))) },
});

export default {
  "S1-021": { contradicted: midwest(0.12) },
  "S1-022": { "holds-loosely": requests(["rate-dte-2025"]), unverified: requests([]) },
  "S1-027": {
    holds: { rows: { "industrial-prices": priced({ "cn-hohhot-delivered-2025": { cnyPerKwh: 0.21, grade: "B" } }) } },
    // The weak report at 0.30 yuan: nothing is paid below 0.25, though bids may be.
    unverified: { rows: { "industrial-prices": priced({ "cn-solar-cost-2026": { cnyPerKwh: 0.3 } }) } },
    contradicted: {
      rows: { "industrial-prices": priced({ "cn-solar-cost-2026": { cnyPerKwh: 0.3 }, "cn-xinjiang-auction-low-2025": { cnyPerKwh: 0.24 } }) },
    },
  },
  "S1-028": {
    holds: { rows: { "industrial-prices": priced({ "cn-guizhou-2025": { usdPerKwh: 0.07 } }) } },
    contradicted: { rows: { "industrial-prices": priced({ "cn-west-inner-mongolia-2025": { usdPerKwh: 0.09 } }) } },
  },
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
