import type { AnyFigure, Params, Version } from "../kit/figure.ts";
import type { DataOf, Tables } from "../kit/table.ts";
import type { View } from "../kit/view.ts";
import type { VocabularyId } from "../model/pre-tokens.ts";
import type { Engine } from "./tokenizer-engine.ts";

declare global {
  /** What the site's classic scripts share; each adds its part when it is loaded. */
  interface Watts {
    /** wake, or the page’s own script where that comes first: loads a classic script once. */
    load(src: string): Promise<void>;
    /** runtime: registers a figure's code with its data. */
    add(id: string, figure: AnyFigure, data: DataOf<Tables>, versions: Readonly<Record<string, Version>>): void;
    /** runtime: computes a figure whose code is there. */
    view(id: string, params: Params): View;
    /** runtime: a figure’s code, if it is there. */
    code(id: string): AnyFigure | undefined;
    /** guess: covers a figure, asks the reader for a guess, and sets it beside the answer. */
    guess(figure: HTMLElement, button: HTMLButtonElement): void;
    /** vectors: runs published test vectors, and says how many agree. */
    vectors(figure: HTMLElement, button: HTMLButtonElement): Promise<void>;
    /** runtime: makes a figure's controls work. */
    attach(element: HTMLElement): void;
    /** inspect: lets the reader step through the points of a picture. */
    inspect(element: HTMLElement): void;
    /** plot: draws a figure that needs Plot. */
    draw(id: string, figure: AnyFigure, view: View, size: import("../kit/figure.ts").Size): string;
    /** search-engine: takes a part of the index; looks words up and shows what fits, and once the index is whole says how many. */
    searchIn(entries: readonly [kind: import("../site/pure/search.ts").Kind, title: string, url: string, also: string, text: string][]): void;
    find(query: string, whole?: boolean): void;
    /** keys: does what a key of one character stands for. */
    press(key: string): void;
    /** passage: offers a link to the words that are selected, or takes the offer away. */
    offerPassage(): void;
    /** take-picture: makes a picture of a figure as it stands, hands it over, and says what it did. */
    picture(figure: HTMLElement, kind: string, save: (file: Blob, name: string) => void): Promise<string>;
    /** take-picture: a figure as it stands as HTML to paste, with a link to this address. */
    block(figure: HTMLElement, page: string): Promise<string>;
    /** runtime: rows from columns, of which one that is the same throughout stands once. */
    rows(columns: Readonly<Record<string, unknown>>): readonly Readonly<Record<string, unknown>>[];
    /** runtime: what figures share instead of bundling them again. */
    shared: Readonly<Record<string, unknown>>;
    /** tokenizer-engine: cuts texts into tokens on the page, where no worker is allowed. */
    engine?: Engine;
    /** tokenizer: takes a vocabulary whose script was run instead of read. */
    vocabulary?(id: VocabularyId, packed: string): unknown;
  }
  var watts: Watts;
}
