import { defineCalculator } from "../../kit/figure.ts";
import { inputs } from "./inputs.ts";
import program from "./program.ts";
import { dialsOf } from "./tasks.ts";

export default defineCalculator(inputs, program, {
  chapter: "your-bill",
  question: "What would your work cost a month?",
  answer: { bill: "a month" },
  first: ["perDay", "model", "show"],
  columns: {
    name: { label: "Model" },
    model: { label: "Id", hidden: true },
    maker: { label: "Maker" },
    country: { label: "Maker in", hidden: true },
    billUsd: { label: "Bill", unit: "USD a month" },
    usdPerMTok: { label: "Blended price", unit: "USD per million tokens", hidden: true },
    contextTokens: { label: "Context", unit: "tokens" },
    openWeights: { label: "Open weights" },
    released: { label: "Released" },
  },
  formulaWords: "requests × (fresh × price of input + cached × its price + stored × its price + written × price of output)",
  wanted: { target: 100, unit: "US dollars a month" },
  presets: ({ tasks }) => tasks.map((task) => ({ label: task.label, set: dialsOf(task) })),
  presetsKeep: true,
  notes: [
    "For the numbers that you enter the bill is exact, since it follows from a list of prices; what is uncertain is the work. The figures for the " +
      "five tasks are published examples and a few people’s own counts. Another developer’s sessions with an agent were many times as long; " +
      "your provider’s console shows your own.",
    "A prompt beyond a vendor’s threshold pays the price of long prompts for all its tokens. Batch discounts are worked out for Anthropic, Google " +
      "and OpenAI, whose rules we read. A model too small for the request is left out, unless it is yours. Models that are no longer sold stand at " +
      "their last price.",
    "DeepSeek’s peak hours are 9:00 to 12:00 and 14:00 to 18:00 in Beijing on weekdays.",
    "Electricity lies between DeepSeek’s day of 2025 with the power of its chips alone and Huawei’s chip at its quickest. One vendor alone " +
      "publishes what its models use, for a prompt of unstated length, so all get one range; tokens from a cache take less. Carbon dioxide follows " +
      "the average of the grid that you choose; the factors of Chinese provinces count carbon dioxide alone, those of countries and American " +
      "states its equivalent in all greenhouse gases.",
  ],
  claims: [],
});
