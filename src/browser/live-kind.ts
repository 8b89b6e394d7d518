import type { Controls, Params } from "../kit/control.ts";
import type { Formerly } from "../kit/formerly.ts";

/** What a kind of figure, a chart or a calculator, does with a state. */
export interface LiveKind {
  readonly controls: Controls;
  readonly formerly?: Formerly | undefined;
  readonly presets?: readonly Params[];
  /** Whether a preset leaves the controls that it does not name as they are. */
  readonly presetsKeep?: true | undefined;
  /**
   * Shows a state at once, or promises to. While a slider moves, it may leave what no one looks at to `rest`.
   * @throws Error if the state cannot be shown, with a reason for the reader
   */
  readonly show: (params: Params, sliding: boolean) => void | Promise<void>;
  /** Shows what is left of a state, once nothing has changed for a while. */
  readonly rest: (params: Params) => void;
  /** Looks at the page after each pause and each change of its size. */
  readonly settled?: () => void;
  /** Writes the receipt of a state in one of its forms. */
  readonly receipt?: (params: Params, address: string, form: string) => string;
}
