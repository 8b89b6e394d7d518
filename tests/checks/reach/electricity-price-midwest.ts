import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

type Rows = Parameters<ReturnType<typeof setting>>[0];

const midwest = (residentialUsdPerKwh: number) => ({
  rows: { "us-state-prices": setting(({ date }) => date === "2025-04", { residentialUsdPerKwh }) },
});
const requests = (ids: readonly string[]) => ({
  rows: { origins: (rows: Rows): Rows => rows.filter(({ id }) => !String(id).startsWith("rate-") || ids.includes(String(id))) },
});

export default {
  "S1-021": { contradicted: midwest(0.12) },
  "S1-022": { "holds-loosely": requests(["rate-dte-2025"]), unverified: requests([]) },
} satisfies Reach;
