import { daysBetween } from "../../kit/days.ts";
import { wrap } from "../../kit/drawings/wrap.ts";
import { choice, defineFigure, toggle } from "../../kit/figure.ts";
import { capital, date, decimal, spelled } from "../../kit/format.ts";
import { html } from "../../kit/html.ts";
import { flag, maybe, table, text } from "../../kit/table.ts";

/** Strands of the story that a reader can choose, by the topics of the dataset. */
const STRANDS: Readonly<Record<string, readonly string[]>> = {
  story: ["cable", "space", "bitcoin", "tokens"],
  before: ["cable", "space", "bitcoin"],
  models: ["models", "price", "cost", "hardware"],
  rules: ["rules", "power"],
};
const TOPICS: Readonly<Record<string, string>> = {
  cable: "cable",
  space: "space",
  bitcoin: "mining",
  tokens: "tokens",
  models: "models",
  price: "price",
  cost: "cost",
  hardware: "chips",
  rules: "rules",
  power: "power",
};
/** Turns a date into years, with month and day as fractions. */
const years = (iso: string): number => {
  const [year = "0", month = "1", day = "1"] = iso.split("-");
  return Number(year) + (Number(month) - 1) / 12 + (Number(day) - 1) / 365;
};
/** Writes a date short enough for a column: 5 Aug 1858. */
const shortDate = (iso: string): string => date(iso).replace(/\b(\p{L}{3})\p{L}+/u, "$1");

interface Event {
  readonly date: string;
}
/** Finds the longest time between two successive events. */
function longestGap<R extends Event>(rows: readonly R[]): { readonly from: R; readonly to: R; readonly years: number } | null {
  const gaps = rows.slice(1).flatMap((to, i) => {
    const from = rows[i];
    return from ? [{ from, to, years: Math.floor(years(to.date)) - Math.floor(years(from.date)) }] : [];
  });
  return gaps.reduce<(typeof gaps)[number] | null>((best, gap) => (best && best.years >= gap.years ? best : gap), null);
}

