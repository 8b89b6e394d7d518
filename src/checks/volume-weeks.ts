import { check, defineChecks, type Finding, figure, judge } from "../kit/check.ts";
import type { Claim } from "../kit/claim.ts";
import { date, inWords, percent } from "../kit/format.ts";
import { number, one, type RowOf, table, text } from "../kit/table.ts";
import { chinaLeads, type Week, weeksOf } from "../model/weekly-lead.ts";

const weekly = table("openrouter-weekly", { weekEnd: text, basis: text, country: text, models: number, tokens: number });
type Weekly = RowOf<typeof weekly.fields>;

/** Compares a figure of the week that OpenRouter published on 24 February 2026 with our nearest week. */
function february(claim: Claim, rows: readonly Weekly[], what: string, sum: (week: Week<Weekly>) => number): Finding {
  const { value } = figure(claim);
  const week = one(weeksOf(rows, "top-ten"), ({ weekEnd }) => weekEnd === "2026-02-22", "openrouter-weekly: top-ten, week to 2026-02-22");
  const computed = sum(week);
  const verdict = judge({ computed, low: value, near: 0.01, loose: 0.05, otherwise: "contradicted" });
  return {
    verdict,
    stated: `${inWords(value)} tokens, ${what}, week published on 24 February 2026`,
    computed: `${inWords(computed)} tokens, week to ${date(week.weekEnd)}`,
    tolerance: "Within 1%; loosely within 5%, since our week ends on another day.",
    why:
      verdict === "contradicted"
        ? "Our sum for the nearest week is another number."
        : `Our sum for the week to ${date(week.weekEnd)} is ${inWords(computed)}. The article’s seven days may end a day or two later.`,
    working: [
      { what: `Chinese models, ${week.china.models} of the first ten`, value: inWords(week.china.tokens, 4), unit: "tokens" },
      { what: `American models, ${week.america.models} of the first ten`, value: inWords(week.america.tokens, 4), unit: "tokens" },
      { what: `Our sum, ${what}`, value: inWords(computed, 4), unit: "tokens", total: true },
      { what: "Apart from the article’s", value: percent(Math.abs(computed / value - 1), 1) },
    ],
    ...(verdict === "contradicted" && { favour: "The platform counts the last seven days, and the article’s may differ from ours." }),
  };
}

export default defineChecks({
  "S2-003": check({
    data: { weekly },
    run: ({ data }) => {
      const weeks = weeksOf(data.weekly, "top-nine");
      const since = weeks.slice(Math.max(0, weeks.findIndex(chinaLeads)));
      const ahead = since.filter(chinaLeads);
      const share = ahead.length / since.length;
      const verdict = ahead.length === 0 || share < 0.5 ? "contradicted" : share === 1 ? "holds" : "holds-loosely";
      const last = since.at(-1)?.weekEnd ?? "";
      return {
        verdict,
        stated: "Chinese providers ahead of American ones",
        computed: `ahead in ${ahead.length} of ${since.length} weeks`,
        tolerance: "Holds if in every week since the first lead, loosely if in at least half of them.",
        why:
          verdict === "contradicted"
            ? "On OpenRouter the American models lead in most weeks."
            : `On OpenRouter’s first nine models China leads in ${ahead.length} of ${since.length} weeks from its first lead to ` +
              `${date(last)}. The article names neither source nor platform.`,
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
        ...(verdict === "contradicted" && { favour: "Nine models on one platform are not all tokens; China’s own official volume is far larger." }),
      };
    },
  }),
  "S3-012": check({
    data: { weekly },
    run: ({ claim, data }) => february(claim, data.weekly, "the first ten models", ({ china, america }) => china.tokens + america.tokens),
  }),
  "S3-013": check({
    data: { weekly },
    run: ({ claim, data }) => february(claim, data.weekly, "Chinese models among the first ten", ({ china }) => china.tokens),
  }),
});
