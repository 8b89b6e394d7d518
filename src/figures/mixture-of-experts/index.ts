import { defineCalculator } from "../../kit/figure.ts";
import { one } from "../../kit/table.ts";
import { FIRST, inputs } from "./inputs.ts";
import program from "./program.ts";

export default defineCalculator(inputs, program, {
  chapter: "fewer-parameters-weaker-chips",
  question: "How much of a model works on a word?",
  answer: { accelerators: "chips to hold it" },
  first: ["total", "active", "chip"],
  columns: {
    what: { label: "Model" },
    totalBillion: { label: "Parameters", unit: "billion" },
    activeBillion: { label: "At work on a token", unit: "billion" },
    gflopPerToken: { label: "Arithmetic of a token", unit: "billion operations" },
    weightsGb: { label: "Memory for the weights", unit: "GB" },
    accelerators: { label: "Chips that hold them" },
  },
  formulaWords:
    "2 operations × parameters at work = arithmetic of a token; all parameters × bytes each = memory for the weights; ÷ (memory of a " +
    "chip × share for weights) = chips, rounded up",
  wanted: { target: 8, unit: "chips" },
  presets: ({ parameters }) => [
    ...parameters.flatMap(({ model, name, totalBillion, activeBillion }) =>
      activeBillion === null ? [] : [{ label: name, set: model === FIRST ? {} : { total: totalBillion, active: activeBillion } }],
    ),
    { label: "If all of it worked", set: { active: one(parameters, ({ model }) => model === FIRST, FIRST).totalBillion } },
  ],
  notes: [
    "Two operations a parameter leave out attention over a long context and the choosing of experts.",
    "Only weights are counted. Long conversations of many users can need as much memory again, so a service spreads a model over many more " +
      "chips than it takes to hold it.",
    "The comparison with an equally large model says nothing about quality: a dense model half the size may answer as well.",
  ],
  claims: ["S1-042", "S1-044", "S1-045", "S3-047", "S3-049", "S4-044", "S4-045"],
});
