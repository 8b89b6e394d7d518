import type { ProgramState } from "../../kit/figure.ts";
import { type End, endOf, kmBetween } from "../../kit/readings/journey-ends.ts";
import { type Journey, journey } from "../../model/journey.ts";
import type { inputs } from "./inputs.ts";

/** A request’s way, and where its time goes. */
interface Travel extends Journey {
  readonly from: End;
  readonly to: End;
  readonly circleKm: number;
  /** Length of the cable. */
  readonly lengthKm: number;
}

/** Follows a request from where it is asked to where it is answered, and back. */
export function travel({ facts, params }: Pick<ProgramState<typeof inputs>, "facts" | "params">): Travel {
  const [from, to] = [endOf(facts.ends, params.from), endOf(facts.ends, params.to)];
  const circleKm = kmBetween(from, to);
  const lengthKm = circleKm * params.detour;
  const times = journey({ lengthKm, outputTokens: params.tokens, tokensPerS: params.speed, firstTokenMs: params.first });
  return { from, to, circleKm, lengthKm, ...times };
}
