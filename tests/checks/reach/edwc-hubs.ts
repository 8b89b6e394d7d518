import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

const green = (greenShare: number | null) => ({ rows: { "hub-status": setting(({ id }) => id === "inner-mongolia-green-2025", { greenShare }) } });
const tenants = (quotation: string) => ({ rows: { origins: setting(({ id }) => String(id).startsWith("guizhou-tenants"), { quotation }) } });

export default {
  "S4-033": { contradicted: { rows: { "computing-hubs": (rows) => rows.filter(({ hub }) => hub !== "Gansu") } } },
  "S4-028": { unverified: green(null), contradicted: green(0.05) },
  // Above 27 degrees by more than a tenth.
  "S4-029": { contradicted: { rows: { origins: setting(({ id }) => id === "guizhou-summer", { value: 31 }) } } },
  "S4-030": { "holds-loosely": tenants("Huawei and Tencent have chosen Guizhou"), unverified: tenants("China Mobile has chosen Guizhou") },
} satisfies Reach;
