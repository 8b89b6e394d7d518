import { type AnyFigure, type Controls, defaultsOf, type Param, type Params } from "../../src/kit/figure.ts";
import { figureData } from "../../src/site/registry.ts";

/** One state of a figure that the tests go through. */
export interface FigureState {
  /** What is set, in short: "defaults", "per-United States", "preset-1". */
  readonly name: string;
  /** The same, fit for the name of a file: "per-united-states". */
  readonly file: string;
  readonly params: Params;
  /** Whether its pictures are kept as snapshots. */
  readonly kept: boolean;
}

/** Options of a choice whose pictures are kept: all where they stand as buttons, of a long list one. */
const KEPT_OPTIONS = 5;

/** The defaults, then every control by itself at each option, on and off, or at both ends, then every preset. */
export function statesOf(id: string, figure: AnyFigure): readonly FigureState[] {
  type Named = Omit<FigureState, "file">;
  const { data } = figureData(id);
  const controls: Controls = figure.controls(data);
  const single = Object.entries(controls).flatMap(([name, control]): Named[] => {
    const at = (label: string, value: Param, kept: boolean): Named => ({ name: `${name}-${label}`, params: { [name]: value }, kept });
    if (control.type === "toggle") return [at(control.default ? "off" : "on", !control.default, true)];
    if (control.type === "picks") return [at("none", [], true), at("all", Object.keys(control.options), true)];
    if (control.type === "range") return [at("min", control.min, false), at("max", control.max, false)];
    const others = Object.keys(control.options).filter((option) => option !== control.default);
    return others.map((option, i) => at(option, option, Object.keys(control.options).length <= KEPT_OPTIONS || i === 0));
  });
  const presets = (figure.presets?.(data) ?? []).map(({ set }, i) => ({ name: `preset-${i + 1}`, params: set, kept: false }));
  return [{ name: "defaults", params: {}, kept: true }, ...single, ...presets].map((state) => ({
    ...state,
    file: state.name.toLowerCase().replace(/[^a-z0-9]+/g, "-"),
    params: { ...defaultsOf(controls), ...state.params },
  }));
}
