import type { Grade } from "./dataset.ts";

/** A choice among a few named options; shown as buttons up to five, as a list beyond. */
export interface Choice<K extends string = string> {
  readonly type: "choice";
  readonly label: string;
  readonly options: Readonly<Record<K, string>>;
  readonly default: K;
  /** Whether the options are hours ahead of UTC, as `utc-5`: on a press the browser sets that of the reader's clock. */
  readonly ofClock?: true;
  /** Heading shared with its neighbours of the same group: "China". */
  readonly group?: string;
}

/** A switch, on or off. */
export interface Toggle {
  readonly type: "toggle";
  readonly label: string;
  readonly default: boolean;
  /** Heading shared with its neighbours of the same group: "China". */
  readonly group?: string;
}

/** A number, set by slider and field. `scale: "log"` gives every tenfold the same length of the slider. */
export interface Range {
  readonly type: "range";
  readonly label: string;
  /** Unit in words, spoken with the value: "million tokens a month". */
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  /** Step of the slider; the field takes any value in range. */
  readonly step: number;
  readonly default: number;
  readonly scale?: "linear" | "log";
  /** Likely range, drawn under the slider. */
  readonly low?: number;
  readonly high?: number;
  /** The likely range is the doubt about the default alone, as that of one count; another value is held. */
  readonly ofDefault?: true;
  /** Where the default comes from, and how reliable that is. */
  readonly source?: string;
  readonly grade?: Grade;
  /** Heading shared with its neighbours of the same group: "China". */
  readonly group?: string;
}

/** Several of a list of named options, in the order of the list; shown as boxes to tick. For calculators, whose states need not be counted. */
export interface Picks<K extends string = string> {
  readonly type: "picks";
  readonly label: string;
  readonly options: Readonly<Record<K, string>>;
  readonly default: readonly K[];
  /** Heading shared with its neighbours of the same group: "China". */
  readonly group?: string;
}

/** An input that a reader can set. */
export type Control = Choice | Toggle | Range | Picks;
/** The controls of a figure, by name. */
export type Controls = { readonly [name: string]: Control };

/** Writes a control's label after its group, if it has one: two groups may have controls with the same label. */
export const fullLabel = ({ label, group }: Control): string => (group === undefined ? label : `${group}: ${label}`);

/** The state of a figure: a value for each of its controls. */
export type ParamsOf<C extends Controls> = {
  readonly [K in keyof C]: C[K] extends Choice<infer O> ? O : C[K] extends Picks<infer O> ? readonly O[] : C[K] extends Toggle ? boolean : number;
};
/** The value of a control; of picks a list. */
export type Param = string | number | boolean | readonly string[];
/** Values of some controls, by name. */
export type Params = Readonly<Record<string, Param>>;

/** Declares a choice, typed by its options. */
export const choice = <const K extends string>(spec: {
  readonly label: string;
  readonly options: Readonly<Record<K, string>>;
  readonly default: NoInfer<K>;
  readonly ofClock?: true;
  readonly group?: string;
}): Choice<K> => ({ type: "choice", ...spec });
/** Declares picks, typed by their options. */
export const picks = <const K extends string>(spec: {
  readonly label: string;
  readonly options: Readonly<Record<K, string>>;
  readonly default: readonly NoInfer<K>[];
  readonly group?: string;
}): Picks<K> => ({ type: "picks", ...spec });
/** Declares a toggle. */
export const toggle = (spec: Omit<Toggle, "type">): Toggle => ({ type: "toggle", ...spec });
/** Declares a range. */
export const range = (spec: Omit<Range, "type">): Range => ({ type: "range", ...spec });
