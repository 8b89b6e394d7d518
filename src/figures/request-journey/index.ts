import { defineCalculator } from "../../kit/figure.ts";
import { detourOf } from "../../kit/readings/journey-places.ts";
import { inputs } from "./inputs.ts";
import program from "./program.ts";

export default defineCalculator(inputs, program, {
  chapter: "east-data-west-computing",
  question: "How long does an answer take?",
  answer: { total: "to the last word" },
  first: ["from", "to", "tokens"],
  columns: {
    stage: { label: "Stage" },
    startMs: { label: "Begins after", unit: "ms" },
    durationMs: { label: "Takes", unit: "ms" },
    share: { label: "Share" },
  },
  formulaWords: "2 × length of the cable × refractive index ÷ speed of light + wait for the first token + length of the answer ÷ writing speed",
  wanted: { target: 2, unit: "seconds" },
  presets: (data) => [
    { label: "California to Shanghai", set: {} },
    { label: "By the shortest line", set: { detour: 1 } },
    { label: "By the longest cable", set: { detour: detourOf(data, "tpe") } },
    { label: "Answered in Singapore", set: { to: "singapore" } },
    { label: "Answered in Virginia", set: { to: "ashburn" } },
  ],
  notes: [
    "Left out: switches on the way, and the round trips that open a connection, one or more of the same length. They would make distance " +
      "count a little more.",
    "Words appear as they are written. What a reader feels is the time to the first word, and then the speed of writing.",
    "Which cable and which data centre a request uses is not published. The line is the shortest route, not a cable’s.",
  ],
  claims: ["S3-010", "S3-039"],
});
