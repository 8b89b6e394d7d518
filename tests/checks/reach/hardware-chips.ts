import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

type Rows = Parameters<ReturnType<typeof setting>>[0];
const price = (priceUsdLow: number, priceUsdHigh: number, grade: string) => ({
  rows: { accelerators: setting(({ chip, aspect }) => chip === "H100 SXM" && aspect === "price", { priceUsdLow, priceUsdHigh, grade }) },
});
const power = (powerKw: number) => ({
  rows: { accelerators: setting(({ chip, aspect }) => chip === "H100 SXM" && aspect === "power", { powerKw }) },
});

const ascend = (bf16DensePflops: number) => ({
  rows: { accelerators: setting(({ chip, aspect }) => chip === "Ascend 910C" && aspect === "specification", { bf16DensePflops }) },
});

export default {
  "S3-036": { holds: price(29_000, 31_000, "B"), unverified: price(18_000, 22_000, "C"), contradicted: price(18_000, 22_000, "B") },
  "S3-037": { "holds-loosely": power(0.6), contradicted: power(0.5) },
  "S0-069": { contradicted: ascend(3) },
  "S4-061": {
    holds: {
      rows: {
        accelerators: (rows: Rows): Rows => [
          ...rows,
          { ...(rows.find(({ basis }) => basis === "The Register") as Rows[number]), chip: "MLU590", vendor: "Cambricon", bf16DensePflops: 0.314 },
        ],
      },
    },
    contradicted: {
      rows: { accelerators: setting(({ chip, aspect }) => chip === "Ascend 910C" && aspect === "specification", { bf16DensePflops: 3 }) },
    },
  },
} satisfies Reach;
