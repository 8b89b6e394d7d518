/** Rounds a number to so many significant digits. */
export const roundTo = (value: number, digits: number): number => Number(value.toPrecision(digits));
