import { JSDOM } from "jsdom";
import { drawOnServer } from "../pictures/draw-on-server.ts";
import { creditOf, heroOf, style } from "../pictures/figure-picture.ts";
import { sourceLine } from "../pictures/source-line.ts";
import { UNKNOWN_SITE } from "../pure/embed-address.ts";
import { figureBlock } from "../pure/figure-block.ts";
import { inlineSvg } from "../pure/inline-svg.ts";
import { datasets, datasetsOf, figureOf, figureView } from "../registry.ts";

const parse = (svg: string): Document => new JSDOM(svg, { contentType: "image/svg+xml" }).window.document;

/** Writes a figure at its defaults as a block of HTML to paste. */
export function htmlBlock(id: string, site: URL | undefined): string {
  const figure = figureOf(id);
  const view = figureView(id);
  const drawing = drawOnServer(id, figure, view)[0] ?? "";
  return figureBlock({
    title: view.title,
    subtitle: view.subtitle,
    hero: heroOf(figure, view),
    svg: drawing && inlineSvg(style, parse, drawing, view.summary, `watts-${id}`),
    summary: view.summary,
    source: sourceLine(datasetsOf(id), datasets.sources),
    page: `${site?.href ?? UNKNOWN_SITE}figures/${id}/`,
    credit: creditOf(id, Object.keys(view.controls).length > 0, undefined),
  });
}
