import type { TestedVerdict } from "../../kit/claim.ts";
import { percent } from "../../kit/format.ts";
import { type Judgement, TOLERANCES } from "./judge.ts";

/** Judges by the share of a gap that a cause accounts for at most. */
export function judgeCause(share: number, otherwise: Extract<TestedVerdict, "contradicted" | "unverified">): Judgement {
  const tolerance =
    `a cause that accounts for ${percent(TOLERANCES.cause)} of a gap shows in it, one that accounts for ` +
    `${percent(TOLERANCES.causeLoosely)} loosely`;
  if (share >= TOLERANCES.cause) return { verdict: "holds", tolerance };
  if (share >= TOLERANCES.causeLoosely) return { verdict: "holds-loosely", loosely: "narrower", tolerance };
  return { verdict: otherwise, tolerance };
}
