import { html, type Markup } from "../../../src/kit/html.ts";
import { dials, paragraphs, prices } from "../fixture.ts";

/** Styles of the pages by hand. */
export const STYLE =
  "body{max-width:46rem;margin:auto;padding:1rem;font:18px/1.5 serif}svg,canvas{display:block;width:100%;height:auto;font:13px " +
  "sans-serif}canvas{aspect-ratio:68/32}figure{margin:2rem 0}label{display:block}table{border-collapse:collapse}th,td{padding:2px " +
  "12px;text-align:right}.fill-cn{fill:#b42a12}.fill-us{fill:#123f7e}.fill-hair{fill:#ddd}.fill-none{fill:none}" +
  ".stroke-cn{stroke:#b42a12}.stroke-us{stroke:#123f7e}" +
  ".stroke-hair{stroke:#ddd}";

/** The figures and their titles, in the order of the page. */
export const FIGURES = {
  bars: "Twelve prices span two orders of magnitude",
  line: "One series overtakes the other",
  map: "Ten places of the world",
  bills: "Bills of a month",
} as const;
export type FigureName = keyof typeof FIGURES;

/** A figure by hand: title, controls where it has any, and the place of its picture. */
export function figureMarkup(name: FigureName, picture: Markup): Markup {
  const controls = Object.entries(dials).map(
    ([dial, { label, min, max, step, default: value }]) =>
      html`<label>${label} <input type="range" name="${dial}" min="${min}" max="${max}" step="${step}" value="${value}"></label>`,
  );
  return html`
    <figure>
      <figcaption>${FIGURES[name]}</figcaption>
      ${name === "bills" && html`<form>${controls}</form><output></output>`}
      <div id="${name}">${picture}</div>
    </figure>
  `;
}

/** The benchmark's page without the site's components: the same words, table, controls and four places for charts. */
export function shell(chart: (name: FigureName) => Markup, script: Markup): string {
  const figures = (Object.keys(FIGURES) as FigureName[]).map(
    (name, i) => html`${paragraphs.slice(3 * i, 3 * i + 3).map((text) => html`<p>${text}</p>`)}${figureMarkup(name, chart(name))}`,
  );
  const rows = prices.map(({ name, input, output }) => html`<tr><th scope="row">${name}</th><td>${input}</td><td>${output}</td></tr>`);
  return html`
    <!doctype html>
      <html lang="en">
        <meta charset="utf-8">
          <meta name="viewport" content="width=device-width">
            <title>Benchmark</title>
            <style>${STYLE}</style>
            <h1>Benchmark</h1>
            ${figures}
            <p>${paragraphs[12]}</p>
            <table>
              <thead>
                <tr>
                  <th>Model</th>
                  <th>Input</th>
                  <th>Output</th>
                </tr>
              </thead>
              <tbody>${rows}</tbody>
            </table>
            ${script}
  `.text;
}
