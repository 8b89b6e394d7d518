import { dayNumber } from "../../kit/days.ts";
import { choice, defineFigure } from "../../kit/figure.ts";
import { date, decimal, percent, times } from "../../kit/format.ts";
import { html } from "../../kit/html.ts";
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
  controls: () => ({ span: choice({ label: "Show", options: { week: "three sessions", half: "half a year" }, default: "week" }) }),
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
      `After a fall of more than ${percent(Math.abs(fall.change ?? 0))} a share of Zhipu stood ` +
      `${above < 0 ? `${percent(-above)} below` : `up to ${percent(above)} above`} its price of two sessions before`
    );
  },
  subtitle: ({ params }) =>
    "Price of a share of Knowledge Atlas Technology in Hong Kong, HK dollars, " +
    (params.span === "week"
      ? "20 to 24 February 2026. Figures with ≤ are at most that: the exact fall was not found."
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
  draw: ({ rows, params, size }) => {
    const narrow = size.name === "narrow";
    const most = Math.max(...rows.map(({ priceHkd }) => priceHkd));
    if (params.span === "week") {
      const [top, foot] = [46, 270];
      const step = size.width / rows.length;
      const width = Math.min(step * 0.62, 96);
      const y = (price: number): number => foot - (price / most) * (foot - top);
      const level = y(rows[0]?.priceHkd ?? 0);
      const bars = rows.map(({ when, kind, priceHkd, change }, i) => {
        const middle = step * (i + 0.5);
        const bounded = kind.startsWith("at most");
        const said = change === null ? "" : bounded && change < 0 ? `${signed(change)} or more` : signed(change);
        const [day = "", ...month] = when.split(" ");
        const label = i === 0 ? ["Session", "before"] : [`${day} ${(month[0] ?? "").slice(0, 3)}`, ""];
        return html`
          <g data-row="${i}">
            <rect class="${bounded ? "fill-hatch-cn" : "fill-cn"} stroke-cn" x="${middle - width / 2}" y="${y(priceHkd)}" width="${width}"
              height="${foot - y(priceHkd)}"/>
            <text class="halo strong" x="${middle}" y="${y(priceHkd) - 8}" text-anchor="middle">
              ${bounded && "≤ "}
              ${decimal(priceHkd)}
            </text>
            <text class="halo fill-ink-2" x="${middle}" y="${y(priceHkd) - 25}" text-anchor="middle">${said}</text>
            <text class="label" x="${middle}" y="${foot + 18}" text-anchor="middle">${label[0]}</text>
            <text class="label" x="${middle}" y="${foot + 34}" text-anchor="middle">${label[1]}</text>
          </g>
        `;
      });
      const line = html`
        <line class="stroke-ink" x1="0" x2="${size.width}" y1="${level}" y2="${level}" stroke-dasharray="4 3"/>
        <line class="axis" x1="0" x2="${size.width}" y1="${foot}" y2="${foot}"/>
      `;
      return html`<g data-height="${foot + 40}">${bars}${line}</g>`.text;
    }
    const [left, right, top, foot] = [46, narrow ? 14 : 30, 34, 300];
    const days = rows.map(({ day }) => dayNumber(day));
    const [from, to] = [Math.min(...days), Math.max(...days)];
    const x = (day: string): number => left + ((dayNumber(day) - from) / (to - from)) * (size.width - left - right);
    const y = (price: number): number => foot - (price / 3000) * (foot - top);
    const grid = [0, 1000, 2000, 3000].map(
      (price) =>
        html`
          <line class="${price === 0 ? "axis" : "stroke-hair"}" x1="${left}" x2="${size.width - right}" y1="${y(price)}" y2="${y(price)}"/>
          <text class="fill-ink-2" x="${left - 6}" y="${y(price) + 4}" text-anchor="end">${decimal(price)}</text>
        `,
    );
    const months = ["02", "03", "04", "05", "06"].map((month) => {
      const at = `${rows[0]?.day.slice(0, 4)}-${month}-01`;
      return html`
        <line class="tick" x1="${x(at)}" x2="${x(at)}" y1="${foot}" y2="${foot + 5}"/>
        <text class="fill-ink-2" x="${x(at)}" y="${foot + 20}" text-anchor="middle">${date(at).split(" ")[1]?.slice(0, 3)}</text>
      `;
    });
    const path = html`
      <path class="stroke-cn" fill="none" stroke-width="1.6" stroke-dasharray="1 4" stroke-linecap="round"
        d="M${rows.map(({ day, priceHkd }) => `${x(day)},${y(priceHkd)}`).join("L")}"/>
    `;
    const dots = rows.map(({ day, priceHkd }, i) => html`<circle class="fill-cn" data-row="${i}" cx="${x(day)}" cy="${y(priceHkd)}" r="4"/>`);
    const [listed, last] = [rows[0], rows.at(-1)];
    const high = rows.filter(({ kind }) => kind === "close, as reported")[0];
    const fall = rows.find(({ change }) => (change ?? 0) < 0);
    const said = [
      listed && html`<text class="halo label" x="${x(listed.day) + 12}" y="${foot - 5}">listed at ${decimal(listed.priceHkd)}</text>`,
      high && html`<text class="halo label" x="${x(high.day)}" y="${y(high.priceHkd) - 12}" text-anchor="middle">${decimal(high.priceHkd)}</text>`,
      fall && html`<text class="halo strong" x="${x(fall.day) + 8}" y="${y(fall.priceHkd) + 20}">the fall, ≤ ${decimal(fall.priceHkd)}</text>`,
      last && html`<text class="halo strong" x="${x(last.day) - 8}" y="${y(last.priceHkd) + 4}" text-anchor="end">${decimal(last.priceHkd)}</text>`,
    ];
    return html`<g data-height="${foot + 28}">${grid}${months}${path}${dots}${said}</g>`.text;
  },
  notes: [
    "From press reports, not from the exchange. The close of the day of the fall was not found; its bar is the most that it can have been, " +
      "since the fall is stated as “more than”.",
    "The session before 20 February lay ahead of the New Year holidays; its close follows from the next one and its change.",
    "Stated causes of the fall: the company’s letter of apology for its coding plan, and the taking of profits after the rise. A share " +
      "price does not measure a service.",
  ],
  claims: ["S0-058", "S0-060", "S0-061", "S0-062"],
});
