/** A piece of a scene's sentence: plain words, words that follow the reader's choices, or the place of a choice. */
export type Said = string | { readonly text: string; readonly hue?: "cn" | "us" } | { readonly pick: string };

/** The words of one scene, in a state of the story. */
export interface SceneText {
  /** Its name in the row of scenes, and its heading. */
  readonly name: string;
  /** Its sentence, at most thirty words. */
  readonly said: readonly Said[];
  /** What its numbers rest on, in a line. */
  readonly note: string;
  /** What the picture shows and the sentence leaves out, for those who cannot see it. */
  readonly unseen?: string;
  /** The figure that computes its numbers; none for the opening. */
  readonly figure?: string;
}

/** A choice that stands in a sentence. */
export interface Pick {
  readonly label: string;
  readonly options: Readonly<Record<string, string>>;
  readonly default: string;
}

/** What a reader has chosen, by the name of the choice. */
export type Picked = Readonly<Record<string, string>>;

/**
 * A story: scenes that are stations of one continuous picture. Everything follows from its numbers, which are made at the build and sent with
 * the page, from what is chosen, and from the place in the story: 0 is the opening, 1 the first scene, 1.5 half-way to the second.
 * @template N its numbers
 * @template S a setting: what is chosen, with what moves when the choice changes
 */
export interface Story<N, S> {
  readonly picks: (numbers: N) => Readonly<Record<string, Pick>>;
  readonly setting: (numbers: N, picked: Picked) => S;
  /** Gives the setting on the way from one to another, `t` from 0 to 1. */
  readonly between: (from: S, to: S, t: number) => S;
  readonly texts: (numbers: N, setting: S) => readonly SceneText[];
  /** Draws a scene as a still picture of so many pixels. */
  readonly still: (numbers: N, setting: S, scene: number, width: number, height: number) => string;
  /** Prepares an empty picture, and returns the function that draws a place of the story into it. */
  readonly mount: (picture: SVGSVGElement, numbers: N) => (place: number, setting: S, width: number, height: number) => void;
}

/** Writes a piece of a sentence as text. */
export const textOfSaid = (said: Said, picks: Readonly<Record<string, Pick>>, picked: Picked): string =>
  typeof said === "string" ? said : "text" in said ? said.text : (picks[said.pick]?.options[picked[said.pick] ?? ""] ?? "");

/** Counts the words of a sentence: what stands between spaces, unless it is a sign alone. */
export const wordsIn = (sentence: string): number => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
