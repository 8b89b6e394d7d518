/** What one section of the proof came to: whether it holds, and what the report says of it, in Markdown lines. */
export interface Outcome {
  readonly ok: boolean;
  readonly lines: readonly string[];
}

/** One part of `npm run prove`. */
export interface Section {
  readonly name: string;
  readonly title: string;
  readonly run: () => Promise<Outcome>;
}

/** What came of a section: its outcome, how long it took, how busy the machine was before it, and the commit that it ran on. */
export interface Came extends Outcome {
  readonly seconds: number;
  /** Processes that wanted a processor in the minute before; null where it was not noted. */
  readonly load: number | null;
  readonly commit: string;
}

/** A section with what came of it that day; null if it did not run. */
export interface Result {
  readonly section: Section;
  readonly came: Came | null;
}
