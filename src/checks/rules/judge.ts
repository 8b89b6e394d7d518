import type { ClaimFigure, Loosely, TestedVerdict } from "../../kit/claim.ts";
import { percent } from "../../kit/format.ts";
import { printedStep } from "./printed-step.ts";

/** How near is near enough, for every check; /method/ prints these. Shares are of the printed figure, factors are multiples of it. */
export const TOLERANCES = {
  /** Share by which "about" and its kin widen a figure; an exact figure that is missed by no more holds loosely. */
  about: 0.1,
  /** Share by which a figure marked as round may be missed to hold loosely. */
  aboutLoosely: 0.2,
  /** Factor within which "an order of magnitude" holds. */
  magnitude: 2,
  /** Factor within which "an order of magnitude" holds loosely. */
  magnitudeLoosely: 3,
  /** Factor up to which a figure that is right for a sample holds loosely for the whole. */
  sample: 2,
  /** Share of a gap from which it holds that a cause shows in it. */
  cause: 0.5,
  /** Share of a gap from which that holds loosely. */
  causeLoosely: 0.1,
} as const;

/** A verdict with what it needs beside it: the reason of "holds loosely", and the tolerance in words. */
export interface Judgement {
  readonly verdict: TestedVerdict;
  readonly loosely?: Loosely;
  readonly tolerance: string;
}

/** The verdict of a claim that does not hold: `fails` by the article's own figures, else by data. */
export type Otherwise = "fails" | "contradicted" | "disputed" | "unverified";

/** Values from `low` to `high`, both included. */
interface Band {
  readonly low: number;
  readonly high: number;
}

/** Widens a range by a share of each end, signs kept. */
const widened = ({ low, high }: Band, share: number): Band => ({ low: low - Math.abs(low) * share, high: high + Math.abs(high) * share });
const spread = ({ low, high }: Band, factor: number): Band => ({ low: low / factor, high: high * factor });
const inside = (value: number, { low, high }: Band): boolean => value >= low && value <= high;
const hull = (a: Band, b: Band): Band => ({ low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) });

/** The values at which a printed figure holds and holds loosely, and both in words. */
function bands(figure: ClaimFigure): { readonly near: Band; readonly loose: Band; readonly words: string } {
  const { about, aboutLoosely, magnitude, magnitudeLoosely } = TOLERANCES;
  const printed: Band = { low: figure.value, high: figure.high ?? figure.value };
  switch (figure.hedge) {
    case "about":
      return {
        near: widened(printed, about),
        loose: widened(printed, aboutLoosely),
        words: `printed as a round figure: within ${percent(about)} it holds, within ${percent(aboutLoosely)} loosely`,
      };
    case "magnitude":
      return {
        near: spread(printed, magnitude),
        loose: spread(printed, magnitudeLoosely),
        words: `an order of magnitude: within a factor of ${magnitude} it holds, within a factor of ${magnitudeLoosely} loosely`,
      };
    case "at-least":
      return {
        near: { low: printed.low, high: Infinity },
        loose: { low: widened(printed, about).low, high: Infinity },
        words: `a lower bound: met or not; missed by at most ${percent(about)} it holds loosely`,
      };
    case "at-most":
      return {
        near: { low: -Infinity, high: printed.high },
        loose: { low: -Infinity, high: widened(printed, about).high },
        words: `an upper bound: met or not; missed by at most ${percent(about)} it holds loosely`,
      };
    default: {
      // A hair is added, as 0.05 of 12.95 is not quite 0.05 in binary.
      const half = (printedStep(figure) / 2) * (1 + 1e-9);
      const near = { low: printed.low - half, high: printed.high + half };
      return {
        near,
        loose: hull(near, widened(printed, about)),
        words: `what rounds to the printed figure holds; up to ${percent(about)} beside it holds loosely`,
      };
    }
  }
}

/**
 * Judges a computed value by a figure as the article prints it: `holds` where it rounds to the figure, or meets its hedge or bound;
 * `holds-loosely` as `rounded` within the wider tolerance; else `otherwise`. Too little counts like too much.
 * @throws RangeError if the value is not finite
 */
