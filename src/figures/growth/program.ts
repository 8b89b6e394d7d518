import { monthOf } from "../../kit/days.ts";
import { hueOf } from "../../kit/drawings/marks.ts";
import { defineProgram } from "../../kit/figure.ts";
import { date, inWords, significant, times } from "../../kit/format.ts";
import { roundTo } from "../../kit/round.ts";

import type { inputs } from "./inputs.ts";
import { paceOf, perHeadOf, type Volume } from "./pace.ts";
import { growthPicture } from "./picture.ts";
import { besides, count, doublingText, eachReached, manyTokens, monthsText, multipleText, PLACES, rateText, reached } from "./wording.ts";

/** Names the count of a volume in a sentence. */
const counted = ({ who }: Volume): string => who.replace("China, official", "China’s official count");
/** Writes the month of a volume. */
const monthText = ({ date: on }: Volume): string => date(on.slice(0, 7));

/** Writes a month, counted since year 0, as YYYY-MM. */
function isoMonth(month: number): string {
  const whole = Math.floor(month);
  return `${Math.floor(whole / 12)}-${String((whole % 12) + 1).padStart(2, "0")}`;
}

export default defineProgram<typeof inputs>()({
  rows: (state) => {
    const { facts, params } = state;
    const { from, to, ahead } = paceOf(state);
    const { population } = perHeadOf(state);
    const stated = facts.volumes.map((volume) => ({
      mark: volume === from ? "from" : volume === to ? "to" : "",
      who: volume.who,
      country: volume.country,
      on: volume.date,
      tokensPerDay: volume.tokensPerDay,
      perHead: volume.tokensPerDay / population,
      timesFrom: volume.tokensPerDay / from.tokensPerDay,
      asStated: volume.asStated,
      grade: volume.grade,
    }));
    if (ahead === null) return stated;
    const tokensPerDay = to.tokensPerDay * ahead;
    const pushed = {
      mark: "at that pace",
      who: to.who,
      country: to.country,
      on: isoMonth(monthOf(to.date) + params.ahead),
      tokensPerDay,
      perHead: tokensPerDay / population,
      timesFrom: tokensPerDay / from.tokensPerDay,
      asStated: "arithmetic, not a forecast",
      grade: "",
    };
    return [...stated, pushed];
  },
  cells: {
    on: (on: string) => date(on),
    tokensPerDay: reached,
    perHead: eachReached,
    timesFrom: (multiple: number) => (multiple < 1e-6 ? "under a millionth" : multiple < 1e6 ? significant(multiple) : count(multiple)),
  },
  title: (state) => {
    const { from, to, months, multiple, whole, doubling } = paceOf(state);
    const further = state.params.ahead;
    if (from === to) return "Choose two volumes to see the pace between them";
    if (from.series !== to.series)
      return `${counted(to)}, ${monthText(to)}, is ${besides(multiple, `${counted(from)}, ${monthText(from)}`)}; the two are not counted alike`;
    if (months === 0) return `${counted(from)}: ${manyTokens(multiple)} within one month`;
    const held = further > 0 ? "at the same pace, " : "";
    const growth = `${counted(from)}: ${held}${manyTokens(whole)} after ${monthsText(months + further)}`;
    if (further > 0) return `${growth} (arithmetic, not a forecast)`;
    if (doubling === null) return `${growth}, which is no growth`;
    const every = significant(doubling, 2);
    return `${growth}, a doubling every ${every === "1" ? "month" : `${every} months`}`;
  },
  subtitle: (state) => {
    const { from, to } = paceOf(state);
    const { ahead } = state.params;
    const further = ahead > 0 ? `, and ${monthsText(ahead)} further at the same pace` : "";
    return (
      `Tokens a day, each tenfold the same height: ${counted(from)}, ${from.dateAsStated}, to ${counted(to)}, ${to.dateAsStated}${further}. ` +
      `People as of ${perHeadOf(state).year}.`
    );
  },
  summary: (state) => {
    const { params } = state;
    const { from, to, months, multiple, ahead } = paceOf(state);
    const { tokens, words } = perHeadOf(state);
    const head = `${count(tokens)} tokens, or about ${count(words)} English words, a day for each person ${PLACES[params.per]}`;
    if (ahead === null) return `Both volumes are of the same month, so there is no pace between them; the later one is ${head}.`;
    const pace =
      `From ${inWords(from.tokensPerDay)} to ${inWords(to.tokensPerDay)} tokens a day in ${monthsText(months)} is ` +
      `${multipleText(multiple) === "1×" ? "no change" : multipleText(multiple)}; ` +
      `the later volume is ${head}`;
    return params.ahead === 0
      ? `${pace}.`
      : `${pace}; ${monthsText(params.ahead)} more at that pace would make ${reached(to.tokensPerDay * ahead)} a day, if it held.`;
  },
  values: (state) => {
    const { to, months, multiple, ahead, whole, rate, doubling } = paceOf(state);
    const { population, tokens, words, novels, articles } = perHeadOf(state);
    const { novelWords } = state.facts;
    const volume = ahead === null ? null : ahead * to.tokensPerDay;
    const perHeadAhead = volume === null ? null : volume / population;
    const orNone = (value: number | null, text: (value: number) => string) =>
      value === null ? { value: Number.NaN, text: "—" } : { value, text: text(value) };
    return {
      whole: { value: whole, text: multipleText(whole) },
      multiple: { value: multiple, text: multipleText(multiple) },
      ahead: orNone(ahead, multipleText),
      months: { value: months, text: monthsText(months) },
      annual: orNone(rate, rateText),
      doubling: orNone(doubling, doublingText),
      volume: orNone(volume, reached),
      perHead: { value: tokens, text: count(tokens) },
      perHeadAhead: orNone(perHeadAhead, eachReached),
      words: { value: words, text: count(words) },
      novels: { value: novels, text: significant(novels, 2) },
      novelWords: { value: novelWords, text: significant(novelWords) },
      articles: { value: articles, text: times(roundTo(articles, 2)) },
    };
  },
  formula: (state) => {
    const { from, to, months, multiple, whole, doubling } = paceOf(state);
    const { ahead } = state.params;
    const quotient = `${inWords(to.tokensPerDay)} ÷ ${inWords(from.tokensPerDay)} = ${significant(multiple, 4)}`;
    if (months === 0) return `${quotient}, with no month between the two`;
    const power = `; to the power of (${months} + ${significant(ahead)}) ÷ ${months} = ${multipleText(whole)}`;
    const doubles = `; doubling time = ${months} × ln 2 ÷ ln ${significant(multiple, 4)} = ${significant(doubling, 3)} months`;
    return `${quotient}${ahead > 0 ? power : ""}${doubling === null ? "" : doubles}`;
  },
  outcome: {
    label: "Times as many",
    text: multipleText,
    of: (state) => paceOf(state).whole,
    backwards: { control: "ahead" },
  },
  brief: (state) => {
    const { from, to, ahead } = paceOf(state);
    const bar = (name: string, country: string | null, tokens: number) => ({
      name,
      value: tokens,
      text: `${reached(tokens)} a day`,
      hue: hueOf(country ?? ""),
    });
    const further = ahead === null || state.params.ahead === 0 ? [] : [bar("if it went on", to.country, to.tokensPerDay * ahead)];
    // Names and values share a line: months have three letters here.
    const short = (at: Volume): string => `${at.who.replace(" together", "")}, ${monthText(at).replace(/^(\w{3})\w*/, "$1")}`;
    return [...[from, to].map((at) => bar(short(at), at.country, at.tokensPerDay)), ...further];
  },
  draw: (given) => {
    const { facts, params, size } = given;
    const { from, to, months, multiple, ahead, rate, doubling } = paceOf(given);
    const { tokens, words, novels } = perHeadOf(given);
    const end = ahead === null || params.ahead === 0 ? null : { month: monthOf(to.date) + params.ahead, volume: to.tokensPerDay * ahead };
    const narrow = size.name === "narrow";
    const unit = narrow ? "" : " a day";
    const place = params.per === "United States" && narrow ? "in the US" : PLACES[params.per];
    const held = end && {
      sign: "ahead" as const,
      name: `${significant(params.ahead)} months on, if it held`,
      value: `${reached(end.volume)}${unit}`,
    };
    const lines = [
      { sign: "from" as const, name: monthText(from), value: `${inWords(from.tokensPerDay)}${unit}` },
      { sign: "to" as const, name: monthText(to), value: `${inWords(to.tokensPerDay)}${unit}` },
      ...(held ? [held] : []),
      { name: `Multiple in ${monthsText(months)}`, value: multipleText(multiple) },
      { name: "Growth a year", value: rate === null ? "no pace" : rateText(rate) },
      { name: "Doubles in", value: doubling === null ? "never at that pace" : doublingText(doubling) },
      { name: `Per head ${place}, ${monthText(to)}`, value: `${count(tokens)}${unit}` },
      { name: "as English words", value: `${count(words)}${unit}` },
      { name: "as novels", value: `${significant(novels, 2)}${unit}` },
    ];
    return growthPicture({ from, to, end, all: facts.volumes, lines }, size);
  },
});
