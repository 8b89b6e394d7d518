import { figure } from "../kit/check.ts";
import { conflict, defineConflicts } from "../kit/conflict.ts";
import { decimal, significant } from "../kit/format.ts";

/** The most that "a few thousand" allows. */
const FEW_THOUSAND = 9_999;

export default defineConflicts({
  "C-019": conflict({
    claims: ["S2-009", "S3-021"],
    reading: "A chatbot task and a chat are the same thing.",
    reconcile: ["The task is the summary of a text, which another article gives with the same number."],
    data: {},
    run: ({ claims }) => {
      const task = figure(claims("S2-009")).value;
      return {
        clash: task > FEW_THOUSAND,
        statement: `A chatbot task takes ${decimal(task)} tokens in one article; a chat takes a few thousand in the other.`,
        sums: [`${decimal(task)} ÷ ${decimal(FEW_THOUSAND)} = ${significant(task / FEW_THOUSAND)}, the least gap that “a few thousand” allows`],
      };
    },
  }),
  "C-066": conflict({
    claims: ["S0-002", "S0-015"],
    reading: "A “simple text” is one that a person reads at a sitting, and the tokens are those of the text.",
    reconcile: ["The number counts the model’s own thinking and answer as well."],
    data: {},
    run: ({ claims }) => {
      const [tokens, words] = [figure(claims("S0-002")).value, figure(claims("S0-002"), 1).value];
      const summary = figure(claims("S0-015")).value;
      const read = (summary / tokens) * words;
      return {
        clash: read > FEW_THOUSAND,
        statement: `A simple text that takes ${decimal(summary)} tokens has ${decimal(read)} words by the article’s own rule, which is a short book.`,
        sums: [`${decimal(summary)} ÷ ${decimal(tokens)} × ${decimal(words)} = ${decimal(read)} words`],
      };
    },
  }),
});
