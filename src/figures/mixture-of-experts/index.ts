import { choice, defineFigure, range } from "../../kit/figure.ts";
import { decimal, percent, significant, spelled, times } from "../../kit/format.ts";
import { maybe, number, one, table, text } from "../../kit/table.ts";
import { acceleratorsForWeights, arithmeticSaved, gflopPerToken, weightsGb } from "../../model/moe.ts";
import { barPanels } from "./picture.ts";

const parameters = table("model-parameters", { model: text, name: text, totalBillion: number, activeBillion: maybe(number) });
const chips = table("accelerators", { chip: text, basis: text, memoryGb: maybe(number) });

/** The model with which the calculator opens. */
const FIRST = "deepseek-v3";
const CHIPS = { h100: "H100 SXM", ascend: "Ascend 910C", gb200: "GB200 (one GPU of an NVL72)" } as const;
const SHORT = { h100: "H100", ascend: "Ascend 910C", gb200: "GB200" } as const;
type ChipKey = keyof typeof CHIPS;
const nameOf = (key: string): string => SHORT[key as ChipKey] ?? key;
const billion = (count: number): string => `${significant(count, 3)} billion`;

interface Inputs {
  readonly total: number;
  readonly active: number;
  readonly bytes: number;
  readonly share: number;
  readonly chip: string;
}
type Memories = readonly { readonly chip: string; readonly memoryGb: number | null }[];
const memoryOf = (rows: Memories, key: string): number =>
  one(rows, ({ chip, memoryGb }) => chip === (CHIPS[key as ChipKey] ?? key) && memoryGb !== null, `memory of ${key}`).memoryGb ?? 0;
/** Limits the active parameters to the total. */
const atWork = ({ total, active }: Inputs): number => Math.min(total, active);
const heldBy = (inputs: Inputs, total: number, rows: Memories): number =>
  acceleratorsForWeights(weightsGb(total, inputs.bytes), memoryOf(rows, inputs.chip), inputs.share / 100);
const count = (chipsNeeded: number): string => decimal(Math.ceil(chipsNeeded - 1e-9));
const gigabytes = ({ total, bytes }: Inputs): string => {
  const size = weightsGb(total, bytes);
  return `${significant(size, 4)} ${size === 1 ? "gigabyte" : "gigabytes"}`;
};

