import { choice, defineInputs, type Range } from "../../kit/figure.ts";
import { currentPrices } from "../../kit/readings/list-price.ts";

import { choosableModels, modelOptions, modelTables } from "../../kit/readings/models.ts";
import { exampleVolumes } from "../../kit/readings/multiples.ts";
import { mixDials, taskAssumptions, taskDial } from "../../kit/readings/task-dials.ts";
import { one } from "../../kit/table.ts";

/** Names no article by its code in the source of a dial. */
const unnamed = (dial: Range): Range => ({ ...dial, source: (dial.source ?? "").replace(/article S\d/, "one article").replace("mission", "task") });

export const inputs = defineInputs({
  data: { ...modelTables, bills: exampleVolumes, tasks: taskAssumptions },
  controls: (data) => ({
    missions: taskDial(data.tasks, "missionsPerDay", { label: "Tasks a day", unit: "tasks", min: 1, max: 1000, step: 1, scale: "log" }),
    tokens: unnamed(
      taskDial(data.tasks, "missionMTok", { label: "Tokens for one task", unit: "million", min: 0.01, max: 200, step: 0.01, scale: "log" }),
    ),
    ...mixDials(data.tasks, true),
    dear: choice<string>({ label: "Expensive model", options: modelOptions(data), default: "claude-opus-4-6" }),
    cheap: choice<string>({ label: "Cheap model", options: modelOptions(data), default: "minimax-m2-5" }),
  }),
  facts: (data) => {
    const printedUsd = (bill: string): number => one(data.bills, ({ id }) => id === bill, bill).amountUsd ?? 0;
    return {
      prices: currentPrices(data.prices, choosableModels(data), false),
      /** The developer's bill a day, on an American and on a Chinese model. */
      printedUsd: { dear: printedUsd("developer-us"), cheap: printedUsd("developer-cn") },
    };
  },
});
