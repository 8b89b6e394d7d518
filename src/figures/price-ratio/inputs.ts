import { choice, defineInputs } from "../../kit/figure.ts";
import { currentPrices } from "../../kit/readings/list-price.ts";

import { choosableModels, modelOptions, modelTables } from "../../kit/readings/models.ts";
import { mixDials, taskAssumptions } from "../../kit/readings/task-dials.ts";
import { articleMultiples, multipleTables, quotientsByExample } from "./article-multiples.ts";

export const inputs = defineInputs({
  data: { ...modelTables, ...multipleTables, tasks: taskAssumptions },
  controls: (data) => ({
    dear: choice<string>({ label: "Price of", options: modelOptions(data), default: "claude-opus-4-6" }),
    cheap: choice<string>({ label: "divided by the price of", options: modelOptions(data), default: "minimax-m2-5" }),
    side: choice({
      label: "Tokens",
      options: { input: "input", cached: "cached input", output: "output", blend: "a mix" },
      default: "blend",
    }),
    ...mixDials(data.tasks),
  }),
  facts: (data) => ({
    prices: currentPrices(data.prices, choosableModels(data), false),
    multiples: articleMultiples(data),
    quotients: quotientsByExample(data),
  }),
});
