import type { Params } from "../kit/figure.ts";

/** Changes of one control within this time, in ms, are undone in one step: a dragged slider is one change. */
const TOGETHER = 1500;
/** Steps kept. */
const KEPT = 50;

/** UndoHistory states of a figure, for its button "Undo". Lasts as long as the page. */
export class UndoHistory {
  readonly #button: HTMLElement | null;
  readonly #states: Params[] = [];
  #last = { name: "", at: 0 };

  constructor(button: HTMLElement | null) {
    this.#button = button;
  }

  /** Keeps a state before it is changed. @param name the control that is moved; none for a change of the whole */
  keep(state: Params, name = ""): void {
    const at = performance.now();
    const same = name !== "" && name === this.#last.name && at - this.#last.at < TOGETHER;
    this.#last = { name, at };
    if (same) return;
    this.#states.push(state);
    if (this.#states.length > KEPT) this.#states.shift();
    this.#tell();
  }

  /** Takes back the state before the last change; undefined if there was none. */
  undo(): Params | undefined {
    const state = this.#states.pop();
    this.#last = { name: "", at: 0 };
    this.#tell();
    return state;
  }

  #tell(): void {
    this.#button?.setAttribute("aria-disabled", String(this.#states.length === 0));
  }
}
