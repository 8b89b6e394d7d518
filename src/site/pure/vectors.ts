import { type AnyFigure, type Controls, defaultsOf, type Param, type Params, type Version } from "../../kit/figure.ts";
import { roundTo } from "../../kit/round.ts";
import { sameValue } from "../../kit/state.ts";
import type { View } from "../../kit/view.ts";
import { haltonPoints } from "../../model/halton.ts";

/** One case of a calculator: a setting and its results. */
export interface Vector {
  readonly name: string;
  /** Every control that is not at its default. */
  readonly set: Params;
  readonly result: Outcome;
}

/** The named results of a calculator as numbers, and the ends of its range if it has one. */
export type Outcome = Readonly<Record<string, number>>;

/** Test vectors of one calculator, with the data versions that they hold for. */
export interface Vectors {
  readonly edition: string;
  readonly calculator: string;
  readonly versions: readonly Pick<Version, "id" | "version">[];
  /** Greatest relative difference that counts as agreement. */
  readonly tolerance: number;
  readonly vectors: readonly Vector[];
}

/** The tolerance of every calculator's vectors. */
export const TOLERANCE = 1e-9;
/** Number of settings with every number off its default. */
const SCATTERED = 16;

/** Collects the named results and the range of a view; results without a number in that setting are left out. */
export const outcomeOf = ({ values, certainty }: View): Outcome =>
  Object.fromEntries(
    [
      ...Object.entries(values).map(([name, { value }]) => [name, value] as const),
      ...(certainty
        ? ([
            ["low", certainty.low],
            ["high", certainty.high],
          ] as const)
        : []),
    ].filter(([, value]) => Number.isFinite(value)),
  );

/** Tells whether two outcomes have the same names and, within the tolerance, the same numbers. */
export const agrees = (found: Outcome, expected: Outcome): boolean => {
  const names = Object.keys(expected);
  return (
    names.length === Object.keys(found).length &&
    names.every(
      (name) => Math.abs((found[name] ?? Number.NaN) - (expected[name] ?? 0)) <= TOLERANCE * Math.max(Math.abs(expected[name] ?? 0), 1e-300),
    )
  );
};

/**
 * Lists the settings that a calculator's vectors try: its defaults and presets, each number at both ends, each option, and settings with every number
 * off its default, evenly scattered over the likely ranges (Halton), so that inputs are tried together.
 */
export function settingsOf(
  figure: AnyFigure,
  data: View["given"]["data"],
  controls: Controls,
): readonly { readonly name: string; readonly set: Params }[] {
  const presets = (figure.presets?.(data) ?? []).map(({ label, set }) => ({ name: label, set }));
  const single = Object.entries(controls).flatMap(([control, spec]) => {
    const to = (value: Param) => ({ name: `${control} = ${value}`, set: { [control]: value } });
    if (spec.type === "toggle") return [to(!spec.default)];
    if (spec.type === "range") return [to(spec.min), to(spec.max)];
    if (spec.type === "picks") return [{ name: `${control} = all`, set: { [control]: Object.keys(spec.options) } }];
    return Object.keys(spec.options)
      .filter((option) => option !== spec.default)
      .map(to);
  });
  const ranges = Object.entries(controls).flatMap(([name, spec]) => (spec.type === "range" ? [[name, spec] as const] : []));
  const scattered = haltonPoints(SCATTERED, Math.max(ranges.length, 1)).map((point, i) => ({
    name: `scattered ${i + 1}`,
    set: Object.fromEntries(
      ranges.map(([name, { low, high, min, max }], at) => {
        const [from, to] = [low ?? min, high ?? max];
        return [name, roundTo(from + (point[at] ?? 0) * (to - from), 6)];
      }),
    ),
  }));
  const defaults = defaultsOf(controls);
  return [{ name: "defaults", set: {} }, ...presets, ...single, ...scattered].map(({ name, set }) => ({
    name,
    set: Object.fromEntries(Object.entries(set).filter(([control, value]) => !sameValue(value, defaults[control]))),
  }));
}
