import { atLeast, finite, positive } from "./domain.ts";
import { FIBRE_INDEX, roundTripMs } from "./latency.ts";

/** A request from a reader to a data centre, and its answer. */
export interface Request {
  /** Fibre between them, one way, in km. Cables are longer than great circles. */
  readonly lengthKm: number;
  /** Tokens of the answer. */
  readonly outputTokens: number;
  /** Speed at which this one answer is written, not the speed of a whole machine. */
  readonly tokensPerS: number;
  /** Time before the first token: waiting and reading the prompt. 0 if not given. */
  readonly firstTokenMs?: number;
  readonly fibreIndex?: number;
}

/** Where the time goes, in ms. The three times add up to the total. */
export interface Journey {
  readonly roundTripMs: number;
  readonly firstTokenMs: number;
  readonly generationMs: number;
  readonly totalMs: number;
  /** Share of the total that is due to distance; 0 if the total is 0. */
  readonly shareOfDistance: number;
}

/**
 * Computes the time until the last token of an answer arrives: one round trip of light in fibre + time to the first token +
 * tokens ÷ speed. It leaves out switches and the round trips that open the connection, each of which adds one more.
 * @throws RangeError unless length, tokens and first token are ≥ 0 and the speed > 0
 */
export function journey({ lengthKm, outputTokens, tokensPerS, firstTokenMs = 0, fibreIndex = FIBRE_INDEX }: Request): Journey {
  const distanceMs = finite("round trip", roundTripMs(lengthKm, fibreIndex));
  const generationMs = finite("generation", (atLeast("output tokens", outputTokens) / positive("tokens a second", tokensPerS)) * 1000);
  const totalMs = finite("time", distanceMs + atLeast("time to the first token", firstTokenMs) + generationMs);
  return { roundTripMs: distanceMs, firstTokenMs, generationMs, totalMs, shareOfDistance: totalMs === 0 ? 0 : distanceMs / totalMs };
}
