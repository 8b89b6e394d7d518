import { percent, significant, times } from "../../kit/format.ts";
import { roundTo } from "../../kit/round.ts";

/** Writes two significant digits, since the inputs are no more exact. */
const rounded = (value: number): string => significant(roundTo(value, 2), 2);

/** Writes a power in a suitable unit. */
export function power(gw: number): string {
  const value = roundTo(gw, 2);
  if (value >= 0.1) return `${rounded(gw)}\u00a0GW`;
  return value >= 1e-3 ? `${rounded(gw * 1e3)}\u00a0MW` : `${rounded(gw * 1e6)}\u00a0kW`;
}

/** Writes the electricity of a year in a suitable unit. */
export const yearly = (twh: number): string => (twh >= 0.1 ? `${rounded(twh)}\u00a0TWh` : `${rounded(twh * 1e3)}\u00a0GWh`);

/** Tells whether a share reads as a multiple of the whole. */
const beyond = (share: number): boolean => roundTo(share, 2) > 1;
/** Share below which the digits no longer matter. */
const LEAST = 1e-7;

/** Writes a share to two significant digits; above 1 as a multiple. */
export function part(share: number): string {
  if (beyond(share)) return times(roundTo(share, 2));
  if (share > 0 && share < LEAST) return "under 0.00001%";
  return share >= 0.1 ? percent(share) : `${rounded(share * 100)}%`;
}

/** Writes a share in per cent, also above the whole, to stand before “of”. */
export const shareText = (share: number): string => (beyond(share) ? `${significant(roundTo(share * 100, 2))}%` : part(share));

const PLACES = { cn: "China", us: "the United States", world: "the world" };

/** Writes a share of the electricity of a place in words. */
export function ofDemand(share: number, place: keyof typeof PLACES): string {
  const whole = `the electricity that ${PLACES[place]} uses`;
  return beyond(share) ? `${part(share)} all ${whole}` : `${part(share)} of ${whole}`;
}
