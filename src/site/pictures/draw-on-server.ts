import * as Plot from "@observablehq/plot";
import { JSDOM } from "jsdom";
import { type AnyFigure, SIZES, type Size } from "../../kit/figure.ts";
import type { View } from "../../kit/view.ts";
import { drawing, openSvg, round } from "../pure/drawing.ts";
import { lighterPaths } from "./lighter-paths.ts";

let shared: Document | undefined;
const serverDocument = (): Document => {
  shared ??= new JSDOM("").window.document;
  return shared;
};

/**
 * Draws a figure's picture as SVG markup. It has no style element or attribute, ids prefixed with the figure's, and colours by custom property.
 * @throws Error if Plot warns or returns anything but one svg
 */
function draw(id: string, figure: AnyFigure, view: View, size: Size): string {
  if (figure.draw) return round(drawing(id, figure, view, size));
  if (!figure.plot) return "";
  const options = figure.plot({ ...view.given, size, Plot });
  // Symbols are named by the marks themselves.
  const svg = Plot.plot({
    width: size.width,
    symbol: { type: "identity" },
    ...options,
    className: "plot",
    document: serverDocument(),
  }) as SVGSVGElement;
  if (svg.nodeName.toLowerCase() !== "svg") throw new Error(`figure ${id}: plot() must make one svg; leave out legend, title and caption`);
  return serialise(`${id}-${size.name}`, svg, size, view.summary);
}

function serialise(prefix: string, svg: SVGSVGElement, size: Size, name: string): string {
  for (const style of svg.querySelectorAll("style")) style.remove();
  for (const element of svg.querySelectorAll("[style]")) element.removeAttribute("style");
  for (const element of svg.querySelectorAll("[aria-label]")) {
    const [, row, series] = /^(?:row (\d+))? ?(?:in ([\w-]+))?$/.exec(element.getAttribute("aria-label") ?? "") ?? [];
    element.removeAttribute("aria-label");
    if (row) element.setAttribute("data-row", row);
    if (series) element.setAttribute("data-series", series);
  }
  for (const warning of svg.querySelectorAll("text > title")) {
    if (warning.textContent?.includes("warning")) throw new Error(`figure ${prefix}: ${warning.textContent}`);
  }
  // Texts in the middle have no anchor of their own: Plot sets it on its svg.
  const ids = new Map<string, string>();
  const inner = svg.innerHTML
    .replace(/\b(plot-clip-\d+|plot-[a-z]+-\d+)\b/g, (id) => {
      if (!ids.has(id)) ids.set(id, `${prefix}-${ids.size + 1}`);
      return ids.get(id) ?? id;
    })
    .replaceAll(' xmlns="http://www.w3.org/2000/svg"', "")
    // Pictures leave the site, where no colour is current.
    .replaceAll("currentColor", "var(--ink)");
  return round(`${openSvg(size, Number(svg.getAttribute("height")), name)}<g text-anchor="middle">${inner}</g></svg>`);
}

/** Draws a figure's pictures at both widths, narrow first, without a browser. */
export const drawOnServer = (id: string, figure: AnyFigure, view: View): readonly string[] => SIZES.map((size) => draw(id, figure, view, size));

/**
 * Draws a figure's pictures at both widths for a page, with lighter paths. The narrow one is marked as hidden, which means nothing on an SVG but
 * keeps reader modes, which know no styles, from showing each label twice.
 */
export const drawForPage = (id: string, figure: AnyFigure, view: View): readonly string[] =>
  drawOnServer(id, figure, view).map((svg) => lighterPaths(svg).replace(/^<svg (?=class="plot plot--narrow")/, "$&hidden "));
