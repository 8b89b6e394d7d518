import { ARTICLE_NAMES } from "../../kit/articles.ts";
import { choice, defineFigure } from "../../kit/figure.ts";
import { capital, date, decimal, percent, significant, spelled } from "../../kit/format.ts";
import { leadingWeeks, QUOTED_WEEK } from "../../kit/readings/leading-weeks.ts";
import { COUNTS, type Count, type CountedWeek, companyDays, weeksCounted } from "../../kit/readings/weekly-counts.ts";
import { table, text } from "../../kit/table.ts";
import { leadChanges, runOfLeads, weeksOf } from "../../model/weekly-lead.ts";
import { leadMarks, type Spoken } from "./marks.ts";

const UNITS: Readonly<Record<Count, string>> = {
  nine: "trillion tokens",
  paid: "trillion tokens",
  dollars: "million US dollars",
  all: "of all tokens on OpenRouter",
};
const COUNTED: Readonly<Record<Count, string>> = {
  nine: "the nine leading models",
  paid: "the paid tokens of the nine leading models",
  dollars: "dollars at list price",
  all: "the models of all companies",
};
type Row = CountedWeek & { readonly [field: string]: string | number | null; readonly unit: string };
const led = (rows: readonly Row[], side: "CN" | "US"): number => rows.filter(({ leader }) => leader === side).length;
/** Names of articles, in quotation marks. */
const [S0, S1, , S3, S4] = Object.values(ARTICLE_NAMES).map((name) => `“${name}”`);
/** Lists the weeks for which both sides are known. */
const known = (rows: readonly Row[]): readonly Row[] => rows.filter(({ china, america }) => china !== null && america !== null);
/** Finds the week that the articles quote, or the snapshot nearest to it. */
const quoted = (rows: readonly Row[]): Row | undefined =>
  [...rows].sort((a, b) => Math.abs(Date.parse(a.weekEnd) - Date.parse(QUOTED_WEEK)) - Math.abs(Date.parse(b.weekEnd) - Date.parse(QUOTED_WEEK)))[0];
const toOne = (one: number | null | undefined, other: number | null | undefined): string =>
  one && other ? `${significant(Math.max(one, other) / Math.min(one, other), 2)} to 1` : "not known";
const country = (leader: string | null | undefined): string => (leader === "CN" ? "China" : leader === "US" ? "the United States" : "nobody");
const shown = (value: number | null): string => (value === null ? "not known" : decimal(value, 2));

