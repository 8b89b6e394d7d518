import { check, defineChecks, figure } from "../kit/check.ts";
import { date, decimal, inWords, percent, times } from "../kit/format.ts";
import { maybe, number, one, table, text } from "../kit/table.ts";
import { growthMultiple } from "../model/growth.ts";
import { weeksOf } from "../model/weekly-lead.ts";
import { dated } from "./rules/dated.ts";
import { atMostLoosely, judge } from "./rules/judge.ts";

const volumes = table("token-volumes", { series: text, who: text, date: text, tokensPerDay: number });
const weekly = table("openrouter-weekly", { weekEnd: text, basis: text, country: text, models: number, tokens: number });
const places = table("openrouter-places", { weekEnd: text, model: text, country: text, tokensTrillion: maybe(number) });
const origins = table("origins", { id: text, date: text });

/** Weeks between the week and the same a month before. */
const MONTH = 4;

export default defineChecks({
  "S1-004": check({
    data: { weekly },
    gives: ["holds-loosely", "contradicted"],
    limit: "It is the growth of nine leading models, which can hold only loosely for all Chinese ones.",
    run: ({ claim, claims, data }) => {
      const { value } = figure(claim);
      const end = dated(claims("S1-003"), 1);
      const weeks = weeksOf(data.weekly, "top-nine");
      const at = weeks.indexOf(one(weeks, ({ weekEnd }) => weekEnd === end, `openrouter-weekly: week to ${end}`));
      const before = (count: number) => one(weeks, (_week) => weeks.indexOf(_week) === at - count, `openrouter-weekly: ${count} weeks before ${end}`);
      const now = before(0).china.tokens;
      const [week, month] = [before(1), before(MONTH)];
      const onWeek = now / week.china.tokens - 1;
      const onMonth = now / month.china.tokens - 1;
      const judged = judge({ computed: onWeek, figure: figure(claim), otherwise: "contradicted" });
      const contradicted = judged.verdict === "contradicted";
      return {
        ...atMostLoosely(judged, "narrower"),
        stated: `+${percent(value, 2)}, called month-on-month`,
        computed: `+${percent(onWeek, 2)} on the week before`,
        why: contradicted
          ? "The nine leading models rose by another share on the week before."
          : `The number is right for the Chinese among nine leading models, as the rise on the week before. The usual Chinese term means “on the ` +
            "period before”, and “month-on-month” is a translation of it.",
        working: [
          { what: `Week to ${date(end)}, Chinese models among the first nine`, value: inWords(now, 4), unit: "tokens" },
          { what: `Week to ${date(week.weekEnd)}`, value: `÷ ${inWords(week.china.tokens, 4)}`, unit: "tokens" },
          { what: "Rise on the week before", value: `${decimal(1 + onWeek, 4)} − 1 = ${percent(onWeek, 2)}`, total: true },
          { what: `Rise on four weeks before, ${inWords(month.china.tokens, 4)}`, value: percent(onMonth) },
        ],
        ...(contradicted
          ? { favour: "The article may compare with another week, or count other models." }
          : { against: `Read as it stands, over a month, it is wrong: on four weeks before the rise is ${percent(onMonth)}.` }),
      };
    },
  }),
  "S2-031": check({
    data: { places, origins },
    gives: ["holds", "holds-loosely", "unverified"],
    limit:
      "Any models over any period count, since the article names neither; models not in our data could always be meant, so nothing can " +
      "refute it.",
    run: ({ claim, claims, data }) => {
      const { value } = figure(claim);
      const published = one(data.origins, ({ id }) => id === "ft-tokens-published", "origins: ft-tokens-published").date;
      const own = data.places.flatMap(({ country, model, weekEnd, tokensTrillion }) =>
        country === "CN" && tokensTrillion !== null && weekEnd <= published ? [{ model, weekEnd, tokens: tokensTrillion }] : [],
      );
      const rises = own
        .flatMap((from) => own.filter(({ model, weekEnd }) => model === from.model && weekEnd > from.weekEnd).map((to) => ({ from, to })))
        .map(({ from, to }) => ({ from, to, rise: growthMultiple(from.tokens, to.tokens) - 1 }))
        .sort((a, b) => b.rise - a.rise);
      const [best] = rises;
      if (!best) throw new RangeError("openrouter-places: no Chinese model with two weeks");
      const risen = new Set(rises.flatMap(({ from, rise }) => (rise >= value ? [from.model] : [])));
      const most = judge({ computed: best.rise, figure: figure(claim), otherwise: "unverified" });
      const judged = risen.size >= 2 ? most : atMostLoosely(most, "narrower");
      return {
        ...judged,
        stated: `growth of more than ${percent(value)} for some Chinese models, no period given`,
        computed: `${best.from.model}: +${percent(best.rise)}, week to ${date(best.from.weekEnd)} to week to ${date(best.to.weekEnd)}`,
        tolerance: `Two Chinese models with such a rise before ${date(published)} make “some”, and one holds loosely; ${judged.tolerance}`,
        why:
          judged.verdict === "unverified"
            ? "No Chinese model in our data rose so far."
            : `${best.from.model} rose by that on OpenRouter from the week to ${date(best.from.weekEnd)} to that to ` +
              `${date(best.to.weekEnd)}; ${risen.size > 1 ? `so did ${risen.size - 1} more` : "no other in our data did"}. ` +
              "The article names neither model nor period.",
        working: [
          { what: `${best.from.model}, week to ${date(best.from.weekEnd)}`, value: decimal(best.from.tokens, 2), unit: "trillion tokens" },
          { what: `Week to ${date(best.to.weekEnd)}`, value: decimal(best.to.tokens, 2), unit: "trillion tokens" },
          { what: "Rise", value: `+${percent(best.rise)}`, total: true },
          { what: "MiniMax M2.5 in one month, as another article prints it", value: `+${percent(figure(claims("S0-023")).value)}` },
        ],
        ...(judged.verdict !== "unverified" && {
          against: "It is easily met: a new model starts from little. MiniMax M2.5, for which the press gave such a rise, had fallen by then.",
        }),
      };
    },
  }),
  "S2-033": check({
    data: { weekly, volumes, origins },
    gives: ["holds-loosely", "contradicted"],
    limit: "Whether firms feel pressure on prices is not tested.",
    run: ({ data }) => {
      const published = one(data.origins, ({ id }) => id === "ft-tokens-published", "origins: ft-tokens-published").date;
      const weeks = weeksOf(data.weekly, "top-nine").filter(({ weekEnd }) => weekEnd <= published);
      const [first, last] = [weeks[0], weeks.at(-1)];
      const google = data.volumes.filter(({ series }) => series === "google").sort((a, b) => a.date.localeCompare(b.date));
      const after = google.find(({ date: on }) => on > published.slice(0, 7));
      const before = google.findLast(({ date: on }) => on <= published.slice(0, 7));
      if (!first || !last || !before || !after) throw new RangeError("two weeks, and a figure of Google on each side, are needed");
      const onPlatform = last.america.tokens / first.america.tokens - 1;
      const own = growthMultiple(before.tokensPerDay, after.tokensPerDay);
      const grows = own > 1 || onPlatform > 0;
      return {
        verdict: grows ? "holds-loosely" : "contradicted",
        ...(grows && { loosely: "part-untested" as const }),
        stated: "American firms still grow but feel price pressure",
        computed:
          `Google ${times(own)} in the year around the article; ${onPlatform < 0 ? "−" : "+"}${percent(Math.abs(onPlatform), 1)} ` +
          `on OpenRouter’s first nine`,
        tolerance: "Growth in one of two series is enough for “still growing”; the pressure on prices is not tested.",
        why: grows
          ? `Google, which counts its own, had ${times(own)} as many tokens in ${date(after.date)} as in ${date(before.date)}. Of the ` +
            `other firms no count ` +
            "was found, and pressure on prices is not tested."
          : "Neither series grows.",
        working: [
          { what: `${before.who}, ${date(before.date)}`, value: inWords(before.tokensPerDay), unit: "tokens a day" },
          { what: `${after.who}, ${date(after.date)}`, value: inWords(after.tokensPerDay), unit: "tokens a day" },
          {
            what: `American models among OpenRouter’s first nine, week to ${date(first.weekEnd)}`,
            value: inWords(first.america.tokens),
            unit: "tokens",
          },
          { what: `The same, week to ${date(last.weekEnd)}`, value: inWords(last.america.tokens), unit: "tokens" },
        ],
        parts: [
          { part: "still growing", verdict: grows ? "holds" : "contradicted" },
          { part: "pressure on prices", verdict: "untested" },
        ],
        ...(grows
          ? onPlatform < 0 && {
              against:
                `On OpenRouter the American models among the first nine had ${percent(-onPlatform, 1)} fewer tokens in the week to ` +
                `${date(last.weekEnd)} than in that to ${date(first.weekEnd)}.`,
            }
          : { favour: "Most use of American models is not sold through OpenRouter, and their makers publish little." }),
      };
    },
  }),
});
