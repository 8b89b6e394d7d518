import { choice, defineFigure, range } from "../../kit/figure.ts";
import { date, inWords, significant, times } from "../../kit/format.ts";
import { monthOf, type Volume } from "../../kit/readings/volume-series.ts";
import { annualRate } from "../../model/growth.ts";
import {
  count,
  growthData,
  idOf,
  inSentence,
  monthsText,
  multipleText,
  newestPeople,
  paceOf,
  perHeadOf,
  rateText,
  span,
} from "./account-of-growth.ts";
import { growthPicture } from "./picture.ts";

const options = (rows: readonly Volume[]): Record<string, string> =>
  Object.fromEntries(rows.map((row) => [idOf(row), `${row.who}, ${date(row.date).replace(/(?<= |^)(\p{Lu}\p{Ll}{2})\p{Ll}+(?= \d)/u, "$1")}`]));

export default defineFigure({
  data: growthData,
  controls: ({ volumes: rows }) => ({
    first: choice<string>({ label: "From", options: options(rows), default: "china-nda-2024-01" }),
    second: choice<string>({ label: "To", options: options(rows), default: "china-nda-2026-03" }),
    ahead: range({ label: "Time ahead", unit: "months", min: 0, max: 60, step: 1, default: 0 }),
    per: choice({
      label: "Per head",
      options: { China: "in China", "United States": "in the United States", World: "of the world" },
      default: "China",
    }),
  }),
  lean: ({ people, rates, lengths, ...rest }) => ({
    ...rest,
    people: people.filter(({ country, year, population }) => newestPeople(people, country)?.year === year && population !== null),
    rates: rates.filter(({ text, tokenizer, language }) => text === "five-articles" && tokenizer === "o200k_base" && language === "en"),
    lengths: lengths.filter(({ text }) => text === "novel" || text === "five-articles"),
  }),
})({
  kind: "calculator",
  chapter: "a-thousandfold",
  rows: ({ data, params }) => {
    const { from, to, ahead } = paceOf(data, params);
    const { population } = perHeadOf(data, params);
    const stated = data.volumes.map((row) => ({
      mark: row === from ? "from" : row === to ? "to" : "",
      who: row.who,
      country: row.country,
      on: row.date,
      tokensPerDay: row.tokensPerDay,
      perHead: row.tokensPerDay / population,
      timesFrom: row.tokensPerDay / from.tokensPerDay,
      asStated: row.asStated,
      grade: row.grade,
    }));
    if (ahead === null) return stated;
    const month = Math.floor(monthOf(to.date) + params.ahead);
    const on = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
    const volume = to.tokensPerDay * ahead;
    const pushed = { mark: "at that pace", who: to.who, country: to.country, on, tokensPerDay: volume, perHead: volume / population };
    return [...stated, { ...pushed, timesFrom: volume / from.tokensPerDay, asStated: "arithmetic, not a forecast", grade: "" }];
  },
  columns: {
    who: { label: "Whose tokens" },
    on: { label: "When", format: (value: string) => date(value) },
    mark: { label: "Chosen" },
    tokensPerDay: { label: "Tokens a day", format: count },
    perHead: { label: "Per head", unit: "tokens a day", format: count },
    timesFrom: { label: "Times the first", format: (value: number) => (value < 1e6 ? significant(value) : count(value)) },
    asStated: { label: "As stated" },
    grade: { label: "Grade" },
    country: { label: "Country", hidden: true },
  },
  title: ({ data, params }) => {
    const { from, to, months, multiple, doubling } = paceOf(data, params);
    if (from === to) return "Choose two volumes to see the pace between them";
    if (from.series !== to.series)
      return (
        `${to.who}, ${date(to.date.slice(0, 7))}, is ${multipleText(multiple)} ${from.who}, ${date(from.date.slice(0, 7))}; the two are not ` +
        "counted alike"
      );
    if (months === 0) return `${from.who}: ${times(multiple)} as many tokens within one month`;
    if (params.ahead > 0) return `${from.who}: at the same pace, ${span(data, params)}, which is arithmetic and no forecast`;
    const every = doubling === null ? "" : significant(doubling, 2);
    return (
      `${from.who}: ${span(data, params)}, ` +
      `${every === "" ? "which is no growth" : `a doubling every ${every === "1" ? "month" : `${every} months`}`}`
    );
  },
  subtitle: ({ data, params }) => {
    const { from, to } = paceOf(data, params);
    const further = params.ahead > 0 ? `, and ${monthsText(params.ahead)} further at the same pace` : "";
    return (
      `Tokens a day, logarithmic scale: ${from.who}, ${from.dateAsStated}, to ${to.who}, ${to.dateAsStated}${further}. People as of ` +
      `${perHeadOf(data, params).year}.`
    );
  },
  summary: ({ data, params }) => {
    const { from, to, months, multiple, ahead } = paceOf(data, params);
    const { tokens, words } = perHeadOf(data, params);
    const head = `${count(tokens)} tokens, or about ${count(words)} English words, a day for each person ${inSentence(params.per)}`;
    if (ahead === null) return `Both volumes are of the same month, so there is no pace between them; the second is ${head}.`;
    const pace =
      `From ${inWords(from.tokensPerDay)} to ${inWords(to.tokensPerDay)} tokens a day in ${monthsText(months)} is ${multipleText(multiple)}; ` +
      `the second is ${head}`;
    return params.ahead === 0
      ? `${pace}.`
      : `${pace}; ${monthsText(params.ahead)} more at that pace would make ${count(to.tokensPerDay * ahead)}, if it held.`;
  },
  values: ({ data, params }) => {
    const { to, months, multiple, ahead, whole, doubling } = paceOf(data, params);
    const { population, tokens, words, novels, articles, novelWords } = perHeadOf(data, params);
    const none = { value: Number.NaN, text: "—" };
    const rate = months > 0 ? annualRate(multiple, months) : null;
    const volume = ahead === null ? null : ahead * to.tokensPerDay;
    return {
      whole: { value: whole, text: multipleText(whole) },
      multiple: { value: multiple, text: multipleText(multiple) },
      ahead: ahead === null ? none : { value: ahead, text: multipleText(ahead) },
      months: { value: months, text: monthsText(months) },
      annual: rate === null ? none : { value: rate, text: rateText(rate) },
      doubling: doubling === null ? none : { value: doubling, text: `${significant(doubling, 2)} months` },
      volume: volume === null ? none : { value: volume, text: count(volume) },
      perHead: { value: tokens, text: count(tokens) },
      perHeadAhead: volume === null ? none : { value: volume / population, text: count(volume / population) },
      words: { value: words, text: count(words) },
      novels: { value: novels, text: significant(novels, 2) },
      novelWords: { value: novelWords, text: significant(novelWords) },
      articles: { value: articles, text: `${significant(articles, 2)} times` },
    };
  },
  formula: ({ data, params }) => {
    const { from, to, months, multiple, whole, doubling } = paceOf(data, params);
    const doubles =
      doubling === null ? "" : `; doubling time = ${months} × ln 2 ÷ ln ${significant(multiple, 4)} = ${significant(doubling, 3)} months`;
    const quotient = `${inWords(to.tokensPerDay)} ÷ ${inWords(from.tokensPerDay)} = ${significant(multiple, 4)}`;
    const power = `to the power of (${months} + ${significant(params.ahead)}) ÷ ${months} = ${multipleText(whole)}`;
    return {
      words: "(later volume ÷ earlier volume) to the power of ((months between + months ahead) ÷ months between)",
      numbers: months === 0 ? `${quotient}, with no month between the two` : `${quotient}${params.ahead > 0 ? `; ${power}` : ""}${doubles}`,
    };
  },
  outcome: {
    label: "Growth since the first date",
    text: multipleText,
    of: ({ data, params }) => paceOf(data, params).whole,
    backwards: { control: "ahead", target: 10_000, unit: "times" },
  },
  presets: () => [
    { label: "Early 2024 to March 2026 (S0, S4)", set: {} },
    { label: "The last step, +40% (S0, S4)", set: { first: "china-nda-2025-12" } },
    { label: "The same for another year", set: { ahead: 12 } },
    { label: "January to June 2025", set: { first: "china-nda-2025-01", second: "china-nda-2025-06" } },
    { label: "Google", set: { first: "google-2024-05", second: "google-2026-05", per: "World" } },
    { label: "Doubao", set: { first: "doubao-2024-05", second: "doubao-2026-06-23" } },
  ],
  draw: ({ data, params, size }) => {
    const { from, to, months, multiple, ahead, doubling } = paceOf(data, params);
    const { tokens, words, novels } = perHeadOf(data, params);
    const end = ahead === null || params.ahead === 0 ? null : { month: monthOf(to.date) + params.ahead, volume: to.tokensPerDay * ahead };
    const narrow = size.name === "narrow";
    const unit = narrow ? "" : " a day";
    const when = (row: Volume): string => date(row.date.slice(0, 7));
    const where = params.per === "United States" && narrow ? "in the US" : inSentence(params.per);
    const line = (sign: "from" | "to" | "ahead" | null, name: string, value: string) => ({ sign, name, value });
    const facts = [
      line("from", when(from), `${inWords(from.tokensPerDay)}${unit}`),
      line("to", when(to), `${inWords(to.tokensPerDay)}${unit}`),
      ...(end ? [line("ahead", `${significant(params.ahead)} months on, if it held`, `${count(end.volume)}${unit}`)] : []),
      line(null, `Multiple in ${monthsText(months)}`, multipleText(multiple)),
      line(null, "Growth a year", months === 0 ? "no pace" : rateText(annualRate(multiple, months))),
      line(null, "Doubles in", doubling === null ? "never at that pace" : `${significant(doubling, 2)} months`),
      line(null, `Per head ${where}, ${when(to)}`, `${count(tokens)}${unit}`),
      line(null, "as English words", `${count(words)}${unit}`),
      line(null, "as novels", `${significant(novels, 2)}${unit}`),
    ];
    return growthPicture({ from, to, end, all: data.volumes, facts }, size);
  },
  notes: [
    "Small discs are the other volumes in the table, in the colour of the country, or grey for a marketplace.",
    "An extrapolation is arithmetic: it says what the pace would make, not what will be.",
    "The counts are not alike. What the National Data Administration counts was not published as far as we found; a company counts its " +
      "own. Only two volumes of one series show growth.",
    "Official volumes are round numbers, and some are floors (“more than”). Months are whole; “early” in a year stands at January. People " +
      "are those of the newest year that the data have.",
    "Words are English ones at the rate of tokens that the five articles themselves give, by the tokenizer of GPT-4o and GPT-5; Chinese " +
      "text, code and pictures make other rates, and most tokens are read by models, not by people. A novel is taken to have the length that " +
      "our data assume.",
  ],
  claims: ["S0-008", "S0-009", "S0-010", "S0-011", "S4-001", "S4-002", "S4-003", "S4-007", "S4-008", "S4-009"],
});
