import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

type Rows = Parameters<ReturnType<typeof setting>>[0];
/** What an auditor of the hosts could have found. */
const audited = (dataCentres: (provider: string, now: unknown) => unknown) => ({
  rows: {
    "provider-locations": (rows: Rows): Rows =>
      rows.map((row) => ({ ...row, grade: "B", dataCentres: dataCentres(String(row["provider"]), row["dataCentres"]) as readonly string[] })),
  },
});
const chinese = ["Tencent Cloud", "Z.ai", "Xiaomi", "StreamLake", "DeepSeek", "Alibaba Cloud Int."];

export default {
  "S3-010": {
    "holds-loosely": audited((provider, now) => (chinese.includes(provider) ? ["CN"] : now)),
    contradicted: audited((_, now) => now),
  },
  "S3-039": {
    holds: { rows: { "inference-throughput": setting(() => true, { latencyMsPerToken: 1.5 }) } },
    contradicted: { rows: { "submarine-cables": setting(({ cable }) => cable === "ncp", { lengthKm: 210_000 }) } },
  },
} satisfies Reach;
