import { check, defineChecks, type Finding, figure } from "../kit/check.ts";
import type { Claim } from "../kit/claim.ts";
import { significant, times } from "../kit/format.ts";

/** "A few thousand" in its widest plain reading, tokens. */
const FEW_THOUSAND = { low: 2000, high: 9999 };
const tokens = (value: number): string => `${significant(value, 5)} tokens`;

/** Compares two articles on the size of one chat: S2 prints a number, S3 only "thousands". */
function chatSize(printed: Claim, stated: string, why: string, extra: Finding["working"]): Finding {
  const { value } = figure(printed);
  const { low, high } = FEW_THOUSAND;
  const apart = value > high || value < low;
  // The ends of the reading nearest to the printed number and farthest from it.
  const [near, far] = value > high ? [high, low] : [low, high];
  const ratio = (end: number): number => Math.max(value / end, end / value);
  return {
    verdict: apart ? "disputed" : "unverified",
    stated,
    computed: apart ? `${significant(ratio(near))} to ${times(ratio(far))} between the two articles` : "The two articles agree; no data",
    tolerance: `“A few thousand” is read as widely as it will go: ${significant(low, 4)} to ${significant(high, 4)}.`,
    why: apart ? why : "The two articles agree, but no measured log of such chats is open to us.",
    working: [
      { what: "A chatbot task, in the one article", value: significant(value, 5), unit: "tokens" },
      { what: "A conversation, in the other", value: `${significant(low, 4)} to ${significant(high, 4)}`, unit: "tokens" },
      {
        what: "Apart by at least",
        value: `${significant(Math.max(value, near), 5)} ÷ ${significant(Math.min(value, near), 5)} = ${significant(ratio(near), 2)}`,
        unit: "times",
        total: true,
      },
      ...extra,
    ],
  };
}

export default defineChecks({
  "S2-009": check({
    data: {},
    run: ({ claim, claims }) => {
      const { value } = figure(claim);
      const summary = figure(claims("S0-015")).value;
      return chatSize(
        claim,
        `about ${tokens(value)} for a chatbot task`,
        summary === value
          ? "Another article says a few thousand, and no data decide. A third gives the same number for summarising a text, perhaps the task " +
              "that is meant."
          : "Another article says a few thousand, and no data decide.",
        [{ what: "Summarising a simple text, in a third article", value: significant(summary, 5), unit: "tokens" }],
      );
    },
  }),
  "S3-021": check({
    data: {},
    run: ({ claims }) =>
      chatSize(
        claims("S2-009"),
        "a few thousand tokens for a conversation",
        "Another article says at least three times as much for a chatbot task, and no data decide. A short chat and a long document would " +
          "explain both.",
        [],
      ),
  }),
  "S2-027": check({
    data: {},
    run: ({ claims }) => {
      const agent = figure(claims("S2-010")).value;
      const chat = figure(claims("S2-009")).value;
      const ratio = agent / chat;
      // By any reading, less than twofold would not be "much more".
      const more = ratio >= 2;
      return {
        verdict: more ? "holds-loosely" : "fails",
        stated: "exponentially more tokens for an agent",
        computed: `up to ${times(ratio)} as many`,
        tolerance: "“Exponentially” is taken as a manner of speaking for many times more; at least twofold.",
        why: more
          ? "By the article’s own figures an agent takes up to hundreds of times as many. That is a ratio of two tasks, not a curve, and " +
            "neither figure has a source."
          : "The article’s own figures give an agent no more than twice as many.",
        working: [
          { what: "An agent’s task, up to", value: significant(agent, 5), unit: "tokens" },
          { what: "A chatbot task", value: `÷ ${significant(chat, 5)}`, unit: "tokens" },
          { what: "Ratio", value: significant(ratio, 3), unit: "times", total: true },
        ],
        ...(!more && {
          favour: "The word may speak of the way an agent’s rounds add up, each with all that went before, and not of these two figures.",
        }),
      };
    },
  }),
});
