import type { ParamsOf } from "../../kit/figure.ts";
import type { Side } from "../../kit/readings/two-sides.ts";
import { type CostParts, electricityUsdPerHour, type Machine, type Throughput, tokenCostUsd } from "../../model/token-cost.ts";
import type { inputs } from "./inputs.ts";

export type CostParams = ParamsOf<ReturnType<typeof inputs.controls>>;

/** Reads one side’s machine, and the tokens it serves, off the dials. */
export function serviceOf(params: CostParams, side: Side): Machine & Throughput {
  const supply = {
    powerKwPerAccelerator: params[`${side}Power`],
    pueRatio: params[`${side}Pue`],
    electricityUsdPerKwh: params[`${side}Electricity`],
    inputTokensPerSPerAccelerator: params[`${side}Input`],
    outputTokensPerSPerAccelerator: params[`${side}Output`],
    utilisationShare: params.use / 100,
  };
  // Nobody hires out a machine for less than the electricity that it draws.
  if (params.machine === "hired") return { ...supply, leaseUsdPerAcceleratorHour: Math.max(params[`${side}Rent`], electricityUsdPerHour(supply)) };
  return {
    ...supply,
    acceleratorPriceUsd: params[`${side}Price`],
    lifeYears: params.life,
    costOfCapitalShare: params[`${side}Rate`] / 100,
    overheadRatio: params.overhead,
  };
}

/** Lists the parts of a cost with their names in the order in which they are drawn, electricity first. The rent of a hired machine has two. */
export const partsOf = (machine: CostParams["machine"]): readonly (readonly [keyof CostParts, string])[] =>
  machine === "hired"
    ? [
        ["electricityUsd", "Electricity, in the rent"],
        ["otherUsd", "Rest of the rent"],
      ]
    : [
        ["electricityUsd", "Electricity"],
        ["depreciationUsd", "Chips"],
        ["capitalUsd", "Interest on chips"],
        ["otherUsd", "Server, network and building"],
      ];

/** Computes a part of a cost as a share of the whole, 0 to 1; 0 where there is no cost. */
export const shareOf = (cost: CostParts, part: keyof CostParts): number => (cost.totalUsd > 0 ? cost[part] / cost.totalUsd : 0);

/** One side’s costs of a million input and a million output tokens, and the share of electricity in the latter. */
export interface SideCosts {
  readonly input: CostParts;
  readonly output: CostParts;
  readonly share: number;
}

/** Computes the costs of both sides, in USD for a million tokens, and what Chinese electricity saves on a million output tokens. */
export function costsOf(params: CostParams) {
  const of = (side: Side): SideCosts => {
    const { input, output } = tokenCostUsd(serviceOf(params, side));
    return { input, output, share: shareOf(output, "electricityUsd") };
  };
  const [cn, us] = [of("cn"), of("us")];
  return { cn, us, saving: us.output.electricityUsd - cn.output.electricityUsd };
}
