import { defineProgram, type ProgramState } from "../../kit/figure.ts";
import { decimal, percent, significant, spelled, times } from "../../kit/format.ts";
import { acceleratorsForWeights, arithmeticSaved, gflopPerToken, weightsGb } from "../../model/moe.ts";
import type { inputs } from "./inputs.ts";
import { barPanels } from "./picture.ts";

type State = ProgramState<typeof inputs>;

const billion = (count: number): string => `${significant(count, 3)} billion`;
const gigabytes = (size: number): string => `${significant(size, 4)} ${size === 1 ? "gigabyte" : "gigabytes"}`;

/** Limits the active parameters to the total. */
const atWork = ({ params }: State): number => Math.min(params.total, params.active);
const chosen = ({ facts, params }: State) => facts.accelerators[params.chip];
/** Computes how many of the chosen accelerators hold so many billion parameters, as a fraction. */
const heldBy = (state: State, parameters = state.params.total): number =>
  acceleratorsForWeights(weightsGb(parameters, state.params.bytes), chosen(state).memoryGb, state.params.share / 100);
/** Rounds a number of accelerators up, but for what arithmetic leaves. */
const whole = (accelerators: number): number => Math.ceil(accelerators - 1e-9);
const count = (accelerators: number): string => decimal(whole(accelerators));

export default defineProgram<typeof inputs>()({
  rows: (state) => {
    const [all, working] = [state.params.total, atWork(state)];
    const row = (what: string, total: number, active: number) => ({
      what,
      totalBillion: total,
      activeBillion: active,
      gflopPerToken: gflopPerToken(active),
      weightsGb: weightsGb(total, state.params.bytes),
      accelerators: whole(heldBy(state, total)),
    });
    return [row("This model", all, working), row("As large, with all at work", all, all), row("As small as what is at work", working, working)];
  },
  cells: {
    totalBillion: (value) => significant(value, 4),
    activeBillion: (value) => significant(value, 4),
    gflopPerToken: (value) => significant(value, 3),
    weightsGb: (value) => significant(value, 4),
    accelerators: (value) => decimal(value),
  },
  title: (state) => {
    const [all, working] = [state.params.total, atWork(state)];
    return working >= all
      ? `With all of its ${billion(all)} parameters at work the model saves nothing`
      : `The model computes like one of ${billion(working)} parameters but fills the memory of one of ${billion(all)}`;
  },
  subtitle: (state) => {
    const { bytes } = state.params;
    return (
      "One model three ways: arithmetic of a token, billions of operations, and memory for the weights, gigabytes at " +
      `${significant(bytes)} ${bytes === 1 ? "byte" : "bytes"} a parameter. Each notch is one ${chosen(state).name}.`
    );
  },
  summary: (state) => {
    const { total, bytes } = state.params;
    const working = atWork(state);
    const saved = arithmeticSaved(total, working);
    const [size, needed] = [weightsGb(total, bytes), count(heldBy(state))];
    return (
      `A token takes ${significant(gflopPerToken(working))} billion operations, ` +
      `${saved > 1 ? `and with all parameters at work it would take ${times(saved)} as many` : "as many as in any model of its size"}; its ` +
      `${gigabytes(size)} of weights ${size === 1 ? "fills" : "fill"} ${needed} ${chosen(state).name} ${needed === "1" ? "chip" : "chips"}.`
    );
  },
  values: (state) => {
    const { total, bytes } = state.params;
    const working = atWork(state);
    const [gflop, saved, share] = [gflopPerToken(working), arithmeticSaved(total, working), working / total];
    const [size, needed, small] = [weightsGb(total, bytes), heldBy(state), heldBy(state, working)];
    return {
      accelerators: { value: whole(needed), text: count(needed) },
      gflop: { value: gflop, text: `${significant(gflop)} billion operations` },
      saved: { value: saved, text: times(saved) },
      weights: { value: size, text: gigabytes(size) },
      share: { value: share, text: percent(share, share < 0.1 ? 1 : 0) },
      small: { value: small, text: spelled(whole(small)) },
    };
  },
  formula: (state) => {
    const { total, bytes, share } = state.params;
    const working = atWork(state);
    return (
      `2 × ${billion(working)} = ${significant(gflopPerToken(working))} billion; ${billion(total)} × ${significant(bytes)} B ` +
      `= ${significant(weightsGb(total, bytes), 4)} GB; ÷ (${significant(chosen(state).memoryGb)} GB × ` +
      `${significant(share)}%) = ${count(heldBy(state))}`
    );
  },
  outcome: {
    label: "Chips to hold it",
    text: count,
    of: (state) => heldBy(state),
    backwards: { control: "total" },
  },
  brief: (state) => {
    const [all, working] = [state.params.total, atWork(state)];
    return [
      { name: "Parameters that work on a token", value: all, text: `${billion(working)} of ${significant(all, 3)}`, parts: [working, all - working] },
    ];
  },
  draw: ({ rows, size, ...state }) => {
    const arithmetic = rows.map(({ what, gflopPerToken: gflop }) => ({ what, value: gflop, said: significant(gflop, 3) }));
    const memory = rows.map(({ what, weightsGb: gb, accelerators }) => ({
      what,
      value: gb,
      said: `${significant(gb, 4)} GB, ${decimal(accelerators)} ${accelerators === 1 ? "chip" : "chips"}`,
    }));
    return barPanels(
      [
        { head: "Arithmetic of a token, billion operations", bars: arithmetic, notch: null },
        { head: "Memory for the weights", bars: memory, notch: (chosen(state).memoryGb * state.params.share) / 100 },
      ],
      size,
    );
  },
});
