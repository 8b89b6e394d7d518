import type { Claim } from "../../kit/claim.ts";

/** Finds the claim's date at `index`, as YYYY, YYYY-MM or YYYY-MM-DD. @throws Error naming the claim if it has none there */
export function dated(claim: Claim, index = 0): string {
  const found = claim.dates?.[index];
  if (!found) throw new Error(`${claim.id}: no date at index ${index}`);
  return found.value;
}
