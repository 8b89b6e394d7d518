import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

type Rows = Parameters<ReturnType<typeof setting>>[0];
const china = (share: (month: string, now: unknown) => unknown) => ({
  rows: {
    "bitcoin-hashrate": (rows: Rows): Rows =>
      rows.map((row) => (row["country"] === "CN" ? { ...row, shareOfHashrate: share(String(row["month"]), row["shareOfHashrate"]) as number } : row)),
  },
});
const miners = (id: string, fields: Parameters<typeof setting>[1]) => ({ rows: { origins: setting((row) => row["id"] === id, fields) } });

export default {
  "S3-053": {
    holds: miners("miners-regions-2021", { date: "2016-07" }),
    unverified: { rows: { origins: (rows) => rows.filter(({ id }) => !String(id).startsWith("miners-")) } },
  },
  "S3-056": {
    "holds-loosely": china((month, now) => (month === "2019-09" ? 0.65 : now)),
    contradicted: china((month, now) => (month === "2019-09" ? 0.55 : now)),
  },
  "S3-058": { holds: china((month, now) => (month > "2021-06" ? 0 : now)), contradicted: china(() => 0.4) },
  "S3-059": {
    contradicted: {
      rows: { "bitcoin-hashrate": setting(({ country, month }) => country !== "CN" && month === "2021-08", { shareOfHashrate: 0.05 }) },
    },
  },
} satisfies Reach;
