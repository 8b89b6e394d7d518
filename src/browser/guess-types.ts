/** A question on the screen: its fields and its answer. */
export interface Asking {
  /** Tells why the entry cannot be taken; null if it can. */
  readonly fault: () => string | null;
  /** Shows the answer, beside the guess if there is one. Returns the sentence that states it. */
  readonly reveal: (guessed: boolean) => string;
  /** Removes the answer. */
  readonly again: () => void;
  readonly first: HTMLElement;
}
