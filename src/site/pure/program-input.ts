import type { Controls, Params, Version } from "../../kit/figure.ts";
import type { Formerly } from "../../kit/formerly.ts";

/** What a calculator's script hands over with its program: all computed at the build. */
export interface ProgramInput {
  readonly controls: Controls;
  readonly facts: unknown;
  readonly versions: Readonly<Record<string, Version>>;
  /** Columns of the table in their order, those that it hides left out. */
  readonly columns: readonly { readonly name: string; readonly lang?: string }[];
  readonly presets: readonly Params[];
  readonly presetsKeep?: true;
  readonly formerly?: Formerly;
}
