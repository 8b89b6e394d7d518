import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

type Rows = Parameters<ReturnType<typeof setting>>[0];
/** Models that are dense: 70 billion parameters, all of them at work. */
const dense = (of: (row: Rows[number]) => boolean) => ({ rows: { "model-parameters": setting(of, { totalBillion: 70, activeBillion: 70 }) } });
const v3 = (activeBillion: number) => ({ rows: { "model-parameters": setting(({ model }) => model === "deepseek-v3", { activeBillion }) } });
const m25 = (totalBillion: number) => ({ rows: { "model-parameters": setting(({ model }) => model === "minimax-m2-5", { totalBillion }) } });

export default {
  "S1-043": {
    "holds-loosely": dense(({ maker }) => maker === "StepFun"),
    unverified: { rows: { "model-parameters": (rows) => rows.filter(({ maker }) => maker === "StepFun") } },
    contradicted: dense(() => true),
  },
  "S1-045": { contradicted: dense(({ model }) => model === "rome") },
  "S3-047": { contradicted: v3(671) },
  "S4-044": { "holds-loosely": v3(400), contradicted: v3(671) },
  "S3-049": { holds: m25(229.3), contradicted: m25(456) },
} satisfies Reach;
