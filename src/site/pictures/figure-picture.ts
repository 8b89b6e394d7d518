import { readFileSync } from "node:fs";
import { rangeText } from "../../kit/certainty.ts";
import { type AnyFigure, outcomeLabel } from "../../kit/figure.ts";
import { date } from "../../kit/format.ts";
import type { View } from "../../kit/view.ts";
import { EDITION } from "../pure/edition.ts";
import { inShort, longPicture } from "../pure/long-picture.ts";
import { type Hero, standalone, thumbnail } from "../pure/picture.ts";
import { datasets, datasetsOf, figureOf, figureView } from "../registry.ts";
import { drawOnServer } from "./draw-on-server.ts";
import { measure } from "./picture-fonts.ts";
import { pictureStyle } from "./read-picture-style.ts";
import { sourceLine } from "./source-line.ts";

const sheet = (name: string): string => readFileSync(`src/styles/${name}.css`, "utf8");
/** Sheets with the rules of drawings, in the order in which a page has them. */
const DRAWN = ["plot", "bars", "map"];
/** The style of all pictures, read from the site's sheets. */
export const style = pictureStyle(sheet("tokens"), DRAWN.map(sheet));

/** Finds a calculator's first value, to be shown large, with its range if it has one. */
export function heroOf(figure: AnyFigure, { values, certainty, given }: View): Hero | undefined {
  const [first] = Object.values(values);
  if (figure.kind !== "calculator" || !first) return;
  const { outcome } = figure;
  const range = certainty && outcome ? rangeText(certainty, outcome.text) : undefined;
  return { text: first.text, label: outcome ? outcomeLabel(outcome, given) : "Result", range };
}

/** Writes the last line of a picture: its maker, its terms and its address. */
export const creditOf = (id: string, hasControls: boolean, site: URL | undefined, day?: string): string =>
  [
    `${EDITION}, CC BY 4.0.`,
    hasControls ? "Shown at its defaults." : "",
    day ? `Data as released by ${date(day)}.` : "",
    site ? new URL(`figures/${id}/`, site).href.replace(/^https?:\/\//, "") : "",
  ]
    .filter(Boolean)
    .join(" ");

const made = new Map<string, Promise<string>>();

/** Draws a figure at its defaults as one SVG file, in one of the two themes, of the newest data or of a day's, once a build. */
export function figureSvg(id: string, site: URL | undefined, theme: "light" | "dark" = "light", day?: string): Promise<string> {
  const key = `${id} ${site?.href} ${theme} ${day}`;
  const known = import.meta.env.DEV ? undefined : made.get(key);
  const making = known ?? draw(id, site, theme, day);
  made.set(key, making);
  return making;
}

async function draw(id: string, site: URL | undefined, theme: "light" | "dark", day: string | undefined): Promise<string> {
  const figure = figureOf(id);
  const view = figureView(id, {}, day);
  return standalone({ ...style, light: style[theme] }, await measure(), {
    title: view.title,
    subtitle: view.subtitle,
    hero: heroOf(figure, view),
    drawing: drawOnServer(id, figure, view)[1] ?? "",
    sentence: figure.kind === "calculator" ? view.summary : undefined,
    source: sourceLine(datasetsOf(id, day), datasets.sources),
    credit: creditOf(id, Object.keys(view.controls).length > 0, site, day),
  });
}

/**
 * Draws a figure at its defaults as one long, narrow SVG file. Its address and the address's QR code are on it only if the site's address is known.
 */
export async function figureLong(id: string, site: URL | undefined): Promise<string> {
  const figure = figureOf(id);
  const view = figureView(id);
  return longPicture(style, await measure(), {
    title: view.title,
    subtitle: view.subtitle,
    hero: heroOf(figure, view),
    drawing: drawOnServer(id, figure, view)[0] ?? "",
    sentence: view.summary,
    notes: inShort(figure.notes),
    source: sourceLine(datasetsOf(id), datasets.sources),
    credit: creditOf(id, Object.keys(view.controls).length > 0, undefined),
    address: site ? new URL(`figures/${id}/`, site).href : null,
  });
}

/** Draws a figure alone at its wide width; null if it has no drawing. */
export function figureThumbnail(id: string): string | null {
  const view = figureView(id);
  const drawing = drawOnServer(id, figureOf(id), view)[1] ?? "";
  return drawing === "" ? null : thumbnail(style, drawing, view.title);
}
