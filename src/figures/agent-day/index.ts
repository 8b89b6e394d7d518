import { defineCalculator } from "../../kit/figure.ts";
import { newestOf } from "../../kit/readings/models.ts";
import { inputs } from "./inputs.ts";
import program from "./program.ts";

export default defineCalculator(inputs, program, {
  chapter: "your-bill",
  question: "What does a day of agents cost?",
  answer: { bill: "a day on the expensive model" },
  first: ["missions", "tokens", "dear"],
  columns: {
    side: { label: "Side", hidden: true },
    name: { label: "Model" },
    country: { label: "Developer in" },
    usdPerMTok: { label: "Price of the mix", unit: "USD per million tokens" },
    billUsd: { label: "Your day", unit: "USD" },
    printedUsd: { label: "A day as the article prints it", unit: "USD" },
    printedMTok: { label: "Tokens that make it", unit: "million a day" },
  },
  formulaWords:
    "tasks × million tokens of a task × (output share × output price + input share × (fresh share × input price + cached share × " + "cached price))",
  wanted: { target: 900, unit: "US dollars a day" },
  presets: (data) => [
    { label: "Opus 4.6 and MiniMax M2.5", set: {} },
    { label: "The models of “AI Token Wars”", set: { dear: "claude-sonnet-4-5", cheap: "kimi-k2-5" } },
    { label: "Today’s newest", set: { dear: newestOf(data, "opus"), cheap: newestOf(data, "kimi") } },
    { label: "Nothing read twice", set: { cached: 0 } },
  ],
  notes: [
    "“AI Token Wars” prints two bills a day, but neither a volume nor a model. Each diamond lies on its line at the volume that would make the " +
      "bill true.",
    "The mix starts at that of the nine leading models on OpenRouter in one week of spring 2026: agents read far more than they write, and " +
      "read much of it again.",
    "If both diamonds stand over the same volume, the two bills are for the same work. They need not be: the article does not say so.",
  ],
  claims: ["S0-016", "S2-010", "S2-023", "S2-024", "S2-028", "S3-023"],
});
