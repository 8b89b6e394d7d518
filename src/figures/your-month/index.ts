import { defineCalculator } from "../../kit/figure.ts";
import { inputs } from "./inputs.ts";
import program from "./program.ts";
import { dialsOf } from "./tasks.ts";

export default defineCalculator(inputs, program, {
  chapter: "your-bill",
  question: "What would your work cost a month?",
  answer: { bill: "a month", energy: "of electricity", carbon: "of CO₂" },
  first: ["perDay", "model", "show"],
  columns: {
    name: { label: "Model" },
    model: { label: "Id", hidden: true },
    maker: { label: "Maker" },
    country: { label: "Maker in", hidden: true },
    billUsd: { label: "Bill", unit: "USD a month" },
    usdPerMTok: { label: "Blended price", unit: "USD per million tokens" },
    contextTokens: { label: "Context", unit: "tokens" },
    openWeights: { label: "Open weights" },
    released: { label: "Released" },
  },
  formulaWords: "requests × (fresh × price of input + cached × its price + stored × its price + written × price of output)",
  wanted: { target: 100, unit: "US dollars a month" },
  presets: ({ tasks }) => tasks.map((task) => ({ label: task.label, set: dialsOf(task) })),
  notes: [
    "The sizes of the five tasks are published examples and counts of a few people; each says where it comes from in the dataset of task sizes. The " +
      "agent’s is an average, and another developer’s sessions were many times as long. Your provider’s console shows your own.",
    "For the numbers that you enter the bill is exact.",
    "A prompt beyond a vendor’s threshold pays the price of long prompts for all its tokens. A batch is reckoned where the vendor’s rule was read: " +
      "Anthropic, Google and OpenAI. A model whose context is too small for the request is left out, unless it is yours.",
    "DeepSeek charges twice as much at peak hours, from 9 to 12 and from 14 to 18 o’clock in Beijing on weekdays.",
    "Electricity: from DeepSeek’s day of 2025 with the power of the chips alone to Huawei’s chip at its quickest answer. No vendor publishes joules a " +
      "token for its models, so that all get the same range; tokens from a cache take less, and a small model less than a large one.",
    "Carbon dioxide: the electricity times the average of the grid that you choose. Provinces count carbon dioxide alone, countries and American states " +
      "all greenhouse gases.",
    "Some models in the list are no longer sold; they stand at their last price. Discounts by contract and flat rates are left out.",
  ],
  claims: [],
});
