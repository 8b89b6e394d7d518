import { choice, defineInputs, range } from "../../kit/figure.ts";
import { significant } from "../../kit/format.ts";
import { maybe, number, one, table, text } from "../../kit/table.ts";

const parameters = table("model-parameters", { model: text, name: text, totalBillion: number, activeBillion: maybe(number) });
const chips = table("accelerators", { chip: text, basis: text, memoryGb: maybe(number) });

/** The model with which the calculator opens. */
export const FIRST = "deepseek-v3";

type Memories = readonly { readonly chip: string; readonly memoryGb: number | null }[];

/** Gives an accelerator its short name, and its memory under the name that it has in the dataset. */
function accelerator(rows: Memories, chip: string, name: string) {
  const { memoryGb } = one(rows, (row) => row.chip === chip && row.memoryGb !== null, `memory of ${name}`);
  return { name, memoryGb: memoryGb ?? 0 };
}
const acceleratorsOf = (rows: Memories) => ({
  h100: accelerator(rows, "H100 SXM", "H100"),
  ascend: accelerator(rows, "Ascend 910C", "Ascend 910C"),
  gb200: accelerator(rows, "GB200 (one GPU of an NVL72)", "GB200"),
});

export const inputs = defineInputs({
  data: { parameters, chips },
  controls: (data) => {
    const first = one(data.parameters, ({ model }) => model === FIRST, FIRST);
    const { h100, ascend, gb200 } = acceleratorsOf(data.chips);
    const label = ({ name, memoryGb }: typeof h100): string => `${name}, ${significant(memoryGb)} GB`;
    return {
      total: range({
        label: "Parameters in all",
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
        label: "Parameters that work on a token",
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
        label: "Bytes for a parameter",
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
        label: "Share of memory for the model",
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
      chip: choice({ label: "Chip", options: { h100: label(h100), ascend: label(ascend), gb200: label(gb200) }, default: "h100" }),
    };
  },
  facts: (data) => ({ accelerators: acceleratorsOf(data.chips) }),
});
