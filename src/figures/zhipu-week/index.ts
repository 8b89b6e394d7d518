import { choice, defineFigure } from "../../kit/figure.ts";
import { date, decimal, percent, times } from "../../kit/format.ts";
import { forRow, gridYLeft } from "../../kit/plot.ts";
import { maybe, number, one, table, text } from "../../kit/table.ts";
import { closeAfter, closeBefore } from "../../model/close.ts";

const prices = table("zhipu-shares", { date: text, kind: text, priceHkd: maybe(number), change: maybe(number), qualifier: maybe(text), grade: text });
type Price = {
  readonly date: string;
  readonly kind: string;
  readonly priceHkd: number | null;
  readonly change: number | null;
  readonly qualifier: string | null;
};

const hkd = (value: number): string => `HK$${decimal(value)}`;
const signed = (change: number): string => `${change < 0 ? "−" : "+"}${percent(Math.abs(change))}`;

/** Computes the closes of the week, one row a session: the known one, the one before it and those after it, each from the change of its session. */
function week(
  rows: readonly Price[],
): readonly { readonly date: string; readonly price: number; readonly change: number | null; readonly bound: boolean }[] {
  const closes = rows.filter(
    ({ kind, change, date: day }) => kind === "close" && change !== null && !rows.some((row) => row.kind === "issue" && row.date === day),
  );
  const known = one(closes, ({ priceHkd }) => priceHkd !== null, "a close with its change");
  const change = known.change ?? 0;
  const price = known.priceHkd ?? 0;
  let close = price;
  let bound = false;
  const after = closes
    .filter((row) => row.date > known.date)
    .map((row) => {
      close = closeAfter(close, row.change ?? 0);
      bound ||= row.qualifier !== null;
      return { date: row.date, price: close, change: row.change, bound };
    });
  return [
    { date: known.date, price: closeBefore(price, change), change: null, bound: false },
    { date: known.date, price, change, bound: false },
    ...after,
  ];
}

