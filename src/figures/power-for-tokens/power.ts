import type { Size } from "../../kit/figure.ts";
import { decimal, percent, significant, times } from "../../kit/format.ts";
import { html } from "../../kit/html.ts";
import { roundTo } from "../../kit/round.ts";
import { one } from "../../kit/table.ts";
import { energyTwhPerYear, powerGw } from "../../model/energy.ts";

/** The unit in which the reader enters tokens a day. */
export const TRILLION = 1e12;

/** Tokens a day in trillions, joules for each, and the place to compare with. */
export interface TokenNeed {
  readonly volume: number;
  readonly energy: number;
  readonly country: string;
}
interface Demand {
  readonly country: string;
  readonly year: number;
  readonly demandTwh: number | null;
}

/** Finds the electricity that a country used, in TWh, in the newest year for which it is known. @throws DataError for an unknown country */
export function demandOf(rows: readonly Demand[], place: string): { readonly year: number; readonly twh: number } {
  const known = rows.flatMap(({ country, year, demandTwh }) => (country === place && demandTwh !== null ? [{ year, twh: demandTwh }] : []));
  return one(
    known.sort((a, b) => b.year - a.year),
    () => true,
    `demand of ${place}`,
  );
}
/** Places to compare with, by key of the control. */
export const PLACES = { cn: "China", us: "United States", world: "World" } as const;
/** Finds the country of the dataset by key of the control. */
export const placeOf = (key: string): string => PLACES[key as keyof typeof PLACES] ?? key;
/** Names the country for a sentence. */
const named = (key: string): string => ({ cn: "China", us: "the United States" })[key] ?? "the world";

/** Computes the mean power in GW and the electricity a year in TWh of a volume of tokens. */
export const need = ({ volume, energy }: TokenNeed): { readonly gw: number; readonly twh: number } => {
  const gw = powerGw(energy, volume * TRILLION);
  return { gw, twh: energyTwhPerYear(gw) };
};
/** Writes a power in a suitable unit to two significant digits, since the inputs are no more exact. */
export const power = (gw: number): string => {
  const value = roundTo(gw, 2);
  return value >= 0.1
    ? `${significant(value, 2)}\u00a0GW`
    : value >= 1e-3
      ? `${significant(roundTo(gw * 1e3, 2), 2)}\u00a0MW`
      : `${significant(roundTo(gw * 1e6, 2), 2)}\u00a0kW`;
};
/** Writes the electricity of a year in a suitable unit. */
export const yearly = (twh: number): string =>
  twh >= 0.1 ? `${significant(roundTo(twh, 2), 2)}\u00a0TWh` : `${significant(roundTo(twh * 1e3, 2), 2)}\u00a0GWh`;
/** Writes a share to two significant digits, however small. */
export const part = (share: number): string =>
  share >= 1.005 ? times(roundTo(share, 2)) : share >= 0.1 ? percent(share) : `${significant(roundTo(share * 100, 2), 2)}%`;
/** Writes a share of the electricity of a place in words. */
export const ofDemand = (share: number, key: string): string =>
  share >= 1.005 ? `${part(share)} all the electricity that ${named(key)} uses` : `${part(share)} of the electricity that ${named(key)} uses`;

/** One line of the drawing. */
export interface Use {
  readonly what: string;
  readonly kind: "tokens" | "published" | "projection";
  readonly energyTwh: number;
  readonly shareOfDemand: number;
}

/** Draws uses of electricity on a logarithmic scale, the tokens with the range for the energy in `reach`, in joules a token. */
export function drawUses(rows: readonly Use[], params: TokenNeed, reach: { readonly low: number; readonly high: number }, size: Size): string {
  const twhAt = (joules: number): number => need({ ...params, energy: joules }).twh;
  const [low, high] = [twhAt(Math.min(reach.low, params.energy)), twhAt(Math.max(reach.high, params.energy))];
  const values = [low, high, ...rows.map(({ energyTwh }) => energyTwh)];
  const [from, to] = [Math.min(-1, Math.floor(Math.log10(Math.min(...values)))), Math.max(5, Math.ceil(Math.log10(Math.max(...values))))];
  const [left, right] = [16, 30];
  const x = (twh: number): number => left + ((Math.log10(twh) - from) / (to - from)) * (size.width - left - right);
  const step = 46;
  const top = 22;
  const foot = top + rows.length * step;
  // As many labels as fit; every line is a tenfold.
  const every = Math.ceil(60 / (x(10) - x(1)));
  const decades = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const tickText = (exponent: number): string => (exponent < 0 ? significant(10 ** exponent, 1) : decimal(10 ** exponent));
  const grid = decades.map((exponent) => {
    const at = x(10 ** exponent);
    const label = (to - exponent) % every === 0 && html`<text class="fill-ink-2" x="${at}" y="14" text-anchor="middle">${tickText(exponent)}</text>`;
    return html`<line class="stroke-hair" x1="${at}" x2="${at}" y1="${top}" y2="${foot}"/>${label}`;
  });
  const hue = params.country === "cn" ? "cn" : params.country === "us" ? "us" : "ink";
  const drawn = rows.map(({ what, kind, energyTwh, shareOfDemand: share }, i) => {
    const y = top + i * step;
    const at = x(energyTwh);
    const said = kind === "tokens" ? `${yearly(energyTwh)}, ${part(share)}` : `${decimal(energyTwh)} TWh`;
    const tokens = kind === "tokens";
    const fill = tokens ? "fill-ink" : kind === "projection" ? `fill-paper stroke-${hue}` : `fill-${hue}`;
    const bracket =
      tokens && html`<path class="fill-none stroke-ink" d="M${x(low)},${y + 27}v8M${x(low)},${y + 31}H${x(high)}M${x(high)},${y + 27}v8"/>`;
    const style = tokens ? "halo strong" : "halo label";
    return html`
      <g data-row="${i}">
        <text class="${style}" x="0" y="${y + 17}">${what}</text>
        <text class="${style}" x="${size.width}" y="${y + 17}" text-anchor="end">${said}</text>
        ${bracket}
        <circle class="${fill}" cx="${at}" cy="${y + 31}" r="5"/>
        <line class="stroke-hair" x1="0" x2="${size.width}" y1="${y + step}" y2="${y + step}"/>
      </g>
    `;
  });
  return html`<g data-height="${foot + 4}">${grid}${drawn}</g>`.text;
}
