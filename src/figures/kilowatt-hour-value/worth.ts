import type { ParamsOf } from "../../kit/figure.ts";
import { joulesPerToken, kwhMultiple, tokenSalesUsdPerKwh } from "../../model/energy.ts";
import type { inputs } from "./inputs.ts";

const SECONDS_PER_HOUR = 3600;

/** Computes what a kilowatt-hour at the meter earns and costs: joules per token, sales and hire in USD, their multiples of its price, and tokens. */
export function worth({ price, speed, power, pue, electricity, rent }: ParamsOf<ReturnType<typeof inputs.controls>>) {
  const kw = power * pue;
  const tokensPerHour = speed * SECONDS_PER_HOUR;
  const joules = joulesPerToken(kw, tokensPerHour);
  const sales = tokenSalesUsdPerKwh(price, joules);
  const hire = rent / kw;
  return {
    joules,
    sales,
    hire,
    multiple: kwhMultiple(price, joules, electricity),
    hireMultiple: hire / electricity,
    tokens: 3.6e6 / joules,
    mTokPerHour: tokensPerHour / 1e6,
  };
}
