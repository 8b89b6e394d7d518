import { JSDOM } from "jsdom";
import { type AnyFigure, SIZES } from "../../kit/figure.ts";
import * as Plot from "../../kit/plot-marks.ts";
import type { View } from "../../kit/view.ts";
import { render } from "../pure/render.ts";
import { lighterPaths } from "./lighter-paths.ts";

let shared: Document | undefined;
const serverDocument = (): Document => {
  shared ??= new JSDOM("").window.document;
  return shared;
};

/** Draws a figure's pictures at both widths, narrow first, without a browser. */
export const drawOnServer = (id: string, figure: AnyFigure, view: View): readonly string[] =>
  SIZES.map((size) => render(id, figure, view, size, { Plot, document: serverDocument() }));

/** Draws a figure's pictures at both widths for a page, with lighter paths. A redraw in the browser replaces them. */
export const drawForPage = (id: string, figure: AnyFigure, view: View): readonly string[] => drawOnServer(id, figure, view).map(lighterPaths);
