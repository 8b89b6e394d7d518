/** Returns the value. @throws RangeError unless it is a finite number above 0 */
export function positive(name: string, value: number): number {
  if (!(value > 0 && Number.isFinite(value))) throw new RangeError(`invalid ${name}; not > 0: ${value}`);
  return value;
}

/** Returns the value. @throws RangeError unless it is a finite number of at least `least`, 0 if not given */
export function atLeast(name: string, value: number, least = 0): number {
  if (!(value >= least && Number.isFinite(value))) throw new RangeError(`invalid ${name}; not ≥ ${least}: ${value}`);
  return value;
}

/** Returns the value. @throws RangeError unless it is from 0 to 1 */
export function share(name: string, value: number): number {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`invalid ${name}; not from 0 to 1: ${value}`);
  return value;
}

/** Returns the value. @throws RangeError unless it is a whole number of at least `least` */
export function whole(name: string, value: number, least = 0): number {
  if (!(Number.isSafeInteger(value) && value >= least)) throw new RangeError(`invalid ${name}; not a whole number ≥ ${least}: ${value}`);
  return value;
}

/**
 * Returns a result. Inputs that are each within their domain can still drive one beyond what a number holds.
 * @throws RangeError unless it is finite
 */
export function finite(name: string, value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`invalid ${name}; the inputs drive it out of range: ${value}`);
  return value;
}
