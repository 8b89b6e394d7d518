import { choice, defineInputs, toggle } from "../../kit/figure.ts";
import { currentPrices } from "../../kit/readings/list-price.ts";

import { choosableModels, modelOptions, modelTables } from "../../kit/readings/models.ts";
import { mixDials, taskAssumptions, taskDial } from "../../kit/readings/task-dials.ts";

export const inputs = defineInputs({
  data: { ...modelTables, tasks: taskAssumptions },
  controls: (data) => ({
    cheap: choice<string>({ label: "Cheap model", options: modelOptions(data), default: "minimax-m2-5" }),
    dear: choice<string>({ label: "Dear model", options: modelOptions(data), default: "claude-opus-4-6" }),
    share: taskDial(data.tasks, "shareToCheap", { unit: "% of tasks", min: 0, max: 100, step: 1, percent: true }),
    cheapSuccess: taskDial(data.tasks, "cheapSuccessShare", { unit: "% of tries", min: 1, max: 100, step: 0.1, percent: true }),
    dearSuccess: taskDial(data.tasks, "dearSuccessShare", { unit: "% of tries", min: 1, max: 100, step: 0.1, percent: true }),
    tries: choice({ label: "The cheap model may try", options: { "1": "once", "2": "twice", "3": "3 times", "5": "5 times" }, default: "1" }),
    escalate: toggle({ label: "What it fails at goes to the dear model", default: false }),
    failure: taskDial(data.tasks, "failedTaskUsd", { unit: "US dollars", min: 0.01, max: 10_000, step: 0.01, scale: "log" }),
    tokens: taskDial(data.tasks, "tryMTok", { unit: "million", min: 0.001, max: 100, step: 0.001, scale: "log", likely: false }),
    ...mixDials(data.tasks),
  }),
  facts: (data) => ({ prices: currentPrices(data.prices, choosableModels(data), false) }),
});
