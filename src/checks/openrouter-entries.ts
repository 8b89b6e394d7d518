import { check, defineChecks, figure, judge } from "../kit/check.ts";
import { daysBetween } from "../kit/days.ts";
import { date, decimal, inWords, percent, spelled } from "../kit/format.ts";
import { maybe, number, one, type RowOf, table, text } from "../kit/table.ts";
import { weeksOf } from "../model/weekly-lead.ts";

const weekly = table("openrouter-weekly", { weekEnd: text, basis: text, country: text, tokens: number, placesInFirstThree: maybe(number) });
const places = table("openrouter-places", { weekEnd: text, place: maybe(number), model: text, country: text, tokensTrillion: maybe(number) });
const prices = table("price-history", { model: text, name: text, recordedOn: maybe(text) });
type Place = RowOf<typeof places.fields>;

/** The weeks that end on either side of 24 and 26 February 2026, the days of the article's data; the first is the nearer. */
const AROUND = ["2026-02-22", "2026-03-01"] as const;
/** Another model is clearly ahead of the next Chinese one if it has this much more. */
const CLEARLY = 1.25;

const inWeek = (rows: readonly Place[], week: string): readonly Place[] =>
  rows.filter(({ weekEnd, place }) => weekEnd === week && place !== null).sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
const line = ({ place, model, country, tokensTrillion }: Place) => ({
  what: `${place}. ${model} (${country})`,
  value: decimal(tokensTrillion, 2),
  unit: "trillion tokens",
});

