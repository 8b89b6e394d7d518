import { check, defineChecks, figure } from "../kit/check.ts";
import { capital, date, decimal, inWords, percent, significant, spelled } from "../kit/format.ts";
import { companiesOn, wholeTables } from "../kit/readings/whole-platform.ts";
import { maybe, number, one, type RowOf, table, text } from "../kit/table.ts";
import { chinaLeads, runOfLeads, type Week, weeksOf } from "../model/weekly-lead.ts";
import { dated } from "./rules/dated.ts";
import { atMostLoosely, type Judgement, judge, weakest } from "./rules/judge.ts";

const weekly = table("openrouter-weekly", {
  weekEnd: text,
  basis: text,
  country: text,
  models: number,
  tokens: number,
  calls: maybe(number),
  modelsWithCalls: maybe(number),
});
const facts = table("openrouter-facts", { id: text, value: number, qualifier: maybe(text), period: text, grade: text });
const origins = table("origins", { id: text, date: text });
const { companies } = wholeTables;
type Weekly = RowOf<typeof weekly.fields>;

const SAMPLE = "The weeks are those of nine or ten leading models; what is right for a sample can hold only loosely for a country.";

const against = ({ china, america }: Week<Weekly>): string => `${inWords(china.tokens)} against ${inWords(america.tokens)}`;
/** Writes the calls of one side in millions, as a floor where not all its models are counted. */
const callsOf = ({ calls, models, modelsWithCalls }: Weekly): string =>
  calls === null ? "not counted" : `${(modelsWithCalls ?? models) < models ? "at least " : ""}${decimal(calls / 1e6)}`;
const leadsInCalls = ({ china, america }: Week<Weekly>): boolean => (china.calls ?? 0) > (america.calls ?? 0);

