import type { Params } from "../kit/figure.ts";

/** Changes of one control within this time are one step back, in ms: a slider that is dragged is one change. */
const TOGETHER = 1500;
/** Steps that are kept. */
const KEPT = 50;

/** The states that a figure had, for its button "Undo". Lasts as long as the page. */
export class Past {
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

  /** The state before the last change; none if there was no change. */
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
