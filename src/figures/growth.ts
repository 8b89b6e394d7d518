import { choice, defineFigure, range } from "../lib/figure.ts";
import { date, decimal, inWords, significant, times } from "../lib/format.ts";
import { html } from "../lib/html.ts";
import { maybe, number, one, type RowOf, table, text } from "../lib/table.ts";
import { annualRate, doublingTime, growthMultiple, monthsBetween } from "../model/growth.ts";

const volumes = table("token-volumes", {
  series: text,
  who: text,
  country: maybe(text),
  date: text,
  dateAsStated: text,
  tokensPerDay: number,
  asStated: text,
  grade: text,
});
type Volume = RowOf<typeof volumes.fields>;
const people = table("electricity", { country: text, year: number, population: maybe(number) });

const idOf = ({ series, date: on }: Volume): string => `${series}-${on}`;
const options = (rows: readonly Volume[]): Record<string, string> =>
  Object.fromEntries(rows.map((row) => [idOf(row), `${row.who}, ${date(row.date).replace(/(?<= |^)(\p{Lu}\p{Ll}{2})\p{Ll}+(?= \d)/u, "$1")}`]));
/** A large count to two digits, which is more than the data bear; beyond any word as a power of ten. */
const count = (value: number): string => {
  if (value < 1e18) return inWords(Number(value.toPrecision(2)));
  const power = Math.floor(Math.log10(value));
  return `${significant(value / 10 ** power, 2)} × 10${[...String(power)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("")}`;
};
const multipleText = (value: number): string => (value < 1e6 ? times(value) : `${count(value)} times`);
/** A rate of a year, in per cent to three digits. */
const rateText = (rate: number): string => (rate < 1000 ? `${decimal(Number((rate * 100).toPrecision(3)))}%` : `${count(rate * 100)}%`);
const monthsText = (months: number): string => (months === 1 ? "one month" : `${decimal(months)} months`);

interface Params {
  readonly first: string;
  readonly second: string;
  readonly ahead: number;
  readonly per: string;
}
type Data = { readonly volumes: readonly Volume[]; readonly people: readonly RowOf<typeof people.fields>[] };

/** The two volumes in the order of their dates, and the pace between them; null for both of one month, which have none. */
function paceOf(data: Data, params: Params) {
  const two = [params.first, params.second].map((id) => one(data.volumes, (row) => idOf(row) === id, id));
  const [from, to] = two.sort((a, b) => a.date.localeCompare(b.date)) as [Volume, Volume];
  const months = monthsBetween(from.date, to.date);
  const multiple = growthMultiple(from.tokensPerDay, to.tokensPerDay);
  const ahead = months > 0 ? multiple ** (params.ahead / months) : null;
  return { from, to, months, multiple, ahead, doubling: months > 0 && multiple > 1 ? doublingTime(multiple, months) : null };
}
/** People of the newest year that the data have. */
const populationOf = (data: Data, country: string) => {
  const [newest] = data.people.filter((row) => row.country === country && row.population !== null).sort((a, b) => b.year - a.year);
  return { year: newest?.year ?? 0, population: newest?.population ?? 1 };
};
const inSentence = (place: string): string => (place === "World" ? "of the world" : place === "China" ? "in China" : "in the United States");
/** Months since year 0, with days as parts. */
const monthOf = (on: string): number => {
  const [year = 0, month = 1, day = 15] = on.split("-").map(Number);
  return year * 12 + month - 1 + day / 31;
};

