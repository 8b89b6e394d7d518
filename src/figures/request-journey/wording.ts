import { percent } from "../../kit/format.ts";

/** Writes a time in a suitable unit: 67 ms, 14.9 s. */
export function clock(ms: number): string {
  if (ms < 0.5) return "under 1 ms";
  return ms < 999.5 ? `${Math.round(ms)} ms` : `${(ms / 1000).toPrecision(ms < 99_950 ? 3 : 4)} s`;
}

/** Writes a share of the time, to a tenth of a per cent where it is below ten. */
export const shareText = (share: number): string => percent(share, share < 0.0995 ? 1 : 0);