export default defineChecks({
  "S3-009": check({
    data: { weekly, places },
    run: ({ claim, data }) => {
      const stated = figure(claim).value;
      const weeks = weeksOf(data.weekly, "top-nine").filter(({ weekEnd }) => AROUND.some((week) => week === weekEnd));
      const counts = weeks.map(({ china }) => china.placesInFirstThree ?? 0);
      const agreeing = counts.filter((count) => count >= stated).length;
      const nearest = inWeek(data.places, AROUND[0]);
      const other = nearest.find(({ country, place }) => country !== "CN" && (place ?? 0) <= stated);
      const next = nearest.find(({ country, place }) => country === "CN" && (place ?? 0) > stated);
      const clear = (other?.tokensTrillion ?? 0) > (next?.tokensTrillion ?? 0) * CLEARLY;
      const verdict = agreeing === weeks.length ? "holds" : agreeing > 0 ? "holds-loosely" : clear ? "contradicted" : "unverified";
      const apart =
        other && next
          ? `${other.model} was number ${other.place}, ${percent((other.tokensTrillion ?? 0) / (next.tokensTrillion ?? 1) - 1)} ahead of ` +
            `${next.model}`
          : "";
      return {
        verdict,
        stated: `the first ${stated} are all Chinese, late February 2026`,
        computed: `${counts.join(" and ")} Chinese models among the first three, in the weeks on either side`,
        tolerance:
          "Both weeks agree: holds; one: loosely. If neither does, a small gap in the nearer week leaves it open, since the article’s " +
          "seven days end later.",
        why:
          agreeing > 0
            ? `So in ${agreeing === weeks.length ? "both weeks" : "one of the weeks"} on either side of the article’s.`
            : clear
              ? `Not so in the weeks on either side, and not by a small gap: ${apart}.`
              : `The seven days to 24 and 26 February are not in our data. In the week to ${date(AROUND[0])} ${apart}: a gap that two days ` +
                "can close. The week after does not show it either.",
        working: [
          ...nearest.map(line),
          ...weeks.map(({ weekEnd }, i) => ({ what: `Chinese among the first three, week to ${date(weekEnd)}`, value: String(counts[i]) })),
        ],
        ...(verdict === "contradicted" && { favour: "The platform counts the last seven days, and the article’s differ from our weeks." }),
      };
    },
  }),
  "S3-014": check({
    data: { places },
    run: ({ claim, data }) => {
      const { value } = figure(claim);
      const rows = data.places.filter(({ model }) => model === "MiniMax M2.5").sort((a, b) => a.weekEnd.localeCompare(b.weekEnd));
      const near = one(rows, ({ weekEnd }) => weekEnd === AROUND[0], `openrouter-places: MiniMax M2.5, week to ${AROUND[0]}`);
      const debut = rows[0] ?? near;
      const computed = (near.tokensTrillion ?? Number.NaN) * 1e12;
      const amount = judge({ computed, low: value, near: 0.01, loose: 0.1, otherwise: "contradicted" });
      const first = debut.place === 1 && near.place === 1;
      const verdict = first ? amount : "contradicted";
      return {
        verdict,
        stated: `first place at once, with ${inWords(value)} tokens`,
        computed:
          `${first ? "first place at once" : `place ${debut.place} at first, then ${near.place}`}; ${inWords(computed)} tokens in the week ` +
          `to ${date(near.weekEnd)}`,
        tolerance: "First in the first week listed. The amount within 1%; loosely within 10%, since the article’s seven days end a day or two later.",
        why:
          verdict === "contradicted"
            ? first
              ? `It was first, but with ${inWords(computed)} tokens in the nearest week.`
              : "It was not first from the start."
            : `It was first from its first week, to ${date(debut.weekEnd)}. In the week to ${date(near.weekEnd)} it had ` +
              `${inWords(computed)}, ${percent(Math.abs(computed / value - 1))} ${computed > value ? "more" : "less"} than stated for seven ` +
              "days that end a little later.",
        working: rows.slice(0, 3).map(({ weekEnd, place, tokensTrillion }) => ({
          what: `MiniMax M2.5, week to ${date(weekEnd)}: place ${place}`,
          value: decimal(tokensTrillion, 2),
          unit: "trillion tokens",
        })),
        ...(verdict === "contradicted" && { favour: "The platform counts the last seven days, and the article’s differ from our weeks." }),
      };
    },
  }),
  "S3-015": check({
    data: { places },
    run: ({ data }) => {
      const week = inWeek(data.places, AROUND[0]);
      const chinese = week.filter(({ country }) => country === "CN");
      const named = ["MiniMax M2.5", "Kimi K2.5", "GLM-5"];
      const overall = named.every((model, i) => week[i]?.model === model);
      const among = named.every((model, i) => chinese[i]?.model === model);
      const between = week.filter(({ country, place }) => country !== "CN" && (place ?? 0) <= named.length);
      const verdict = overall ? "holds" : among ? "holds-loosely" : "unverified";
      return {
        verdict,
        stated: "Kimi K2.5 second, GLM-5 third, late February 2026",
        computed: week
          .filter(({ model }) => named.slice(1).includes(model))
          .map(({ model, place }) => `${model} number ${place}`)
          .join(", ")
          .concat(`, week to ${date(AROUND[0])}`),
        tolerance:
          "The order of all models holds; the same order among the Chinese ones holds loosely. The article’s seven days end a day or two " +
          "after our week.",
        why: overall
          ? "So in the nearest week that we have."
          : among
            ? `In that order among Chinese models in the week to ${date(AROUND[0])}; ${between.map(({ model }) => model).join(", ")} stood ` +
              "before GLM-5. The article’s own seven days are not in our data."
            : "The nearest week that we have shows another order; the article’s own seven days are not in our data.",
        working: week.map(line),
      };
    },
  }),
  "S4-016": check({
    data: { prices, places },
    run: ({ data }) => {
      const recorded = data.prices
        .flatMap(({ model, name, recordedOn }) => (/^deepseek-v4-(flash|pro)$/.test(model) && recordedOn !== null ? [{ name, recordedOn }] : []))
        .sort((a, b) => a.recordedOn.localeCompare(b.recordedOn));
      const [first] = recorded;
      if (!first) throw new RangeError("price-history: no DeepSeek V4");
      const rows = data.places.filter(({ model }) => model.startsWith("DeepSeek V4")).sort((a, b) => a.weekEnd.localeCompare(b.weekEnd));
      const listed = rows.filter(({ place }) => place !== null);
      const [entry, best] = [listed[0], [...listed].sort((a, b) => (a.place ?? 0) - (b.place ?? 0))[0]];
      const inApril = first.recordedOn.startsWith("2026-04");
      const atOnce = entry !== undefined && entry.weekEnd === rows[0]?.weekEnd;
      const daysBefore = daysBetween(first.recordedOn, rows[0]?.weekEnd ?? "") + 1;
      const placesFound =
        entry && best
          ? `number ${entry.place} in the week to ${date(entry.weekEnd)}, number ${best.place} in that to ${date(best.weekEnd)}`
          : "not among the first ten";
      const verdict = !inApril ? "contradicted" : atOnce ? "holds" : entry ? "holds-loosely" : "unverified";
      return {
        verdict,
        stated: "out in April 2026, and at once among the most used",
        computed: `first priced on ${date(first.recordedOn)}; ${placesFound}`,
        tolerance:
          "The month, by the first record of a price; “most used”: the first ten on OpenRouter, in its first week, loosely in its first three.",
        why: !inApril
          ? `The first price was recorded on ${date(first.recordedOn)}.`
          : entry && best
            ? `First priced on ${date(first.recordedOn)}. On OpenRouter it reached place ${entry.place} in the week to ` +
              `${date(entry.weekEnd)} and place ${best.place} in the ` +
              `next${atOnce ? "" : `; not among the first ten in its first ${spelled(daysBefore)} days`}. ` +
              "Other use is not counted."
            : "The month is right; it does not appear among OpenRouter’s first ten in the weeks that we hold.",
        working: [
          { what: `${first.name}, first price recorded`, value: date(first.recordedOn) },
          ...rows.map(({ model, weekEnd, place, tokensTrillion }) => ({
            what: `${model}, week to ${date(weekEnd)}: ${place === null ? "not among the first ten" : `place ${place}`}`,
            value: decimal(tokensTrillion, 2),
            ...(tokensTrillion !== null && { unit: "trillion tokens" }),
          })),
        ],
        ...(verdict === "contradicted" && { favour: "A price list can lag behind, or run ahead of, the day of release." }),
      };
    },
  }),
});
