import { atLeast, finite, positive, share } from "./domain.ts";
import { type Search, solve } from "./solve.ts";
import { type CostParts, type Machine, type Throughput, tokenCostUsd } from "./token-cost.ts";

/** One side of a comparison: how it makes tokens, and what it charges for them. */
export type Service = Machine &
  Throughput & {
    /** Output tokens as a share of all tokens. */
    readonly outputShare: number;
    /** List price of a million tokens of that mix; > 0. */
    readonly listUsdPerMTok: number;
  };

/** Two sides compared, the first over the second. */
export interface Comparison {
  readonly costRatio: number;
  readonly listRatio: number;
  /** List ratio ÷ cost ratio: the part that costs do not explain. 1 where prices are in proportion to costs. */
  readonly leftRatio: number;
}

/**
 * Computes the cost of a million tokens of a mix, in its parts: (1 − output) × input cost + output × output cost.
 * @throws RangeError outside the domain
 */
export function mixCostUsd(service: Machine & Throughput & { readonly outputShare: number }): CostParts {
  const { input, output } = tokenCostUsd(service);
  const weight = share("output share", service.outputShare);
  const part = (name: keyof CostParts): number => (1 - weight) * input[name] + weight * output[name];
  return {
    depreciationUsd: part("depreciationUsd"),
    capitalUsd: part("capitalUsd"),
    electricityUsd: part("electricityUsd"),
    otherUsd: part("otherUsd"),
    totalUsd: part("totalUsd"),
  };
}

/**
 * Divides the cost of the first side by that of the second.
 * @throws RangeError outside the domain, or where the second side costs nothing
 */
export function costRatio(first: Service, second: Service): number {
  return finite("cost ratio", mixCostUsd(first).totalUsd / positive("cost of the second side", mixCostUsd(second).totalUsd));
}

/**
 * Computes the ratio of costs, the ratio of list prices, and the second over the first.
 * @throws RangeError as `costRatio`, or where a cost or list price is not > 0
 */
export function compared(first: Service, second: Service): Comparison {
  const cost = positive("cost ratio", costRatio(first, second));
  const list = finite("list ratio", positive("list price", first.listUsdPerMTok) / positive("list price", second.listUsdPerMTok));
  return { costRatio: cost, listRatio: list, leftRatio: finite("ratio left", list / cost) };
}

/** Inputs of a side that `inputForCostRatio` can solve for. */
export type Unknown =
  | "acceleratorPriceUsd"
  | "lifeYears"
  | "costOfCapitalShare"
  | "overheadRatio"
  | "leaseUsdPerAcceleratorHour"
  | keyof Throughput
  | "powerKwPerAccelerator"
  | "pueRatio"
  | "electricityUsdPerKwh"
  | "outputShare";

/**
 * Finds the value of one input of the first side at which its cost is `ratio` times that of the second, all else unchanged; the
 * least where several do, null where no value in the range does.
 * @throws RangeError outside the domain, the range included; or for an input that this side does not have
 */
export function inputForCostRatio(first: Service, second: Service, input: Unknown, ratio: number, search: Search): number | null {
  if (!(input in first)) throw new RangeError(`invalid input; not one of the first side: ${input}`);
  return solve((value) => costRatio({ ...first, [input]: value }, second), atLeast("ratio", ratio), search);
}
