import { type Range, range } from "../figure.ts";
import { roundTo } from "../round.ts";
import { maybe, number, one, table, text } from "../table.ts";

/** Inputs of calculators that the articles do not give: mixes, rates of success, an agent's day. */
export const taskAssumptions = table("task-assumptions", {
  input: text,
  label: text,
  lowValue: maybe(number),
  centralValue: number,
  highValue: maybe(number),
  centralBasis: text,
  grade: text,
});
/** One such input. */
export interface TaskAssumption {
  readonly input: string;
  readonly label: string;
  readonly lowValue: number | null;
  readonly centralValue: number;
  readonly highValue: number | null;
  readonly centralBasis: string;
  readonly grade: string;
}

/** Finds an assumption by name. @throws DataError if there is none */
export const assumption = (rows: readonly TaskAssumption[], input: string): TaskAssumption => one(rows, (row) => row.input === input, input);

/** Turns a share into per cent, to four significant digits. */
const asPercent = (share: number): number => roundTo(share * 100, 4);

interface DialOptions extends Pick<Range, "label" | "unit" | "min" | "max" | "step"> {
  readonly scale?: "linear" | "log";
  /** The dial shows per cent; the data have shares. */
  readonly percent?: boolean;
  /** Whether the low and high values are a likely range of the result. */
  readonly likely?: boolean;
}

/** Makes a dial for one assumption, with its source and grade, and a likely range if the data have one. */
export function taskDial(rows: readonly TaskAssumption[], input: string, { percent = false, likely = true, ...dial }: DialOptions): Range {
  const { lowValue, centralValue, highValue, centralBasis, grade } = assumption(rows, input);
  const shown = (value: number): number => (percent ? asPercent(value) : value);
  const ends = likely && lowValue !== null && highValue !== null ? { low: shown(lowValue), high: shown(highValue) } : {};
  return range({ ...dial, default: shown(centralValue), ...ends, source: centralBasis, grade: grade as "A" | "B" | "C" });
}

/** Makes the dials of a mix of tokens, in per cent; `agent` starts them at the mix of OpenRouter's leading models. */
export const mixDials = (rows: readonly TaskAssumption[], agent = false): { readonly output: Range; readonly cached: Range } => ({
  output: taskDial(rows, agent ? "agentOutputShare" : "outputShare", {
    label: "Share that the model writes",
    unit: "% of all tokens",
    min: 0,
    max: 100,
    step: agent ? 0.1 : 1,
    percent: true,
  }),
  cached: taskDial(rows, agent ? "agentCachedShareOfInput" : "cachedShareOfInput", {
    label: "Share it has read before",
    unit: "% of what it reads",
    min: 0,
    max: 100,
    step: 1,
    percent: true,
  }),
});

/** Sets the dials to the mix of OpenRouter's leading models. */
export const agentMix = (rows: readonly TaskAssumption[]): { readonly output: number; readonly cached: number } => ({
  output: asPercent(assumption(rows, "agentOutputShare").centralValue),
  cached: asPercent(assumption(rows, "agentCachedShareOfInput").centralValue),
});
