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
/** Rough height of the form: fields of a calculator stand one under the other. */
const formHeight = (controls: Controls, kind: AnyFigure["kind"]): number => {
  const count = Object.keys(controls).length;
  if (count === 0) return 0;
  return kind === "calculator" ? 90 + 96 * count : 70 + 56 * Math.ceil(count / 2);
};

/** About how high a figure's embed is at 680 px; a host that listens hears the exact height. Whole tens of pixels, 200 to 4,000. */
export function embedHeight(id: string): number {
  const figure = figureOf(id);
  const view: View = figureView(id);
  const drawing = drawOnServer(id, figure, view)[1] ?? "";
  const head = 40 * linesOf(view.title, 44) + 21 * linesOf(view.subtitle, 90) + 20;
  const picture = drawing === "" ? 0 : inside(drawing).height + 20;
  const words = 28 * linesOf(view.summary, 80) + 20;
  const account = figure.kind === "calculator" ? 420 : 0;
  // Measured in a browser over all figures, and held to within a third by a test.
  const sum = (60 + head + formHeight(view.controls, figure.kind) + picture + words + account) * (figure.kind === "calculator" ? 1.22 : 1);
  return Math.min(4000, Math.max(200, Math.round(sum / 10) * 10));
}

/** What the snippets of a figure are made of, at its defaults. */
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
