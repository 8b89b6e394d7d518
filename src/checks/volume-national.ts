import { check, defineChecks, type Finding, figure } from "../kit/check.ts";
import type { Claim } from "../kit/claim.ts";
import { date, inWords, listed, percent } from "../kit/format.ts";
import { official } from "../kit/readings/official-volume.ts";
import { type Statement, statementOn, statementTable, wordNote } from "../kit/readings/official-words.ts";
import { type Volume, volumeTable } from "../kit/readings/volume-series.ts";
import { dated } from "./rules/dated.ts";
import { byGrade, type Judgement, judge, weakest } from "./rules/judge.ts";

const tables = { volumes: volumeTable, statements: statementTable };
const perDay = (value: number): string => `${inWords(value)} tokens a day`;

/** Compares a stated daily volume with the official figure of that time. */
function againstOfficial(claim: Claim, row: Volume, statements: readonly Statement[], stated: string, against?: string): Finding {
  const { value } = figure(claim);
  const { saidBy, saidOn } = statementOn(statements, row.date);
  const counted = judge({ computed: row.tokensPerDay, figure: figure(claim), otherwise: "contradicted" });
  const attributed = (claim.names ?? []).every((name) => saidBy.includes(name));
  const judged: Judgement = attributed ? counted : { verdict: "contradicted", tolerance: counted.tolerance };
  const qualifier = row.qualifier ? `${row.qualifier} ` : "";
  const contradicted = judged.verdict === "contradicted";
  return {
    ...judged,
    stated,
    computed: `${qualifier}${perDay(row.tokensPerDay)}, ${row.dateAsStated}`,
    why: contradicted
      ? attributed
        ? "The National Data Administration gave another figure."
        : `The figure was given by ${saidBy}.`
      : `The official figure: ${saidBy} gave it on ${date(saidOn)}. ${wordNote(statements)}`,
    working: [
      { what: "The article", value: inWords(value), unit: "tokens a day" },
      { what: `National Data Administration, ${row.dateAsStated}`, value: `${qualifier}${inWords(row.tokensPerDay)}`, unit: "tokens a day" },
      { what: "Difference", value: percent(Math.abs(row.tokensPerDay / value - 1), 1), total: true },
    ],
    ...(contradicted
      ? { favour: "The administration’s way of counting is not published; the article may follow another of its statements." }
      : { against: against ?? "How it counts, and whether twice, was not published as far as we found, and nobody outside has checked it." }),
  };
}

export default defineChecks({
  "S0-008": check({
    data: tables,
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, claims, data }) =>
      againstOfficial(
        claim,
        official(data.volumes, dated(claims("S4-001"))),
        data.statements,
        `more than ${perDay(figure(claim).value)}, according to Liu Liehong`,
      ),
  }),
  "S4-001": check({
    data: tables,
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) =>
      againstOfficial(
        claim,
        official(data.volumes, dated(claim)),
        data.statements,
        `more than ${perDay(figure(claim).value)} in ${date(dated(claim))}`,
      ),
  }),
  "S0-009": check({
    data: tables,
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) =>
      againstOfficial(
        claim,
        official(data.volumes, `${dated(claim)}-01`),
        data.statements,
        `${perDay(figure(claim).value)} in early ${dated(claim)}, according to Liu Liehong`,
      ),
  }),
  "S4-002": check({
    data: tables,
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) =>
      againstOfficial(
        claim,
        official(data.volumes, `${dated(claim)}-01`),
        data.statements,
        `${perDay(figure(claim).value)} two years before March 2026`,
      ),
  }),
  "S4-007": check({
    data: tables,
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const row = official(data.volumes, dated(claim));
      const analysts = data.volumes.find(({ series, date: of }) => series === "analysts-three" && of === row.date);
      return againstOfficial(
        claim,
        row,
        data.statements,
        `about ${perDay(figure(claim).value)} at the end of ${row.date.slice(0, 4)}`,
        analysts && analysts.tokensPerDay > row.tokensPerDay
          ? `Analysts put three companies alone at ${inWords(analysts.tokensPerDay)} that month, so the counts are not alike.`
          : undefined,
      );
    },
  }),
  "S4-004": check({
    data: tables,
    gives: ["holds", "contradicted"],
    run: ({ claim, claims, data }) => {
      const amount = figure(claims("S4-001"));
      const [month, names] = [dated(claims("S4-001")), claim.names ?? []];
      const { tokensPerDay } = official(data.volumes, month);
      const { saidBy, saidOn, where, grade } = statementOn(data.statements, month);
      const missing = names.filter((name) => !`${saidBy}, ${where}`.includes(name));
      const inMonth = saidOn.startsWith(dated(claim));
      const named: Judgement = {
        verdict: missing.length === 0 && inMonth ? "holds" : "contradicted",
        tolerance: "the speaker, the occasion, the city and the month as the reports have them; and the figure",
      };
      const judged = byGrade(weakest(named, judge({ computed: tokensPerDay, figure: amount, otherwise: "contradicted" })), grade);
      const holds = judged.verdict !== "contradicted";
      return {
        ...judged,
        tolerance: named.tolerance,
        stated: `disclosed by ${listed(names)}`,
        computed: `${saidBy}, ${where}, ${date(saidOn)}`,
        why: holds
          ? `Press reports have ${saidBy} give the figure there on ${date(saidOn)}. We did not see the speech itself.`
          : `The reports do not have ${listed([...missing, ...(inMonth ? [] : [date(dated(claim))])]) || "the figure"}.`,
        working: [
          { what: "Speaker", value: saidBy },
          { what: "Occasion and city", value: where },
          { what: "Day", value: date(saidOn) },
          { what: "Figure", value: inWords(tokensPerDay), unit: "tokens a day" },
        ],
        ...(holds
          ? {
              against:
                `The figure for early 2024 had been disclosed before, on ` +
                `${date(statementOn(data.statements, `${dated(claims("S4-002"))}-01`).saidOn)}.`,
            }
          : { favour: "The same figure was given on more than one occasion." }),
      };
    },
  }),
});
