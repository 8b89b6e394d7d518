import { JSDOM } from "jsdom";
import { type AnyFigure, SIZES } from "../../kit/figure.ts";
import * as Plot from "../../kit/plot-marks.ts";
import type { View } from "../../kit/view.ts";
import { render } from "../pure/render.ts";

let shared: Document | undefined;
const serverDocument = (): Document => {
  shared ??= new JSDOM("").window.document;
  return shared;
};

/** A figure's pictures at both widths, drawn without a browser. */
export const drawOnServer = (id: string, figure: AnyFigure, view: View): readonly string[] =>
  SIZES.map((size) => render(id, figure, view, size, { Plot, document: serverDocument() }));
