import type { Controls, Params, ParamsOf } from "./control.ts";
import type { Value } from "./dataset.ts";
import type { Formerly } from "./formerly.ts";
import type { Guess } from "./guess.ts";
import type { DataOf, Tables } from "./table.ts";

// A figure’s file needs one import.
export * from "./control.ts";

/** One column of a figure's table and CSV. `format` writes the cell's text; the CSV has the bare value. */
export interface Column {
  readonly label: string;
  readonly unit?: string;
  /** Writes the cell's text. It gets the row's value, null included; without a format null is a dash. */
  readonly format?: (value: never) => string;
  /** Language of the cells where it is not English, e.g. "zh-Hans" for Chinese names. */
  readonly lang?: string;
  /** Finds the address, from the site's root, of each name in a cell that lists names by commas. Embeds show plain words. */
  readonly links?: (name: string) => string;
  /** Left out of the table in the page, kept in CSV and JSON. */
  readonly hidden?: true;
}

/** A version of a dataset that a table rests on. */
export interface Version {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly asOf: string;
}

/** A named result with its text; prose binds to it and the result panel shows it. */
export interface Quantity {
  readonly value: number;
  readonly text: string;
}

/** One row of a figure's table, by column. */
export type FigureRow = Readonly<Record<string, Value>>;

/**
 * Makes the channel that tells which row of the table a mark shows, so that readers can step through the picture:
 * `Plot.dot(rows, { ariaLabel: rowOf(rows) })`. Drawings without Plot put `data-row="3"` on a group or shape.
 */
export const rowOf =
  <R extends FigureRow>(rows: readonly R[]) =>
  (row: R): string =>
    `row ${rows.indexOf(row)}`;

/** The inputs of a figure's rows: its tables and the values of its controls. */
export interface State<D extends Tables, C extends Controls, F = unknown> {
  readonly data: DataOf<D>;
  /** The results of `facts`, for figures that declare it. */
  readonly facts: F;
  readonly params: ParamsOf<C>;
  readonly versions: { readonly [K in keyof D]: Version };
}

/** The inputs of every other part of a figure: its state and its rows. */
export interface Given<D extends Tables, C extends Controls, R, F = unknown> extends State<D, C, F> {
  readonly rows: readonly R[];
}

/** Width in CSS pixels that a picture is drawn for. */
export interface Size {
  readonly name: "narrow" | "wide";
  readonly width: number;
}
/** The two widths that every picture is drawn for, narrow and wide. */
export const SIZES: readonly Size[] = [
  { name: "narrow", width: 360 },
  { name: "wide", width: 680 },
];

type Plot = typeof import("@observablehq/plot");

/** The inputs of a figure: tables, controls and facts. */
export interface FigureInput<D extends Tables, C extends Controls, F = unknown> {
  /** The tables that it reads; no other data reach it. */
  readonly data: D;
  /** Declares the controls, in the order of the query string; defaults may come from the data. */
  readonly controls: (data: DataOf<D>) => C;
  /** Computes once, from the tables, what the figure's parts need. A calculator's program gets these results and no tables. */
  readonly facts?: (data: DataOf<D>) => F;
}

/** A calculator's result as one number, so that it can be shown as a range, split by input, and solved backwards. */
export interface Outcome<S> {
  /** Names the result: "A month’s bill"; a function where the name depends on the state. */
  readonly label: string | ((state: S) => string);
  readonly text: (value: number) => string;
  readonly of: (state: S) => number;
  /** The range whose value the reader can ask for, given a result. */
  readonly backwards: {
    readonly control: string;
    /** Steps of the search, for a result that is slow to compute and only rises or only falls with the control. */
    readonly steps?: number;
  };
}

/** One bar of a calculator's answer in brief: its name, its value on the bars' common scale, and the value in words. */
export interface BriefBar {
  readonly name: string;
  readonly value: number;
  readonly text: string;
  readonly hue?: "cn" | "us" | "ink";
  /** Divides the bar, from its beginning; what is left is tinted. `value` is the sum. */
  readonly parts?: readonly number[];
}

/** An input that stands first: the name of a control, or several controls that it sets together, with a label of its own. */
export type FirstInput<C extends string = string> = C | { readonly of: readonly C[]; readonly label: string };

