import { defineTensions } from "../kit/conflict.ts";

export default defineTensions({
  "C-057": {
    claims: ["S2-051", "S4-005"],
    statement: "One headline says that China is winning; the other article sets aside just that story as too simple.",
    reconcile: ["They mean different things by winning: cost and scale, or value."],
  },
});
