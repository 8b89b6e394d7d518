import { defineCalculator } from "../../../../src/kit/figure.ts";
import { inputs } from "./inputs.ts";
import program from "./program.ts";

/** Three ranges and the bars of twelve bills. */
export default defineCalculator(inputs, program, {
  chapter: "bench",
  question: "What is the cheapest bill?",
  answer: { bill: "a month" },
  first: ["volume", "share", "discount"],
  columns: { name: { label: "Model" }, side: { label: "Side" }, bill: { label: "Bill", unit: "$" } },
  notes: [],
  claims: [],
});