/** The result that a page first asks for, and its unit in words. */
export interface Wanted<D extends Tables> {
  readonly target: number | ((data: DataOf<D>) => number);
  readonly unit: string;
}

/** What every figure makes of its inputs: rows, sentences and named results. */
interface FigureTexts<S, G, R extends FigureRow> {
  /** Makes tidy rows, from which picture, table, CSV and JSON are all made. */
  readonly rows: (state: S) => readonly R[];
  /** Writes the finding at the defaults, as a sentence. */
  readonly title: (given: G) => string;
  /** Says what is measured, in which unit, when and where. */
  readonly subtitle: (given: G) => string;
  /** Sums up the rows in one sentence: caption, name of the picture, spoken result, description of the embed. */
  readonly summary: (given: G) => string;
  /** Computes the named results that prose can bind to; the first is a calculator's result. */
  readonly values?: (given: G) => Readonly<Record<string, Quantity>>;
  /** Draws plain SVG markup, as `<g data-height="…">`, in pixels. */
  readonly draw?: (given: G & { readonly size: Size }) => string;
  /** Of a calculator: the answer as one to three bars, which stay in sight on small screens while the inputs move. */
  readonly brief?: (given: G) => readonly BriefBar[];
}

/** What a page says about a figure. */
interface FigureWords<D extends Tables, G> {
  /** Slug of the chapter that it belongs to. */
  readonly chapter: string;
  /** A guess that a reader may make before the figure is shown, where a chapter has `<Figure id="…" guess />`. Asked at the defaults. */
  readonly guess?: Guess<G>;
  /** Lists named settings: a label and the controls that each changes. */
  readonly presets?: (data: DataOf<D>) => readonly { readonly label: string; readonly set: Params }[];
  /** Whether a preset leaves the controls that it does not name as the reader has them; else it sets these to their defaults. */
  readonly presetsKeep?: true;
  /** Cautions for the reader. */
  readonly notes: readonly string[];
  /** Ids of the claims that it helps to judge. */
  readonly claims: readonly string[];
  /** Names that earlier editions gave to the figure, its controls and their values: old addresses work for ever. */
  readonly formerly?: Formerly;
}

/** A chart or a map: rows, sentences and a picture, each made at the build for every state. */
export interface ChartOutput<D extends Tables, C extends Controls, R extends FigureRow, F = unknown>
  extends FigureTexts<State<D, C, F>, Given<D, C, R, F>, R>,
    FigureWords<D, Given<D, C, R, F>> {
  readonly kind: "chart" | "map" | "scene";
  /** Of a scene: the words of the button that plays its `motion.ts`. */
  readonly play?: string;
  /** By field of the rows, in the order of the table; a test compares them with the rows. */
  readonly columns: { readonly [name: string]: Column };
  /** Makes options for Plot; touches no DOM. */
  readonly plot?: (given: Given<D, C, R, F> & { readonly size: Size; readonly Plot: Plot }) => import("@observablehq/plot").PlotOptions;
}

/** The inputs of a calculator's rows: what its program gets from the tables, and the values of its controls. */
export interface ProgramState<I extends CalculatorInput> {
  readonly facts: I extends { readonly facts: (data: never) => infer F } ? F : undefined;
  readonly params: ParamsOf<ReturnType<I["controls"]>>;
  readonly versions: { readonly [K in keyof I["data"]]: Version };
}

/** The inputs of every other part of a calculator: its state and its rows. */
export interface ProgramGiven<I extends CalculatorInput, R> extends ProgramState<I> {
  readonly rows: readonly R[];
}

interface CalculatorInput {
  readonly data: Tables;
  readonly controls: (data: never) => Controls;
  readonly facts?: (data: never) => unknown;
}

/** The part of a calculator that also runs in the browser. */
export interface Program<I extends CalculatorInput, R extends FigureRow> extends FigureTexts<ProgramState<I>, ProgramGiven<I, R>, R> {
  /** Writes the text of a cell, by column, where its value needs more than its own words. */
  readonly cells?: { readonly [K in keyof R]?: (value: R[K]) => string };
  /** Writes the formula with the current numbers in it. */
  readonly formula?: (given: ProgramGiven<I, R>) => string;
  readonly outcome?: Outcome<ProgramState<I>> & { readonly backwards: { readonly control: keyof ReturnType<I["controls"]> & string } };
  readonly brief: (given: ProgramGiven<I, R>) => readonly BriefBar[];
}

