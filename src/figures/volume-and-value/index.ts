import { choice, defineFigure } from "../../kit/figure.ts";
import { date, decimal, dollars, percent, spelled, usd } from "../../kit/format.ts";
import { html } from "../../kit/html.ts";
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

export default defineFigure({
  data: { weekly: leadingWeeks },
  controls: () => ({ tokens: choice({ label: "Tokens counted", options: { all: "all", paid: "without free endpoints" }, default: "all" }) }),
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
    cnUsdLow: { label: "Chinese million tokens, low", unit: "USD", format: (value: number | null) => usd(value) },
    cnUsdHigh: { label: "high", unit: "USD", format: (value: number | null) => usd(value) },
    usUsdLow: { label: "American million tokens, low", unit: "USD", format: (value: number | null) => usd(value) },
    usUsdHigh: { label: "high", unit: "USD", format: (value: number | null) => usd(value) },
  },
  title: ({ rows }) => {
    const valued = rows.filter(({ shareOfValueHigh }) => shareOfValueHigh !== null);
    const led = valued.filter(({ shareOfTokens }) => shareOfTokens > 0.5).length;
    const ledValue = valued.filter(({ shareOfValueHigh }) => (shareOfValueHigh ?? 0) > 0.5).length;
    return (
      `Chinese models led American ones in tokens in ${spelled(led)} of ${decimal(valued.length)} weeks, and in value at list price in ` +
      `${spelled(ledValue)}`
    );
  },
  subtitle: ({ params }) =>
    `Above: Chinese share of both countries’ ${params.tokens === "paid" ? "paid tokens" : "tokens"} and of their value at list price. ` +
    "Below: list value of a million tokens, US dollars, logarithmic. Nine leading models of OpenRouter, by week.",
  summary: ({ rows, data }) => {
    const top = rows.find(({ weekEnd }) => weekEnd === printedWeek(data.weekly));
    if (!top || top.cnUsdLow === null || top.cnUsdHigh === null || top.usUsdLow === null || top.usUsdHigh === null) return "No week is known.";
    return (
      `In the week to ${date(top.weekEnd)} Chinese models had ${percent(top.shareOfTokens)} of the tokens and ` +
      `${shares(top.shareOfValueLow ?? 0, top.shareOfValueHigh ?? 0)} of the list value: a million tokens came to ` +
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
  draw: ({ rows, data, size }) => {
    const narrow = size.name === "narrow";
    const [left, right] = [40, narrow ? 12 : 128];
    const x = (i: number): number => left + (i / (rows.length - 1)) * (size.width - left - right);
    const [t0, t1] = [44, 244];
    const [u0, u1] = [t1 + (narrow ? 74 : 60), t1 + (narrow ? 254 : 250)];
    const share = (value: number): number => t1 - value * (t1 - t0);
    const [low, high] = [0.04, 10];
    const price = (value: number): number => u1 - (Math.log(value / low) / Math.log(high / low)) * (u1 - u0);
    const grid = [0, 0.5, 1].map(
      (value) =>
        html`
          <line class="${value === 0.5 ? "stroke-ink-3" : value === 0 ? "axis" : "stroke-hair"}" x1="${left}" x2="${size.width - right}"
            y1="${share(value)}" y2="${share(value)}" stroke-dasharray="${value === 0.5 ? "4 3" : ""}"/>
          <text class="fill-ink-2" x="${left - 6}" y="${share(value) + 4}" text-anchor="end">${percent(value)}</text>
        `,
    );
    const prices = [0.1, 1, 10].map(
      (value) =>
        html`
          <line class="stroke-hair" x1="${left}" x2="${size.width - right}" y1="${price(value)}" y2="${price(value)}"/>
          <text class="fill-ink-2" x="${left - 6}" y="${price(value) + 4}" text-anchor="end">${dollars(value)}</text>
        `,
    );
    // A month is named at the first week that ends in it.
    const months = rows.flatMap(({ weekEnd }, i) => {
      const before = rows[i - 1];
      if (!before || before.weekEnd.slice(0, 7) === weekEnd.slice(0, 7)) return [];
      const [name = ""] = date(weekEnd.slice(0, 7)).split(" ");
      const said = weekEnd.slice(5, 7) === "01" ? `${name.slice(0, 3)} ${weekEnd.slice(0, 4)}` : name.slice(0, 3);
      return [
        html`
          <line class="tick" x1="${x(i)}" x2="${x(i)}" y1="${u1}" y2="${u1 + 5}"/>
          <text class="fill-ink-2" x="${x(i)}" y="${u1 + 20}" text-anchor="middle">${narrow ? said.slice(0, 3) : said}</text>
        `,
      ];
    });
    /** Draws a band between two series, in pieces where there are gaps, each week at least as thick as a hair. */
    const band = (hue: string, y: (value: number) => number, ends: readonly (readonly [number, number] | null)[]) => {
      const pieces: { i: number; low: number; high: number }[][] = [[]];
      ends.forEach((end, i) => {
        if (end === null) pieces.push([]);
        else pieces.at(-1)?.push({ i, low: y(end[0]), high: y(end[1]) });
      });
      return pieces
        .filter((piece) => piece.length > 0)
        .map((piece) => {
          const path = `M${piece.map(({ i, high: top }) => `${x(i)},${top}`).join("L")}L${[...piece]
            .reverse()
            .map(({ i, low: foot }) => `${x(i)},${foot}`)
            .join("L")}Z`;
          return html`<path class="fill-${hue}-wash stroke-${hue}" d="${path}" stroke-width="1.2" stroke-linejoin="round"/>`;
        });
    };
    const pair = (a: number | null, b: number | null): readonly [number, number] | null =>
      a === null || b === null || a === 0 || b === 0 ? null : [a, b];
    const value = band(
      "cn",
      share,
      rows.map((row) => (row.shareOfValueLow === null || row.shareOfValueHigh === null ? null : [row.shareOfValueLow, row.shareOfValueHigh])),
    );
    const cn = band(
      "cn",
      price,
      rows.map((row) => pair(row.cnUsdLow, row.cnUsdHigh)),
    );
    const us = band(
      "us",
      price,
      rows.map((row) => pair(row.usUsdLow, row.usUsdHigh)),
    );
    const line = html`
      <path class="stroke-cn" fill="none" stroke-width="2.4" stroke-linejoin="round"
        d="M${rows.map(({ shareOfTokens }, i) => `${x(i)},${share(shareOfTokens)}`).join("L")}"/>
    `;
    const dots = rows.map(
      ({ shareOfTokens }, i) => html`<circle class="fill-cn" data-row="${i}" cx="${x(i)}" cy="${share(shareOfTokens)}" r="2.6"/>`,
    );
    const lastValued = rows.findLastIndex(({ shareOfValueHigh }) => shareOfValueHigh !== null);
    const at = (i: number) => rows[i] ?? rows[0];
    const [end, valued] = [at(rows.length - 1), at(lastValued)];
    const edge = size.width - right + 10;
    const top = rows.find(({ weekEnd }) => weekEnd === printedWeek(data.weekly));
    const topAt = top ? rows.indexOf(top) : 0;
    const peak =
      top &&
      html`
        <text class="halo fill-cn strong" x="${x(topAt) - 8}" y="${share(top.shareOfTokens) - 4}"
          text-anchor="end">${percent(top.shareOfTokens)}, week to ${date(top.weekEnd).replace(/ \d+$/, "")}</text>
      `;
    const names = narrow
      ? [
          html`
            <text class="strong" x="0" y="14">China’s share</text>
            <text class="fill-ink-2" x="0" y="31">line: of tokens; band: of list value</text>
          `,
          html`
            <text class="strong" x="0" y="${u0 - 34}">A million tokens at list price</text>
            <text class="fill-ink-2" x="0" y="${u0 - 17}">band: cached input at its own or at full price</text>
          `,
          html`
            <text class="halo fill-us strong" x="${size.width - right}" y="${price(Math.max(...rows.map(({ usUsdHigh }) => usUsdHigh ?? 0))) - 8}"
              text-anchor="end">American models</text>
          `,
          html`
            <text class="halo fill-cn strong" x="${size.width - right}" y="${price(valued?.cnUsdLow ?? 0.2) + 20}"
              text-anchor="end">Chinese models</text>
          `,
        ]
      : [
          html`<text class="strong" x="0" y="14">China’s share</text>`,
          html`<text class="halo fill-cn strong" x="${edge}" y="${share(end?.shareOfTokens ?? 0) + 4}">share of tokens</text>`,
          html`
            <text class="halo fill-cn" x="${edge}"
              y="${share(((valued?.shareOfValueLow ?? 0) + (valued?.shareOfValueHigh ?? 0)) / 2) - 4}">share of value</text>
            <text class="halo fill-cn" x="${edge}"
              y="${share(((valued?.shareOfValueLow ?? 0) + (valued?.shareOfValueHigh ?? 0)) / 2) + 12}">at list price</text>
          `,
          html`<text class="strong" x="0" y="${u0 - 22}">A million tokens at list price</text>`,
          html`<text class="halo fill-us strong" x="${edge}" y="${price(valued?.usUsdHigh ?? 1) + 10}">American models</text>`,
          html`<text class="halo fill-cn strong" x="${edge}" y="${price(valued?.cnUsdHigh ?? 0.2) + 10}">Chinese models</text>`,
        ];
    return html`<g data-height="${u1 + 28}">${grid}${prices}${months}${value}${line}${dots}${us}${cn}${peak}${names}</g>`.text;
  },
  notes: [
    "List value is what the tokens would cost at list price. It is not revenue, and it is not worth: nobody publishes what an answer is " +
      "worth to the one who asked.",
    "The band runs from cached input billed at its own price to cached input billed in full. Free endpoints count as tokens and as nothing " +
      "in value; the switch leaves them out of the tokens.",
    "Models under test without a named maker are left out. In two weeks of December no Chinese model was among the first nine, so the " +
      "lower band has a gap; for the last week no split into input and output is known, so it has no value.",
    "Up to 8 February 2026 the list prices are those of a later day. Token counts are of grade B, values of grade C.",
  ],
  claims: ["S4-052", "S4-053", "S4-078", "S0-006", "S1-057"],
});
