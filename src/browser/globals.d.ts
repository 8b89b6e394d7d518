import type { Params, Program } from "../kit/figure.ts";
import type { Question, Told } from "../kit/guess.ts";
import type { Motion } from "../kit/motion.ts";
import type { View } from "../kit/view.ts";
import type { VocabularyId } from "../model/pre-tokens.ts";
import type { ChartStates, StateParts } from "../site/pure/chart-states.ts";
import type { ProgramInput } from "../site/pure/program-input.ts";
import type { Engine } from "./tokenizer-engine.ts";

declare global {
  /** What the site's classic scripts share; each adds its part when it loads. */
  interface Watts {
    /** boot, or the page’s own script where that runs first: loads a classic script once. */
    load(src: string): Promise<void>;
    /** chart: takes the states of a chart. */
    chart(id: string, states: ChartStates): void;
    /** chart: takes one state of a chart whose states have scripts of their own. */
    state(id: string, number: number, parts: Partial<StateParts>): void;
    /** calculator: takes a program with its input. */
    calculator(id: string, program: Program<never, never>, input: ProgramInput): void;
    /** calculator: computes a state of a calculator whose program is loaded. */
    view(id: string, params: Params): View;
    /** chart and calculator: makes a figure's controls work, by the figure's id. */
    live?: Readonly<Record<string, (figure: HTMLElement) => void>>;
    /** guess: takes a figure's question, with its answer. */
    ask(id: string, question: Question, told: Told): void;
    /** guess: covers a figure, asks the reader for a guess, and sets it beside the answer. */
    guess(figure: HTMLElement, button: HTMLButtonElement): void;
    /** play: takes the motion of a scene. */
    motion(id: string, motion: Motion): void;
    /** play: moves the marks of a scene, halts them, or lets them go on. */
    play(figure: HTMLElement, button: HTMLButtonElement): void;
    /** vectors: runs published test vectors and tells how many agree. */
    vectors(figure: HTMLElement, button: HTMLButtonElement): Promise<void>;
    /** inspect: lets the reader step through the points of a picture. */
    inspect(element: HTMLElement): void;
    /**
     * search-engine: takes a part of the index; looks words up and shows the matches, with their number once the index is
     * whole.
     */
    searchIn(entries: readonly [kind: import("../site/pure/search.ts").Kind, title: string, url: string, also: string, text: string][]): void;
    find(query: string, whole?: boolean): void;
    /** keys: acts on a key of one character. */
    press(key: string): void;
    /** settings-bar: says that a figure was opened with settings, and offers to take them back. */
    settings(figure: HTMLElement, reset: () => void): void;
    /** chapter-links: opens the slip that a link leads to, or copies the address of a heading. */
    follow(link: HTMLAnchorElement): void;
    /** passage: offers a link to the selected words, or withdraws it. */
    offerPassage(): void;
    /** take-picture: makes a picture of a figure as it stands, hands it over, and returns a message for the reader. */
    picture(figure: HTMLElement, kind: string, save: (file: Blob, name: string) => void): Promise<string>;
    /** take-picture: writes a figure's table as it is sorted and set, as CSV and with tabs between its cells. */
    table(figure: HTMLElement): { readonly csv: string; readonly tabs: string };
    /** take-picture: writes a figure as it stands as HTML to paste, with a link to this address. */
    block(figure: HTMLElement, page: string): Promise<string>;
    /** tokenizer-engine: cuts texts into tokens on the page, where no worker is allowed. */
    engine?: Engine;
    /** tokenizer: takes a vocabulary that came as a script instead of a file. */
    vocabulary?(id: VocabularyId, packed: string): unknown;
  }
  var watts: Watts;
}
