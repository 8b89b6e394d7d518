import { atLeast, finite, positive } from "./domain.ts";

const JOULES_PER_KWH = 3.6e6;
const SECONDS_PER_DAY = 86_400;
const DAYS_PER_YEAR = 365;

/** Electricity at the meter per token, in joules: kWh × 3.6 million ÷ tokens. Which tokens are counted, output or all, is the caller's to say. @throws RangeError unless kWh ≥ 0 and tokens > 0 */
export function joulesPerToken(kwh: number, tokens: number): number {
  return finite("energy per token", (atLeast("electricity", kwh) * JOULES_PER_KWH) / positive("tokens", tokens));
}

/** Mean power that a volume of tokens needs, in GW: joules per token × tokens a day ÷ 86,400 s ÷ 10⁹. @throws RangeError for a negative number */
export function powerGw(energyJPerToken: number, tokensPerDay: number): number {
  return finite("power", (atLeast("energy per token", energyJPerToken) * atLeast("tokens a day", tokensPerDay)) / SECONDS_PER_DAY / 1e9);
}

/** Tokens a day for a mean power in GW; undoes `powerGw`. @throws RangeError unless energy per token > 0 and power ≥ 0 */
export function tokensPerDay(energyJPerToken: number, meanPowerGw: number): number {
  return finite("tokens a day", (atLeast("power", meanPowerGw) * 1e9 * SECONDS_PER_DAY) / positive("energy per token", energyJPerToken));
}

/** Electricity of a mean power in a year of 365 days, in TWh: GW × 8.76. @throws RangeError for a negative number */
export function energyTwhPerYear(meanPowerGw: number): number {
  return finite("electricity", (atLeast("power", meanPowerGw) * 24 * DAYS_PER_YEAR) / 1000);
}

/** Electricity as a share of a demand, both in TWh; above 1 where it is more than the whole. @throws RangeError unless electricity ≥ 0 and demand > 0 */
export function shareOfDemand(energyTwh: number, demandTwh: number): number {
  return finite("share", atLeast("electricity", energyTwh) / positive("demand", demandTwh));
}

/** Sales of the tokens that a kWh makes, in USD: 3.6 million ÷ joules per token × price ÷ 10⁶. @throws RangeError unless energy per token > 0 and price ≥ 0 */
export function tokenSalesUsdPerKwh(usdPerMTok: number, energyJPerToken: number): number {
  return finite("sales", (atLeast("price of tokens", usdPerMTok) * (JOULES_PER_KWH / 1e6)) / positive("energy per token", energyJPerToken));
}

/**
 * How many times its own price a kWh sells for as tokens. The multiple pays for machines, buildings and staff first: it is no profit.
 * @throws RangeError unless price of tokens ≥ 0 and both others > 0
 */
export function kwhMultiple(usdPerMTok: number, energyJPerToken: number, electricityUsdPerKwh: number): number {
  return finite("multiple", tokenSalesUsdPerKwh(usdPerMTok, energyJPerToken) / positive("price of electricity", electricityUsdPerKwh));
}

/** Price of a million tokens, in USD, at which a kWh sells for `multiple` times its own price; undoes `kwhMultiple`. @throws RangeError for a negative number */
export function usdPerMTokForMultiple(multiple: number, energyJPerToken: number, electricityUsdPerKwh: number): number {
  const perKwh = atLeast("multiple", multiple) * atLeast("price of electricity", electricityUsdPerKwh);
  return finite("price of tokens", (perKwh * atLeast("energy per token", energyJPerToken)) / (JOULES_PER_KWH / 1e6));
}