export default defineChecks({
  "S0-003": check({
    data: { weekly, origins },
    gives: ["holds-loosely", "contradicted"],
    limit: SAMPLE,
    run: ({ claim, data }) => {
      const published = one(data.origins, ({ id }) => id === "ft-tokens-published", "origins: ft-tokens-published").date;
      const weeks = weeksOf(data.weekly, "top-nine").filter(({ weekEnd }) => weekEnd <= published);
      const first = one(weeks, chinaLeads, "openrouter-weekly: a week with a Chinese lead");
      const before = weeks[weeks.indexOf(first) - 1];
      const since = weeks.slice(weeks.indexOf(first));
      const back = since.filter((week) => !chinaLeads(week));
      const month = dated(claim);
      const inMonth = first.weekEnd.startsWith(month);
      return {
        ...atMostLoosely<Pick<Judgement, "verdict" | "loosely">>({ verdict: inMonth ? "holds" : "contradicted" }, "narrower"),
        tolerance: "The month, by the first week in which the Chinese sum is the larger.",
        stated: `the curves crossed in ${date(month)}`,
        computed: `first Chinese lead: week to ${date(first.weekEnd)}`,
        why: inMonth
          ? `The first lead on OpenRouter’s nine leading models is the week to ${date(first.weekEnd)}. All its models are counted only ` +
            `from late March on.`
          : `The first lead on OpenRouter’s nine leading models is the week to ${date(first.weekEnd)}.`,
        working: [
          ...(before ? [{ what: `Week to ${date(before.weekEnd)}: China against the United States`, value: against(before) }] : []),
          { what: `Week to ${date(first.weekEnd)}`, value: against(first), total: true as const },
          { what: `Weeks from then on, to ${date(since.at(-1)?.weekEnd ?? "")}, with an American lead`, value: `${back.length} of ${since.length}` },
        ],
        ...(inMonth
          ? {
              against:
                back.length > 0
                  ? `The curves crossed back: the American models led again in the week to ${back.map(({ weekEnd }) => date(weekEnd)).join(" and ")}.`
                  : "Nine models are not all.",
            }
          : { favour: "A sum over all models may cross in another week than one over the first nine." }),
      };
    },
  }),
  "S0-004": check({
    data: { facts },
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const { value } = figure(claim);
      const row = one(data.facts, ({ id }) => id === "models", "openrouter-facts: models");
      const judged = judge({ computed: row.value, figure: figure(claim), otherwise: "contradicted" });
      const qualifier = row.qualifier ? `${row.qualifier} ` : "";
      return {
        ...judged,
        stated: `more than ${significant(value)} models`,
        computed: `${qualifier}${significant(row.value)} models, ${row.period}`,
        why:
          judged.verdict === "holds"
            ? "The study that OpenRouter published with a16z says the same."
            : "The study that OpenRouter published with a16z counts fewer.",
        working: [
          { what: "The article", value: `more than ${significant(value)}`, unit: "models" },
          { what: `OpenRouter’s study, ${row.period} (grade ${row.grade})`, value: `${qualifier}${significant(row.value)}`, unit: "models" },
        ],
        ...(judged.verdict === "contradicted" && { favour: "The catalogue grows from month to month." }),
      };
    },
  }),
  "S1-001": check({
    data: { weekly, companies },
    gives: ["holds-loosely", "contradicted"],
    limit: SAMPLE,
    run: ({ claim, data }) => {
      const { value } = figure(claim);
      const week = dated(claim);
      const [nine, ten] = [weeksOf(data.weekly, "top-nine"), weeksOf(data.weekly, "top-ten")];
      const runs = [runOfLeads(nine, week), runOfLeads(ten, week)] as const;
      // A longer run has the shorter one in it.
      const byRun = (run: number): Judgement => judge({ computed: Math.min(run, value), figure: figure(claim), otherwise: "contradicted" });
      const sample = weakest(byRun(runs[0]), byRun(runs[1]));
      const at = nine.findIndex(({ weekEnd }) => weekEnd === week);
      const shown = nine.slice(Math.max(0, at - value), at + 1);
      const inRun = shown.slice(1);
      const days = [...new Set(data.companies.map(({ date: day }) => day))].filter((day) => day > (shown[0]?.weekEnd ?? "") && day <= week);
      const behind = days.filter(
        (day) => companiesOn(data.companies, day, "US").shareOfTokens > companiesOn(data.companies, day, "CN").shareOfTokens,
      );
      const judged: Judgement = behind.length > 0 ? { verdict: "contradicted", tolerance: sample.tolerance } : atMostLoosely(sample, "narrower");
      const holds = judged.verdict !== "contradicted";
      const narrow = ten.find(({ weekEnd }) => weekEnd === inRun[0]?.weekEnd);
      const byCalls = inRun.filter(leadsInCalls).length;
      return {
        ...judged,
        tolerance:
          "Each week on nine models and on ten; right for these, it holds loosely for all, unless all companies that are named say otherwise.",
        stated: `${value} weeks in a row in tokens, up to ${date(week)}`,
        computed: `${runs[0]} weeks in a row on nine leading models, ${runs[1]} on ten`,
        why: holds
          ? `On OpenRouter’s nine leading models China led in the ${spelled(value)} weeks up to ${date(week)}. All models are counted ` +
            `only in the last ` +
            "two of them, in which Chinese companies led too."
          : behind.length > 0
            ? `Over all companies named the American ones were ahead on ${date(behind[0] ?? "")}.`
            : `On the leading models the run was ${Math.min(...runs)} weeks.`,
        working: [
          ...shown.map((one) => ({
            what: `Week to ${date(one.weekEnd)}: China against the United States, nine models`,
            value: `${decimal(one.china.tokens / 1e12, 2)} against ${decimal(one.america.tokens / 1e12, 2)}`,
            unit: `trillion, ${chinaLeads(one) ? "Chinese" : "American"} lead`,
          })),
          ...(narrow
            ? [
                {
                  what: `Week to ${date(narrow.weekEnd)}, ten models`,
                  value: `${decimal(narrow.china.tokens / 1e12, 3)} against ${decimal(narrow.america.tokens / 1e12, 3)}`,
                  unit: `trillion, a lead of ${percent(narrow.china.tokens / narrow.america.tokens - 1, 1)}`,
                },
              ]
            : []),
          ...inRun.map((one) => ({
            what: `Calls of the nine, week to ${date(one.weekEnd)}`,
            value: `${callsOf(one.china)} against ${callsOf(one.america)}`,
            unit: "million",
          })),
        ],
        ...(holds
          ? {
              against:
                `Counted in calls and not in tokens, the Chinese models of the nine led in ${spelled(byCalls)} of the ${spelled(value)} weeks.` +
                `${narrow ? ` On ten models the lead in the first week was ${percent(narrow.china.tokens / narrow.america.tokens - 1, 1)}.` : ""}`,
            }
          : { favour: "A sum over more models than nine may give another run." }),
      };
    },
  }),
  "S4-012": check({
    data: { weekly, companies },
    gives: ["holds", "unverified", "contradicted"],
    run: ({ claim, data }) => {
      const month = dated(claim);
      const weeks = weeksOf(data.weekly, "top-nine");
      const first = one(weeks, chinaLeads, "openrouter-weekly: a week with a Chinese lead");
      const earlier = weeks.filter((week) => chinaLeads(week) && week.weekEnd < month);
      const day = data.companies.map(({ date: of }) => of).sort()[0] ?? "";
      const share = (side: string): number => companiesOn(data.companies, day, side).shareOfTokens;
      const [cn, us] = [share("CN"), share("US")];
      const ahead = day < month && cn > us;
      const verdict = ahead ? "contradicted" : earlier.length > 0 ? "unverified" : "holds";
      return {
        verdict,
        stated: `the first time, in the first week of ${date(month)}`,
        computed:
          `${ahead ? `already ahead by ${date(day)}, over all companies named; ` : ""}on nine models first in the week to ` +
          `${date(first.weekEnd)}`,
        tolerance: "One earlier week in which all Chinese companies lead refutes a first; a lead on nine models alone leaves it open.",
        why: ahead
          ? `Over all companies that the rankings name the Chinese ones were ahead in the week to ${date(day)}, before April. On the nine leading ` +
            `models they led first in the week to ${date(first.weekEnd)}, and in ${spelled(earlier.length)} weeks in all before April.`
          : earlier.length > 0
            ? `On nine leading models China led in ${spelled(earlier.length)} earlier weeks. Over all companies no earlier lead is known.`
            : "No earlier week in our data has a Chinese lead.",
        working: [
          { what: `Week to ${date(first.weekEnd)}, nine models: China against the United States`, value: against(first) },
          { what: `Weeks with a Chinese lead before ${date(month)}`, value: significant(earlier.length) },
          { what: `All companies named, week to ${date(day)}`, value: `${percent(cn, 1)} against ${percent(us, 1)}`, total: true },
        ],
        ...(ahead && {
          favour:
            `It may mean a total of all models, a better measure than nine. That is known only from the week to ${date(day)} on, when China was ` +
            "ahead; the first such lead may have come shortly before.",
        }),
        ...(verdict === "holds" && { against: `${capital(spelled(weeks.length))} weeks are all that we hold.` }),
      };
    },
  }),
});
