import { energyTwhPerYear, powerGw } from "../../model/energy.ts";

/** The unit in which the reader enters tokens a day. */
export const TRILLION = 1e12;

/** Computes the mean power in GW and the electricity a year in TWh of trillions of tokens a day, at so many joules each. */
export function need({ volume, energy }: { readonly volume: number; readonly energy: number }): { readonly gw: number; readonly twh: number } {
  const gw = powerGw(energy, volume * TRILLION);
  return { gw, twh: energyTwhPerYear(gw) };
}
