import { finite, positive } from "./domain.ts";

/**
 * Checks two parameter counts. A mixture-of-experts model sends each token through some of its parameters, the active ones.
 * Functions that take both counts take them in any one unit (billions, say), with total > 0 and 0 < active ≤ total.
 */
function checked(total: number, active: number): void {
  positive("total parameters", total);
  if (!(active > 0 && active <= total)) throw new RangeError(`invalid active parameters; not > 0 and ≤ ${total}: ${active}`);
}

/** Computes the share of the parameters that work on one token, above 0 and at most 1. @throws RangeError outside the domain */
export function activeShare(total: number, active: number): number {
  checked(total, active);
  return active / total;
}

/**
 * Computes how many times less arithmetic a token takes than in a dense model of the same size, ≥ 1. A forward pass takes about
 * 2 operations per active parameter (Kaplan and others, "Scaling Laws for Neural Language Models", 2020), so the ratio is total
 * ÷ active. It leaves out attention over a long context and the choice of experts.
 * @throws RangeError outside the domain
 */
export function arithmeticSaved(total: number, active: number): number {
  checked(total, active);
  return finite("ratio", total / active);
}

/**
 * Computes the arithmetic of a token in the forward pass, in 10⁹ operations (GFLOP): 2 × active parameters in billions, one
 * multiplication and one addition each (Kaplan and others, 2020, section 2.1). Attention over a long context comes on top.
 * @throws RangeError unless active parameters are > 0
 */
export function gflopPerToken(activeBillion: number): number {
  return finite("arithmetic", 2 * positive("active parameters", activeBillion));
}

/**
 * Computes the memory for the parameters, in GB of 10⁹ bytes: parameters in billions × bytes each (2 at 16 bits, 1 at 8, 0.5 at
 * 4). All of them count, since every expert must be at hand. The memory of the conversations, the key-value cache, comes on
 * top.
 * @throws RangeError unless both are > 0
 */
export function weightsGb(totalBillion: number, bytesPerParameter: number): number {
  return finite("memory", positive("total parameters", totalBillion) * positive("bytes per parameter", bytesPerParameter));
}

/**
 * Computes how many accelerators hold the weights, as a fraction: memory for the parameters ÷ (memory of one accelerator × the
 * share of it that weights may take). Round it up for a count. The rest of each chip's memory holds the conversations in
 * progress.
 * @throws RangeError unless sizes are > 0 and the share is above 0 and at most 1
 */
export function acceleratorsForWeights(weightsInGb: number, memoryGbPerAccelerator: number, shareForWeights: number): number {
  if (!(shareForWeights > 0 && shareForWeights <= 1)) throw new RangeError(`invalid share for weights; not > 0 and ≤ 1: ${shareForWeights}`);
  const room = positive("memory of an accelerator", memoryGbPerAccelerator) * shareForWeights;
  return finite("accelerators", positive("memory for weights", weightsInGb) / room);
}
