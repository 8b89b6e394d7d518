/**
 * A mixture-of-experts model sends each token through some of its parameters, the active ones.
 * Both functions take parameter counts in any one unit (billions, say), total > 0 and 0 < active ≤ total.
 */
function checked(total: number, active: number): void {
  if (!(total > 0 && Number.isFinite(total))) throw new RangeError(`invalid total parameters; not > 0: ${total}`);
  if (!(active > 0 && active <= total)) throw new RangeError(`invalid active parameters; not > 0 and ≤ ${total}: ${active}`);
}

/** Share of the parameters that work on one token, above 0 and at most 1. @throws RangeError outside the domain */
export function activeShare(total: number, active: number): number {
  checked(total, active);
  return active / total;
}

/**
 * How many times less arithmetic a token takes than in a dense model of the same size, ≥ 1. A forward pass takes about
 * 2 operations a parameter at work (Kaplan and others, "Scaling Laws for Neural Language Models", 2020), so the ratio is
 * total ÷ active. It leaves out attention over a long context and the choosing of experts.
 * @throws RangeError outside the domain
 */
export function arithmeticSaved(total: number, active: number): number {
  checked(total, active);
  return total / active;
}
