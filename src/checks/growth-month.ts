import { check, defineChecks, figure } from "../kit/check.ts";
import { daysBetween } from "../kit/days.ts";
import { date, decimal, percent, spelled, times } from "../kit/format.ts";
import { maybe, number, table, text } from "../kit/table.ts";

const places = table("openrouter-places", { weekEnd: text, model: text, tokensTrillion: maybe(number) });
const prices = table("price-history", { model: text, recordedOn: maybe(text) });

const WEEKS_A_MONTH = 4;

interface Week {
  readonly weekEnd: string;
  readonly tokens: number;
}
interface Rise {
  readonly before: readonly Week[];
  readonly now: readonly Week[];
  readonly multiple: number;
}
const sum = (weeks: readonly Week[]): number => weeks.reduce((total, { tokens }) => total + tokens, 0);
const spell = (weeks: readonly Week[]): string => weeks.map(({ tokens }) => decimal(tokens, 2)).join(" + ");

/** Compares `span` weeks together with the `span` before, at each week where both are known. Before its first week a model has no tokens. */
function rises(weeks: readonly Week[], span: number): readonly Rise[] {
  return weeks.slice(span).map((_week, i) => {
    const now = weeks.slice(i + 1, i + 1 + span);
    const before = weeks.slice(Math.max(0, i + 1 - span), i + 1);
    return { before, now, multiple: sum(now) / sum(before) };
  });
}

export default defineChecks({
  "S0-023": check({
    data: { places, prices },
    run: ({ claim, data }) => {
      const stated = 1 + figure(claim).value;
      const span = figure(claim, 1).value * WEEKS_A_MONTH;
      const weeks = data.places
        .flatMap(({ model, weekEnd, tokensTrillion }) =>
          model === "MiniMax M2.5" && tokensTrillion !== null ? [{ weekEnd, tokens: tokensTrillion }] : [],
        )
        .sort((a, b) => a.weekEnd.localeCompare(b.weekEnd));
      const released = data.prices.flatMap(({ model, recordedOn }) => (model === "minimax-m2-5" && recordedOn ? [recordedOn] : [])).sort()[0];
      const apart = (multiple: number): number => Math.abs(multiple / stated - 1);
      const all = rises(weeks, span);
      const nearest = [...all].sort((a, b) => apart(a.multiple) - apart(b.multiple))[0];
      if (!nearest || !released) throw new RangeError(`openrouter-places: fewer than ${span + 1} weeks of MiniMax M2.5`);
      const end = nearest.now.at(-1)?.weekEnd ?? "";
      const baseEnd = nearest.before.at(-1)?.weekEnd ?? "";
      const days = daysBetween(released, baseEnd) + 1;
      const next = all[all.indexOf(nearest) + 1];
      const verdict = apart(nearest.multiple) <= 0.02 ? "holds" : apart(nearest.multiple) <= 0.1 ? "holds-loosely" : "unverified";
      return {
        verdict,
        stated: `+${percent(stated - 1)} in a month, ${times(stated)} as much`,
        computed: `+${percent(nearest.multiple - 1)}: four weeks to ${date(end)} against the four before`,
        tolerance: "The multiple within 2%, loosely within 10%: our weeks are steps of seven days, and the article names no dates.",
        why:
          verdict === "unverified"
            ? "No two spells of four weeks in our data stand so far apart. The article names no dates, and a month that begins with the " +
              "model’s first days can give almost any number."
            : `Four weeks against the four before give ${times(nearest.multiple)}, near the ${times(stated)} stated, since the model was out ` +
              `for only the last ${spelled(days)} days of the earlier ones. The next spell, a week later, has ` +
              `${times(next?.multiple ?? Number.NaN)}.`,
        working: [
          { what: `Four weeks to ${date(end)}: ${spell(nearest.now)}`, value: decimal(sum(nearest.now), 2), unit: "trillion tokens" },
          {
            what: `Four weeks to ${date(baseEnd)}: ${spell(nearest.before)}`,
            value: `÷ ${decimal(sum(nearest.before), 2)}`,
            unit: "trillion tokens",
          },
          { what: "Multiple", value: times(nearest.multiple), total: true },
          { what: "Rise", value: `+${percent(nearest.multiple - 1)}` },
          { what: "First price recorded", value: date(released) },
          ...(next
            ? [{ what: `The same, four weeks to ${date(next.now.at(-1)?.weekEnd ?? "")} against the four before`, value: times(next.multiple) }]
            : []),
        ],
      };
    },
  }),
});
