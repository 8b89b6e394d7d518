import { articleShortName } from "../../kit/articles.ts";
import { daysBetween } from "../../kit/days.ts";
import { choice, defineFigure } from "../../kit/figure.ts";
import { date, decimal, inWords, percent, significant } from "../../kit/format.ts";
import { bars, forRow } from "../../kit/plot.ts";
import { type LeadingWeek, leadingWeeks, paidTokens } from "../../kit/readings/leading-weeks.ts";
import { companyDays, weeksCounted } from "../../kit/readings/weekly-counts.ts";
import { maybe, number, one, table, text } from "../../kit/table.ts";
import { weeksOf } from "../../model/weekly-lead.ts";

const DAYS = 7;
interface Row {
  readonly [field: string]: string | number | null;
  readonly of: string;
  readonly share: number | null;
  readonly shareHigh: number | null;
  readonly working: string;
}
/** Writes the name of an article in quotation marks. */
const quoted = (article: string): string => `“${articleShortName(article)}”`;
const trillion = (value: number): string => decimal(value / 1e12, 2);
const million = (value: number): string => `$${decimal(value / 1e6, 2)}`;
/** Writes a share that may be very small: 81%, 1.3%. */
const part = (share: number): string => percent(share, share < 0.1 ? 1 : 0);
const shown = ({ share, shareHigh }: Row): string =>
  share === null
    ? "no count"
    : shareHigh !== null && part(shareHigh) !== part(share)
      ? `${part(share).replace("%", "")} to ${part(shareHigh)}`
      : part(share);
const nearest = <R extends { readonly date: string }>(rows: readonly R[], day: string): R => {
  const far = (row: R): number => Math.abs(Date.parse(row.date) - Date.parse(day));
  return one(
    [...rows].sort((a, b) => far(a) - far(b)),
    () => true,
    `a row near ${day}`,
  );
};

