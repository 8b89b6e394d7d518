import type { Size } from "../../kit/figure.ts";
import { decimal, percent } from "../../kit/format.ts";
import { html } from "../../kit/html.ts";

/** One way of counting a week: both sides' amounts, and China’s part of the two. */
export interface WeekBar {
  readonly label: string;
  /** Scale, written after the number: "trillion" or "million". */
  readonly scale: string;
  /** Currency, written before the number: "$" or nothing. */
  readonly sign: string;
  readonly china: number;
  readonly america: number;
  readonly chinaShare: number;
  /** China’s share at the other end, if the count is a range. */
  readonly otherShare: number | null;
  /** Rows of the table that the bar and its range show. */
  readonly rows: readonly [number] | readonly [number, number];
  /** Difference from this bar to the next, below the bar. */
  readonly change: string | null;
}

/** Draws bars of both sides’ parts, whose boundary is one line that moves from count to count. */
export function weekBars(bars: readonly WeekBar[], { width, name }: Size): string {
  const narrow = name === "narrow";
  const [top, height, gap, inset] = narrow ? [28, 64, 28, 9] : [32, 92, 46, 14];
  const topOf = (i: number): number => top + i * (height + gap);
  const bottom = topOf(bars.length - 1) + height;
  const at = (share: number): number => width * share;
  const curve = (i: number): string => {
    const [from, to] = [at(bars[i]?.chinaShare ?? 0), at(bars[i + 1]?.chinaShare ?? 0)];
    const [above, below] = [topOf(i) + height, topOf(i + 1)];
    return `C${from} ${above + gap * 0.62} ${to} ${below - gap * 0.62} ${to} ${below}`;
  };
  const flows = bars.slice(1).map((_, i) => {
    const [above, from] = [topOf(i) + height, at(bars[i]?.chinaShare ?? 0)];
    return html`
      <path class="fill-cn-wash" d="M0 ${above}H${from}${curve(i)}H0Z"/>
      <path class="fill-us-wash" d="M${width} ${above}H${from}${curve(i)}H${width}Z"/>
    `;
  });
  const boundary = bars.map((_, i) => `V${topOf(i) + height}${i < bars.length - 1 ? curve(i) : ""}`).join("");
  const drawn = bars.map(({ label, scale, sign, china, america, chinaShare, otherShare, rows, change }, i) => {
    const y = topOf(i);
    const x = at(chinaShare);
    const ahead = chinaShare > 0.5;
    const [near, far] = ahead ? (["start", "end"] as const) : (["end", "start"] as const);
    const place = (side: "start" | "end"): number => (side === "start" ? inset : width - inset);
    const number = (value: number, side: "start" | "end", after: string) =>
      html`
        <text class="fill-paper" x="${place(side)}" y="${y + height - (narrow ? 11 : 20)}" text-anchor="${side}">
          <tspan class="hero-num">
            ${sign}
            ${decimal(value, 2)}
          </tspan>
          ${after && html`<tspan dx="6">${after}</tspan>`}
        </text>
      `;
    const [winner, loser] = ahead ? [china, america] : [america, china];
    const band = otherShare !== null && otherShare !== chinaShare;
    const [low, high] = [Math.min(x, at(otherShare ?? chinaShare)), Math.max(x, at(otherShare ?? chinaShare))];
    const note =
      change &&
      html`<text x="${ahead && (bars[i + 1]?.chinaShare ?? 0) > 0.5 ? inset : width - inset}"
        y="${y + height + gap / 2 + (ahead && (bars[i + 1]?.chinaShare ?? 0) > 0.5 ? 4.5 : 9)}"
        text-anchor="${ahead && (bars[i + 1]?.chinaShare ?? 0) > 0.5 ? "start" : "end"}">${change}</text>`;
    return html`
      <g data-row="${rows[0]}">
        <rect class="fill-cn" x="0" y="${y}" width="${x}" height="${height}"/>
        <rect class="fill-us" x="${x}" y="${y}" width="${width - x}" height="${height}"/>
        <text class="fill-paper strong" x="${place(near)}" y="${y + (narrow ? 19 : 25)}" text-anchor="${near}">${label}</text>
        ${number(winner, near, narrow ? scale : `${scale} · ${percent(ahead ? chinaShare : 1 - chinaShare)}`)}
        ${number(loser, far, sign && !narrow ? scale : "")}
      </g>
      ${note}
      ${
        band &&
        html`
        <g data-row="${rows[1] ?? rows[0]}">
          <rect class="fill-paper" x="${low}" y="${y}" width="${high - low}" height="${height}"/>
          <rect class="fill-hatch" x="${low}" y="${y}" width="${high - low}" height="${height}"/>
          <text x="${narrow ? 0 : Math.max(low, inset)}"
            y="${bottom + 26}">China ${percent(low / width)} to ${percent(high / width)}${narrow ? "" : ", by the price of cached text"}</text>
        </g>
      `
      }
    `;
  });
  const start = at(bars[0]?.chinaShare ?? 0);
  const end = at(bars.at(-1)?.chinaShare ?? 0);
  const heads = html`
    <text class="strong fill-cn" x="0" y="16">Chinese models</text>
    <text class="strong fill-us" x="${width}" y="16" text-anchor="end">American models</text>
  `;
  const line = `M${start} ${top - 8}${boundary}V${bottom + 8}`;
  return html`
    <g data-height="${bottom + 34}">
      ${flows}
      ${heads}
      ${drawn}
      <path class="fill-none stroke-paper" stroke-width="5" d="${line}"/>
      <path class="fill-none stroke-ink" stroke-width="2" d="${line}"/>
      <circle class="fill-ink" cx="${end}" cy="${bottom + 8}" r="3.5"/>
    </g>
  `.text;
}
