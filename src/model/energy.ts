import { atLeast, finite, positive } from "./domain.ts";

const JOULES_PER_KWH = 3.6e6;
const SECONDS_PER_DAY = 86_400;
const DAYS_PER_YEAR = 365;

/**
 * Computes electricity at the meter per token, in joules: kWh × 3.6 million ÷ tokens. The caller decides which tokens count:
 * output tokens or all.
 * @throws RangeError unless kWh ≥ 0 and tokens > 0
 */
export function joulesPerToken(kwh: number, tokens: number): number {
  return finite("energy per token", (atLeast("electricity", kwh) * JOULES_PER_KWH) / positive("tokens", tokens));
}

/** Computes electricity at the meter, in Wh, of a number of tokens: joules per token × tokens ÷ 3,600. @throws RangeError for a negative number */
export function tokensWh(energyJPerToken: number, tokens: number): number {
  return finite("electricity", (atLeast("energy per token", energyJPerToken) * atLeast("tokens", tokens)) / 3600);
}

/** Computes the carbon dioxide of electricity, in grams: Wh × kg per kWh. @throws RangeError for a negative number */
export function co2G(energyWh: number, factorKgPerKwh: number): number {
  return finite("carbon dioxide", atLeast("electricity", energyWh) * atLeast("factor", factorKgPerKwh));
}

/**
 * Computes the mean power that a volume of tokens needs, in GW: joules per token × tokens a day ÷ 86,400 s ÷ 10⁹.
 * @throws RangeError for a negative number
 */
export function powerGw(energyJPerToken: number, tokensPerDay: number): number {
  return finite("power", (atLeast("energy per token", energyJPerToken) * atLeast("tokens a day", tokensPerDay)) / SECONDS_PER_DAY / 1e9);
}

/**
 * Computes the tokens a day that a mean power in GW makes; undoes `powerGw`.
 * @throws RangeError unless energy per token > 0 and power ≥ 0
 */
export function tokensPerDay(energyJPerToken: number, meanPowerGw: number): number {
  return finite("tokens a day", (atLeast("power", meanPowerGw) * 1e9 * SECONDS_PER_DAY) / positive("energy per token", energyJPerToken));
}

/** Computes the electricity of a mean power in a year of 365 days, in TWh: GW × 8.76. @throws RangeError for a negative number */
export function energyTwhPerYear(meanPowerGw: number): number {
  return finite("electricity", (atLeast("power", meanPowerGw) * 24 * DAYS_PER_YEAR) / 1000);
}

/**
 * Computes electricity as a share of a demand, both in TWh; the share may exceed 1.
 * @throws RangeError unless electricity ≥ 0 and demand > 0
 */
export function shareOfDemand(energyTwh: number, demandTwh: number): number {
  return finite("share", atLeast("electricity", energyTwh) / positive("demand", demandTwh));
}

/**
 * Computes the sales value, in USD, of the tokens that a kWh makes: 3.6 million ÷ joules per token × price ÷ 10⁶.
 * @throws RangeError unless energy per token > 0 and price ≥ 0
 */
export function tokenSalesUsdPerKwh(usdPerMTok: number, energyJPerToken: number): number {
  return finite("sales", (atLeast("price of tokens", usdPerMTok) * (JOULES_PER_KWH / 1e6)) / positive("energy per token", energyJPerToken));
}

/**
 * Computes for how many times its own price a kWh sells as tokens. The multiple is no profit: it first pays for machines,
 * buildings and staff.
 * @throws RangeError unless price of tokens ≥ 0 and both others > 0
 */
export function kwhMultiple(usdPerMTok: number, energyJPerToken: number, electricityUsdPerKwh: number): number {
  return finite("multiple", tokenSalesUsdPerKwh(usdPerMTok, energyJPerToken) / positive("price of electricity", electricityUsdPerKwh));
}

/**
 * Computes the price of a million tokens, in USD, at which a kWh sells for `multiple` times its own price; undoes
 * `kwhMultiple`.
 * @throws RangeError for a negative number
 */
export function usdPerMTokForMultiple(multiple: number, energyJPerToken: number, electricityUsdPerKwh: number): number {
  const perKwh = atLeast("multiple", multiple) * atLeast("price of electricity", electricityUsdPerKwh);
  return finite("price of tokens", (perKwh * atLeast("energy per token", energyJPerToken)) / (JOULES_PER_KWH / 1e6));
}
