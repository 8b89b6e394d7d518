import type { Range } from "./figure.ts";
import { roundTo } from "./round.ts";

/** Steps of a logarithmic slider, from end to end. */
const LOG_STEPS = 200;

/** Computes the slider's attributes for a range; a logarithmic one runs over equal steps of the exponent. */
export const sliderScale = (control: Range): { readonly min: number; readonly max: number; readonly step: number } =>
  control.scale === "log" ? { min: 0, max: LOG_STEPS, step: 1 } : { min: control.min, max: control.max, step: control.step };

/** Finds the position of a value on the slider. A logarithmic range needs min > 0. */
export function toSlider(control: Range, value: number): number {
  if (control.scale !== "log") return value;
  return Math.round((LOG_STEPS * Math.log(value / control.min)) / Math.log(control.max / control.min));
}

/** Finds the value at a position; on a logarithmic slider rounded to two significant digits and kept in range. */
export function fromSlider(control: Range, position: number): number {
  if (control.scale !== "log") return position;
  const value = control.min * (control.max / control.min) ** (position / LOG_STEPS);
  return Math.min(control.max, Math.max(control.min, roundTo(value, 2)));
}

/** Places a value along the track, 0 to 100 per cent. */
export const sliderPercent = (control: Range, value: number): number => {
  const { min, max } = sliderScale(control);
  return (
    (100 * ((control.scale === "log" ? (LOG_STEPS * Math.log(value / control.min)) / Math.log(control.max / control.min) : value) - min)) /
    (max - min)
  );
};