export default defineFigure({
  data: { parameters, chips },
  controls: ({ parameters: rows, chips: memories }) => {
    const first = one(rows, ({ model }) => model === FIRST, FIRST);
    const label = (key: ChipKey): string => `${SHORT[key]}, ${significant(memoryOf(memories, key))} GB`;
    return {
      total: range({
        label: "All parameters",
        unit: "billion",
        min: 1,
        max: 5000,
        step: 1,
        default: first.totalBillion,
        scale: "log",
        source: `${first.name}, its maker’s report`,
        grade: "B",
      }),
      active: range({
        label: "At work on a token",
        unit: "billion",
        min: 0.5,
        max: 5000,
        step: 0.5,
        default: first.activeBillion ?? first.totalBillion,
        scale: "log",
        source: `${first.name}, its maker’s report`,
        grade: "B",
      }),
      bytes: range({
        label: "Memory for a parameter",
        unit: "bytes",
        min: 0.25,
        max: 4,
        step: 0.25,
        default: 1,
        low: 0.5,
        high: 2,
        source: "one byte is an 8-bit number, as DeepSeek V3 keeps most of its own; low: 4 bits; high: 16 bits. Our assumption for other models",
        grade: "C",
      }),
      share: range({
        label: "Memory free for weights",
        unit: "% of each chip’s",
        min: 10,
        max: 100,
        step: 5,
        default: 80,
        low: 60,
        high: 95,
        source: "our assumption: the rest holds the conversations in progress",
        grade: "C",
      }),
      chip: choice({ label: "Accelerator", options: { h100: label("h100"), ascend: label("ascend"), gb200: label("gb200") }, default: "h100" }),
    };
  },
})({
  kind: "calculator",
  chapter: "fewer-parameters-weaker-chips",
  rows: ({ params, data }) => {
    const row = (what: string, total: number, working: number) => ({
      what,
      totalBillion: total,
      activeBillion: working,
      gflopPerToken: gflopPerToken(working),
      weightsGb: weightsGb(total, params.bytes),
      accelerators: Math.ceil(heldBy(params, total, data.chips) - 1e-9),
    });
    const working = atWork(params);
    return [
      row("This model", params.total, working),
      row("As large, with all at work", params.total, params.total),
      row("As small as the part at work", working, working),
    ];
  },
  columns: {
    what: { label: "Model" },
    totalBillion: { label: "Parameters", unit: "billion", format: (value: number) => significant(value, 4) },
    activeBillion: { label: "At work on a token", unit: "billion", format: (value: number) => significant(value, 4) },
    gflopPerToken: { label: "Arithmetic of a token", unit: "billion operations", format: (value: number) => significant(value, 3) },
    weightsGb: { label: "Memory for the weights", unit: "GB", format: (value: number) => significant(value, 4) },
    accelerators: { label: "Accelerators that hold them", format: (value: number) => decimal(value) },
  },
  title: ({ params }) => {
    const working = atWork(params);
    return working >= params.total
      ? `With all ${billion(params.total)} parameters at work nothing is saved`
      : `It computes like a model of ${billion(working)} parameters and fills the memory of one of ${billion(params.total)}`;
  },
  subtitle: ({ params }) =>
    "One model three ways: arithmetic of a token, billions of operations, and memory for the weights, gigabytes at " +
    `${significant(params.bytes)} ${params.bytes === 1 ? "byte" : "bytes"} a parameter. Each notch is one ${nameOf(params.chip)}.`,
  summary: ({ params, data }) => {
    const working = atWork(params);
    const saved = arithmeticSaved(params.total, working);
    const needed = count(heldBy(params, params.total, data.chips));
    return (
      `A token takes ${significant(gflopPerToken(working))} billion operations, ` +
      `${saved > 1 ? `${times(saved)} fewer than if all parameters worked` : "as many as in any model of its size"}; its ` +
      `${gigabytes(params)} of weights take ${needed} ${needed === "1" ? "accelerator" : "accelerators"} (${nameOf(params.chip)}).`
    );
  },
  values: ({ params, data }) => {
    const working = atWork(params);
    const saved = arithmeticSaved(params.total, working);
    const needed = heldBy(params, params.total, data.chips);
    return {
      accelerators: { value: Math.ceil(needed - 1e-9), text: count(needed) },
      gflop: { value: gflopPerToken(working), text: `${significant(gflopPerToken(working))} billion operations` },
      saved: { value: saved, text: times(saved) },
      weights: { value: weightsGb(params.total, params.bytes), text: gigabytes(params) },
      share: { value: working / params.total, text: percent(working / params.total, working / params.total < 0.1 ? 1 : 0) },
      small: { value: heldBy(params, working, data.chips), text: spelled(Math.ceil(heldBy(params, working, data.chips) - 1e-9)) },
    };
  },
  formula: ({ params, data }) => {
    const working = atWork(params);
    return {
      words:
        "2 operations × parameters at work = arithmetic of a token; all parameters × bytes each = memory for the weights; ÷ (memory of a " +
        "chip × share for weights) = accelerators, rounded up",
      numbers:
        `2 × ${billion(working)} = ${significant(gflopPerToken(working))} billion; ${billion(params.total)} × ${significant(params.bytes)} B ` +
        `= ${significant(weightsGb(params.total, params.bytes), 4)} GB; ÷ (${significant(memoryOf(data.chips, params.chip))} GB × ` +
        `${significant(params.share)}%) = ${count(heldBy(params, params.total, data.chips))}`,
    };
  },
  outcome: {
    label: "Accelerators that hold the weights",
    text: count,
    of: ({ params, data }) => heldBy(params, params.total, data.chips),
    backwards: { control: "total", target: 8, unit: "accelerators" },
  },
  presets: ({ parameters: rows }) => [
    ...rows.flatMap(({ model, name, totalBillion, activeBillion }) =>
      activeBillion === null ? [] : [{ label: name, set: model === FIRST ? {} : { total: totalBillion, active: activeBillion } }],
    ),
    { label: "All at work", set: { active: one(rows, ({ model }) => model === FIRST, FIRST).totalBillion } },
  ],
  draw: ({ rows, params, data, size }) =>
    barPanels(
      [
        {
          head: "Arithmetic of a token, billion operations",
          bars: rows.map(({ what, gflopPerToken: gflop }) => ({ what, value: gflop, said: significant(gflop, 3) })),
          notch: null,
        },
        {
          head: "Memory for the weights",
          bars: rows.map(({ what, weightsGb: gb, accelerators }) => ({
            what,
            value: gb,
            said: `${significant(gb, 4)} GB, ${decimal(accelerators)} ${accelerators === 1 ? "chip" : "chips"}`,
          })),
          notch: (memoryOf(data.chips, params.chip) * params.share) / 100,
        },
      ],
      size,
    ),
  notes: [
    "Two operations a parameter leave out attention over a long context and the choosing of experts.",
    "Only weights are counted. Long conversations of many users can need as much memory again, so a service spreads a model over many more " +
      "chips than hold it.",
    "The comparison with a model as large says nothing of quality: a dense model half as large may answer as well.",
  ],
  claims: ["S1-042", "S1-044", "S1-045", "S3-047", "S3-049", "S4-044", "S4-045"],
});
