import { atLeast, finite, positive } from "./domain.ts";

/**
 * Converts yuan into US dollars at a market rate.
 * @param cny yuan
 * @param cnyPerUsd yuan for one dollar
 * @throws RangeError for negative yuan or a rate that is not above 0
 */
export const usdOfCny = (cny: number, cnyPerUsd: number): number => finite("dollars", atLeast("yuan", cny) / positive("exchange rate", cnyPerUsd));
