import type { AnyFigure, Size } from "../../kit/figure.ts";
import { escapeMarkup } from "../../kit/html.ts";
import type { View } from "../../kit/view.ts";

/** Rounds the numbers in an attribute's value to one decimal, a loss that no screen shows. Names and opacities keep theirs. */
export const fitting = (name: string, value: string): string =>
  /^aria-label|opacity$/.test(name) ? value : value.replace(/-?\d+\.\d{2,}(?![\d.])/g, (number) => String(Math.round(Number(number) * 10) / 10));

/** Rounds the numbers in all attributes of a markup. */
export const round = (markup: string): string =>
  markup.replace(/<[a-z][^>]*>/gi, (tag) =>
    tag.replace(/ ([\w:-]+)="([^"]*)"/g, (_, name: string, value: string) => ` ${name}="${fitting(name, value)}"`),
  );

/** Writes the opening tag of a picture. @param name says its rows in a sentence */
export const openSvg = (size: Size, height: number, name: string): string =>
  `<svg class="plot plot--${size.name}" viewBox="0 0 ${size.width} ${height}" width="${size.width}" height="${height}" role="img" ` +
  `aria-label="${escapeMarkup(name)}">`;

/** Draws a figure that makes its own SVG, before its numbers are rounded. @throws Error if the drawing does not state its height */
export function drawing(id: string, figure: Pick<AnyFigure, "draw">, view: View, size: Size): string {
  const body = figure.draw?.({ ...view.given, size }) ?? "";
  const height = /data-height="([\d.]+)"/.exec(body)?.[1];
  if (!height) throw new Error(`figure ${id}: draw() must return <g data-height="…">`);
  return `${openSvg(size, Number(height), view.summary)}${body}</svg>`;
}
