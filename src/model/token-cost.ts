import { atLeast, finite, positive, share } from "./domain.ts";

/** An accelerator that the service buys. */
export interface Purchase {
  readonly acceleratorPriceUsd: number;
  readonly lifeYears: number;
  /** Interest on the money tied up, as a share a year; 0.1 is 10%. */
  readonly costOfCapitalShare: number;
  /**
   * Whole investment per accelerator, with its part of server, network and building, as a multiple of its price; 1 leaves them
   * out.
   */
  readonly overheadRatio: number;
}

/** An accelerator that the service hires. The rent pays for everything, its electricity included. */
export interface Lease {
  readonly leaseUsdPerAcceleratorHour: number;
}

/** Electricity of an accelerator, drawn at all hours, idle ones too. */
export interface Supply {
  /** Power with the accelerator's part of the server. */
  readonly powerKwPerAccelerator: number;
  /** Power at the meter per power of the machines; 1 or more. */
  readonly pueRatio: number;
  readonly electricityUsdPerKwh: number;
}

/**
 * Tokens that an accelerator serves while it works. Services divide accelerators into those that read prompts and those that
 * write answers.
 */
export interface Throughput {
  /** Input tokens a second of an accelerator that reads, those found in a cache included. */
  readonly inputTokensPerSPerAccelerator: number;
  /** Output tokens a second of an accelerator that writes. */
  readonly outputTokensPerSPerAccelerator: number;
  /** Share of all hours in which it works. */
  readonly utilisationShare: number;
}

/** Bought or hired; where both are given, the rent counts. */
export type Machine = (Purchase | Lease) & Supply;

/** A cost in its parts, per hour of an accelerator or per million tokens. The four parts add up to the total. */
export interface CostParts {
  /** Price of the accelerator, spread evenly over its life. */
  readonly depreciationUsd: number;
  /** Interest on that price. */
  readonly capitalUsd: number;
  readonly electricityUsd: number;
  /** Server, network and building, interest included; of a lease, everything but electricity. */
  readonly otherUsd: number;
  readonly totalUsd: number;
}

/** Hours of a year without a leap day. */
export const HOURS_PER_YEAR = 8760;
const SECONDS_PER_HOUR = 3600;

/**
 * Computes the equal yearly payment, in USD, that pays back a price with interest over a life: price × r ÷ (1 − (1 +
 * r)^−years); without interest, price ÷ years.
 * @throws RangeError unless price and rate are ≥ 0 and years > 0
 */
export function annuityUsd(priceUsd: number, years: number, rate: number): number {
  const life = positive("life", years);
  const r = atLeast("cost of capital", rate);
  // Interest this low is lost in rounding, and so would be a division by it.
  const factor = r * life < 1e-15 ? 1 / life : r / -Math.expm1(-life * Math.log1p(r));
  return finite("annuity", atLeast("accelerator price", priceUsd) * factor);
}

/** Computes the cost of an accelerator's electricity in an hour, in USD: kW × PUE × price. @throws RangeError outside the domain */
export function electricityUsdPerHour({ powerKwPerAccelerator, pueRatio, electricityUsdPerKwh }: Supply): number {
  const kw = atLeast("power per accelerator", powerKwPerAccelerator) * atLeast("PUE", pueRatio, 1);
  return finite("electricity", kw * atLeast("price of electricity", electricityUsdPerKwh));
}

/**
 * Computes the cost of an accelerator for an hour, in its parts, in USD: the annuity of the purchase ÷ 8,760 + electricity, or
 * the rent.
 * Staff, training of the model and taxes are left out.
 * @throws RangeError outside the domain; or for a rent that does not cover the electricity
 */
export function acceleratorHourUsd(machine: Machine): CostParts {
  const electricityUsd = electricityUsdPerHour(machine);
  if ("leaseUsdPerAcceleratorHour" in machine) {
    const totalUsd = atLeast("lease", machine.leaseUsdPerAcceleratorHour);
    if (totalUsd < electricityUsd) throw new RangeError(`invalid lease; less than its electricity, ${electricityUsd}: ${totalUsd}`);
    return { depreciationUsd: 0, capitalUsd: 0, electricityUsd, otherUsd: totalUsd - electricityUsd, totalUsd };
  }
  const { acceleratorPriceUsd, lifeYears, costOfCapitalShare, overheadRatio } = machine;
  const hardwareUsd = annuityUsd(acceleratorPriceUsd, lifeYears, costOfCapitalShare) / HOURS_PER_YEAR;
  const depreciationUsd = acceleratorPriceUsd / lifeYears / HOURS_PER_YEAR;
  const capitalUsd = Math.max(hardwareUsd - depreciationUsd, 0);
  const otherUsd = hardwareUsd * (atLeast("overhead", overheadRatio, 1) - 1);
  const totalUsd = finite("cost of an hour", depreciationUsd + capitalUsd + electricityUsd + otherUsd);
  return { depreciationUsd, capitalUsd, electricityUsd, otherUsd, totalUsd };
}

/**
 * Computes the cost of a million tokens, in its parts, from the cost of an hour, in USD: cost ÷ (tokens a second × 3,600 ×
 * utilisation ÷ 10⁶).
 * @throws RangeError unless tokens a second and utilisation are > 0
 */
export function perMTokUsd(hour: CostParts, tokensPerSPerAccelerator: number, utilisationShare: number): CostParts {
  const used = positive("utilisation", share("utilisation", utilisationShare));
  const mTokPerHour = (positive("tokens a second", tokensPerSPerAccelerator) * SECONDS_PER_HOUR * used) / 1e6;
  const part = (amountUsd: number): number => finite("cost of a million tokens", amountUsd / mTokPerHour);
  return {
    depreciationUsd: part(hour.depreciationUsd),
    capitalUsd: part(hour.capitalUsd),
    electricityUsd: part(hour.electricityUsd),
    otherUsd: part(hour.otherUsd),
    totalUsd: part(hour.totalUsd),
  };
}

/**
 * Computes the cost of a million input and of a million output tokens, in USD, each read or written by accelerators of its own.
 * To charge the whole cost to output tokens instead, give `perMTokUsd` the output tokens a second over all accelerators.
 * @throws RangeError outside the domain
 */
export function tokenCostUsd(service: Machine & Throughput): { readonly input: CostParts; readonly output: CostParts } {
  const hour = acceleratorHourUsd(service);
  return {
    input: perMTokUsd(hour, service.inputTokensPerSPerAccelerator, service.utilisationShare),
    output: perMTokUsd(hour, service.outputTokensPerSPerAccelerator, service.utilisationShare),
  };
}
