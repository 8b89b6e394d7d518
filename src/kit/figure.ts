import type { Controls, Params, ParamsOf } from "./control.ts";
import type { Value } from "./dataset.ts";
import type { Formerly } from "./formerly.ts";
import type { Guess } from "./guess.ts";
import type { DataOf, Tables } from "./table.ts";

// A figure’s file needs one import.
export * from "./control.ts";

/** One column of a figure's table and CSV. `format` makes the cell's text; the CSV carries the bare value. */
export interface Column {
  readonly label: string;
  readonly unit?: string;
  /** Called with the row's value, null included; without a format null is a dash. */
  readonly format?: (value: never) => string;
  /** Chinese names and the like: language of the cells, e.g. "zh-Hans". */
  readonly lang?: string;
  /** For cells that list names by commas: the address of each, from the site's root. Embeds show plain words. */
  readonly links?: (name: string) => string;
  /** Left out of the table in the page, kept in CSV and JSON. */
  readonly hidden?: true;
}

/** Which version of which dataset stands behind a table. */
export interface Version {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly asOf: string;
}

/** A named result with its text: what prose binds to and what the result panel shows. */
export interface Quantity {
  readonly value: number;
  readonly text: string;
}

export type FigureRow = Readonly<Record<string, Value>>;

/**
 * Channel that tells which row of the table a mark stands for, so that readers can step through the picture:
 * `Plot.dot(rows, { ariaLabel: rowOf(rows) })`; drawings of their own put `data-row="3"` on a group or shape.
 */
export const rowOf =
  <R extends FigureRow>(rows: readonly R[]) =>
  (row: R): string =>
    `row ${rows.indexOf(row)}`;

/** What a figure's rows are a function of. */
export interface State<D extends Tables, C extends Controls, F = unknown> {
  readonly data: DataOf<D>;
  /** What it takes from the tables, where it says so by `facts`. */
  readonly facts: F;
  readonly params: ParamsOf<C>;
  readonly versions: { readonly [K in keyof D]: Version };
}

/** What every other part of a figure is a function of. */
export interface Given<D extends Tables, C extends Controls, R, F = unknown> extends State<D, C, F> {
  readonly rows: readonly R[];
}

/** Width in CSS pixels that a picture is drawn for. */
export interface Size {
  readonly name: "narrow" | "wide";
  readonly width: number;
}
export const SIZES: readonly Size[] = [
  { name: "narrow", width: 360 },
  { name: "wide", width: 680 },
];

type Plot = typeof import("./plot-marks.ts");

/** What a figure is a function of. */
export interface FigureInput<D extends Tables, C extends Controls, F = unknown> {
  /** The tables that it reads; nothing else reaches it. */
  readonly data: D;
  /** The knobs, in the order of the query string; defaults may come from the data. */
  readonly controls: (data: DataOf<D>) => C;
  /** What its parts take from the tables, computed once: of a calculator the browser gets these and not what computes them. */
  readonly facts?: (data: DataOf<D>) => F;
  /**
   * Which rows of its tables a calculator needs in the browser; all if not given. Tables and fields that its code does not name stay away
   * by themselves.
   */
  readonly lean?: (data: DataOf<D>) => DataOf<D>;
}

/** A calculator's result as one number, so that it can be given as a range, taken apart by input, and asked backwards. */
export interface Outcome<D extends Tables, C extends Controls, F = unknown> {
  /** What it is: "A month’s bill". */
  readonly label: string;
  readonly text: (value: number) => string;
  readonly of: (state: State<D, C, F>) => number;
  /** Which range the reader can ask for, given a result; `target` is the result that the page asks for first. */
  readonly backwards: {
    readonly control: keyof C & string;
    readonly target: number | ((data: DataOf<D>) => number);
    readonly unit: string;
    /** Steps of the search, for a result that takes long to compute and only rises or only falls with the control. */
    readonly steps?: number;
  };
}

/** The figure itself: rows, and a sentence and a drawing of them. */
export interface FigureOutput<D extends Tables, C extends Controls, R extends FigureRow, F = unknown> {
  readonly kind: "chart" | "calculator" | "map";
  /** Slug of the chapter that it belongs to. */
  readonly chapter: string;
  /** Tidy rows: picture, table, CSV and JSON are all made of these. */
  readonly rows: (state: State<D, C, F>) => readonly R[];
  /** By field of the rows, in the order of the table; a test holds them to each other. */
  readonly columns: { readonly [name: string]: Column };
  /** The finding at the defaults, as a sentence. */
  readonly title: (given: Given<D, C, R, F>) => string;
  /** What is measured, in which unit, when, where. */
  readonly subtitle: (given: Given<D, C, R, F>) => string;
  /** One sentence that says the rows: caption, name of the picture, spoken result, description of the embed. */
  readonly summary: (given: Given<D, C, R, F>) => string;
  /** Named results that prose can bind to; the first is a calculator's result. */
  readonly values?: (given: Given<D, C, R, F>) => Readonly<Record<string, Quantity>>;
  /** A calculator's formula in words, and with the current numbers in it. */
  readonly formula?: (given: Given<D, C, R, F>) => { readonly words: string; readonly numbers: string };
  /** A calculator's result as one number. Inputs with `low` and `high` make it a range. */
  readonly outcome?: Outcome<D, C, F>;
  /** Settings with a name: a label and the controls that it changes. */
  readonly presets?: (data: DataOf<D>) => readonly { readonly label: string; readonly set: Params }[];
  /** What a reader may guess before the figure is shown, where a chapter has `<Figure id="…" guess />`. Asked at the defaults. */
  readonly guess?: Guess<Given<D, C, R, F>>;
  /** Plot options; touches no DOM. Plot is handed in, so that a figure costs the reader no library until a redraw. */
  readonly plot?: (given: Given<D, C, R, F> & { readonly size: Size; readonly Plot: Plot }) => import("@observablehq/plot").PlotOptions;
  /** Or plain SVG markup, redrawn in the browser without a library. */
  readonly draw?: (given: Given<D, C, R, F> & { readonly size: Size }) => string;
  /** What a reader should know before using it. */
  readonly notes: readonly string[];
  /** Claims that it bears on. */
  readonly claims: readonly string[];
  /** What earlier editions called it, its controls and their values: their addresses answer for ever. */
  readonly formerly?: Formerly;
}

/** A figure whose types are no longer known: what registries, pages and the browser handle. */
export type AnyFigure = FigureInput<Tables, Controls> & FigureOutput<Tables, Controls, FigureRow>;

/**
 * One file a figure: the file's name is its id and its address. First what it is a function of, then the figure:
 * `defineFigure({ data, controls })({ kind, rows, columns, title, … })`. (Two calls, so that every type is inferred.)
 */
export const defineFigure =
  <const D extends Tables, C extends Controls, F = undefined>(of: FigureInput<D, C, F>) =>
  <R extends FigureRow>(figure: FigureOutput<D, C, R, F>): AnyFigure =>
    ({ ...of, ...figure }) as unknown as AnyFigure;

/** Every control at its default. */
export const defaultsOf = (controls: Controls): Params =>
  Object.fromEntries(Object.entries(controls).map(([name, control]) => [name, control.default]));
