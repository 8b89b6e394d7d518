import { html, type Markup } from "../html.ts";

/** The class that colours a country's marks: its own hue, or ink for all others. */
export const hueOf = (country: string): "cn" | "us" | "ink" => (country === "CN" ? "cn" : country === "US" ? "us" : "ink");

/** One line of a list below a picture. */
export interface KeyLine {
  /** Draws the sign at the left, its middle at `y`. */
  readonly sign?: (y: number) => Markup;
  readonly name: string;
  readonly value: string;
  /** Class of both texts; plain if not given. */
  readonly voice?: "label" | "strong";
}

/**
 * Draws a list below a picture: signs, names and values, a hair line under each.
 * @param top of the first line, in pixels; the list is `lines.length * step` high
 * @param indent of the names, beyond the signs
 */
export function keyLines(
  lines: readonly KeyLine[],
  { top, width, step = 28, indent = 36 }: { top: number; width: number; step?: number; indent?: number },
): Markup {
  return html`${lines.map(({ sign, name, value, voice = "label" }, i) => {
    const [middle, foot] = [top + i * step + 13, top + (i + 1) * step];
    return html`
      ${sign?.(middle)}
      <text class="${voice}" x="${sign ? indent : 0}" y="${middle + 5}">${name}</text>
      <text class="${voice}" x="${width}" y="${middle + 5}" text-anchor="end">${value}</text>
      <line class="stroke-hair" x1="0" x2="${width}" y1="${foot}" y2="${foot}"/>
    `;
  })}`;
}
