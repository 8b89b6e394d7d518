import type { AnyFigure, Control, Controls } from "../../kit/figure.ts";

/** One input that stands first: the controls that it sets, the first of them, and its label. */
export interface StandingFirst {
  readonly of: readonly string[];
  readonly control: Control;
  readonly label: string;
}

/** Lists the inputs that stand first. @throws Error if one is not a control of the figure */
export const firstInputs = ({ first = [] }: Pick<AnyFigure, "first">, controls: Controls): readonly StandingFirst[] =>
  first.map((input) => {
    const of = typeof input === "string" ? [input] : input.of;
    const control = controls[of[0] ?? ""];
    if (!control) throw new Error(`first: no control ${of[0]}`);
    return { of, control, label: typeof input === "string" ? control.label : input.label };
  });
