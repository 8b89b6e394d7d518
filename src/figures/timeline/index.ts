import { articleShortName } from "../../kit/articles.ts";
import { daysBetween } from "../../kit/days.ts";
import { wrap } from "../../kit/drawings/wrap.ts";
import { choice, defineFigure, rowOf, toggle } from "../../kit/figure.ts";
import { capital, date, decimal, inProse, spelled } from "../../kit/format.ts";
import { flag, maybe, table, text } from "../../kit/table.ts";
import { textWidth } from "../../kit/text-width.ts";

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
          title: inProse(title),
          topic: TOPICS[topic] ?? topic,
          what: inProse(what),
          place,
          articles: told.length > 0 ? told.map(({ article, articleSays }) => `“${articleShortName(article)}”: ${articleSays}.`).join(" ") : null,
          otherwise: differs.length > 0 ? differs.map(({ articleSays }) => `${articleSays}.`).join(" ") : null,
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
    otherwise: { label: "Told differently", hidden: true },
    grade: { label: "Grade", hidden: true },
  },
  title: ({ rows }) => {
    const gap = longestGap(rows);
    const [first, last] = [rows[0], rows.at(-1)];
    if (!gap || !first || !last) return "Events of the story";
    const late = rows.filter((row) => years(row.date) >= years(last.date) - 10).length;
    const cable = rows.find(({ title }) => title === "The cable falls silent");
    const stretch = `${capital(spelled(rows.length))} events from ${first.date.slice(0, 4)} to ${last.date.slice(0, 4)}`;
    if (!cable) return late === rows.length ? stretch : `${stretch}, ${spelled(late)} in the last ten years`;
    const days = daysBetween(first.date, cable.date);
    return (
      `The cable of ${first.date.slice(0, 4)} fell silent after ${decimal(days)} days; ${spelled(late)} of ${spelled(rows.length)} events ` +
      "here fall in the last ten years"
    );
  },
  subtitle: ({ params }) =>
    "Events in order of time. The line at the left is to scale; the list is " +
    `not.${params.articles ? " ≠ marks what an article tells differently or leaves out." : ""}`,
  summary: ({ rows }) => {
    const [first, last] = [rows[0], rows.at(-1)];
    const differ = rows.filter(({ otherwise }) => otherwise !== null).length;
    const told =
      differ === 0
        ? "the articles tell none of them differently from the sources"
        : `the articles tell ${spelled(differ)} otherwise or leave out what matters`;
    return (
      `${capital(spelled(rows.length))} events, from “${first?.title ?? ""}” in ${first?.date.slice(0, 4) ?? ""} to “${last?.title ?? ""}” ` +
      `in ${last?.date.slice(0, 4) ?? ""}; ${told}.`
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
  plot: ({ rows, params, size, Plot }) => {
    const narrow = size.name === "narrow";
    // The frame is the gap between the line of time and the list, which thin lines cross.
    const [axis, list] = narrow ? [46, 70] : [40, 116];
    const titled = narrow ? 6 : 102;
    const LINE = narrow ? 18 : 17;
    const broken = (text: string) => wrap(text, size.width - list - titled, (line) => textWidth(line, size));
    let foot = 20;
    const entries = rows.map((row) => {
      const title = broken(row.title);
      const remark = params.articles && row.otherwise !== null ? [...broken(row.what), ...broken(`≠ ${row.otherwise.replace(/\.$/, "")}`)] : [];
      const whenY = foot;
      const top = whenY + (narrow ? LINE : 0);
      const words = [...title, ...remark].map((line, i) => ({
        row,
        line,
        y: top + i * LINE,
        fill: i < title.length ? "var(--ink)" : "var(--ink-2)",
      }));
      foot = top + words.length * LINE + (narrow ? 12 : 11);
      return { row, year: years(row.date), whenY, words };
    });
    const [first, last] = [entries[0]?.year ?? 0, entries.at(-1)?.year ?? 0];
    const span = last - first;
    const step = span > 60 ? 20 : span > 8 ? 2 : 1;
    const ticks = Array.from({ length: Math.floor(span / step) + 1 }, (_, i) => (Math.ceil(first / step) + i) * step).filter((year) => year <= last);
    const ofRow = { ariaLabel: ({ row }: { row: (typeof rows)[number] }) => rowOf(rows)(row) };
    const text = { frameAnchor: "right", textAnchor: "start", lineAnchor: "top", dy: -11, ...ofRow } as const;
    return {
      height: Math.max(foot, 300),
      marginTop: 16,
      marginBottom: 18,
      marginLeft: axis,
      marginRight: size.width - list,
      x: { domain: [0, 1], axis: null },
      y: { domain: [last, first], axis: null },
      marks: [
        Plot.ruleX([0], { stroke: "var(--ink)" }),
        Plot.axisY(ticks, { tickSize: 4, tickFormat: String, label: null, stroke: "var(--ink-3)", fill: "var(--ink-2)" }),
        Plot.link(entries, {
          x1: 0,
          x2: 1,
          y1: "year",
          y2: { value: ({ whenY }) => whenY - 4, scale: null },
          curve: "bump-x",
          stroke: "var(--ink-3)",
          strokeWidth: 0.8,
          ...ofRow,
        }),
        Plot.dot(entries, { x: 0, y: "year", r: 2.6, fill: "var(--ink)", ...ofRow }),
        Plot.text(entries, {
          ...text,
          y: { value: "whenY", scale: null },
          text: ({ row }) => `${shortDate(row.date)}${narrow ? ` · ${row.topic}` : ""}`,
          dx: 6,
          fill: "var(--ink-2)",
        }),
        Plot.text(
          entries.flatMap(({ words }) => words),
          { ...text, y: { value: "y", scale: null }, text: "line", dx: titled, fill: "fill" },
        ),
      ],
    };
  },
  notes: [
    "The line at the left gives every year the same length. The list gives every event the same room, which makes recent years look long.",
    "Events that the articles name but for which we found no day are left out: the first miners in Sichuan around 2015 and the release of " +
      "OpenClaw.",
    "The cable of 1858 ended in Ireland and in Newfoundland. Other lines carried the messages on from there.",
    "The choice of events is ours. It follows the articles and adds what they leave out.",
  ],
  claims: ["S3-001", "S3-005", "S3-006", "S3-073", "S3-074", "S3-056", "S3-058", "S4-012"],
});
