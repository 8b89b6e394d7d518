import type { Size } from "../../kit/figure.ts";
import { percent, significant, times } from "../../kit/format.ts";
import { html, type Markup } from "../../kit/html.ts";
import { roundTo } from "../../kit/round.ts";
import { breakEvenPriceRatio, breakEvenUsdPerKwh, energyRatio, joulesPerTflop, usdPerPflopsHour } from "../../model/hardware.ts";

/** The two systems as the dataset names them. */
export const CLOUDMATRIX = "Huawei CloudMatrix 384";
export const NVL72 = "NVIDIA GB200 NVL72";
/** Their short names by country. */
export const SHORT = { CN: "CloudMatrix 384", US: "GB200 NVL72" } as const;

/** The inputs that a reader sets: arithmetic in PFLOPS, power in kW and USD a kWh for each. */
export interface SystemInputs {
  readonly pflops: number;
  readonly kw: number;
  readonly otherPflops: number;
  readonly otherKw: number;
  readonly cheap: number;
  readonly dear: number;
}
/** Compares the two systems: energy, prices and the cost of electricity for the same arithmetic. */
export function compared({ pflops, kw, otherPflops, otherKw, cheap, dear }: SystemInputs) {
  const [chinese, american] = [
    { pflops, kw },
    { pflops: otherPflops, kw: otherKw },
  ];
  const [usdChinese, usdAmerican] = [usdPerPflopsHour(chinese, cheap), usdPerPflopsHour(american, dear)];
  return {
    chinese: { joules: joulesPerTflop(chinese), price: cheap, usd: usdChinese },
    american: { joules: joulesPerTflop(american), price: dear, usd: usdAmerican },
    energy: energyRatio(chinese, american),
    bill: usdChinese / usdAmerican,
    breakEven: breakEvenUsdPerKwh(chinese, american, dear) ?? 0,
    breakEvenShare: breakEvenPriceRatio(chinese, american, dear) ?? 0,
  };
}
/** Writes a small amount of dollars as cents. */
export const cents = (amountUsd: number): string => `${significant(amountUsd * 100, 3)}\u00a0¢`;
/** Writes a ratio to two digits. */
export const twice = (ratio: number): string => times(roundTo(ratio, 2));

/** Chinese prices shown on one scale with the break-even. */
export const COMPARED = [
  { id: "cn-xinjiang-existing-2025", name: "Xinjiang wind farms" },
  { id: "cn-hohhot-delivered-2025", name: "Horinger, delivered" },
  { id: "cn-subsidised-2025-11", name: "Three provinces, subsidy" },
  { id: "cn-west-inner-mongolia-2025", name: "Inner Mongolia, tariff" },
  { id: "cn-guizhou-2025", name: "Guizhou, tariff" },
] as const;

/** A price of electricity in China, with a short name. */
export interface NamedPrice {
  readonly name: string;
  readonly usdPerKwh: number;
}

/** Draws prices on one scale with the break-even: to its left the Chinese system's electricity is cheaper. */
function priceStrip(
  prices: readonly NamedPrice[],
  { cheap, dear }: SystemInputs,
  breakEven: number,
  size: Size,
): { readonly height: number; readonly markup: Markup } {
  const [left, right, top, step] = [154, 58, 30, 23];
  const most = Math.max(...prices.map(({ usdPerKwh }) => usdPerKwh), cheap, Math.min(breakEven, dear));
  const x = (usdPerKwh: number): number => left + (usdPerKwh / most) * (size.width - left - right);
  const even = x(Math.min(breakEven, most));
  const foot = top + prices.length * step;
  const lines = prices.map(({ name, usdPerKwh }, i) => {
    const y = top + i * step + step / 2;
    return html`
      <text class="label" x="0" y="${y + 4}">${name}</text>
      <line class="stroke-rule" x1="${left}" x2="${size.width - right}" y1="${y}" y2="${y}"/>
      <circle class="${usdPerKwh <= breakEven ? "fill-cn" : "fill-paper"} stroke-cn" stroke-width="2" cx="${x(usdPerKwh)}" cy="${y}" r="5.5"/>
      <text class="${usdPerKwh <= breakEven ? "strong" : "label"}" x="${size.width}" y="${y + 4}" text-anchor="end">${cents(usdPerKwh)}</text>
    `;
  });
  const flip = even + 130 > size.width;
  const markup = html`
    <line class="stroke-ink" x1="0" x2="${size.width}" y1="1" y2="1"/>
    <text class="strong" x="0" y="19">Is power in China cheap enough?</text>
    <rect class="fill-cn-wash" x="${left}" y="${top}" width="${even - left}" height="${foot - top}"/>
    ${lines}
    <line class="stroke-ink" stroke-dasharray="3 3" x1="${even}" x2="${even}" y1="${top}" y2="${foot + 5}"/>
    <text class="label" x="${even + (flip ? 2 : -2)}" y="${foot + 18}" text-anchor="${flip ? "end" : "start"}">even at ${cents(breakEven)}</text>
  `;
  return { height: foot + 28, markup };
}

