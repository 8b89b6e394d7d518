import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

const row = (id: string, fields: Parameters<typeof setting>[1]) => ({ rows: { origins: setting((one) => one["id"] === id, fields) } });

export default {
  "S0-018": { "holds-loosely": row("ft-zhang-share", { value: 0.75 }), contradicted: row("ft-zhang-share", { value: 0.6 }) },
  "S0-040": { unverified: row("semianalysis-scaling", { quotation: "The deficiencies in power are relevant" }) },
  "S1-016": { "holds-loosely": row("huang-layers", { date: "2026-02-10" }), contradicted: row("huang-layers", { value: 4 }) },
  "S2-020": { unverified: row("firms-many-models", { value: 0.4 }) },
  "S4-055": { unverified: row("firms-spend-openai", { value: 0.4 }) },
} satisfies Reach;
