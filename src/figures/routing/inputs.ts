import { choice, defineInputs, type Range, toggle } from "../../kit/figure.ts";
import { currentPrices } from "../../kit/readings/list-price.ts";

import { choosableModels, modelOptions, modelTables } from "../../kit/readings/models.ts";
import { mixDials, taskAssumptions, taskDial } from "../../kit/readings/task-dials.ts";

/** Names no article by its code in the source of a dial. */
const unnamed = (dial: Range): Range => ({ ...dial, source: (dial.source ?? "").replace(/article S\d/, "one article") });

export const inputs = defineInputs({
  data: { ...modelTables, tasks: taskAssumptions },
  controls: (data) => ({
    cheap: choice<string>({ label: "Cheap model", options: modelOptions(data), default: "minimax-m2-5" }),
    dear: choice<string>({ label: "Expensive model", options: modelOptions(data), default: "claude-opus-4-6" }),
    share: unnamed(
      taskDial(data.tasks, "shareToCheap", {
        label: "Share of tasks for the cheap model",
        unit: "% of tasks",
        min: 0,
        max: 100,
        step: 1,
        percent: true,
      }),
    ),
    cheapSuccess: unnamed(
      taskDial(data.tasks, "cheapSuccessShare", {
        label: "Cheap model gets it right",
        unit: "% of tries",
        min: 1,
        max: 100,
        step: 0.1,
        percent: true,
      }),
    ),
    dearSuccess: unnamed(
      taskDial(data.tasks, "dearSuccessShare", {
        label: "Expensive model gets it right",
        unit: "% of tries",
        min: 1,
        max: 100,
        step: 0.1,
        percent: true,
      }),
    ),
    tries: choice({ label: "The cheap model may try", options: { "1": "once", "2": "twice", "3": "3 times", "5": "5 times" }, default: "1" }),
    escalate: toggle({ label: "Then hand it to the expensive one", default: false }),
    failure: taskDial(data.tasks, "failedTaskUsd", { label: "A failure costs me", unit: "$", min: 0.01, max: 10_000, step: 0.01, scale: "log" }),
    tokens: taskDial(data.tasks, "tryMTok", {
      label: "Tokens for one try",
      unit: "million",
      min: 0.001,
      max: 100,
      step: 0.001,
      scale: "log",
      likely: false,
    }),
    ...mixDials(data.tasks),
  }),
  facts: (data) => ({ prices: currentPrices(data.prices, choosableModels(data), false) }),
});
