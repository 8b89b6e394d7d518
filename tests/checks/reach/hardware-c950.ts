import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

type Fields = Parameters<typeof setting>[1];
const row = (name: string, fields: Fields) => ({ rows: { origins: setting(({ id }) => id === name, fields) } });
const withoutEarlier = (change: Readonly<Record<string, Fields>> = {}) => ({
  rows: {
    origins: (rows: Parameters<ReturnType<typeof setting>>[0]) =>
      rows.filter(({ unit }) => unit !== "parameters").map((each) => ({ ...each, ...change[String(each["id"])] })),
  },
});

export default {
  "S0-053": {
    holds: row("c950-uses", { quotation: "built for AI agents and nothing else" }),
    contradicted: row("c950-agents", { quotation: "a new type of high-end CPU for edge devices" }),
  },
  "S0-054": { unverified: row("c950", { value: null }), contradicted: row("c950", { value: 7 }) },
  "S0-055": { unverified: row("risc-v-open", { quotation: "a modular instruction set for members" }) },
  "S1-051": {
    "holds-loosely": row("c950", { date: "2026-04-02" }),
    contradicted: row("c950-instructions", { quotation: "the most powerful processor ever to use the LoongArch instruction set" }),
  },
  "S1-052": {
    "holds-loosely": withoutEarlier(),
    unverified: withoutEarlier({ "c950-deepseek": { quotation: "natively supports large models such as Qwen3" } }),
  },
} satisfies Reach;
