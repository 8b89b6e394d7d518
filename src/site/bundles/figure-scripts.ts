import { existsSync } from "node:fs";
import type { Controls } from "../../kit/control.ts";
import { toldOf } from "../../kit/guess.ts";
import type { ProgramInput } from "../pure/program-input.ts";
import { figureData, figureOf, figureView } from "../registry.ts";
import { type Bundle, bundle } from "./bundle.ts";

const FOLDER = "src/figures/";

/** Takes from the controls what only the page says: where a default comes from, and its grade. */
const settable = (controls: Controls): Controls =>
  Object.fromEntries(
    Object.entries(controls).map(([name, control]) => {
      if (control.type !== "range") return [name, control];
      const { source: _, grade: __, ...rest } = control;
      return [name, rest];
    }),
  );

/**
 * Bundles the program of a calculator with its input, which is computed here. No table, dial or word of the page is in it: the program imports none.
 * @param day of the data; the newest if not given
 */
export function programScript(id: string, day: string | undefined): Promise<Bundle> {
  const figure = figureOf(id);
  const { data, versions } = figureData(id, day);
  const input: ProgramInput = {
    controls: settable(figure.controls(data)),
    facts: figure.facts?.(data),
    versions,
    columns: Object.entries(figure.columns)
      .filter(([, { hidden }]) => !hidden)
      .map(([name, { lang }]) => ({ name, ...(lang !== undefined && { lang }) })),
    presets: (figure.presets?.(data) ?? []).map(({ set }) => set),
    ...(figure.presetsKeep && { presetsKeep: true }),
    ...(figure.formerly && { formerly: figure.formerly }),
  };
  return bundle(`import program from "./${FOLDER}${id}/program.ts"; watts.calculator?.(${JSON.stringify(id)}, program, ${JSON.stringify(input)});`);
}

/** Bundles the motion of a scene. */
export const motionScript = (id: string): Promise<Bundle> =>
  bundle(`import motion from "./${FOLDER}${id}/motion.ts"; watts.motion?.(${JSON.stringify(id)}, motion);`);

/** Bundles the question that a reader may guess at before a figure is shown, with its answer. @throws Error if the figure has no `guess.ts` */
export function questionScript(id: string): Promise<Bundle> {
  const path = `${FOLDER}${id}/guess.ts`;
  const { guess } = figureOf(id);
  if (!guess || !existsSync(path)) throw new Error(`${FOLDER}${id}/index.ts: a guess has its question in guess.ts, which alone reaches the browser`);
  const told = toldOf(guess, figureView(id).given);
  return bundle(`import question from "./${path}"; watts.ask?.(${JSON.stringify(id)}, question, ${JSON.stringify(told)});`);
}
