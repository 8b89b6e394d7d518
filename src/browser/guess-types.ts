/** A question on the screen: its fields and its answer. */
export interface Asking {
  /** Tells why the entry cannot be taken; null if it can. */
  readonly fault: () => string | null;
  /** Shows the answer, beside the guess if there is one. Returns the sentence that states it. */
  readonly reveal: (guessed: boolean) => string;
  /** Whether the answer stands in the question's place, and not in the figure alone. */
  readonly lasts: boolean;
  readonly first: HTMLElement;
}
