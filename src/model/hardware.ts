import { atLeast, finite, positive } from "./domain.ts";

/** A system of accelerators at full load. */
export interface System {
  /** Arithmetic in one number format, dense, in PFLOPS; > 0. */
  readonly pflops: number;
  /** Power, in kW; > 0. */
  readonly kw: number;
  /** Hourly cost of the machines apart from electricity, in USD; ≥ 0. If not given it is 0. */
  readonly capitalUsdPerHour?: number;
}

/**
 * Computes the energy of arithmetic, in joules per 10¹² operations: kW ÷ PFLOPS. It is a lower limit, since no system sustains
 * its peak.
 * @throws RangeError unless both are > 0
 */
export function joulesPerTflop({ pflops, kw }: System): number {
  return finite("energy per operation", positive("power", kw) / positive("arithmetic", pflops));
}

/**
 * Divides the energy that the first system needs for some arithmetic by the energy that the second needs.
 * @throws RangeError outside the domain
 */
export function energyRatio(system: System, reference: System): number {
  return finite("ratio", joulesPerTflop(system) / joulesPerTflop(reference));
}

/**
 * Computes the cost of an hour's arithmetic of one PFLOPS, in USD: (capital + kW × PUE × price) ÷ PFLOPS.
 * @throws RangeError outside the domain, or for a PUE below 1
 */
export function usdPerPflopsHour(system: System, electricityUsdPerKwh: number, pue = 1): number {
  const electricityUsd = positive("power", system.kw) * atLeast("PUE", pue, 1) * atLeast("price of electricity", electricityUsdPerKwh);
  return finite("cost", (atLeast("capital", system.capitalUsdPerHour ?? 0) + electricityUsd) / positive("arithmetic", system.pflops));
}

/**
 * Computes the price of electricity, in USD per kWh, at which the first system does the same arithmetic for the same cost as
 * the second does at `referenceUsdPerKwh`, both with one PUE. Below that price the first is cheaper. Returns null where the
 * first is dearer even on free electricity.
 * @throws RangeError outside the domain
 */
export function breakEvenUsdPerKwh(system: System, reference: System, referenceUsdPerKwh: number, pue = 1): number | null {
  const worth = usdPerPflopsHour(reference, referenceUsdPerKwh, pue) * positive("arithmetic", system.pflops);
  const leftUsd = worth - atLeast("capital", system.capitalUsdPerHour ?? 0);
  return leftUsd < 0 ? null : finite("price of electricity", leftUsd / (positive("power", system.kw) * pue));
}

/**
 * Computes `breakEvenUsdPerKwh` as a share of the reference's price: 0.43 means that electricity must cost less than 43% of
 * what the other pays. Without capital it is 1 ÷ energy ratio, whatever the price. Returns null as above.
 * @throws RangeError outside the domain, or for a free reference
 */
export function breakEvenPriceRatio(system: System, reference: System, referenceUsdPerKwh: number, pue = 1): number | null {
  const usdPerKwh = breakEvenUsdPerKwh(system, reference, positive("price of electricity", referenceUsdPerKwh), pue);
  return usdPerKwh === null ? null : finite("ratio", usdPerKwh / referenceUsdPerKwh);
}
