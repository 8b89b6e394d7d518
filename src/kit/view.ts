import { type Certainty, certainty } from "./certainty.ts";
import { type Controls, defaultsOf, type FigureRow, type Given, type Params, type Quantity, type Version, type Working } from "./figure.ts";
import type { DataOf, Tables } from "./table.ts";

/** The figure in one state: its rows and every text that follows from them. */
export interface View {
  readonly given: Given<Tables, Controls, FigureRow>;
  readonly controls: Controls;
  readonly rows: readonly FigureRow[];
  readonly title: string;
  readonly subtitle: string;
  readonly summary: string;
  readonly values: Readonly<Record<string, Quantity>>;
  /** The formula with the current numbers in it. */
  readonly formula: string | null;
  /** Null for charts and maps, and where a calculator's result is exact. It takes thousands of results, so it is computed when first read. */
  readonly certainty: Certainty | null;
}

/**
 * Computes a figure's rows and sentences from data and parameters.
 * @param params values for some or all controls; the others keep their defaults
 */
export function view(figure: Working, data: DataOf<Tables>, versions: Readonly<Record<string, Version>>, params: Params = {}): View {
  const controls = figure.controls(data);
  const state = { data, facts: figure.facts?.(data), versions, params: { ...defaultsOf(controls), ...params } };
  const given = { ...state, rows: figure.rows(state as never) } as View["given"];
  let known: Certainty | null | undefined;
  return {
    given,
    controls,
    rows: given.rows,
    title: figure.title(given),
    subtitle: figure.subtitle(given),
    summary: figure.summary(given),
    values: figure.values?.(given) ?? {},
    formula: figure.formula?.(given) ?? null,
    get certainty() {
      if (known === undefined) known = certainty(figure, given, controls);
      return known;
    },
  };
}
