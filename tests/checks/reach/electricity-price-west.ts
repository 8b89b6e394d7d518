import { priced } from "./electricity-price.ts";
import type { Reach } from "./reach.ts";

export default {
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
} satisfies Reach;
