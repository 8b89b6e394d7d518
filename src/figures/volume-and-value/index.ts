import { choice, defineFigure, rowOf } from "../../kit/figure.ts";
import { date, decimal, dollars, percent, spelled, usd } from "../../kit/format.ts";
import { stacked } from "../../kit/plot.ts";
import { type LeadingWeek, leadingWeeks } from "../../kit/readings/leading-weeks.ts";
import { roundTo } from "../../kit/round.ts";
import { shareOfTwo, usdPerMillion } from "../../model/share.ts";
import { weeksOf } from "../../model/weekly-lead.ts";

const cents = (value: number): string => dollars(roundTo(value, value < 1 ? 2 : 3));
const span = (low: number, high: number): string => `${cents(low)} to ${cents(high)}`;
/** Writes two shares with one sign of per cent: 25 to 29%. */
const shares = (low: number, high: number): string => (percent(low) === percent(high) ? percent(low) : `${decimal(low * 100)} to ${percent(high)}`);

/** Finds the week with a known value in which China's share of all tokens was highest, which the articles print. */
function printedWeek(rows: readonly LeadingWeek[]): string {
  const shares = weeksOf(rows, "top-nine").flatMap(({ weekEnd, china, america }) =>
    china.listValueUsdLow === null ? [] : [{ weekEnd, share: shareOfTwo(china.tokens, america.tokens) ?? 0 }],
  );
  return shares.reduce((best, week) => (week.share > best.share ? week : best), { weekEnd: "", share: -1 }).weekEnd;
}

const short = new Intl.DateTimeFormat("en", { month: "short", timeZone: "UTC" });
const january = new Intl.DateTimeFormat("en", { month: "short", year: "numeric", timeZone: "UTC" });

const COUNTED = { all: "tokens", paid: "paid tokens" } as const;

