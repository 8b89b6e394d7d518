import { type DataOf, maybe, number, table, text } from "../table.ts";

/** Tables that tell what wind and sun of a province found no use. */
export const leftTables = {
  windSun: table("province-wind-sun", { province: text, year: number, windTwh: maybe(number), solarTwh: maybe(number) }),
  used: table("wind-sun-used", {
    area: text,
    province: maybe(text),
    year: number,
    months: number,
    windUsedShare: maybe(number),
    solarUsedShare: maybe(number),
  }),
};

/** Electricity in TWh: what the grid took, and what it did not take. */
export interface Left {
  readonly used: number;
  readonly left: number;
}

type Used = DataOf<typeof leftTables>["used"];
/** Computes the mean of a share over the year, its quarters weighted by their months. A province of two grids has the plain mean of both. */
function meanUsed(used: Used, of: "windUsedShare" | "solarUsedShare"): number | null {
  const known = used.filter((row) => row[of] !== null);
  const months = known.reduce((sum, row) => sum + row.months, 0);
  return months === 0 ? null : known.reduce((sum, row) => sum + (row[of] ?? 0) * row.months, 0) / months;
}

/** Parts what the wind and the sun of a province could have generated in a year into what was used and what was left: null where it is not known. */
export function windSunLeft(
  { windSun, used }: DataOf<typeof leftTables>,
  province: string,
  year: number,
): { readonly wind: Left | null; readonly sun: Left | null } {
  const sky = windSun.find((row) => row.province === province && row.year === year);
  const shares = used.filter((row) => row.province === province && row.year === year);
  const parted = (twh: number | null, share: number | null): Left | null =>
    twh === null ? null : { used: twh, left: share === null ? 0 : (twh * (1 - share)) / share };
  return shares.length === 0 || !sky
    ? { wind: null, sun: null }
    : { wind: parted(sky.windTwh, meanUsed(shares, "windUsedShare")), sun: parted(sky.solarTwh, meanUsed(shares, "solarUsedShare")) };
}