export default defineFigure({
  data: { weekly: leadingWeeks, companies: companyDays, printed: table("printed-shares", { id: text, article: text, week: text, asPrinted: text }) },
  controls: () => ({ count: choice({ label: "Count", options: { ...COUNTS, paid: "paid tokens" }, default: "nine" }) }),
})({
  kind: "chart",
  chapter: "the-crossing",
  rows: ({ data, params }) => weeksCounted(params.count, data.weekly, data.companies).map((week): Row => ({ ...week, unit: UNITS[params.count] })),
  columns: {
    weekEnd: { label: "Week to", format: (value: string) => date(value) },
    leader: { label: "Led", format: (value: string | null) => (value === null ? "no one for certain" : capital(country(value))) },
    china: { label: "Chinese models", format: shown },
    america: { label: "American models", format: shown },
    chinaHigh: { label: "Chinese, high end", format: shown },
    americaHigh: { label: "American, high end", format: shown },
    unit: { label: "Unit" },
    chinaShare: { label: "China’s share of the two", format: (value: number | null) => (value === null ? "not known" : percent(value)) },
    days: { label: "Days covered", format: (value: number | null) => (value === null ? "not known" : String(value)) },
  },
  title: ({ rows, params }) => {
    const [weeks, week] = [known(rows as readonly Row[]), quoted(rows as readonly Row[])];
    const china = led(weeks, "CN");
    const there = toOne(week?.china, week?.america);
    if (params.count === "all") {
      const changes = leadChanges(weeks.map(({ leader }) => leader));
      return (
        `Over all companies on OpenRouter, China led in ${spelled(china)} of ${spelled(weeks.length)} weeks of spring, and the lead changed ` +
        `${changes === 2 ? "twice" : `${spelled(changes)} times`}`
      );
    }
    if (params.count === "dollars") {
      const america = led(weeks, "US");
      const open = weeks.length - china - america;
      const rest = open === 0 ? "" : `; in ${open === 1 ? "one" : spelled(open)} the two ranges overlap`;
      return china === 0
        ? `In dollars at list price China led in none of ${weeks.length} weeks, and the United States in ${spelled(america)}${rest}`
        : `In dollars at list price China led in ${spelled(china)} of ${weeks.length} weeks${rest}`;
    }
    const what = params.count === "nine" ? "Among the nine leading models" : "In paid tokens";
    return `${what}, China led in ${spelled(china)} of ${weeks.length} weeks, by ${there} in the week that the articles quote`;
  },
  subtitle: ({ rows, params }) => {
    const [first, last] = [rows[0], rows.at(-1)];
    const stretch = `${date(String(first?.weekEnd ?? ""))} to ${date(String(last?.weekEnd ?? ""))}`;
    const what = {
      nine: "Trillion tokens a week on OpenRouter, nine leading models",
      paid: "Trillion paid tokens a week on OpenRouter, nine leading models",
      dollars:
        "Million US dollars a week at list price, nine leading models on OpenRouter; the bands run from cached text at its discount to " +
        "cached text in full",
      all:
        "Share of all tokens on OpenRouter, every model of the companies that the rankings name, at the last snapshot of each week; hollow " +
        "where that does not cover seven days",
    }[params.count];
    return `${what}. By the country of the company that made the model; weeks ending ${stretch}.`;
  },
  summary: ({ rows, params }) => {
    const weeks = known(rows as readonly Row[]);
    const week = quoted(rows as readonly Row[]);
    const [cn, us] = [led(weeks, "CN"), led(weeks, "US")];
    const amount = (value: number | null | undefined): string =>
      value === null || value === undefined
        ? "not known"
        : params.count === "all"
          ? percent(value)
          : params.count === "dollars"
            ? `$${decimal(value, 2)} million`
            : `${decimal(value, 2)} trillion`;
    return (
      `Counting ${COUNTED[params.count]}, China led in ${spelled(cn)} and the United States in ${spelled(us)} of ${spelled(weeks.length)} ` +
      `weeks; in the week to ${date(week?.weekEnd ?? "")} it was ${amount(week?.china)} against ${amount(week?.america)}.`
    );
  },
  values: ({ rows, data, params }) => {
    const weeks = known(rows as readonly Row[]);
    const week = quoted(rows as readonly Row[]);
    const changes = leadChanges(weeks.map(({ leader }) => leader));
    const run = runOfLeads(weeksOf(data.weekly, "top-nine"), QUOTED_WEEK);
    const first = weeks.find(({ leader }) => leader === "CN");
    const number = (value: number) => ({ value, text: spelled(value) });
    const share = week?.chinaShare ?? 0;
    const after = weeks[weeks.findIndex(({ weekEnd }) => weekEnd === week?.weekEnd) + 1];
    const fall = 1 - (after?.china ?? 0) / (week?.china ?? 1);
    return {
      ratio: { value: (week?.china ?? 0) / (week?.america ?? 1), text: toOne(week?.china, week?.america) },
      highRatio: { value: (week?.chinaHigh ?? 0) / (week?.americaHigh ?? 1), text: toOne(week?.chinaHigh, week?.americaHigh) },
      next: { value: after?.china ?? 0, text: `${shown(after?.china ?? null)} ${params.count === "dollars" ? "million" : "trillion"}` },
      nextFall: { value: fall, text: percent(fall) },
      weeks: number(weeks.length),
      china: number(led(weeks, "CN")),
      america: number(led(weeks, "US")),
      changes: number(changes),
      run: number(run),
      share: { value: share, text: percent(share) },
      firstLead: first ? { value: Number(first.weekEnd.replaceAll("-", "")), text: date(first.weekEnd) } : { value: 0, text: "—" },
    };
  },
  plot: ({ rows, params, data, size }) => {
    const weeks = rows as readonly Row[];
    const all = weeksOf(data.weekly, "top-nine");
    const run = runOfLeads(all, QUOTED_WEEK);
    const end = all.findIndex(({ weekEnd }) => weekEnd === QUOTED_WEEK);
    const crossing = all.find(({ china, america }) => china.tokens > america.tokens)?.weekEnd ?? QUOTED_WEEK;
    const february = data.printed.find(({ id }) => id === "s3-top-ten");
    const narrow = size.name === "narrow";
    const quotedWeek = { at: QUOTED_WEEK, label: narrow ? `${S1}: the week` : `${S1} and ${S4}: the week` };
    // The latest is on top, so that no stem crosses a label.
    const spoken: readonly Spoken[] = [
      quotedWeek,
      { at: QUOTED_WEEK, from: all[end - run + 1]?.weekEnd ?? QUOTED_WEEK, label: `${S1}: ${spelled(run)} weeks` },
      { at: february?.week ?? crossing, label: `${S3}: ${february?.asPrinted ?? ""}${narrow ? "" : " of the top ten"}` },
      { at: crossing, label: `${S0}: the crossing` },
    ];
    const ticks = { nine: [0, 5, 10], paid: [0, 2, 4, 6, 8], dollars: [0, 5, 10], all: [0, 0.2, 0.4, 0.6] }[params.count];
    const tick = (value: number): string =>
      params.count === "all" ? percent(value) : `${params.count === "dollars" && value > 0 ? "$" : ""}${value}`;
    return leadMarks(weeks, params.count === "all" ? [quotedWeek] : spoken, ticks, tick, size);
  },
  notes: [
    "The strip below shows who led: a disc is China, a square the United States, a question mark neither: not known, or two ranges that overlap.",
    "Where an article speaks of seven days that end in the middle of a week, its mark stands at our nearest week.",
    "The nine leading models are no country’s total. Paid tokens leave out endpoints whose name ends in “:free”. Three models under test, whose " +
      "makers were not named then, count for neither country; one was later said to be Xiaomi’s, which would raise China’s sum in two weeks " +
      "of March.",
    "A list value is not revenue. For the last week the split into input and output is not known, and so neither is its value. Weeks " +
      "before 9 February 2026 are valued at the prices of early February.",
    "The count over all companies comes from another repository. It begins on 28 March 2026, and no snapshot exists for 2 to 6 April: the " +
      "week that the articles quote is covered from Sunday to Wednesday only.",
  ],
  claims: ["S0-003", "S1-001", "S1-006", "S2-003", "S3-008", "S4-012"],
});
