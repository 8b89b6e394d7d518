import { check, defineChecks, figure, judge } from "../kit/check.ts";
import { date, decimal, inWords, percent, significant } from "../kit/format.ts";
import { maybe, number, one, table, text } from "../kit/table.ts";
import { chinaLeads, runOfLeads, weeksOf } from "../model/weekly-lead.ts";

const weekly = table("openrouter-weekly", { weekEnd: text, basis: text, country: text, models: number, tokens: number });
const facts = table("openrouter-facts", { id: text, value: number, qualifier: maybe(text), period: text, grade: text });
const authors = table("openrouter-authors", { date: text, country: text, shareOfTokens: number });

/** Last day of the week that the articles speak of. */
const WEEK = "2026-04-05";

export default defineChecks({
  "S0-003": check({
    data: { weekly },
    run: ({ data }) => {
      const weeks = weeksOf(data.weekly, "top-nine");
      const first = one(weeks, chinaLeads, "openrouter-weekly: a week with a Chinese lead");
      const before = weeks[weeks.indexOf(first) - 1];
      const since = weeks.slice(weeks.indexOf(first));
      const back = since.filter((week) => !chinaLeads(week)).length;
      const verdict = first.weekEnd.startsWith("2026-02") ? "holds" : "contradicted";
      return {
        verdict,
        stated: "the curves crossed in February 2026",
        computed: `first Chinese lead: week to ${date(first.weekEnd)}`,
        tolerance: "The month, by the first week in which the Chinese sum is the larger.",
        why:
          verdict === "holds"
            ? `The first lead on OpenRouter’s first nine models is the week to ${date(first.weekEnd)}. The curves crossed again later: the ` +
              `American side led in ${back} of the ${since.length} weeks from then on.`
            : `The first lead on OpenRouter’s first nine models is the week to ${date(first.weekEnd)}.`,
        working: [
          ...(before
            ? [
                {
                  what: `Week to ${date(before.weekEnd)}: China against the United States`,
                  value: `${inWords(before.china.tokens)} against ${inWords(before.america.tokens)}`,
                },
              ]
            : []),
          {
            what: `Week to ${date(first.weekEnd)}`,
            value: `${inWords(first.china.tokens)} against ${inWords(first.america.tokens)}`,
            total: true as const,
          },
          { what: `Weeks from then on, to ${date(since.at(-1)?.weekEnd ?? "")}, with an American lead`, value: `${back} of ${since.length}` },
        ],
        ...(verdict === "contradicted" && { favour: "A sum over all models may cross in another week than one over the first nine." }),
      };
    },
  }),
  "S0-004": check({
    data: { facts },
    run: ({ claim, data }) => {
      const { value } = figure(claim);
      const row = one(data.facts, ({ id }) => id === "models", "openrouter-facts: models");
      const verdict = row.value >= value ? "holds" : judge({ computed: row.value, low: value, near: 0, loose: 0.05, otherwise: "contradicted" });
      const qualifier = row.qualifier ? `${row.qualifier} ` : "";
      return {
        verdict,
        stated: `more than ${significant(value)} models`,
        computed: `${qualifier}${significant(row.value)} models, ${row.period}`,
        tolerance: "At least that many.",
        why: verdict === "contradicted" ? "The platform’s own study counts fewer." : "The study that OpenRouter published with a16z says the same.",
        working: [
          { what: "The article", value: `more than ${significant(value)}`, unit: "models" },
          { what: `OpenRouter’s study, ${row.period} (grade ${row.grade})`, value: `${qualifier}${significant(row.value)}`, unit: "models" },
        ],
        ...(verdict === "contradicted" && { favour: "The catalogue grows from month to month." }),
      };
    },
  }),
  "S1-001": check({
    data: { weekly },
    run: ({ claim, data }) => {
      const { value } = figure(claim);
      const weeks = weeksOf(data.weekly, "top-nine");
      const run = runOfLeads(weeks, WEEK);
      const at = weeks.findIndex(({ weekEnd }) => weekEnd === WEEK);
      const verdict = run >= value ? "holds" : "contradicted";
      const ended = weeks.slice(at).find((week) => !chinaLeads(week));
      return {
        verdict,
        stated: `${value} weeks in a row, up to ${date(WEEK)}`,
        computed: `${run} weeks in a row`,
        tolerance: "The count of weeks, on the first nine models.",
        why:
          verdict === "holds"
            ? `On OpenRouter’s first nine models China led in the ${run} weeks up to ` +
              `${date(WEEK)}.${ended ? ` The American side led again in the week to ${date(ended.weekEnd)}.` : ""}`
            : `On OpenRouter’s first nine models the run was ${run} weeks.`,
        working: weeks.slice(Math.max(0, at - run), at + 1).map((week) => ({
          what: `Week to ${date(week.weekEnd)}: China against the United States`,
          value: `${decimal(week.china.tokens / 1e12, 2)} against ${decimal(week.america.tokens / 1e12, 2)}`,
          unit: `trillion, ${chinaLeads(week) ? "Chinese" : "American"} lead`,
        })),
        ...(verdict === "contradicted" && { favour: "A sum over more models than nine may give another run." }),
      };
    },
  }),
  "S4-012": check({
    data: { weekly, authors },
    run: ({ data }) => {
      const weeks = weeksOf(data.weekly, "top-nine");
      const first = one(weeks, chinaLeads, "openrouter-weekly: a week with a Chinese lead");
      const earlier = weeks.filter((week) => chinaLeads(week) && week.weekEnd < WEEK);
      const day = data.authors.map(({ date: of }) => of).sort()[0] ?? "";
      const share = (side: string): number =>
        one(data.authors, (row) => row.date === day && row.country === side, `openrouter-authors: ${side} ${day}`).shareOfTokens;
      const [cn, us] = [share("CN"), share("US")];
      const verdict = earlier.length > 0 || cn > us ? "contradicted" : "holds";
      return {
        verdict,
        stated: "the first time, in the first week of April 2026",
        computed: `the first time in the week to ${date(first.weekEnd)}`,
        tolerance: "The week of the first Chinese lead, on the first nine models.",
        why:
          verdict === "holds"
            ? "No earlier week in our data has a Chinese lead."
            : earlier.length === 0
              ? `Over all companies the Chinese ones were ahead by ${date(day)}.`
              : `On the first nine models China led first in the week to ${date(first.weekEnd)}, and in ${earlier.length} weeks in all ` +
                `before this one.${cn > us ? ` Over all companies it was ahead by ${date(day)} too.` : ""}`,
        working: [
          {
            what: `Week to ${date(first.weekEnd)}: China against the United States`,
            value: `${inWords(first.china.tokens)} against ${inWords(first.america.tokens)}`,
          },
          { what: `Weeks with a Chinese lead before the week to ${date(WEEK)}`, value: significant(earlier.length) },
          { what: `All companies named, week to ${date(day)}`, value: `${percent(cn, 1)} against ${percent(us, 1)}` },
        ],
        ...(verdict === "contradicted" && {
          favour:
            `It may mean a total of all models, a better measure than nine. Ours begins only in the week to ${date(day)}, when China was ` +
            "ahead already; its first such lead may have come shortly before.",
        }),
      };
    },
  }),
});