/** Draws energy, price and their product for the two systems, and Chinese prices against the break-even. */
export function drawSystems(params: SystemInputs, prices: readonly NamedPrice[], size: Size): string {
  const { chinese, american, breakEven, bill } = compared(params);
  const narrow = size.name === "narrow";
  const gap = 26;
  const width = narrow ? size.width : (size.width - 2 * gap) / 3;
  const tall = 118;
  const panels = [
    { head: "Energy, joules", pair: [chinese.joules, american.joules], say: (value: number) => `${significant(value, 2)} J`, mark: null },
    { head: "× price of a kilowatt-hour", pair: [chinese.price, american.price], say: cents, mark: breakEven },
    { head: `= electricity of a PFLOPS-hour`, pair: [chinese.usd, american.usd], say: cents, mark: null },
  ] as const;
  const drawn = panels.map(({ head, pair, say, mark }, i) => {
    const [dx, dy] = narrow ? [0, i * (tall + 14)] : [i * (width + gap), 0];
    const most = Math.max(...pair, mark ?? 0);
    const room = width - 60;
    const length = (value: number): number => (most > 0 ? (value / most) * room : 0);
    const at = (j: number): number => 27 + j * 37;
    const bars = pair.map(
      (value, j) =>
        html`<rect class="${j === 0 ? "fill-cn" : "fill-us"}" x="0" y="${at(j) + 18}" width="${Math.max(length(value), 1)}" height="11"/>`,
    );
    const texts = pair.map(
      (value, j) =>
        html`
          <g data-row="${j}">
            <text class="halo label" x="0" y="${at(j) + 13}">${j === 0 ? SHORT.CN : SHORT.US}</text>
            <text class="halo strong" x="${length(value) + 6}" y="${at(j) + 28}">${say(value)}</text>
          </g>
        `,
    );
    const here = length(mark ?? 0);
    const even =
      mark !== null &&
      html`
        <line class="stroke-ink" stroke-dasharray="3 3" x1="${here}" x2="${here}" y1="42" y2="${tall - 13}"/>
        <text class="label" x="${here > width / 2 ? here : Math.max(here - 1, 0)}" y="${tall}" text-anchor="${here > width / 2 ? "end" : "start"}"
          >even at ${cents(mark)}</text>
      `;
    const last = i === 2 && html`<text class="label" x="0" y="${tall}">${bill >= 1 ? `${twice(bill)} as much` : `${percent(bill)} as much`}</text>`;
    return html`
      <g transform="translate(${dx},${dy})">
        <line class="stroke-ink" x1="0" x2="${width}" y1="1" y2="1"/>
        <text class="strong" x="0" y="19">${head}</text>
        ${bars}
        ${even}
        ${texts}
        ${last}
      </g>
    `;
  });
  const panelsEnd = narrow ? 3 * tall + 28 + 6 : tall + 6;
  const strip = priceStrip(prices, params, breakEven, size);
  return html`<g data-height="${panelsEnd + strip.height}">${drawn}<g transform="translate(0,${panelsEnd + 6})">${strip.markup}</g></g>`.text;
}
