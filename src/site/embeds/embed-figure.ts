import type { AnyFigure, Controls } from "../../kit/figure.ts";
import type { View } from "../../kit/view.ts";
import { drawOnServer } from "../pictures/draw-on-server.ts";
import { figureSvg } from "../pictures/figure-picture.ts";
import type { Snippet } from "../pure/embed-snippets.ts";
import { inside } from "../pure/picture.ts";
import { figureOf, figureView } from "../registry.ts";
import { EMBED_JS_VERSION, embedJsIntegrity, embedJsPath } from "./embed-js.ts";

/** Width in pixels for which heights are given. */
export const EMBED_WIDTH = 680;

const linesOf = (text: string, letters: number): number => Math.ceil(text.length / letters);
/** Estimates the height of the form in pixels: the fields of a calculator are below each other. */
const formHeight = (controls: Controls, kind: AnyFigure["kind"]): number => {
  const count = Object.keys(controls).length;
  if (count === 0) return 0;
  return kind === "calculator" ? 90 + 96 * count : 70 + 56 * Math.ceil(count / 2);
};

/** Estimates the height of a figure's embed at 680 px, in whole tens of pixels, 200 to 4,000. A host that listens learns the exact height. */
export function embedHeight(id: string): number {
  const figure = figureOf(id);
  const view: View = figureView(id);
  const drawing = drawOnServer(id, figure, view)[1] ?? "";
  const head = 40 * linesOf(view.title, 44) + 21 * linesOf(view.subtitle, 90) + 20;
  const picture = drawing === "" ? 0 : inside(drawing).height + 20;
  const words = 28 * linesOf(view.summary, 80) + 20;
  const account = figure.kind === "calculator" ? 420 : 0;
  // The factors were measured in a browser over all figures; a test allows an error of a third.
  const sum = (60 + head + formHeight(view.controls, figure.kind) + picture + words + account) * (figure.kind === "calculator" ? 1.22 : 1);
  return Math.min(4000, Math.max(200, Math.round(sum / 10) * 10));
}

/** Collects the parts from which a figure's snippets are made, at its defaults. */
export async function snippetOf(id: string, site: URL | undefined): Promise<Snippet> {
  const { title, summary } = figureView(id);
  const { width, height } = inside(await figureSvg(id, site));
  return {
    id,
    site: site?.href ?? null,
    state: "",
    looks: {},
    day: null,
    title,
    alt: summary,
    said: summary,
    height: embedHeight(id),
    picture: [width, height],
    script: { path: embedJsPath(EMBED_JS_VERSION), integrity: embedJsIntegrity() },
  };
}
