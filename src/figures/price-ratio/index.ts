import { defineCalculator } from "../../kit/figure.ts";
import { agentMix } from "../../kit/readings/task-dials.ts";
import { inputs } from "./inputs.ts";
import program from "./program.ts";

export default defineCalculator(inputs, program, {
  chapter: "the-price-of-a-million",
  question: "How many times the price?",
  answer: { ratio: "the price" },
  first: ["dear", "cheap", "side"],
  columns: {
    what: { label: "What is divided" },
    article: { label: "Article" },
    kind: { label: "Where from" },
    timesLow: { label: "Times, from" },
    timesHigh: { label: "to" },
    asPrinted: { label: "As printed" },
    claims: { label: "Claims" },
    chosen: { label: "Chosen", hidden: true },
  },
  formulaWords:
    "One kind of tokens: price of a million tokens ÷ price of a million tokens. A mix: price of the mix ÷ price of the mix, each: output " +
    "share × output price + input share × (fresh share × input price + cached share × cached price)",
  wanted: { target: 18, unit: "times" },
  presets: ({ tasks }) => [
    { label: "Input only", set: { side: "input" } },
    { label: "GPT-5.4 and DeepSeek, output", set: { dear: "gpt-5-4", cheap: "deepseek-v3-2", side: "output" } },
    { label: "Sonnet 4.5 and Kimi K2.5, output", set: { dear: "claude-sonnet-4-5", cheap: "kimi-k2-5", side: "output" } },
    { label: "OpenRouter’s mix of tokens", set: agentMix(tasks) },
    { label: "GPT-5.6 Luna and Kimi K3", set: { dear: "gpt-5-6-luna", cheap: "kimi-k3" } },
  ],
  notes: [
    "A list price is a vendor’s public price, not what was paid. The dashed line carries your gap down to " +
      "the articles’ multiples; 1 is the same price.",
    "Where an article prints an order of magnitude, it is read as ten. The bills are divided as printed; the articles do not print these quotients.",
    "For input, cached input or output alone the mix plays no part, so the range shrinks to the gap itself. You can choose any model for " +
      "which all three prices are listed.",
  ],
  claims: [
    "S0-029",
    "S0-031",
    "S0-050",
    "S1-035",
    "S1-037",
    "S1-038",
    "S1-039",
    "S2-014",
    "S2-023",
    "S2-024",
    "S3-029",
    "S3-030",
    "S3-048",
    "S4-019",
    "S4-020",
    "S4-021",
  ],
});
