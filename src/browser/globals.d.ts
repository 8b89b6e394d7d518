import type { AnyFigure, Params, Version } from "../kit/figure.ts";
import type { DataOf, Tables } from "../kit/table.ts";
import type { View } from "../kit/view.ts";
import type { VocabularyId } from "../model/pre-tokens.ts";
import type { Engine } from "./tokenizer-engine.ts";

declare global {
  /** What the site's classic scripts share; each adds its part when it loads. */
  interface Watts {
    /** boot, or the page’s own script where that runs first: loads a classic script once. */
    load(src: string): Promise<void>;
    /** runtime: registers a figure's code with its data. */
    add(id: string, figure: AnyFigure, data: DataOf<Tables>, versions: Readonly<Record<string, Version>>): void;
    /** runtime: computes a figure whose code is loaded. */
    view(id: string, params: Params): View;
    /** runtime: returns a figure’s code if it is loaded. */
    code(id: string): AnyFigure | undefined;
    /** guess: covers a figure, asks the reader for a guess, and sets it beside the answer. */
    guess(figure: HTMLElement, button: HTMLButtonElement): void;
    /** vectors: runs published test vectors and tells how many agree. */
    vectors(figure: HTMLElement, button: HTMLButtonElement): Promise<void>;
    /** runtime: makes a figure's controls work. */
    attach(element: HTMLElement): void;
    /** inspect: lets the reader step through the points of a picture. */
    inspect(element: HTMLElement): void;
    /** plot: draws a figure that needs Plot. */
    draw(id: string, figure: AnyFigure, view: View, size: import("../kit/figure.ts").Size): string;
    /**
     * search-engine: takes a part of the index; looks words up and shows the matches, with their number once the index is
     * whole.
     */
    searchIn(entries: readonly [kind: import("../site/pure/search.ts").Kind, title: string, url: string, also: string, text: string][]): void;
    find(query: string, whole?: boolean): void;
    /** keys: acts on a key of one character. */
    press(key: string): void;
    /** passage: offers a link to the selected words, or withdraws it. */
    offerPassage(): void;
    /** take-picture: makes a picture of a figure as it stands, hands it over, and returns a message for the reader. */
    picture(figure: HTMLElement, kind: string, save: (file: Blob, name: string) => void): Promise<string>;
    /** take-picture: writes a figure as it stands as HTML to paste, with a link to this address. */
    block(figure: HTMLElement, page: string): Promise<string>;
    /** runtime: makes rows from columns; a column with one value throughout holds it once. */
    rows(columns: Readonly<Record<string, unknown>>): readonly Readonly<Record<string, unknown>>[];
    /** runtime: modules that figures share instead of bundling them again. */
    shared: Readonly<Record<string, unknown>>;
    /** tokenizer-engine: cuts texts into tokens on the page, where no worker is allowed. */
    engine?: Engine;
    /** tokenizer: takes a vocabulary that came as a script instead of a file. */
    vocabulary?(id: VocabularyId, packed: string): unknown;
  }
  var watts: Watts;
}
