import { JSDOM } from "jsdom";
import { type AnyFigure, SIZES } from "../figure.ts";
import type { View } from "../view.ts";
import * as Plot from "./plot-marks.ts";
import { render } from "./render.ts";

let shared: Document | undefined;
const serverDocument = (): Document => {
  shared ??= new JSDOM("").window.document;
  return shared;
};

/** A figure's pictures at both widths, drawn without a browser. */
export const drawOnServer = (id: string, figure: AnyFigure, view: View): readonly string[] =>
  SIZES.map((size) => render(id, figure, view, size, { Plot, document: serverDocument() }));
