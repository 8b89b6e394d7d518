import { solve } from "../model/solve.ts";
import { type Estimate, spread, tornado } from "../model/uncertainty.ts";
import { type Controls, type FigureRow, fullLabel, type Given, type Params, type Range, type Working } from "./figure.ts";
import { howMany, significant, withUnit } from "./format.ts";
import { html, type Markup } from "./html.ts";
import type { Tables } from "./table.ts";

/** The likely range of a calculator's result, and the inputs that decide it. */
export interface Certainty {
  readonly central: number;
  /** 10th and 90th percentile over the likely ranges of the inputs. */
  readonly low: number;
  readonly high: number;
  /**
   * The result with one input at its low and its high end and the others held, one entry an input, greatest swing first. Inputs without effect are
   * left out.
   */
  readonly swings: readonly { readonly label: string; readonly low: number; readonly high: number }[];
}

type State = Given<Tables, Controls, FigureRow>;

/** Finds the controls that state a likely range, with the reader's value as the centre. A value outside its range is held: the range is not its. */
const uncertain = (controls: Controls, params: Params): Readonly<Record<string, Estimate>> =>
  Object.fromEntries(
    Object.entries(controls).flatMap(([name, control]) => {
      if (control.type !== "range" || control.low === undefined || control.high === undefined) return [];
      const central = Number(params[name]);
      const outside = central < control.low || central > control.high || (control.ofDefault === true && central !== control.default);
      return [[name, outside ? { low: central, central, high: central } : { low: control.low, central, high: control.high }] as const];
    }),
  );

/** Words a range, after the name of the result. Most results may lie to one side of the one that is shown, which is then outside. */
export function rangeText({ low, central, high }: Certainty, text: (value: number) => string): string {
  if (low === high) return "no likely range, as every uncertain input is set outside its own";
  const side = central < low ? "likely more, " : central > high ? "likely less, " : "likely ";
  const [from, to] = [text(low), text(high)];
  return from === to ? `${side}about ${from}` : `${side}${from} to ${to}`;
}

const at = (figure: Working, state: State, change: Params): number =>
  figure.outcome?.of({ ...state, params: { ...(state.params as Params), ...change } } as State) ?? Number.NaN;

/**
 * Computes the range of a calculator's result. Returns null where it has none, or where fewer than two inputs are uncertain and the result is exact.
 */
export function certainty(figure: Working, state: State, controls: Controls): Certainty | null {
  const inputs = uncertain(controls, state.params as Params);
  if (!figure.outcome || Object.keys(inputs).length < 2) return null;
  const result = (values: Readonly<Record<string, number>>): number => at(figure, state, values);
  return {
    ...spread(result, inputs),
    swings: tornado(result, inputs)
      .filter(({ swing }) => swing > 0)
      .map(({ input, atLow, atHigh }) => ({
        label: controls[input] ? fullLabel(controls[input]) : input,
        low: Math.min(atLow, atHigh),
        high: Math.max(atLow, atHigh),
      })),
  };
}

/** Finds the value of one input that gives the result `target`, the others held; null if no value in its range does. */
export function backwards(figure: Working, state: State, controls: Controls, target: number): number | null {
  const { control: name = "", steps } = figure.outcome?.backwards ?? {};
  const { min, max } = controls[name] as Range;
  return solve((value) => at(figure, state, { [name]: value }), target, { min, max, ...(steps ? { steps } : {}) });
}

/** Words the value that `backwards` finds, to follow “would have to be”; what steps by one is counted. */
export function backwardsText(figure: Working, state: State, controls: Controls, target: number): string {
  const { min, max, step, unit } = controls[figure.outcome?.backwards.control ?? ""] as Range;
  const value = backwards(figure, state, controls, target);
  return value === null
    ? `outside its range of ${significant(min)} to ${withUnit(significant(max), unit)}`
    : withUnit(step === 1 ? howMany(value) : significant(value, 4), unit);
}

/** Draws one bar an input, each changed alone, on one scale, with a rule across them at the central case. */
export function tornadoMarkup({ central, swings }: Certainty, text: (value: number) => string): Markup {
  const low = Math.min(central, ...swings.map((swing) => swing.low));
  const high = Math.max(central, ...swings.map((swing) => swing.high));
  const percent = (value: number): string => `${high === low ? 50 : Math.round((1000 * (value - low)) / (high - low)) / 10}%`;
  const width = (swing: { readonly low: number; readonly high: number }): string =>
    `${high === low ? 0 : Math.round((1000 * (swing.high - swing.low)) / (high - low)) / 10}%`;
  const bars = swings.map(
    (swing) =>
      html`
        <li>
          <span class="tornado-name">${swing.label}</span>
          <svg class="tornado-bar" aria-hidden="true">
            <rect class="fill-ink-3" x="${percent(swing.low)}" width="${width(swing)}" y="8" height="12"/>
            <line class="axis" x1="${percent(central)}" x2="${percent(central)}" y1="0" y2="100%"/>
          </svg>
          <span class="tornado-val num">${text(swing.low)}–${text(swing.high)}</span>
        </li>
      `,
  );
  return html`${bars}`;
}