export default defineFigure({
  data: { weekly: leadingWeeks },
  controls: () => ({ tokens: choice({ label: "Tokens counted", options: { all: "all", paid: "paid" }, default: "all" }) }),
})({
  kind: "chart",
  chapter: "what-could-break-it",
  rows: ({ data, params }) =>
    weeksOf<LeadingWeek>(data.weekly, "top-nine").flatMap(({ weekEnd, china, america }) => {
      const counted = (side: typeof china): number => (params.tokens === "paid" ? side.tokens - side.freeTokens : side.tokens);
      const [cn, us] = [counted(china), counted(america)];
      const ends = (["listValueUsdLow", "listValueUsdHigh"] as const).map((end) => ({ cn: china[end], us: america[end] }));
      const value = ends.map((end) => (end.cn === null || end.us === null ? null : shareOfTwo(end.cn, end.us))).filter((share) => share !== null);
      const perMillion = (usdValue: number | null, tokens: number): number | null =>
        usdValue === null || tokens === 0 ? null : usdPerMillion(usdValue, tokens);
      return [
        {
          weekEnd,
          shareOfTokens: shareOfTwo(cn, us) ?? 0,
          shareOfValueLow: value.length === 0 ? null : Math.min(...value),
          shareOfValueHigh: value.length === 0 ? null : Math.max(...value),
          cnUsdLow: perMillion(china.listValueUsdLow, cn),
          cnUsdHigh: perMillion(china.listValueUsdHigh, cn),
          usUsdLow: perMillion(america.listValueUsdLow, us),
          usUsdHigh: perMillion(america.listValueUsdHigh, us),
        },
      ];
    }),
  columns: {
    weekEnd: { label: "Week to", format: date },
    shareOfTokens: { label: "China’s share of tokens", format: (value: number) => percent(value) },
    shareOfValueLow: { label: "Share of list value, low", format: (value: number | null) => percent(value, 1) },
    shareOfValueHigh: { label: "high", format: (value: number | null) => percent(value, 1) },
    cnUsdLow: { label: "A million tokens of Chinese models, low", unit: "USD", format: (value: number | null) => usd(value) },
    cnUsdHigh: { label: "high", unit: "USD", format: (value: number | null) => usd(value) },
    usUsdLow: { label: "A million tokens of American models, low", unit: "USD", format: (value: number | null) => usd(value) },
    usUsdHigh: { label: "high", unit: "USD", format: (value: number | null) => usd(value) },
  },
  title: ({ rows, params }) => {
    const valued = rows.filter(({ shareOfValueHigh }) => shareOfValueHigh !== null);
    const led = valued.filter(({ shareOfTokens }) => shareOfTokens > 0.5).length;
    const ledValue = valued.filter(({ shareOfValueHigh }) => (shareOfValueHigh ?? 0) > 0.5).length;
    return (
      `Chinese models led American ones in ${COUNTED[params.tokens]} in ` +
      `${spelled(led)} of ${decimal(valued.length)} weeks, and in value at list price in ` +
      `${spelled(ledValue)}`
    );
  },
  subtitle: ({ params }) =>
    `Above: Chinese share of both countries’ ${COUNTED[params.tokens]} and of their value at list price. ` +
    "Below: list value of a million of them, US dollars, each tenfold the same height. The nine leading models on OpenRouter, by week.",
  summary: ({ rows, data, params }) => {
    const top = rows.find(({ weekEnd }) => weekEnd === printedWeek(data.weekly));
    if (!top || top.cnUsdLow === null || top.cnUsdHigh === null || top.usUsdLow === null || top.usUsdHigh === null) return "No week is known.";
    return (
      `In the week to ${date(top.weekEnd)} Chinese models had ${percent(top.shareOfTokens)} of the ${COUNTED[params.tokens]} and ` +
      `${shares(top.shareOfValueLow ?? 0, top.shareOfValueHigh ?? 0)} of the list value: a million tokens were worth ` +
      `${span(top.cnUsdLow, top.cnUsdHigh)} on the Chinese side and ${span(top.usUsdLow, top.usUsdHigh)} on the American.`
    );
  },
  values: ({ rows, data }) => {
    const valued = rows.filter(({ shareOfValueHigh }) => shareOfValueHigh !== null);
    const top = rows.find(({ weekEnd }) => weekEnd === printedWeek(data.weekly));
    const led = valued.filter(({ shareOfTokens }) => shareOfTokens > 0.5).length;
    const best = Math.max(...valued.map(({ shareOfValueHigh }) => shareOfValueHigh ?? 0));
    const ledValue = valued.filter(({ shareOfValueHigh }) => (shareOfValueHigh ?? 0) > 0.5).length;
    if (!top) return {};
    const [cl, ch, ul, uh] = [top.cnUsdLow ?? 0, top.cnUsdHigh ?? 0, top.usUsdLow ?? 0, top.usUsdHigh ?? 0];
    const ratios = [ul / cl, uh / ch].sort((a, b) => a - b);
    const [least = 0, greatest = 0] = ratios;
    return {
      weeks: { value: valued.length, text: decimal(valued.length) },
      led: { value: led, text: spelled(led) },
      ledValue: { value: ledValue, text: spelled(ledValue) },
      bestValue: { value: best, text: `${decimal(best * 100)}%` },
      shareOfTokens: { value: top.shareOfTokens, text: `${decimal(top.shareOfTokens * 100)}%` },
      shareOfValue: { value: top.shareOfValueLow ?? 0, text: shares(top.shareOfValueLow ?? 0, top.shareOfValueHigh ?? 0) },
      cnPerMillion: { value: cl, text: span(cl, ch) },
      usPerMillion: { value: ul, text: span(ul, uh) },
      ratio: { value: least, text: `${decimal(least)} to ${decimal(greatest)} times` },
    };
  },
  plot: ({ rows, data, size, Plot }) => {
    const narrow = size.name === "narrow";
    const [left, right] = narrow ? [54, 14] : [40, 128];
    const [start, end] = [rows[0], rows.at(-1)].map((row) => new Date(row?.weekEnd ?? ""));
    const frame = { marginLeft: left, marginRight: right, x: { type: "utc", domain: [start, end], axis: null } } as const;
    const week = ({ weekEnd }: { weekEnd: string }) => new Date(weekEnd);
    const [cn, us] = ["var(--cn)", "var(--us)"];
    const printed = rows.filter(({ weekEnd }) => weekEnd === printedWeek(data.weekly));
    const [last, valued] = [rows.slice(-1), rows.filter(({ shareOfValueHigh }) => shareOfValueHigh !== null).slice(-1)];
    const grid = (ticks: readonly number[], tickFormat: (tick: number) => string) => [
      Plot.gridY(ticks, { stroke: "var(--hair)", strokeOpacity: 1 }),
      Plot.axisY(ticks, { tickSize: 0, tickPadding: 6, label: null, tickFormat, fill: "var(--ink-2)" }),
    ];
    const head = (top: number, title: string, key: string) => [
      Plot.text([title], { frameAnchor: "top-left", dx: -left, dy: 4 - top, className: "strong" }),
      narrow ? Plot.text([key], { frameAnchor: "top-left", dx: -left, dy: 21 - top, fill: "var(--ink-2)" }) : null,
    ];
    const band = (hue: "cn" | "us", y1: string, y2: string) =>
      Plot.areaY(rows, { x: week, y1, y2, fill: `var(--${hue}-wash)`, stroke: `var(--${hue})`, strokeWidth: 1.2 });
    const beside = { frameAnchor: "right", textAnchor: "start", dx: 10, lineHeight: 1.2 } as const;
    const inside = { frameAnchor: "right", className: "halo strong" } as const;
    const share = {
      ...frame,
      height: 266,
      marginTop: 44,
      marginBottom: 22,
      y: { domain: [0, 1], axis: null },
      marks: [
        grid([0, 0.5, 1], (share) => percent(share)),
        Plot.ruleY([0.5], { stroke: "var(--ink-3)", strokeDasharray: "4 3" }),
        Plot.ruleY([0]),
        band("cn", "shareOfValueLow", "shareOfValueHigh"),
        Plot.lineY(rows, { x: week, y: "shareOfTokens", stroke: cn, strokeWidth: 2.4 }),
        Plot.dot(rows, { x: week, y: "shareOfTokens", fill: cn, r: 2.6, ariaLabel: rowOf(rows) }),
        Plot.ruleX(printed, { x: week, y1: "shareOfTokens", y2: 0.89, stroke: cn, strokeWidth: 0.8, insetBottom: 5 }),
        Plot.text(printed, {
          x: week,
          y: () => 0.94,
          text: ({ weekEnd, shareOfTokens }) => `${percent(shareOfTokens)}, week to ${date(weekEnd).replace(/ \d+$/, "")}`,
          textAnchor: "end",
          dx: 4,
          fill: cn,
          className: "halo strong",
        }),
        head(44, "China’s share", "line: of tokens; band: of list value"),
        narrow
          ? null
          : [
              Plot.text(last, { ...beside, y: "shareOfTokens", text: () => "share of tokens", fill: cn, className: "strong" }),
              Plot.text(valued, { ...beside, y: "shareOfValueHigh", text: () => "share of value\nat list price", fill: cn }),
            ],
      ],
    };
    const top = narrow ? 56 : 40;
    const price = {
      ...frame,
      height: top + 180 + 28,
      marginTop: top,
      marginBottom: 28,
      y: { type: "log" as const, domain: [0.04, 10], axis: null },
      marks: [
        grid([0.1, 1, 10], (price) => dollars(price)),
        Plot.axisX({
          ticks: "month",
          tickSize: 5,
          stroke: "var(--ink-3)",
          fill: "var(--ink-2)",
          textAnchor: "middle",
          label: null,
          tickFormat: (month: Date) => (month.getUTCMonth() === 0 && !narrow ? january : short).format(month),
        }),
        band("us", "usUsdLow", "usUsdHigh"),
        band("cn", "cnUsdLow", "cnUsdHigh"),
        head(top, "A million tokens at list price", "band: cached input at its own or at full price"),
        narrow
          ? [
              Plot.text(valued, { ...inside, y: "usUsdHigh", text: () => "American models", dy: -12, fill: us }),
              Plot.text(valued, { ...inside, y: "cnUsdLow", text: () => "Chinese models", dy: 16, fill: cn }),
            ]
          : [
              Plot.text(valued, { ...beside, y: "usUsdHigh", text: () => "American models", dy: 12, fill: us, className: "strong" }),
              Plot.text(valued, { ...beside, y: "cnUsdHigh", text: () => "Chinese models", dy: 12, fill: cn, className: "strong" }),
            ],
      ],
    };
    return stacked([share, price]);
  },
  notes: [
    "List value is what the tokens would cost at list price. It is neither revenue nor worth: nobody publishes what an answer is worth to " +
      "the person who asked.",
    "The band runs from cached input billed at its own price to cached input billed in full. Tokens of free endpoints add no value; paid " +
      "tokens leave them out.",
    "Models under test without a named maker are left out. In two weeks of December no Chinese model was among the first nine, so the " +
      "lower band has a gap; for the last week no split into input and output is known, so it has no value.",
    "Up to 8 February 2026 the list prices are those of a later day. Token counts are of grade B, values of grade C.",
  ],
  claims: ["S4-052", "S4-053", "S4-078", "S0-006", "S1-057"],
});