export default defineFigure({
  data: {
    weekly: leadingWeeks,
    companies: companyDays,
    volumes: table("token-volumes", { series: text, date: text, tokensPerDay: number, tokensPerWeek: maybe(number) }),
    printed: table("printed-shares", { id: text, article: text, share: number, asPrinted: text, ofWhat: text, week: text }),
  },
  controls: ({ printed }) => ({
    week: choice<string>({
      label: "Week quoted by",
      options: Object.fromEntries(printed.map(({ week, article }) => [week, `${quoted(article)}, to ${date(week)}`])),
      default: "2026-04-05",
    }),
  }),
})({
  kind: "chart",
  chapter: "the-crossing",
  rows: ({ data, params }) => {
    const at = (basis: string) =>
      one(weeksOf<LeadingWeek>(data.weekly, basis), ({ weekEnd }) => weekEnd === params.week, `${basis}, week to ${params.week}`);
    const [nine, ten] = [at("top-nine"), at("top-ten")];
    const line = (of: string, share: number | null, working: string, shareHigh = share): Row => ({ of, share, shareHigh, working });
    const two = (of: string, china: number, america: number, say = trillion): Row =>
      line(of, china / (china + america), `${say(china)} of ${say(china + america)} ${say === trillion ? "trillion" : "million"}`);
    const ends = (["listValueUsdLow", "listValueUsdHigh"] as const).map((field) =>
      two("", nine.china[field] ?? 0, nine.america[field] ?? 0, million),
    );
    const [cheap, dear] = ends.sort((a, b) => (a.share ?? 0) - (b.share ?? 0)) as [Row, Row];
    const spring = weeksCounted("all", data.weekly, data.companies).map(({ weekEnd, china }) => ({ date: weekEnd, china }));
    const named = nearest(spring, params.week);
    const near = Math.abs(daysBetween(named.date, params.week)) < DAYS;
    const official = nearest(
      data.volumes.filter(({ series }) => series === "china-nda").map((row) => ({ ...row, date: `${row.date}-28` })),
      params.week,
    );
    const google = nearest(
      data.volumes.filter(({ series }) => series === "google").map((row) => ({ ...row, date: `${row.date}-20` })),
      params.week,
    );
    const aDay = nine.china.tokens / DAYS;
    const day = (of: string, whole: number): Row => line(of, aDay / whole, `${significant(aDay / 1e12, 3)} of ${inWords(whole)} a day`);
    return [
      two("The nine leading models on OpenRouter", nine.china.tokens, nine.america.tokens),
      two("The ten leading models on OpenRouter", ten.china.tokens, ten.america.tokens),
      two("The nine’s paid tokens", paidTokens(nine.china), paidTokens(nine.america)),
      line(
        "All of OpenRouter, Chinese companies named",
        near ? named.china : null,
        near ? `week to date, ${date(named.date)}` : "no snapshot of that week",
      ),
      line("The nine’s tokens in dollars at list price", cheap.share, `${cheap.working}, or ${dear.working}`, dear.share),
      day(`The nine’s tokens, beside all that Google states, ${date(google.date.slice(0, 7))}`, google.tokensPerDay),
      day(`The nine’s tokens, beside China’s official count, ${date(official.date.slice(0, 7))}`, official.tokensPerDay),
      line("All tokens in the world", null, "counted by nobody"),
    ];
  },
  columns: {
    of: { label: "Chinese share of" },
    share: { label: "Share", format: (value: number | null) => (value === null ? "no count" : part(value)) },
    shareHigh: { label: "Other end", format: (value: number | null) => (value === null ? "no count" : part(value)) },
    working: { label: "Working, tokens unless in dollars" },
  },
  title: ({ rows, data, params }) => {
    const known = rows.flatMap(({ share, shareHigh }) => (share === null ? [] : [share, shareHigh ?? share]));
    const printed = one(data.printed, ({ week }) => week === params.week, params.week);
    return (
      `${percent(printed.share)} of what? One week’s Chinese tokens are ${part(Math.min(...known))} to ${part(Math.max(...known))}, depending ` +
      "on the denominator"
    );
  },
  subtitle: ({ data, params }) => {
    const printed = one(data.printed, ({ week }) => week === params.week, params.week);
    return (
      `Share of Chinese models, week to ${date(params.week)}. The dashed line is what ${quoted(printed.article)} prints: ${printed.asPrinted} ` +
      `of ${printed.ofWhat}.`
    );
  },
  summary: ({ rows }) => {
    const list = rows as readonly Row[];
    const [nine, , paid, , dollars, , china] = list as readonly [Row, Row, Row, Row, Row, Row, Row];
    return (
      `Chinese models had ${shown(nine)} of the tokens of nine leading models, ${shown(paid)} of their paid tokens and ` +
      `${shown(dollars)} of their list value, and their tokens come to ${shown(china)} of China’s official count.`
    );
  },
  values: ({ rows, data, params }) => {
    const list = rows as readonly Row[];
    const names = ["nine", "ten", "paid", "companies", "dollars", "google", "official"] as const;
    const named = Object.fromEntries(names.map((name, i) => [name, { value: list[i]?.share ?? 0, text: list[i] ? shown(list[i]) : "—" }]));
    const official = one(data.volumes, ({ series, date: on }) => series === "china-nda" && on === "2026-03", "china-nda 2026-03").tokensPerDay;
    const platform = data.volumes.filter(({ series, tokensPerWeek }) => series === "openrouter" && tokensPerWeek !== null);
    const near = nearest(platform, params.week);
    const may = one(platform, ({ date: on }) => on === "2026-05-10", "openrouter 2026-05-10");
    const printed = one(data.printed, ({ week }) => week === params.week, params.week);
    return {
      ...named,
      printed: { value: printed.share, text: percent(printed.share) },
      platform: { value: near.tokensPerDay / official, text: part(near.tokensPerDay / official) },
      platformMay: { value: may.tokensPerDay / official, text: part(may.tokensPerDay / official) },
    };
  },
  plot: ({ rows: untyped, data, params, size, Plot }) => {
    const rows = untyped as readonly Row[];
    const narrow = size.name === "narrow";
    const printed = one(data.printed, ({ week }) => week === params.week, params.week);
    const [counted, uncounted] = [rows.filter(({ share }) => share !== null), rows.filter(({ share }) => share === null)];
    const bar = { y: "of", x1: 0, ...forRow(rows) };
    // Above each bar one line of words where there is room, else two.
    const [top, first, second] = narrow ? [69, -40, -23] : [53, -24, -24];
    const words = { y: "of", className: "halo", ...forRow(rows) };
    const head = { frameAnchor: "top", dy: 5 - top } as const;
    return {
      ...bars(
        rows.map(({ of }) => of),
        { step: narrow ? 66 : 50, bar: 14, top, bottom: 9 },
      ),
      x: { domain: [0, 1], axis: null },
      marks: [
        Plot.ruleX([printed.share], { strokeDasharray: "2 4", insetTop: 19 - top }),
        Plot.text(["0"], { ...head, frameAnchor: "top-left" }),
        Plot.text([percent(1)], { ...head, frameAnchor: "top-right" }),
        Plot.text([printed], {
          ...head,
          x: "share",
          dx: narrow ? -4 : 0,
          text: ({ article, share }) => `${quoted(article)}: ${percent(share)}`,
          className: "strong",
        }),
        Plot.barX(counted, { ...bar, x2: 1, fill: "var(--leaf)" }),
        Plot.barX(uncounted, { ...bar, x2: 1, fill: "none", stroke: "var(--rule)", strokeDasharray: "3 3" }),
        Plot.barX(counted, { ...bar, x2: "share", fill: "var(--cn)" }),
        Plot.barX(counted, { ...bar, x1: "share", x2: "shareHigh", fill: "url(#hatch-cn)" }),
        Plot.text(rows, {
          ...words,
          text: ({ of }) => (narrow ? of.replace("The nine’s tokens, b", "B") : of),
          frameAnchor: "left",
          dx: -1,
          dy: first,
        }),
        Plot.text(rows, {
          ...words,
          text: ({ working }) => (narrow ? working.replaceAll(" million", "m").replace(".00", "") : working),
          frameAnchor: narrow ? "left" : "right",
          dx: narrow ? -1 : -85,
          dy: second,
        }),
        Plot.text(rows, { ...words, text: shown, frameAnchor: "right", dx: 1, dy: second, className: "halo strong" }),
        Plot.tickX(rows, { y: "of", x: () => printed.share, strokeWidth: 2, inset: -4 }),
      ],
    };
  },
  notes: [
    "In the first five bars the Chinese part belongs to the whole that the bar names. In the next two the nine models’ Chinese tokens " +
      "stand beside another count, of which they are not a part: most of what OpenRouter serves is not used in China, and China’s official " +
      "count is kept in its own way.",
    "The share over all companies is that of the companies that the rankings name. The others, with a tenth to a fifth of the tokens, may " +
      "be of either country or of neither. The week to 5 April is covered from Sunday to Wednesday.",
    "Beside its 61% “140 trillion” prints 12.96 trillion tokens. Those are the Chinese tokens of the nine; the percentage is near the share " +
      "of all Chinese companies, which had more.",
    "The hatched end of a bar is a range, from cached text at its discount to cached text in full.",
    "Official and company volumes are those dated nearest to the week.",
  ],
  claims: ["S3-008", "S4-011", "S0-005", "S1-006", "S3-012", "S3-013"],
});
