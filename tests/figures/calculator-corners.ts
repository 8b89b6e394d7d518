import { backwards } from "../../src/kit/certainty.ts";
import { defaultsOf, type Param, type Params } from "../../src/kit/figure.ts";
import { figureData, figureOf, figures, figureView } from "../../src/site/registry.ts";
import { randomFrom, SEED } from "../support/share.ts";
import { statesOf } from "./figure-states.ts";

/** Mixed corners of a calculator; `npm test` takes a twentieth. */
const CORNERS = 200;
/** Results at which a sentence turns: as much as the other, the whole of it, nothing. */
const TURNS = [0, 1, 100];

/** Ids of all calculators. */
export const calculators: readonly string[] = [...figures].filter(([, { kind }]) => kind === "calculator").map(([id]) => id);

/** One state of a calculator. */
export interface Corner {
  readonly id: string;
  readonly name: string;
  readonly params: Params;
}
/**
 * Lists the states at which a calculator may go wrong. Always: each input at both ends and each option, presets, and the inputs at which the
 * result turns. Mixed: every input at an end or an option drawn by the seed.
 */
export function cornersOf(id: string): { readonly always: readonly Corner[]; readonly mixed: readonly Corner[] } {
  const figure = figureOf(id);
  const controls = figure.controls(figureData(id).data);
  const random = randomFrom(SEED);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  const mixed = Array.from({ length: CORNERS }, (_, i): Corner => {
    const entries = Object.entries(controls).map(([name, control]): [string, Param] => [
      name,
      control.type === "range"
        ? pick([control.min, control.max])
        : control.type === "toggle"
          ? pick([true, false])
          : control.type === "picks"
            ? pick([[], Object.keys(control.options)])
            : pick(Object.keys(control.options)),
    ]);
    return { id, name: `mixed ${i}`, params: Object.fromEntries(entries) };
  });
  const asked = figure.outcome?.backwards.control ?? "";
  const turns = TURNS.flatMap((target): Corner[] => {
    const found = backwards(figure, figureView(id).given, controls, target);
    return found === null ? [] : [{ id, name: `result ${target}`, params: { ...defaultsOf(controls), [asked]: found } }];
  });
  return { always: [...statesOf(id, figure).map(({ name, params }) => ({ id, name, params })), ...turns], mixed };
}