export default defineFigure({
  data: { prices },
  controls: () => ({ span: choice({ label: "Show", options: { week: "the week", half: "half a year" }, default: "week" }) }),
})({
  kind: "chart",
  chapter: "what-could-break-it",
  rows: ({ data, params }) => {
    const closes = week(data.prices);
    const [before, ...three] = closes;
    const told = three.map(({ date: day, price, change, bound }) => ({
      when: date(day),
      day,
      kind: bound ? "at most, by the changes" : "close, as reported",
      priceHkd: price,
      change,
    }));
    const base = before ? [{ when: "Session before", day: before.date, kind: "by the change", priceHkd: before.price, change: null }] : [];
    if (params.span === "week") return [...base, ...told];
    const quoted = data.prices.flatMap(({ date: day, kind, priceHkd }) =>
      priceHkd === null || three.some((row) => row.date === day) ? [] : [{ when: date(day), day, kind, priceHkd, change: null as number | null }],
    );
    return [...quoted, ...told].sort((a, b) => a.day.localeCompare(b.day) || a.priceHkd - b.priceHkd);
  },
  columns: {
    when: { label: "Session" },
    day: { label: "Day", hidden: true },
    kind: { label: "Price" },
    priceHkd: { label: "A share", unit: "HKD", format: (value: number) => decimal(value) },
    change: { label: "Change on the session before", format: (value: number | null) => (value === null ? "" : signed(value)) },
  },
  title: ({ rows, data }) => {
    const [before, , fall] = week(data.prices);
    if (!before || !fall || rows.length === 0) return "Zhipu’s shares";
    const above = fall.price / before.price - 1;
    return (
      `After a fall of more than ${percent(Math.abs(fall.change ?? 0))} Zhipu’s shares stood ` +
      `${above < 0 ? `${percent(-above)} below` : `up to ${percent(above)} above`} their price two sessions earlier`
    );
  },
  subtitle: ({ params }) =>
    "Price of a share of Knowledge Atlas Technology in Hong Kong, HK dollars, " +
    (params.span === "week"
      ? "20 to 24 February 2026. ≤ marks the most that a price can have been: we did not find the exact fall."
      : "8 January to 22 June 2026. Only the days found; prices between them are not known."),
  summary: ({ data }) => {
    const closes = week(data.prices);
    const [before, rise, fall, next] = closes;
    if (!before || !rise || !fall || !next) return "The sessions are not known.";
    return (
      `The share rose by ${percent(rise.change)} to ${hkd(rise.price)}, fell by more than ${percent(Math.abs(fall.change ?? 0))} to at most ` +
      `${hkd(fall.price)} on ${date(fall.date)}, and rose by ${percent(next.change)} in the session after.`
    );
  },
  values: ({ data }) => {
    const [before, rise, fall, next] = week(data.prices);
    const latest = [...data.prices].sort((a, b) => b.date.localeCompare(a.date))[0];
    const first = data.prices.find(({ kind }) => kind === "close");
    if (!before || !rise || !fall || !next || !latest?.priceHkd || !first?.priceHkd) return {};
    const part = (value: number) => ({ value, text: `${decimal(Math.abs(value) * 100)}%` });
    return {
      fall: part(fall.change ?? 0),
      rise: part(rise.change ?? 0),
      next: part(next.change ?? 0),
      left: part(fall.price / before.price - 1),
      before: { value: before.price, text: hkd(before.price) },
      high: { value: rise.price, text: hkd(rise.price) },
      low: { value: fall.price, text: hkd(fall.price) },
      latest: { value: latest.priceHkd, text: hkd(latest.priceHkd) },
      latestTimes: { value: latest.priceHkd / rise.price, text: times(latest.priceHkd / rise.price) },
      listed: { value: first.priceHkd, text: hkd(first.priceHkd) },
    };
  },
  plot: ({ rows, params, size, Plot }) => {
    const strong = { className: "halo strong" };
    if (params.span === "week") {
      const bounded = ({ kind }: { readonly kind: string }): boolean => kind.startsWith("at most");
      const said = ({ change, ...row }: { readonly kind: string; readonly change: number | null }): string =>
        change === null ? "" : bounded(row) && change < 0 ? `${signed(change)} or more` : signed(change);
      const above = { x: "when", y: "priceHkd", lineAnchor: "bottom", ...forRow(rows) } as const;
      return {
        height: 310,
        marginTop: size.name === "narrow" ? 54 : 46,
        marginRight: 0,
        marginBottom: size.name === "narrow" ? 52 : 40,
        marginLeft: 0,
        x: { domain: rows.map(({ when }) => when), paddingInner: 0.4, paddingOuter: 0.2, axis: null },
        y: { axis: null },
        marks: [
          Plot.barY(rows, {
            x: "when",
            y: "priceHkd",
            fill: (row) => (bounded(row) ? "url(#hatch-cn)" : "var(--cn)"),
            stroke: "var(--cn)",
            ...forRow(rows),
          }),
          Plot.text(rows, { ...above, text: (row) => `${bounded(row) ? "≤ " : ""}${decimal(row.priceHkd)}`, dy: -8, ...strong }),
          Plot.text(rows, { ...above, text: said, dy: size.name === "narrow" ? -28 : -25, fill: "var(--ink-2)", className: "halo" }),
          Plot.ruleY(rows.slice(0, 1), { y: "priceHkd", strokeDasharray: "4 3" }),
          Plot.ruleY([0]),
          Plot.axisX({
            tickSize: 0,
            label: null,
            lineHeight: 1.2,
            tickFormat: (when: string) => (/\d/.test(when) ? when.replace(/( \w{3}).*/, "$1") : when.replace(" ", "\n")),
            fill: "var(--ink)",
          }),
        ],
      };
    }
    const x = ({ day }: { readonly day: string }): Date => new Date(day);
    const at = { x, y: "priceHkd", ...forRow(rows) };
    const price = ({ priceHkd }: { readonly priceHkd: number }): string => decimal(priceHkd);
    return {
      height: 328,
      marginTop: 34,
      marginRight: size.name === "narrow" ? 14 : 30,
      marginBottom: 28,
      marginLeft: size.name === "narrow" ? 56 : 46,
      x: { axis: null },
      y: { domain: [0, 3000], axis: null },
      marks: [
        ...gridYLeft([0, 1000, 2000, 3000], decimal),
        Plot.ruleY([0]),
        Plot.axisX({ ticks: "month", tickFormat: "%b", tickSize: 5, label: null, stroke: "var(--ink-3)", fill: "var(--ink-2)" }),
        Plot.line(rows, { x, y: "priceHkd", stroke: "var(--cn)", strokeWidth: 1.6, strokeDasharray: "1 4", strokeLinecap: "round" }),
        Plot.dot(rows, { ...at, fill: "var(--cn)", r: 4 }),
        Plot.text(rows.slice(0, 1), { ...at, text: (row) => `listed at ${price(row)}`, textAnchor: "start", dx: 12, className: "halo" }),
        Plot.text(rows.filter(({ kind }) => kind === "close, as reported").slice(0, 1), {
          ...at,
          text: price,
          dy: -16,
          className: "halo",
        }),
        Plot.text(rows.filter(({ change }) => (change ?? 0) < 0).slice(0, 1), {
          ...at,
          text: (row) => `the fall, ≤ ${price(row)}`,
          textAnchor: "start",
          dx: 8,
          dy: 15,
          ...strong,
        }),
        Plot.text(rows.slice(-1), { ...at, text: price, textAnchor: "end", dx: -8, ...strong }),
      ],
    };
  },
  notes: [
    "From press reports, not from the exchange. We did not find the close on the day of the fall; its bar is the most that it can have " +
      "been, since the fall is stated as “more than”.",
    "The session before 20 February came ahead of the New Year holidays; its close is worked out from the next one and its change.",
    "Stated causes of the fall: the company’s letter of apology for its coding plan, and profit-taking after the rise. A share " +
      "price does not measure a service.",
  ],
  claims: ["S0-058", "S0-060", "S0-061", "S0-062"],
});
