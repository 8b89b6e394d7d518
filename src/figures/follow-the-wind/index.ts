import { defineCalculator } from "../../kit/figure.ts";
import { inputs } from "./inputs.ts";
import program from "./program.ts";

export default defineCalculator(inputs, program, {
  chapter: "east-data-west-computing",
  question: "On an invented day, can work follow the wind?",
  answer: { moved: "runs on wind and sun" },
  first: ["flexible", "wait", "wind"],
  columns: {
    name: { label: "Cluster" },
    hour: { label: "From" },
    askedMw: { label: "Load asked for", unit: "MW" },
    movedMw: { label: "Load after moving", unit: "MW" },
    supplyMw: { label: "Wind and sun", unit: "MW" },
    leftOverMw: { label: "Unused", unit: "MW" },
  },
  formulaWords:
    "renewable share = sum over places and hours of the smaller of load and renewable supply ÷ the whole load. The plan is the best " +
    "that the rules allow: a greatest flow from asking to supply, found exactly.",
  wanted: { target: 60, unit: "%" },
  presets: () => [
    { label: "As reported", set: {} },
    { label: "Nothing moves", set: { flexible: 0 } },
    { label: "Twice the wind", set: { wind: 2, north: 2 } },
    { label: "Twice the wind, half moves", set: { wind: 2, north: 2, flexible: 50, transfer: 100 } },
    { label: "A dull, still night", set: { night: 0, clouds: 100 } },
  ],
  notes: [
    "The day is invented. Real weather has storms: see the figure of the year 2020. At Horinger and Zhangjiakou wind and " +
      "sun are sized so that, with nothing moved, they serve the share of green power " +
      "that is reported for the place. For the delta no figure was found; a tenth is our assumption.",
    "The plan knows the weather of the day beforehand, and moving costs nothing. A real operator knows less and does worse.",
    "The best plan is proved, not guessed: no other plan under these rules uses more wind and sun. Several plans may be equally good; one " +
      "is shown. What is asked late may run early the next day.",
  ],
  claims: ["S4-028", "S4-031", "S4-032", "S4-038"],
});
