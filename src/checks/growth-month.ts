import { check, defineChecks, figure } from "../kit/check.ts";
import { date, decimal, percent, spelled, times } from "../kit/format.ts";
import { maybe, number, one, table, text } from "../kit/table.ts";
import { atMostLoosely, judgeSeveral } from "./rules/judge.ts";

const places = table("openrouter-places", { weekEnd: text, model: text, tokensTrillion: maybe(number) });
const stated = table("places-in-articles", { claim: text, name: text });
const origins = table("origins", { id: text, date: text, saidBy: text });

const WEEKS_A_MONTH = 4;

interface Week {
  readonly weekEnd: string;
  readonly tokens: number;
}
/** Tokens of some weeks against those of as many before. */
interface Rise {
  readonly what: string;
  readonly now: readonly Week[];
  readonly before: readonly Week[];
  readonly multiple: number;
}
const sum = (weeks: readonly Week[]): number => weeks.reduce((total, { tokens }) => total + tokens, 0);
const spell = (weeks: readonly Week[]): string => weeks.map(({ tokens }) => decimal(tokens, 2)).join(" + ");

/** Compares the `span` weeks that end at `index` with as many before; before its first week a model has no tokens. */
function riseAt(weeks: readonly Week[], index: number, span: number, apart: number): Rise {
  const now = weeks.slice(index + 1 - span, index + 1);
  const before = weeks.slice(Math.max(0, index + 1 - span - apart), index + 1 - apart);
  const end = date(now.at(-1)?.weekEnd ?? "");
  const what = span === 1 ? `Week to ${end} against four weeks earlier` : `${spelled(span)} weeks to ${end} against the ${spelled(span)} before`;
  return { what: what.charAt(0).toUpperCase() + what.slice(1), now, before, multiple: sum(now) / sum(before) };
}

export default defineChecks({
  "S0-023": check({
    data: { places, stated, origins },
    gives: ["holds-loosely", "unverified"],
    limit:
      "The origin does not say what it compares, days, weeks or months, and a month that begins with a model’s first days can give almost " +
      "any number.",
    run: ({ claim, data }) => {
      const rise = figure(claim);
      const span = figure(claim, 1).value * WEEKS_A_MONTH;
      const { name } = one(data.stated, (row) => row.claim === claim.id, `places-in-articles: ${claim.id}`);
      const { date: on, saidBy } = one(data.origins, ({ id }) => id === "ft-minimax-growth", "origins: ft-minimax-growth");
      const weeks = data.places
        .flatMap(({ model, weekEnd, tokensTrillion }) => (model === name && tokensTrillion !== null ? [{ weekEnd, tokens: tokensTrillion }] : []))
        .sort((a, b) => a.weekEnd.localeCompare(b.weekEnd));
      // The weeks on both sides of the origin's day.
      const last = weeks.findLastIndex(({ weekEnd }) => weekEnd < on);
      if (last < span || !weeks[last + 1]) throw new RangeError(`openrouter-places: ${name} has too few weeks around ${on}`);
      const rises = [last, last + 1].flatMap((at) => [riseAt(weeks, at, span, span), riseAt(weeks, at, 1, span)]);
      const judged = atMostLoosely(
        judgeSeveral({ computed: rises.map(({ multiple }) => multiple - 1), figure: rise, otherwise: "unverified" }),
        "narrower",
      );
      const signed = (multiple: number): string => `${multiple < 1 ? "−" : "+"}${percent(Math.abs(multiple - 1))}`;
      const all = rises.map(({ multiple }) => signed(multiple)).join(", ");
      const { now, before } = rises[0] as Rise;
      return {
        ...judged,
        stated: `+${percent(rise.value)} in a month, to ${date(on)}`,
        computed: `${all}, by four ways of counting a month around that day`,
        why:
          judged.verdict === "unverified"
            ? `The ${saidBy}, has it for ${date(on)}, without saying what is compared. Whole weeks around that day give ${all}. The first of ` +
              `these sets ${spelled(now.length)} weeks against ${spelled(before.length)}, the model’s first days. A count by day would settle it.`
            : "The weeks around the day that the origin names give it.",
        working: [
          ...rises.flatMap(({ what, now, before, multiple }) => [
            { what, value: `${spell(now)} ÷ (${spell(before)}) = ${decimal(multiple, 2)}`, unit: "times" },
          ]),
          { what: "Stated", value: times(1 + rise.value), total: true },
          ...weeks
            .slice(0, last + 2)
            .map(({ weekEnd, tokens }) => ({ what: `${name}, week to ${date(weekEnd)}`, value: decimal(tokens, 2), unit: "trillion tokens" })),
        ],
        against: "Week by week its use was falling by then: in the weeks on both sides of that day it had less than in its second week.",
      };
    },
  }),
});
