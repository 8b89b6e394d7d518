import type { TestedVerdict } from "../../kit/claim.ts";
import type { Judgement } from "./judge.ts";

/** Share of a gap that a cause must account for, to be seen in it directly. */
export const EXPLAINS = {
  /** Share from which it holds that a cause shows in a gap. */
  holds: 0.5,
  /** Share from which it holds loosely. */
  loosely: 0.1,
} as const;

/** Judges by the share of a gap that a cause accounts for at most. */
export function judgeCause(share: number, otherwise: Extract<TestedVerdict, "contradicted" | "unverified">): Judgement {
  const tolerance = "half of a gap must be explained to hold, a tenth to hold loosely";
  if (share >= EXPLAINS.holds) return { verdict: "holds", tolerance };
  if (share >= EXPLAINS.loosely) return { verdict: "holds-loosely", loosely: "narrower", tolerance };
  return { verdict: otherwise, tolerance };
}
