import { html } from "../../../src/kit/html.ts";
import { FIGURES, type FigureName, figureMarkup, STYLE } from "./shell.ts";

/** Eight embeds as a long article has them: five charts, two calculators, a map. */
const EIGHT: readonly FigureName[] = ["bars", "line", "bills", "bars", "map", "line", "bills", "bars"];

/** A page that frames eight figures, all in view on a large screen. @param address of a figure's own page */
export const hostOf = (address: (name: FigureName) => string): string =>
  html`
    <!doctype html>
      <html lang="en">
        <meta charset="utf-8">
          <title>Eight embeds</title>
          <style>body{margin:0;display:grid;grid-template-columns:680px 680px}iframe{border:0;width:680px;height:700px}</style>
          ${EIGHT.map((name, i) => html`<iframe src="${address(name)}?${i}" title="${name}"></iframe>`)}
  `.text;

/** One figure as a page by hand, with its words, its picture, and for the calculator its form and script. */
export const frameOf = (name: FigureName, picture: Parameters<typeof figureMarkup>[1], script: Parameters<typeof figureMarkup>[1]): string =>
  html`
    <!doctype html>
      <html lang="en">
        <meta charset="utf-8">
          <meta name="viewport" content="width=device-width">
            <title>${FIGURES[name]}</title>
            <style>${STYLE}</style>
            ${figureMarkup(name, picture)}
            ${name === "bills" && script}
  `.text;
