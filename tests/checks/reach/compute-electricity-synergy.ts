import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

const report = (quotation: string) => ({ rows: { origins: setting(({ id }) => id === "work-report-2026", { quotation }) } });

export default {
  "S0-034": { holds: report("把算電協同作為重點工程"), unverified: report("加快發展衛星互聯網") },
  "S2-036": { holds: report("把算電協同作為重點工程"), unverified: report("加快發展衛星互聯網") },
} satisfies Reach;
