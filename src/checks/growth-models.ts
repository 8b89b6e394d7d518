import { check, defineChecks, figure } from "../kit/check.ts";
import { date, decimal, inWords, percent, times } from "../kit/format.ts";
import { maybe, number, one, table, text } from "../kit/table.ts";
import { growthMultiple } from "../model/growth.ts";
import { weeksOf } from "../model/weekly-lead.ts";

const volumes = table("token-volumes", { series: text, who: text, country: maybe(text), date: text, tokensPerDay: number, kind: text, grade: text });
const weekly = table("openrouter-weekly", { weekEnd: text, basis: text, country: text, models: number, tokens: number });

export default defineChecks({
  "S1-004": check({
    data: { weekly },
    run: ({ claim, data }) => {
      const { value } = figure(claim);
      const weeks = weeksOf(data.weekly, "top-nine");
      const at = weeks.indexOf(one(weeks, ({ weekEnd }) => weekEnd === "2026-04-05", "openrouter-weekly: week to 2026-04-05"));
      const before = (count: number) =>
        one(weeks, (_week) => weeks.indexOf(_week) === at - count, `openrouter-weekly: ${count} weeks before 2026-04-05`);
      const now = before(0).china.tokens;
      const [week, month] = [before(1), before(4)];
      const onWeek = now / week.china.tokens - 1;
      const onMonth = now / month.china.tokens - 1;
      const near = (rise: number): boolean => Math.abs(rise - value) < 0.0005;
      const verdict = near(onMonth) ? "holds" : near(onWeek) ? "holds-loosely" : "contradicted";
      return {
        verdict,
        stated: `+${percent(value, 2)}, called month-on-month`,
        computed: `+${percent(onWeek, 2)} on the week before`,
        tolerance: "± 0.05 percentage points for the number; the period is read loosely.",
        why:
          verdict === "holds"
            ? "The rise on four weeks before is the number printed."
            : verdict === "holds-loosely"
              ? `The number is right, but it is the rise on the week before. On four weeks before it is +${percent(onMonth)}. The usual ` +
                "Chinese term means “on the period before”."
              : "Neither the week nor the four weeks before give that rise.",
        working: [
          { what: "Week to 5 April 2026, Chinese models among the first nine", value: inWords(now, 4), unit: "tokens" },
          { what: `Week to ${date(week.weekEnd)}`, value: `÷ ${inWords(week.china.tokens, 4)}`, unit: "tokens" },
          { what: "Rise on the week before", value: `${decimal(1 + onWeek, 4)} − 1 = ${percent(onWeek, 2)}`, total: true },
          { what: `Rise on four weeks before, ${inWords(month.china.tokens, 4)}`, value: percent(onMonth) },
        ],
        ...(verdict === "contradicted" && { favour: "The article may compare with another week, or count other models." }),
      };
    },
  }),
  "S2-031": check({
    data: { volumes },
    run: ({ claim, claims, data }) => {
      const { value } = figure(claim);
      const own = data.volumes.filter(({ country, kind }) => country === "CN" && kind === "company");
      const rises = own
        .flatMap((from) => own.filter(({ series, date: of }) => series === from.series && of > from.date).map((to) => ({ from, to })))
        .map(({ from, to }) => ({ from, to, rise: growthMultiple(from.tokensPerDay, to.tokensPerDay) - 1 }))
        .filter(({ rise }) => rise > value)
        .sort((a, b) => a.from.date.localeCompare(b.from.date) || a.to.date.localeCompare(b.to.date));
      const found = rises[0];
      const other = claims("S0-023");
      return {
        verdict: found ? "holds-loosely" : "unverified",
        stated: `growth of more than ${percent(value)} for some Chinese models, no period given`,
        computed: found
          ? `${found.to.who}: +${percent(found.rise)}, ${date(found.from.date)} to ${date(found.to.date)}`
          : "no Chinese model with two figures so far apart",
        tolerance: "One Chinese model with such a rise over any period is enough, since no period and no model are named.",
        why: found
          ? "The maker’s own figures for one model family rise by more than that. With no model and no period named, it is easily met: a new " +
            "model starts from little."
          : "No Chinese model in our data has two figures that far apart.",
        working: [
          ...[rises[0], rises.at(-1)]
            .filter((rise) => rise !== undefined)
            .flatMap(({ from, to, rise }) => [
              {
                what: `${to.who}, ${date(from.date)} to ${date(to.date)} (grade ${[from.grade, to.grade].sort()[1]})`,
                value: `${inWords(from.tokensPerDay)} to ${inWords(to.tokensPerDay)}`,
                unit: "tokens a day",
              },
              { what: "Rise", value: `+${percent(rise)}` },
            ]),
          { what: "MiniMax M2.5 in one month, as another article prints it", value: `+${percent(figure(other).value)}` },
        ],
      };
    },
  }),
  "S2-033": check({
    data: { weekly, volumes },
    run: ({ data }) => {
      const weeks = weeksOf(data.weekly, "top-nine");
      const [first, last] = [weeks[0], weeks.at(-1)];
      const google = data.volumes.filter(({ series }) => series === "google").sort((a, b) => a.date.localeCompare(b.date));
      const [before, now] = [google.at(-2), google.at(-1)];
      if (!first || !last || !before || !now) throw new RangeError("two weeks and two figures of Google are needed");
      const onPlatform = last.america.tokens / first.america.tokens - 1;
      const own = growthMultiple(before.tokensPerDay, now.tokensPerDay);
      const grows = onPlatform > 0 || own > 1;
      return {
        verdict: grows ? "holds-loosely" : "contradicted",
        stated: "American firms still grow but feel price pressure",
        computed: `Google ${times(own)} in a year; ${percent(onPlatform)} more on OpenRouter’s first nine in half a year`,
        tolerance: "Growth in either series is enough; the pressure on prices is not tested.",
        why: grows
          ? `They do grow: Google counts ${times(own)} as many tokens as a year before, and American models on OpenRouter a little more. The ` +
            "pressure on prices is not tested."
          : "Neither series grows.",
        working: [
          { what: `${now.who}, ${date(before.date)}`, value: inWords(before.tokensPerDay), unit: "tokens a day" },
          { what: `${now.who}, ${date(now.date)}`, value: inWords(now.tokensPerDay), unit: "tokens a day" },
          {
            what: `American models among OpenRouter’s first nine, week to ${date(first.weekEnd)}`,
            value: inWords(first.america.tokens),
            unit: "tokens",
          },
          { what: `The same, week to ${date(last.weekEnd)}`, value: inWords(last.america.tokens), unit: "tokens" },
        ],
        ...(!grows && { favour: "Most use of American models is not sold through OpenRouter, and their makers publish little." }),
      };
    },
  }),
});
