import { choice, defineInputs, range, toggle } from "../../kit/figure.ts";

import { choosablePrices, modelOptions, modelTables, namedInArticles } from "../../kit/readings/models.ts";
import { exampleMTok, exampleVolumes } from "../../kit/readings/multiples.ts";
import { mixDials, taskAssumptions } from "../../kit/readings/task-dials.ts";

export const inputs = defineInputs({
  data: { ...modelTables, bills: exampleVolumes, tasks: taskAssumptions },
  controls: (data) => ({
    volume: range({
      label: "Tokens a month",
      unit: "million",
      min: 0.1,
      max: 100_000,
      step: 1,
      default: exampleMTok(data.bills, "team-us"),
      scale: "log",
      source: "the team in one of the articles",
    }),
    ...mixDials(data.tasks),
    model: choice<string>({ label: "Your model", options: modelOptions(data), default: "claude-opus-4-6" }),
    other: choice<string>({ label: "Compared with", options: modelOptions(data), default: "minimax-m2-5" }),
    peak: toggle({ label: "DeepSeek at peak hours", default: false }),
  }),
  facts: (data) => ({ prices: choosablePrices(data), named: namedInArticles(data.inArticles) }),
});
