import type { ProgramState } from "../../kit/figure.ts";
import type { Side } from "../../kit/readings/two-sides.ts";
import { compared, inputForCostRatio, mixCostUsd, type Service } from "../../model/scenario.ts";
import type { inputs } from "./inputs.ts";

type State = Pick<ProgramState<typeof inputs>, "facts" | "params">;

/** Finds the list prices of a pair of models. @throws RangeError for an unknown pair */
export function listed({ prices }: State["facts"], pair: string) {
  const found = prices[pair];
  if (!found) throw new RangeError(`no pair of models: ${pair}`);
  return found;
}

/** Describes how one side makes tokens, and what it charges for them. */
function serviceOf({ facts, params }: State, side: Side): Service {
  const { lifeYears, overheadRatio, utilisationShare, outputShare } = facts;
  const speed = params[`${side}Speed`];
  return {
    acceleratorPriceUsd: params[`${side}Price`],
    lifeYears,
    costOfCapitalShare: params[`${side}Rate`] / 100,
    overheadRatio,
    powerKwPerAccelerator: params[`${side}Power`],
    pueRatio: facts.pueRatio[side],
    electricityUsdPerKwh: params[`${side}Electricity`],
    inputTokensPerSPerAccelerator: facts.inputTokensPerS * speed,
    outputTokensPerSPerAccelerator: facts.outputTokensPerS * speed,
    utilisationShare,
    outputShare,
    listUsdPerMTok: listed(facts, params.pair)[side].usd,
  };
}

/** Computes the cost and list price of each side in USD for a million mixed tokens, and the American ones divided by the Chinese. */
export function compareSides(state: State) {
  const [cn, us] = [serviceOf(state, "cn"), serviceOf(state, "us")];
  return { cn: mixCostUsd(cn), us: mixCostUsd(us), prices: listed(state.facts, state.params.pair), ...compared(us, cn) };
}

/** The greatest values of an input that are tried. */
const GREATEST = { acceleratorPriceUsd: 1e6, electricityUsdPerKwh: 5 };

/** Finds the value of one Chinese input at which American cost is `goal` times Chinese; null if none does. */
export function needed(state: State, input: keyof typeof GREATEST, goal: number): number | null {
  return inputForCostRatio(serviceOf(state, "cn"), serviceOf(state, "us"), input, 1 / goal, { min: 0, max: GREATEST[input] });
}