export default defineFigure({
  data: {
    events: table("events", { date: text, title: text, what: text, place: maybe(text), topic: text, grade: text }),
    told: table("events-in-articles", { date: text, title: text, article: text, articleSays: text, differs: flag }),
  },
  controls: () => ({
    strand: choice({
      label: "Events",
      options: {
        story: "cables, space, mining, tokens",
        before: "before the tokens",
        models: "models, prices and chips",
        rules: "rules and power",
        all: "all",
      },
      default: "story",
    }),
    articles: toggle({ label: "What the articles say", default: true }),
  }),
})({
  kind: "chart",
  chapter: "from-cables-to-bitcoin-to-tokens",
  rows: ({ data, params }) =>
    data.events
      .filter(({ topic }) => STRANDS[params.strand]?.includes(topic) ?? true)
      .sort((a, b) => years(a.date) - years(b.date))
      .map(({ date: day, title, what, place, topic, grade }) => {
        const told = data.told.filter((row) => row.date === day && row.title === title);
        const differs = told.filter((row) => row.differs);
        return {
          date: day,
          title,
          topic: TOPICS[topic] ?? topic,
          what,
          place,
          articles: told.length > 0 ? told.map(({ article, articleSays }) => `${article}: ${articleSays}.`).join(" ") : null,
          otherwise: differs.length > 0 ? differs.map(({ article, articleSays }) => `${article}: ${articleSays}.`).join(" ") : null,
          grade,
        };
      }),
  columns: {
    date: { label: "Date", format: date },
    title: { label: "Event" },
    topic: { label: "Strand" },
    what: { label: "What the source says" },
    place: { label: "Place", hidden: true },
    articles: { label: "What the articles say", format: (value: string | null) => value ?? "" },
    otherwise: { label: "Told otherwise", hidden: true },
    grade: { label: "Grade", hidden: true },
  },
  title: ({ rows }) => {
    const gap = longestGap(rows);
    const [first, last] = [rows[0], rows.at(-1)];
    if (!gap || !first || !last) return "Events of the story";
    const late = rows.filter((row) => years(row.date) >= years(last.date) - 10).length;
    const cable = rows.find(({ title }) => title === "The cable falls silent");
    if (!cable)
      return (
        `${capital(spelled(rows.length))} events from ${first.date.slice(0, 4)} to ${last.date.slice(0, 4)}, ` +
        `${late === rows.length ? "all" : spelled(late)} in the last ten years`
      );
    const days = daysBetween(first.date, cable.date);
    return (
      `The cable of ${first.date.slice(0, 4)} fell silent after ${decimal(days)} days; ${spelled(late)} of ${spelled(rows.length)} events ` +
      "here are of the last ten years"
    );
  },
  subtitle: ({ params }) =>
    "Events in the order of time. The line at the left is to scale, the list is " +
    `not.${params.articles ? " ≠ marks what an article tells otherwise, or leaves out." : ""}`,
  summary: ({ rows }) => {
    const [first, last] = [rows[0], rows.at(-1)];
    const differ = rows.filter(({ otherwise }) => otherwise !== null).length;
    return (
      `${capital(spelled(rows.length))} events, from “${first?.title ?? ""}” in ${first?.date.slice(0, 4) ?? ""} to “${last?.title ?? ""}” ` +
      `in ${last?.date.slice(0, 4) ?? ""}; the articles tell ${spelled(differ)} of them otherwise than the sources or leave out what matters.`
    );
  },
  values: ({ rows }) => {
    const gap = longestGap(rows);
    const at = (title: string): string | undefined => rows.find((event) => event.title === title)?.date;
    const [landed, silent] = [at("A telegraph cable crosses the Atlantic"), at("The cable falls silent")];
    const days = landed && silent ? daysBetween(landed, silent) : null;
    const differ = rows.filter(({ otherwise }) => otherwise !== null).length;
    return {
      events: { value: rows.length, text: spelled(rows.length) },
      differ: { value: differ, text: spelled(differ) },
      ...(gap && { gapYears: { value: gap.years, text: `${decimal(gap.years)} ${gap.years === 1 ? "year" : "years"}` } }),
      ...(days !== null && { cableDays: { value: days, text: `${decimal(days)} days` } }),
    };
  },
  draw: ({ rows, params, size }) => {
    const narrow = size.name === "narrow";
    const [axis, list] = narrow ? [38, 72] : [40, 122];
    const dated = narrow ? list : list + 96;
    const letters = Math.floor((size.width - dated) / 6.4);
    const LINE = 17;
    let at = 20;
    const placed = rows.map(({ date: day, title, topic, what, otherwise }, i) => {
      const titleLines = wrap(title, letters);
      const remark = params.articles && otherwise !== null ? [...wrap(what, letters), ...wrap(`≠ ${otherwise.replace(/\.$/, "")}`, letters)] : [];
      const head = narrow ? LINE : 0;
      const y = at;
      at += head + (titleLines.length + remark.length) * LINE + (narrow ? 12 : 11);
      const lines = [
        ...titleLines.map((line, n) => html`<text class="label" x="${dated}" y="${y + head + n * LINE}">${line}</text>`),
        ...remark.map((line, n) => html`<text class="fill-ink-2" x="${dated}" y="${y + head + (titleLines.length + n) * LINE}">${line}</text>`),
      ];
      const when = html`<text class="fill-ink-2" x="${list}" y="${y}">${shortDate(day)}${narrow && ` · ${topic}`}</text>`;
      return { i, day, y, text: html`${when}${lines}` };
    });
    const height = Math.max(at, 300);
    const [first, last] = [rows[0]?.date ?? "1858", rows.at(-1)?.date ?? "2026"];
    const span = years(last) - years(first);
    const [top, foot] = [16, height - 18];
    const scale = (year: number): number => top + ((year - years(first)) / span) * (foot - top);
    const step = span > 60 ? 20 : span > 8 ? 2 : 1;
    const ticks: number[] = [];
    for (let year = Math.ceil(years(first) / step) * step; year <= years(last); year += step) ticks.push(year);
    const marks = ticks.map(
      (year) =>
        html`
          <line class="tick" x1="${axis - 4}" x2="${axis}" y1="${scale(year)}" y2="${scale(year)}"/>
          <text class="fill-ink-2" x="${axis - 7}" y="${scale(year) + 4}" text-anchor="end">${year}</text>
        `,
    );
    const events = placed.map(({ i, day, y, text: words }) => {
      const from = scale(years(day));
      const to = y - 4;
      const bend = (axis + list) / 2;
      return html`
        <g data-row="${i}">
          <path class="stroke-ink-3" fill="none" stroke-width="0.8" d="M${axis + 3},${from}C${bend},${from} ${bend},${to} ${list - 6},${to}"/>
          <circle class="fill-ink" cx="${axis}" cy="${from}" r="2.6"/>
          ${words}
        </g>
      `;
    });
    return html`<g data-height="${height}"><line class="axis" x1="${axis}" x2="${axis}" y1="${top}" y2="${foot}"/>${marks}${events}</g>`.text;
  },
  notes: [
    "The line at the left gives every year the same length. The list gives every event the same room, which makes recent years look long.",
    "Events that the articles name and for which no source was found are left out: the miners’ move to Sichuan around 2015, the terms of " +
      "subscription of February 2026 and the release of OpenClaw.",
    "The cable of 1858 ended in Ireland and in Newfoundland. From there messages went on over land and by other lines.",
    "The choice of events is ours. It follows the articles and adds what they leave out.",
  ],
  claims: ["S3-001", "S3-005", "S3-006", "S3-073", "S3-074", "S3-056", "S3-058", "S4-012"],
});