/** What a calculator's page says about its program. */
export interface CalculatorWords<I extends CalculatorInput, R extends FigureRow> extends FigureWords<I["data"], ProgramGiven<I, R>> {
  /** By field of the rows, in the order of the table; `cells` of the program write their texts. */
  readonly columns: { readonly [K in keyof R & string]: Omit<Column, "format"> };
  /** The question that it answers: its heading. */
  readonly question: string;
  /** The values that are shown large, each with the words beside it: `{ bill: "a month" }`. */
  readonly answer: Readonly<Record<string, string>>;
  /** The inputs that stand first, at most three; the others are one press away. */
  readonly first: readonly FirstInput<keyof ReturnType<I["controls"]> & string>[];
  /** Writes the formula in words. */
  readonly formulaWords?: string;
  readonly wanted?: Wanted<I["data"]>;
}

/** A figure whose types are no longer known, as registries, pages and the browser handle it. */
export type AnyFigure = FigureInput<Tables, Controls> &
  FigureTexts<State<Tables, Controls>, Given<Tables, Controls, FigureRow>, FigureRow> &
  FigureWords<Tables, Given<Tables, Controls, FigureRow>> & {
    readonly kind: "chart" | "map" | "scene" | "calculator";
    readonly columns: { readonly [name: string]: Column };
    readonly play?: string;
    readonly plot?: ChartOutput<Tables, Controls, FigureRow>["plot"];
    readonly formula?: (given: Given<Tables, Controls, FigureRow>) => string;
    readonly formulaWords?: string;
    readonly question?: string;
    readonly answer?: Readonly<Record<string, string>>;
    readonly first?: readonly FirstInput[];
    readonly outcome?: Outcome<State<Tables, Controls>>;
    readonly wanted?: Wanted<Tables>;
  };

/** The parts of a figure that compute a state of it: all that a calculator has in the browser. */
export type Working = Pick<
  AnyFigure,
  "controls" | "facts" | "rows" | "columns" | "title" | "subtitle" | "summary" | "values" | "formula" | "outcome" | "draw" | "brief"
>;

/** Names the result of a figure that has one, in a state. */
export const outcomeLabel = <S>({ label }: Outcome<S>, state: S): string => (typeof label === "string" ? label : label(state));

/**
 * Declares a chart, a map or a scene, one a folder: the folder's name is its id and its address. First come its inputs, then the figure:
 * `defineFigure({ data, controls })({ kind, rows, columns, title, … })`. (Two calls, so that every type is inferred.)
 */
export const defineFigure =
  <const D extends Tables, C extends Controls, F = undefined>(of: FigureInput<D, C, F>) =>
  <R extends FigureRow>(figure: ChartOutput<D, C, R, F>): AnyFigure =>
    ({ ...of, ...figure }) as unknown as AnyFigure;

/** Declares the inputs of a calculator, in `inputs.ts`. Its program names their type alone, so that no table reaches the browser. */
export const defineInputs = <const D extends Tables, C extends Controls, F = undefined>(
  of: FigureInput<D, C, F>,
): typeof of & { facts: (data: DataOf<D>) => F } => of as typeof of & { facts: (data: DataOf<D>) => F };

/** Declares the program of a calculator, in `program.ts`: `defineProgram<typeof inputs>()({ rows, title, … })`. */
export const defineProgram =
  <I extends CalculatorInput>() =>
  <R extends FigureRow>(program: Program<I, R>): Program<I, R> =>
    program;

/** Declares a calculator, in `index.ts`: its inputs, its program, and what its page says about them. */
export function defineCalculator<I extends CalculatorInput, R extends FigureRow>(
  inputs: I,
  program: Program<I, R>,
  words: CalculatorWords<I, R>,
): AnyFigure {
  const { cells = {}, ...parts } = program;
  const columns = Object.fromEntries(
    Object.entries<Omit<Column, "format">>(words.columns).map(([name, column]) => [name, { ...column, format: cells[name as keyof typeof cells] }]),
  );
  return { kind: "calculator", ...inputs, ...parts, ...words, columns } as unknown as AnyFigure;
}

/** Sets every control to its default. */
export const defaultsOf = (controls: Controls): Params =>
  Object.fromEntries(Object.entries(controls).map(([name, control]) => [name, control.default]));
