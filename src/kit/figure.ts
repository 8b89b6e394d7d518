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

type Plot = typeof import("./plot-marks.ts");

/** The inputs of a figure: tables, controls and facts. */
export interface FigureInput<D extends Tables, C extends Controls, F = unknown> {
  /** The tables that it reads; no other data reach it. */
  readonly data: D;
  /** Declares the controls, in the order of the query string; defaults may come from the data. */
  readonly controls: (data: DataOf<D>) => C;
  /** Computes once, from the tables, what the figure's parts need. A calculator in the browser gets these results, not the code behind them. */
  readonly facts?: (data: DataOf<D>) => F;
  /**
   * Picks the rows of its tables that a calculator needs in the browser; all if not given. Tables and fields that its code does not name are left out
   * anyway.
   */
  readonly lean?: (data: DataOf<D>) => DataOf<D>;
}

/** A calculator's result as one number, so that it can be shown as a range, split by input, and asked backwards. */
export interface Outcome<D extends Tables, C extends Controls, F = unknown> {
  /** Name of the result: "A month’s bill". */
  readonly label: string;
  readonly text: (value: number) => string;
  readonly of: (state: State<D, C, F>) => number;
  /** The range whose value the reader can ask for, given a result; the page first asks for the result `target`. */
  readonly backwards: {
    readonly control: keyof C & string;
    readonly target: number | ((data: DataOf<D>) => number);
    readonly unit: string;
    /** Steps of the search, for a result that is slow to compute and only rises or only falls with the control. */
    readonly steps?: number;
  };
}

/** The figure itself: its rows, with the sentences and the drawing made from them. */
export interface FigureOutput<D extends Tables, C extends Controls, R extends FigureRow, F = unknown> {
  readonly kind: "chart" | "calculator" | "map";
  /** Slug of the chapter that it belongs to. */
  readonly chapter: string;
  /** Makes tidy rows, from which picture, table, CSV and JSON are all made. */
  readonly rows: (state: State<D, C, F>) => readonly R[];
  /** By field of the rows, in the order of the table; a test compares them with the rows. */
  readonly columns: { readonly [name: string]: Column };
  /** Writes the finding at the defaults, as a sentence. */
  readonly title: (given: Given<D, C, R, F>) => string;
  /** Says what is measured, in which unit, when and where. */
  readonly subtitle: (given: Given<D, C, R, F>) => string;
  /** Sums up the rows in one sentence: caption, name of the picture, spoken result, description of the embed. */
  readonly summary: (given: Given<D, C, R, F>) => string;
  /** Computes the named results that prose can bind to; the first is a calculator's result. */
  readonly values?: (given: Given<D, C, R, F>) => Readonly<Record<string, Quantity>>;
  /** Writes a calculator's formula in words, and with the current numbers in it. */
  readonly formula?: (given: Given<D, C, R, F>) => { readonly words: string; readonly numbers: string };
  /** A calculator's result as one number. Inputs with `low` and `high` make it a range. */
  readonly outcome?: Outcome<D, C, F>;
  /** Lists named settings: a label and the controls that each changes. */
  readonly presets?: (data: DataOf<D>) => readonly { readonly label: string; readonly set: Params }[];
  /** A guess that a reader may make before the figure is shown, where a chapter has `<Figure id="…" guess />`. Asked at the defaults. */
  readonly guess?: Guess<Given<D, C, R, F>>;
  /** Makes options for Plot; touches no DOM. Plot is handed in, so that a figure loads no library before a redraw. */
  readonly plot?: (given: Given<D, C, R, F> & { readonly size: Size; readonly Plot: Plot }) => import("@observablehq/plot").PlotOptions;
  /** Draws plain SVG markup instead, which the browser redraws without a library. */
  readonly draw?: (given: Given<D, C, R, F> & { readonly size: Size }) => string;
  /** Cautions for the reader. */
  readonly notes: readonly string[];
  /** Ids of the claims that it helps to judge. */
  readonly claims: readonly string[];
  /** Names that earlier editions gave to the figure, its controls and their values: old addresses work for ever. */
  readonly formerly?: Formerly;
}

/** A figure whose types are no longer known, as registries, pages and the browser handle it. */
export type AnyFigure = FigureInput<Tables, Controls> & FigureOutput<Tables, Controls, FigureRow>;

/**
 * Declares a figure, one a file: the folder's name is its id and its address. First come its inputs, then the figure:
 * `defineFigure({ data, controls })({ kind, rows, columns, title, … })`. (Two calls, so that every type is inferred.)
 */
export const defineFigure =
  <const D extends Tables, C extends Controls, F = undefined>(of: FigureInput<D, C, F>) =>
  <R extends FigureRow>(figure: FigureOutput<D, C, R, F>): AnyFigure =>
    ({ ...of, ...figure }) as unknown as AnyFigure;

/** Sets every control to its default. */
export const defaultsOf = (controls: Controls): Params =>
  Object.fromEntries(Object.entries(controls).map(([name, control]) => [name, control.default]));
