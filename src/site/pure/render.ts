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

const open = (classes: string, size: Size, height: number, name: string): string =>
  `<svg class="${classes}" viewBox="0 0 ${size.width} ${height}" width="${size.width}" height="${height}" role="img" ` +
  `aria-label="${escapeMarkup(name)}">`;

/** Draws a figure that makes its own SVG, before its numbers are rounded. @throws Error if the drawing does not state its height */
export function drawing(id: string, figure: Pick<AnyFigure, "draw">, view: View, size: Size): string {
  const body = figure.draw?.({ ...view.given, size }) ?? "";
  const height = /data-height="([\d.]+)"/.exec(body)?.[1];
  if (!height) throw new Error(`figure ${id}: draw() must return <g data-height="…">`);
  return `${open(`plot plot--${size.name}`, size, Number(height), view.summary)}${body}</svg>`;
}

/**
 * Draws a figure's picture as SVG markup, the same for page, embed, test and browser.
 * It has no style element or attribute, ids prefixed with the figure's, and colours by custom property.
 * @param library Plot and a document, needed only by figures that have `plot`
 * @throws Error if Plot warns or returns anything but one svg
 */
export function render(
  id: string,
  figure: AnyFigure,
  view: View,
  size: Size,
  library?: { readonly Plot: typeof import("../../kit/plot-marks.ts"); readonly document: Document },
): string {
  if (figure.draw) return round(drawing(id, figure, view, size));
  if (!figure.plot) return "";
  if (!library) throw new Error(`figure ${id}: needs Plot to draw`);
  const { Plot, document } = library;
  const options = figure.plot({ ...view.given, size, Plot });
  const svg = Plot.plot({ width: size.width, ...options, className: "plot", document }) as SVGSVGElement;
  if (svg.nodeName.toLowerCase() !== "svg") throw new Error(`figure ${id}: plot() must make one svg; leave out legend, title and caption`);
  return serialise(`${id}-${size.name}`, svg, size, view.summary);
}

function serialise(prefix: string, svg: SVGSVGElement, size: Size, name: string): string {
  for (const style of svg.querySelectorAll("style")) style.remove();
  for (const element of svg.querySelectorAll("[style]")) element.removeAttribute("style");
  for (const element of svg.querySelectorAll("[aria-label]")) {
    const row = /^row (\d+)$/.exec(element.getAttribute("aria-label") ?? "")?.[1];
    element.removeAttribute("aria-label");
    if (row) element.setAttribute("data-row", row);
  }
  for (const warning of svg.querySelectorAll("text > title")) {
    if (warning.textContent?.includes("warning")) throw new Error(`figure ${prefix}: ${warning.textContent}`);
  }
  const ids = new Map<string, string>();
  const inner = svg.innerHTML
    .replace(/\b(plot-clip-\d+|plot-[a-z]+-\d+)\b/g, (id) => {
      if (!ids.has(id)) ids.set(id, `${prefix}-${ids.size + 1}`);
      return ids.get(id) ?? id;
    })
    .replaceAll(' xmlns="http://www.w3.org/2000/svg"', "");
  return round(`${open(`plot plot--${size.name}`, size, Number(svg.getAttribute("height")), name)}${inner}</svg>`);
}
