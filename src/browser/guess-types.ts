/** A question on the screen: its fields and its answer. */
export interface Asking {
  /** Why the entry cannot be taken; null if it can. */
  readonly fault: () => string | null;
  /** Shows the answer, beside the guess if there is one, and returns the sentence that says it. */
  readonly reveal: (guessed: boolean) => string;
  /** Takes the answer away again. */
  readonly again: () => void;
  readonly first: HTMLElement;
}
