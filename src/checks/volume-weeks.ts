import { check, defineChecks, type Finding, figure } from "../kit/check.ts";
import type { Claim } from "../kit/claim.ts";
import { date, decimal, inWords, percent } from "../kit/format.ts";
import { lastFullWeek, type SevenDays, sevenDays, type WindowData, windowTables } from "../kit/readings/february-windows.ts";
import { one, table, text } from "../kit/table.ts";
import { chinaLeads, weeksOf } from "../model/weekly-lead.ts";
import { dated } from "./rules/dated.ts";
import { judge } from "./rules/judge.ts";

const origins = table("origins", { id: text, date: text });
const { weekly } = windowTables;

/** Compares a figure of the list published on `release` with the last full week before it, and shows every seven days that it may count. */
function february(
  claim: Claim,
  data: WindowData,
  release: string,
  what: string,
  sums: { readonly week: (china: number, america: number) => number; readonly span: (span: SevenDays) => number },
): Finding {
  const { value } = figure(claim);
  const full = lastFullWeek(data, release);
  const { china, america } = one(weeksOf(data.weekly, "top-ten"), ({ weekEnd }) => weekEnd === full, `openrouter-weekly: top-ten, week to ${full}`);
  const computed = sums.week(china.tokens, america.tokens);
  const judged = judge({ computed, figure: figure(claim), otherwise: "contradicted" });
  const spans = sevenDays(data, release).map(sums.span);
  const range = `${decimal(Math.min(...spans), 1)} to ${decimal(Math.max(...spans), 1)} trillion`;
  const contradicted = judged.verdict === "contradicted";
  return {
    ...judged,
    stated: `${inWords(value)} tokens, ${what}, list of ${date(release)}`,
    computed: `${inWords(computed)} tokens, week to ${date(full)}`,
    why: contradicted
      ? `The last full week before the list, to ${date(full)}, has another sum.`
      : `The last full week before the list, to ${date(full)}, has ${inWords(computed)}. Which seven days the article’s list counts is not known; ` +
        `those that it may count come to ${range}.`,
    working: [
      { what: `Chinese models, ${china.models} of the first ten`, value: inWords(china.tokens, 4), unit: "tokens" },
      { what: `American models, ${america.models} of the first ten`, value: inWords(america.tokens, 4), unit: "tokens" },
      { what: `Week to ${date(full)}, ${what}`, value: inWords(computed, 4), unit: "tokens", says: computed, total: true },
      { what: "Apart from the article’s", value: percent(Math.abs(computed / value - 1), 1) },
      { what: `All seven days that end in the eight before ${date(release)} or on it, reckoned by day`, value: range },
    ],
    ...(contradicted
      ? { favour: "The platform counts seven days that need not be our week." }
      : { against: "In a month of fast growth the sum depends on the day; no count by day is open to us." }),
  };
}

export default defineChecks({
  "S2-003": check({
    data: { weekly, origins },
    gives: ["holds-loosely", "contradicted"],
    limit: "The weeks are those of nine leading models on one platform; what is right for a sample can hold only loosely for all providers.",
    run: ({ data }) => {
      const published = one(data.origins, ({ id }) => id === "ft-tokens-published", "origins: ft-tokens-published").date;
      const weeks = weeksOf(data.weekly, "top-nine").filter(({ weekEnd }) => weekEnd <= published);
      const firstLead = weeks.findIndex(chinaLeads);
      const since = firstLead < 0 ? [] : weeks.slice(firstLead);
      const ahead = since.filter(chinaLeads);
      const holds = ahead.length > 0 && ahead.length * 2 >= since.length;
      const last = weeks.at(-1)?.weekEnd ?? "";
      return {
        verdict: holds ? "holds-loosely" : "contradicted",
        ...(holds && { loosely: "narrower" as const }),
        stated: "Chinese providers ahead of American ones",
        computed: `ahead in ${ahead.length} of ${since.length} weeks since the first lead, to ${date(last)}`,
        tolerance:
          `Loosely if they lead in at least half of the weeks since the first lead, to ${date(published)}, when the nearest origin that ` +
          `we found was ` +
          "published.",
        why: holds
          ? `On OpenRouter’s nine leading models China leads in ${ahead.length} of ${since.length} weeks from its first lead to ${date(last)}. The ` +
            "article names neither source nor platform."
          : "On OpenRouter’s nine leading models the American ones lead in most weeks.",
        working: [
          { what: "First week with a Chinese lead, to", value: date(since[0]?.weekEnd ?? "") },
          { what: `Weeks from then to ${date(last)}`, value: String(since.length) },
          ...since
            .filter((week) => !chinaLeads(week))
            .map(({ weekEnd, china, america }) => ({
              what: `American lead, week to ${date(weekEnd)}`,
              value: `${inWords(america.tokens)} against ${inWords(china.tokens)}`,
            })),
          { what: "Weeks with a Chinese lead", value: String(ahead.length), total: true as const },
        ],
        ...(holds
          ? { against: "American makers sell most of their tokens elsewhere: Google alone counts many times the whole of OpenRouter." }
          : { favour: "Nine models on one platform are not all tokens; China’s own official volume is far larger." }),
      };
    },
  }),
  "S3-012": check({
    data: windowTables,
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) =>
      february(claim, data, dated(claim), "the first ten models", { week: (china, america) => china + america, span: ({ total }) => total }),
  }),
  "S3-013": check({
    data: windowTables,
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, claims, data }) =>
      february(claim, data, dated(claims("S3-012")), "Chinese models among the first ten", { week: (china) => china, span: ({ china }) => china }),
  }),
});
