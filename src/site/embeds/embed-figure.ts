import { drawOnServer } from "../pictures/draw-on-server.ts";
import { figureSvg } from "../pictures/figure-picture.ts";
import type { Snippet } from "../pure/embed-snippets.ts";
import { inside } from "../pure/picture.ts";
import { figureOf, figureView } from "../registry.ts";
import { EMBED_JS_VERSION, embedJsIntegrity, embedJsPath } from "./embed-js.ts";

/** Width in pixels for which heights are given. */
export const EMBED_WIDTH = 680;

/** Letters in a line of a title at that width, and pixels of a line. */
const TITLE = { letters: 62, line: 28 };
/** Pixels of what stands around title and picture: paddings, what is measured, source, name of the site. */
const FRAME = 175;
/** Pixels of a chart’s keys, and of a calculator’s result and the button that opens its inputs. */
const KEYS = 85;
const RESULT = 215;

/** Estimates the height of a figure's embed at 680 px, in whole tens of pixels, 200 to 4,000. A host that listens learns the exact height. */
export function embedHeight(id: string): number {
  const figure = figureOf(id);
  const view = figureView(id);
  const drawing = drawOnServer(id, figure, view)[1] ?? "";
  const title = TITLE.line * Math.ceil((figure.question ?? view.title).length / TITLE.letters);
  // The picture has the width without the paddings.
  const picture = drawing === "" ? 0 : inside(drawing).height * 0.96;
  const moved = figure.kind === "calculator" ? RESULT : Object.keys(view.controls).length > 0 ? KEYS : 0;
  return Math.min(4000, Math.max(200, Math.round((FRAME + title + picture + moved) / 10) * 10));
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
