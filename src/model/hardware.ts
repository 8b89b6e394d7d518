import { atLeast, finite, positive } from "./domain.ts";

/** A system of accelerators, at full load. */
export interface System {
  /** Arithmetic in one number format, dense, in PFLOPS; > 0. */
  readonly pflops: number;
  /** Power, in kW; > 0. */
  readonly kw: number;
  /** What the machines cost in an hour beside electricity, in USD; ≥ 0. 0, if not given, leaves them out. */
  readonly capitalUsdPerHour?: number;
}

/** Energy of arithmetic, in joules per 10¹² operations: kW ÷ PFLOPS. It is a limit: no system keeps to its peak. @throws RangeError unless both are > 0 */
export function joulesPerTflop({ pflops, kw }: System): number {
  return finite("energy per operation", positive("power", kw) / positive("arithmetic", pflops));
}

/** How many times as much energy the first system takes for the same arithmetic as the second. @throws RangeError outside the domain */
export function energyRatio(system: System, reference: System): number {
  return finite("ratio", joulesPerTflop(system) / joulesPerTflop(reference));
}

/** Cost of an hour's arithmetic of one PFLOPS, in USD: (capital + kW × PUE × price) ÷ PFLOPS. @throws RangeError outside the domain, or for a PUE below 1 */
export function usdPerPflopsHour(system: System, electricityUsdPerKwh: number, pue = 1): number {
  const electricityUsd = positive("power", system.kw) * atLeast("PUE", pue, 1) * atLeast("price of electricity", electricityUsdPerKwh);
  return finite("cost", (atLeast("capital", system.capitalUsdPerHour ?? 0) + electricityUsd) / positive("arithmetic", system.pflops));
}

/**
 * Price of electricity, in USD per kWh, at which the first system does the same arithmetic for the same cost as the second at
 * `referenceUsdPerKwh`, with one PUE for both. Below it the first is cheaper. null where it is dearer even on free electricity.
 * @throws RangeError outside the domain
 */
export function breakEvenUsdPerKwh(system: System, reference: System, referenceUsdPerKwh: number, pue = 1): number | null {
  const worth = usdPerPflopsHour(reference, referenceUsdPerKwh, pue) * positive("arithmetic", system.pflops);
  const leftUsd = worth - atLeast("capital", system.capitalUsdPerHour ?? 0);
  return leftUsd < 0 ? null : finite("price of electricity", leftUsd / (positive("power", system.kw) * pue));
}

/**
 * That price as a share of the reference's: 0.43 says that electricity has to cost less than 43 per cent of what it costs the other.
 * Without capital it is 1 ÷ energy ratio, whatever the price. null as above.
 * @throws RangeError outside the domain, or for a free reference
 */
export function breakEvenPriceRatio(system: System, reference: System, referenceUsdPerKwh: number, pue = 1): number | null {
  const usdPerKwh = breakEvenUsdPerKwh(system, reference, positive("price of electricity", referenceUsdPerKwh), pue);
  return usdPerKwh === null ? null : finite("ratio", usdPerKwh / referenceUsdPerKwh);
}
