import type { Control, Controls, Params } from "./control.ts";

/** Lists the values that a control of a chart can take. @throws RangeError for a range or picks, whose states are not counted */
function valuesOf(control: Control, name: string): readonly (string | boolean)[] {
  if (control.type === "choice") return Object.keys(control.options);
  if (control.type === "toggle") return [false, true];
  throw new RangeError(`${name}: a chart has choices and toggles only, and this is a control of the kind "${control.type}"; make it a calculator`);
}

/** Lists all states of a chart, the last control changing first. One without controls has one. */
export function allStates(controls: Controls): readonly Params[] {
  let states: readonly Params[] = [{}];
  for (const [name, control] of Object.entries(controls))
    states = states.flatMap((state) => valuesOf(control, name).map((value) => ({ ...state, [name]: value })));
  return states;
}

/** Finds the place of a state in the list of all states. */
export function stateNumber(params: Params, controls: Controls): number {
  return Object.entries(controls).reduce((number, [name, control]) => {
    const values = valuesOf(control, name);
    return number * values.length + values.indexOf(params[name] as string | boolean);
  }, 0);
}
