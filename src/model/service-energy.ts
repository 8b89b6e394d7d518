import { atLeast, finite } from "./domain.ts";

/** A service that answers requests on a number of machines. */
export interface Service {
  /** Machines in use on average; not negative. */
  readonly machines: number;
  /** Power drawn by one machine, in kW; not negative. */
  readonly kwPerMachine: number;
  readonly hours: number;
  /** Power at the meter per power of the machines; 1 or more. */
  readonly pue: number;
}

/**
 * Computes the electricity that a service takes at the meter, in kWh: machines × kW each × hours × PUE.
 * @throws RangeError for a negative number or a PUE below 1
 */
export function serviceEnergyKwh({ machines, kwPerMachine, hours, pue }: Service): number {
  for (const [name, value] of Object.entries({ machines, kwPerMachine, hours })) atLeast(name, value);
  return finite("electricity", machines * kwPerMachine * hours * atLeast("PUE", pue, 1));
}
