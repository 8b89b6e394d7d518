import { check, defineChecks, type Finding, figure } from "../kit/check.ts";
import type { ClaimFigure } from "../kit/claim.ts";
import { decimal, inWords, percent, significant, times } from "../kit/format.ts";
import { official, trillion } from "../kit/readings/official-volume.ts";
import { type Statement, statementTable, wordNote } from "../kit/readings/official-words.ts";
import { type Volume, volumeTable } from "../kit/readings/volume-series.ts";
import { compoundRate, doublingTime, growthMultiple, monthsBetween } from "../model/growth.ts";
import { judge, weakest } from "./rules/judge.ts";

/** Tests a statement against the last official step, from the end of 2025 to March 2026. */
function lastStep(rows: readonly Volume[], statements: readonly Statement[], stated: ClaimFigure, wording: string, span?: ClaimFigure): Finding {
  const from = official(rows, "2025-12");
  const to = official(rows, "2026-03");
  const rise = to.tokensPerDay / from.tokensPerDay - 1;
  const months = monthsBetween(from.date, to.date);
  const byRise = judge({ computed: rise, figure: stated, otherwise: "contradicted" });
  const judged = span ? weakest(byRise, judge({ computed: months, figure: span, otherwise: "contradicted" })) : byRise;
  return {
    ...judged,
    stated: wording,
    computed: `+${percent(rise)} in ${months} months`,
    why:
      judged.verdict === "contradicted"
        ? "The official figures give another rise."
        : `${trillion(from)} to ${trillion(to)}. Both are round official figures, the second a floor; that is ` +
          `${percent(compoundRate(1 + rise, months))} a month.`,
    working: [
      { what: `Official, ${to.dateAsStated}`, value: trillion(to), unit: "tokens a day" },
      { what: `Official, ${from.dateAsStated}`, value: `÷ ${trillion(from)}`, unit: "tokens a day" },
      { what: "Rise", value: `${significant(1 + rise)} − 1 = ${percent(rise)}`, total: true },
    ],
    ...(judged.verdict === "contradicted"
      ? { favour: "Official figures are rounded, and the rise may have been stated on its own." }
      : { against: `How tokens are counted is not published. ${wordNote(statements)}`.trim() }),
  };
}

export default defineChecks({
  "S0-010": check({
    data: {},
    gives: ["holds", "holds-loosely", "fails"],
    run: ({ claim, claims }) => {
      const { value } = figure(claim);
      const to = figure(claims("S0-008")).value;
      const from = figure(claims("S0-009")).value;
      const multiple = growthMultiple(from, to);
      const judged = judge({ computed: multiple, figure: figure(claim), otherwise: "fails" });
      return {
        ...judged,
        stated: `more than ${times(value)}`,
        computed: times(multiple),
        why:
          judged.verdict === "holds"
            ? "The article’s two figures, both official, give more than that. The official wording is the same."
            : "The article’s own two figures give less.",
        working: [
          { what: "A day in March 2026", value: inWords(to), unit: "tokens" },
          { what: "A day in early 2024", value: `÷ ${inWords(from)}`, unit: "tokens" },
          { what: "Multiple", value: significant(multiple, 4), unit: "times", total: true },
        ],
        ...(judged.verdict === "fails"
          ? { favour: "Both figures are rounded, and the first is a floor." }
          : {
              against:
                "It divides two counts whose official words differ: tokens were “consumed” in early 2024 and “called” in March 2026. " +
                "Whether the count " +
                "changed with the word is not published.",
            }),
      };
    },
  }),
  "S4-003": check({
    data: {},
    gives: ["holds", "holds-loosely", "fails"],
    run: ({ claim, claims }) => {
      const official = times(figure(claims("S0-010")).value);
      const { value } = figure(claim);
      const months = figure(claim, 1).value;
      const to = figure(claims("S4-001")).value;
      const from = figure(claims("S4-002")).value;
      const multiple = growthMultiple(from, to);
      const judged = judge({ computed: multiple, figure: figure(claim), otherwise: "fails" });
      return {
        ...judged,
        stated: `${significant(value, 4)}-fold in ${months} months`,
        computed: `${significant(multiple, 4)}-fold`,
        why:
          judged.verdict === "fails"
            ? `The two figures beside it give ${times(multiple)}. “More than” would make it right, as the official wording does.`
            : "The two figures beside it give about that.",
        working: [
          { what: "A day in March 2026", value: inWords(to), unit: "tokens" },
          { what: "A day two years before", value: `÷ ${inWords(from)}`, unit: "tokens" },
          { what: "Multiple", value: significant(multiple, 4), unit: "times", total: true },
          { what: `Doubling time over ${months} months`, value: decimal(doublingTime(multiple, months), 1), unit: "months" },
        ],
        ...(judged.verdict === "fails" && {
          favour:
            `The official wording is “more than ${official}”. Read as an order of magnitude, a thousandfold is right, and it understates the ` +
            "article’s own figures.",
        }),
      };
    },
  }),
  "S0-011": check({
    data: { volumes: volumeTable, statements: statementTable },
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => lastStep(data.volumes, data.statements, figure(claim), `+${percent(figure(claim).value)} on the end of 2025`),
  }),
  "S4-008": check({
    data: { volumes: volumeTable, statements: statementTable },
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const [rise, span] = [figure(claim), figure(claim, 1)];
      return lastStep(data.volumes, data.statements, rise, `+${percent(rise.value)} in about ${span.value} months`, span);
    },
  }),
});
