import type { Grade } from "./dataset.ts";

/** A reader chooses one of a few named options; shown as buttons up to five, else as a list. */
export interface Choice<K extends string = string> {
  readonly type: "choice";
  readonly label: string;
  readonly options: Readonly<Record<K, string>>;
  readonly default: K;
  /** Heading under which it stands with its neighbours of the same group: "China". */
  readonly group?: string;
}

/** On or off. */
export interface Toggle {
  readonly type: "toggle";
  readonly label: string;
  readonly default: boolean;
  /** Heading under which it stands with its neighbours of the same group: "China". */
  readonly group?: string;
}

/** A number by slider and field. `scale: "log"` gives each tenfold the same way of the slider. */
export interface Range {
  readonly type: "range";
  readonly label: string;
  /** Unit in words, part of the accessible name: "million tokens a month". */
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
  /** Where the default comes from, and how good that is. */
  readonly source?: string;
  readonly grade?: Grade;
  /** Heading under which it stands with its neighbours of the same group: "China". */
  readonly group?: string;
}

export type Control = Choice | Toggle | Range;
export type Controls = { readonly [name: string]: Control };

/** A control’s label, with its group where it has one: two groups may hold controls of one label. */
export const fullLabel = ({ label, group }: Control): string => (group === undefined ? label : `${group}: ${label}`);

/** The state of a figure: a value for each of its controls. */
export type ParamsOf<C extends Controls> = {
  readonly [K in keyof C]: C[K] extends Choice<infer O> ? O : C[K] extends Toggle ? boolean : number;
};
export type Params = Readonly<Record<string, string | number | boolean>>;

export const choice = <const K extends string>(spec: {
  readonly label: string;
  readonly options: Readonly<Record<K, string>>;
  readonly default: NoInfer<K>;
  readonly group?: string;
}): Choice<K> => ({ type: "choice", ...spec });
export const toggle = (spec: Omit<Toggle, "type">): Toggle => ({ type: "toggle", ...spec });
export const range = (spec: Omit<Range, "type">): Range => ({ type: "range", ...spec });
