import { defineCalculator } from "../../kit/figure.ts";
import { agentMix, assumption } from "../../kit/readings/task-dials.ts";
import { inputs } from "./inputs.ts";
import program from "./program.ts";

export default defineCalculator(inputs, program, {
  chapter: "your-bill",
  question: "When is the cheap model worth it?",
  answer: { cost: "for each finished task" },
  first: ["share", "cheapSuccess", "failure"],
  columns: {
    success: { label: "Cheap model succeeds" },
    mark: { label: "Which rate" },
    cheapUsd: { label: "All to the cheap model", unit: "USD per success" },
    mixedUsd: { label: "Your routing", unit: "USD per success" },
    dearUsd: { label: "All to the expensive model", unit: "USD per success" },
  },
  formulaWords: "(tokens of a task, all its tries + share of tasks that fail × cost of a failed task) ÷ share of tasks that succeed",
  wanted: { target: 10, unit: "US dollars" },
  presets: ({ tasks }) => {
    const tokens = assumption(tasks, "tryMTok");
    return [
      { label: "Four tasks in five", set: {} },
      { label: "A chat", set: { tokens: tokens.lowValue ?? tokens.centralValue } },
      { label: "An agent’s task", set: { tokens: tokens.highValue ?? tokens.centralValue, ...agentMix(tasks) } },
      { label: "Failure is expensive", set: { failure: assumption(tasks, "dearFailureUsd").centralValue } },
      { label: "Try twice, hand over", set: { share: 100, tries: "2", escalate: true } },
    ];
  },
  notes: [
    "The two success rates are those of SWE-Bench Verified, a public test of coding that each maker ran for itself. Put in the rates of your " +
      "own tasks: they decide the result.",
    "We assume that tries are independent, that noticing a failure costs nothing, and that both models need as many tokens. Where a model " +
      "fails at the same task again and again, retries are worth less.",
    "How many tasks go to the cheap model does not move the break-even: each task sent there saves money or does not. In the shaded part it " +
      "does not.",
  ],
  claims: ["S0-018", "S0-019", "S2-015", "S2-020", "S2-021", "S2-022", "S2-025", "S3-027"],
});
