import { roundTo } from "../../kit/round.ts";
import { breakEvenPriceRatio, breakEvenUsdPerKwh, energyRatio, joulesPerTflop, usdPerPflopsHour } from "../../model/hardware.ts";

/** The two systems as the dataset names them. */
export const CLOUDMATRIX = "Huawei CloudMatrix 384";
export const NVL72 = "NVIDIA GB200 NVL72";

/** The inputs that a reader sets: arithmetic in PFLOPS, power in kW and USD a kWh for each. */
export interface SystemInputs {
  readonly pflops: number;
  readonly kw: number;
  readonly otherPflops: number;
  readonly otherKw: number;
  readonly cheap: number;
  readonly dear: number;
}

/** Arithmetic, power, energy and electricity of one system. */
export interface Side {
  readonly pflops: number;
  readonly kw: number;
  readonly joulesPerTflop: number;
  readonly usdPerKwh: number;
  readonly usdPerPflopsHour: number;
}

/** The two systems, and how they compare for the same arithmetic. */
export interface Comparison {
  readonly chinese: Side;
  readonly american: Side;
  /** Energy of the Chinese system over the other’s. */
  readonly energy: number;
  /** Cost of electricity of the Chinese system over the other’s. */
  readonly bill: number;
  /** Price in USD a kWh at which the Chinese system’s electricity costs as much as the other’s, and its share of the other’s price. */
  readonly breakEven: number;
  readonly breakEvenShare: number;
}

const sideOf = (pflops: number, kw: number, usdPerKwh: number): Side => ({
  pflops,
  kw,
  joulesPerTflop: joulesPerTflop({ pflops, kw }),
  usdPerKwh,
  usdPerPflopsHour: usdPerPflopsHour({ pflops, kw }, usdPerKwh),
});

/** Compares the two systems: energy, prices and the cost of electricity for the same arithmetic. */
export function compared({ pflops, kw, otherPflops, otherKw, cheap, dear }: SystemInputs): Comparison {
  const chinese = sideOf(pflops, kw, cheap);
  const american = sideOf(otherPflops, otherKw, dear);
  return {
    chinese,
    american,
    energy: energyRatio(chinese, american),
    bill: chinese.usdPerPflopsHour / american.usdPerPflopsHour,
    breakEven: breakEvenUsdPerKwh(chinese, american, dear) ?? 0,
    breakEvenShare: breakEvenPriceRatio(chinese, american, dear) ?? 0,
  };
}

/** Computes the power of the Chinese system from a multiple of the other’s, in kW. */
export const multipliedKw = (multiple: number, otherKw: number): number => roundTo(multiple * otherKw, 4);