export function judge(spec: { readonly computed: number; readonly figure: ClaimFigure; readonly otherwise: Otherwise }): Judgement {
  const { computed, figure, otherwise } = spec;
  if (!Number.isFinite(computed)) throw new RangeError(`cannot judge ${computed} by ${figure.asWritten}`);
  const { near, loose, words } = bands(figure);
  if (inside(computed, near)) return { verdict: "holds", tolerance: words };
  if (inside(computed, loose)) return { verdict: "holds-loosely", loosely: "rounded", tolerance: words };
  return { verdict: otherwise, tolerance: words };
}

/**
 * Judges several values by one figure or range said of all of them: `holds` if each holds, `holds-loosely` as `rounded` if each holds at
 * least loosely, and as `narrower` if the middle one holds or at least half do, else `otherwise`.
 * @param computed at least one value
 */
export function judgeSeveral(spec: { readonly computed: readonly number[]; readonly figure: ClaimFigure; readonly otherwise: Otherwise }): Judgement {
  const { computed, figure, otherwise } = spec;
  const sorted = computed.toSorted((a, b) => a - b);
  const verdictOf = (value: number): TestedVerdict => judge({ computed: value, figure, otherwise }).verdict;
  const holds = (value: number): boolean => verdictOf(value) === "holds";
  const middle = sorted.length % 2 === 1 ? sorted[(sorted.length - 1) / 2] : undefined;
  const met = sorted.filter(holds).length;
  const tolerance = `${bands(figure).words}; said of several, it holds if all do, loosely if the middle one or at least half do`;
  if (sorted.length === 0) throw new RangeError(`no value to judge by ${figure.asWritten}`);
  if (met === sorted.length) return { verdict: "holds", tolerance };
  if (sorted.every((value) => verdictOf(value) !== otherwise)) return { verdict: "holds-loosely", loosely: "rounded", tolerance };
  if (met * 2 >= sorted.length || (middle !== undefined && holds(middle))) return { verdict: "holds-loosely", loosely: "narrower", tolerance };
  return { verdict: otherwise, tolerance };
}

/** Judges what was read in a sample and said of the whole: loosely at best, up to the printed factor; beyond it `otherwise`. */
export function judgeWhole(spec: { readonly sample: Judgement; readonly multiple: number; readonly otherwise: Otherwise }): Judgement {
  const { sample, multiple, otherwise } = spec;
  const tolerance = `${sample.tolerance}; right for a sample, it holds loosely for the whole up to a factor of ${TOLERANCES.sample}`;
  const far = Math.max(multiple, 1 / multiple) > TOLERANCES.sample;
  return far ? { verdict: otherwise, tolerance } : { ...atMostLoosely(sample, "narrower"), tolerance };
}

/** From the firmest to the weakest. */
const ORDER: readonly TestedVerdict[] = ["holds", "holds-loosely", "unverified", "disputed", "contradicted", "fails"];

/** Picks the weakest: of several parts, several fair readings, or a conclusion's premises. */
export function weakest<J extends { readonly verdict: TestedVerdict }>(first: J, ...others: readonly J[]): J {
  return others.reduce((worst, next) => (ORDER.indexOf(next.verdict) > ORDER.indexOf(worst.verdict) ? next : worst), first);
}

/** Lowers `holds` to `holds-loosely` for the reason given: a part is untested, or the scope is narrower. Other verdicts stay. */
export const atMostLoosely = <J extends Pick<Judgement, "verdict" | "loosely">>(judgement: J, loosely: Loosely): J =>
  judgement.verdict === "holds" ? { ...judgement, verdict: "holds-loosely", loosely } : judgement;

/** Lowers what rests on one source of grade C: it carries "holds loosely" at most, and contradicts nothing. */
export function byGrade<J extends Pick<Judgement, "verdict" | "loosely">>(judgement: J, grade: string): J {
  if (grade !== "C") return judgement;
  const { loosely: _, ...rest } = judgement;
  return judgement.verdict === "contradicted" ? ({ ...rest, verdict: "unverified" } as unknown as J) : atMostLoosely(judgement, "part-untested");
}