export default defineFigure({
  data: { volumes, people },
  controls: ({ volumes: rows }) => ({
    first: choice<string>({ label: "From", options: options(rows), default: "china-nda-2024-01" }),
    second: choice<string>({ label: "To", options: options(rows), default: "china-nda-2026-03" }),
    ahead: range({ label: "Time ahead", unit: "months", min: 0, max: 120, step: 1, default: 12 }),
    per: choice({
      label: "Per head",
      options: { China: "in China", "United States": "in the United States", World: "of the world" },
      default: "China",
    }),
  }),
})({
  kind: "calculator",
  chapter: "a-thousandfold",
  rows: ({ data, params }) => {
    const { from, to, ahead } = paceOf(data, params);
    const { population } = populationOf(data, params.per);
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
      return `${to.who}, ${date(to.date.slice(0, 7))}, is ${times(multiple)} ${from.who}, ${date(from.date.slice(0, 7))}; the two are not counted alike`;
    if (months === 0) return `${from.who}: ${times(multiple)} as many tokens within one month`;
    const every = doubling === null ? "" : significant(doubling, 2);
    return `${from.who}: ${times(multiple)} as many tokens after ${monthsText(months)}, ${every === "" ? "which is no growth" : `a doubling every ${every === "1" ? "month" : `${every} months`}`}`;
  },
  subtitle: ({ data, params }) => {
    const { from, to } = paceOf(data, params);
    return `Tokens a day, logarithmic scale: ${from.who}, ${from.dateAsStated}, to ${to.who}, ${to.dateAsStated}, and ${monthsText(params.ahead)} further at the same pace. People as of ${populationOf(data, params.per).year}.`;
  },
  summary: ({ data, params }) => {
    const { from, to, months, multiple, ahead } = paceOf(data, params);
    const { population } = populationOf(data, params.per);
    const head = `${count(to.tokensPerDay / population)} tokens a day for each person ${inSentence(params.per)}`;
    const pace = `From ${inWords(from.tokensPerDay)} to ${inWords(to.tokensPerDay)} tokens a day in ${monthsText(months)} is ${times(multiple)}`;
    if (ahead === null) return `Both volumes are of the same month, so there is no pace between them; the second is ${head}.`;
    return `${pace}, ${head}; ${monthsText(params.ahead)} more at that pace would make ${count(to.tokensPerDay * ahead)}, which is arithmetic and no forecast.`;
  },
  values: ({ data, params }) => {
    const { to, months, multiple, ahead, doubling } = paceOf(data, params);
    const { population } = populationOf(data, params.per);
    const none = { value: Number.NaN, text: "—" };
    const rate = months > 0 ? annualRate(multiple, months) : null;
    const volume = ahead === null ? null : ahead * to.tokensPerDay;
    return {
      ahead: ahead === null ? none : { value: ahead, text: multipleText(ahead) },
      multiple: { value: multiple, text: times(multiple) },
      months: { value: months, text: monthsText(months) },
      annual: rate === null ? none : { value: rate, text: rateText(rate) },
      doubling: doubling === null ? none : { value: doubling, text: `${significant(doubling, 2)} months` },
      volume: volume === null ? none : { value: volume, text: count(volume) },
      perHead: { value: to.tokensPerDay / population, text: count(to.tokensPerDay / population) },
      perHeadAhead: volume === null ? none : { value: volume / population, text: count(volume / population) },
    };
  },
  formula: ({ data, params }) => {
    const { from, to, months, multiple, ahead, doubling } = paceOf(data, params);
    const halves =
      doubling === null ? "" : `; doubling time = ${months} × ln 2 ÷ ln ${significant(multiple, 4)} = ${significant(doubling, 3)} months`;
    const quotient = `${inWords(to.tokensPerDay)} ÷ ${inWords(from.tokensPerDay)} = ${significant(multiple, 4)}`;
    return {
      words: "(later volume ÷ earlier volume) to the power of (time ahead ÷ months between)",
      numbers:
        ahead === null
          ? `${quotient}, with no month between the two`
          : `${quotient}; to the power of ${significant(params.ahead)} ÷ ${months} = ${multipleText(ahead)}${halves}`,
    };
  },
  outcome: {
    label: "Growth at that pace",
    text: multipleText,
    of: ({ data, params }) => paceOf(data, params).ahead ?? 1,
    backwards: { control: "ahead", target: 1000, unit: "times" },
  },
  presets: () => [
    { label: "Early 2024 to March 2026 (S0, S4)", set: {} },
    { label: "The last step, +40% (S0, S4)", set: { first: "china-nda-2025-12" } },
    { label: "January to June 2025", set: { first: "china-nda-2025-01", second: "china-nda-2025-06" } },
    { label: "Google", set: { first: "google-2024-05", second: "google-2026-05", per: "World" } },
    { label: "Doubao", set: { first: "doubao-2024-05", second: "doubao-2026-06-23" } },
  ],
  draw: ({ data, params, size }) => {
    const { from, to, months, multiple, ahead, doubling } = paceOf(data, params);
    const narrow = size.name === "narrow";
    const { population } = populationOf(data, params.per);
    const end = ahead === null ? null : { month: monthOf(to.date) + params.ahead, volume: to.tokensPerDay * ahead };
    const all = data.volumes.map((row) => monthOf(row.date));
    const [start, stop] = [Math.floor(Math.min(...all) / 12) * 12, Math.max(...all, end?.month ?? 0) + 1];
    const least = 10 ** Math.floor(Math.log10(Math.min(...data.volumes.map((row) => row.tokensPerDay))));
    const most = Math.min(1e18, Math.max(1e15, 10 ** Math.ceil(Math.log10(end?.volume ?? 1))));
    const [left, right, top, bottom] = [narrow ? 100 : 104, size.width - 8, 12, narrow ? 262 : 322];
    const x = (month: number): number => left + ((right - left) * (month - start)) / (stop - start);
    const y = (value: number): number => bottom - ((bottom - top) * Math.log(value / least)) / Math.log(most / least);
    const powers = Array.from({ length: 30 }, (_, i) => 10 ** i).filter((power) => power >= least && power <= most);
    const years = Array.from({ length: Math.floor((stop - start) / 12) + 1 }, (_, i) => start + 12 * i).filter(
      (_, i, { length }) => i % Math.ceil(length / (narrow ? 5 : 8)) === 0,
    );
    const grid = [
      powers.map(
        (power) =>
          html`<line class="stroke-hair" x1="${left}" x2="${right}" y1="${y(power)}" y2="${y(power)}"/><text class="label" x="${left - 8}" y="${y(power) + 4}" text-anchor="end">${inWords(power)}</text>`,
      ),
      years.map(
        (month) =>
          html`<line class="stroke-hair" x1="${x(month)}" x2="${x(month)}" y1="${bottom}" y2="${bottom + 5}"/><text class="label" x="${x(month)}" y="${bottom + 20}">${x(month) < right - 24 ? month / 12 : ""}</text>`,
      ),
    ];
    const hue = (row: Volume): string => (row.country === "CN" ? "fill-cn" : row.country === "US" ? "fill-us" : "fill-ink-3");
    const dots = data.volumes.map(
      (row) =>
        row !== from &&
        row !== to &&
        html`<circle class="${hue(row)}" cx="${x(monthOf(row.date))}" cy="${y(row.tokensPerDay)}" r="2.5" opacity="0.6"/>`,
    );
    const [a, b] = [from, to].map((row) => [x(monthOf(row.date)), y(row.tokensPerDay)] as const) as [
      readonly [number, number],
      readonly [number, number],
    ];
    // A line that leaves the frame ends at its edge.
    const cut = (edge: number, volume: number): number => Math.log(edge / to.tokensPerDay) / Math.log(volume / to.tokensPerDay);
    const part = end === null ? 0 : end.volume > most ? cut(most, end.volume) : end.volume < least ? cut(least, end.volume) : 1;
    const inside = part === 1;
    const c = end && ([b[0] + part * (x(end.month) - b[0]), inside ? y(end.volume) : end.volume > most ? top : bottom] as const);
    const picture = html`${grid}${dots}${c && html`<text class="label halo" x="${left + 6}" y="${top + 17}">dashed: arithmetic, not a forecast</text>`}<line class="stroke-ink" x1="${a[0]}" x2="${b[0]}" y1="${a[1]}" y2="${b[1]}" stroke-width="2"/>${c && html`<line class="stroke-ink" x1="${b[0]}" x2="${c[0]}" y1="${b[1]}" y2="${c[1]}" stroke-width="1.5" stroke-dasharray="3 4"/>`}${c && inside && html`<circle class="fill-paper stroke-ink" cx="${c[0]}" cy="${c[1]}" r="5" stroke-dasharray="2 2"/>`}<circle class="fill-paper stroke-ink" cx="${a[0]}" cy="${a[1]}" r="5" stroke-width="2"/><circle class="fill-ink" cx="${b[0]}" cy="${b[1]}" r="5.5"/>`;
    const unit = narrow ? "" : " a day";
    const when = (row: Volume): string => date(row.date.slice(0, 7));
    const facts: readonly (readonly [string, string, string])[] = [
      ["fill-paper stroke-ink", when(from), `${inWords(from.tokensPerDay)}${unit}`],
      ["fill-ink", when(to), `${inWords(to.tokensPerDay)}${unit}`],
      ...(end ? [["dashed", `${significant(params.ahead)} months on, if it held`, `${count(end.volume)}${unit}`] as const] : []),
      ["", `Multiple in ${monthsText(months)}`, times(multiple)],
      ["", "Growth a year", months === 0 ? "no pace" : rateText(annualRate(multiple, months))],
      ["", "Doubles in", doubling === null ? "never at that pace" : `${significant(doubling, 2)} months`],
      [
        "",
        `Per head ${params.per === "United States" && narrow ? "in the US" : inSentence(params.per)}, ${when(to)}`,
        `${count(to.tokensPerDay / population)}${unit}`,
      ],
    ];
    const lines = facts.map(([sign, name, value], i) => {
      const line = bottom + 34 + i * 26;
      const circle =
        sign &&
        html`<circle class="${sign === "dashed" ? "fill-paper stroke-ink" : sign}" cx="6" cy="${line + 13}" r="5" stroke-dasharray="${sign === "dashed" ? "2 2" : "none"}"/>`;
      return html`${circle}<text class="label" x="${sign ? 20 : 0}" y="${line + 17.5}">${name}</text><text class="strong" x="${size.width}" y="${line + 17.5}" text-anchor="end">${value}</text><line class="stroke-hair" x1="0" x2="${size.width}" y1="${line + 26}" y2="${line + 26}"/>`;
    });
    return html`<g data-height="${bottom + 34 + facts.length * 26 + 2}">${picture}${lines}</g>`.text;
  },
  notes: [
    "Small discs are the other volumes in the table, in the colour of the country, or grey for a marketplace.",
    "An extrapolation is arithmetic: it says what the pace would make, not what will be.",
    "The counts are not alike. What the National Data Administration counts was not published as far as we found; a company counts its own. Only two volumes of one series show growth.",
    "Official volumes are round numbers, and some are floors (“more than”). Months are whole; “early” in a year stands at January. People are those of the newest year that the data have.",
  ],
  claims: ["S0-008", "S0-009", "S0-010", "S0-011", "S4-001", "S4-002", "S4-003", "S4-007", "S4-008", "S4-009"],
});
