import { html } from "../../src/kit/html.ts";

/** A page that looks different in one setting: how much of it, and its three pictures as file names. */
export interface Changed {
  readonly page: string;
  readonly width: number;
  readonly theme: string;
  /** Share of the page's pixels that differ. */
  readonly share: number;
  /** Row of the page at which the pictures begin. */
  readonly top: number;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
}

/** What a run came to. */
export interface Outcome {
  readonly base: string;
  readonly head: string;
  /** Pictures that were taken of both states. */
  readonly compared: number;
  readonly changed: readonly Changed[];
  /** Pages that one state alone has. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Pages that could not be shot, with the reason. */
  readonly failed: readonly string[];
}

const STYLE = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;margin:2rem;max-width:110rem}
h2{margin:3rem 0 .5rem;font-size:1.2rem}h3{margin:1.5rem 0 .25rem;font-size:1rem}
.three{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:1rem;align-items:start}figure{margin:0}figcaption{opacity:.75;font-size:.9rem}
img{max-width:100%;border:1px solid #8888}a{color:inherit}
table{border-collapse:collapse}th,td{padding:.2rem 1rem .2rem 0;text-align:right;border-bottom:1px solid #8884;font-variant-numeric:tabular-nums}
th:first-child{text-align:left;font-weight:400}`;

const per = (share: number): string => (share < 0.0001 ? "< 0.01%" : `${(share * 100).toFixed(2)}%`);
const anchor = (page: string): string => `page-${page.replace(/[^\w]+/g, "-")}`;

/** One line that says what came out: the last that the command prints. */
export function summary({ compared, changed, added, removed, failed }: Outcome): string {
  const pages = new Set(changed.map(({ page }) => page)).size;
  const parts = [`${compared} pictures compared`, `${compared - changed.length} equal`, `${changed.length} differ on ${pages} pages`];
  if (added.length > 0) parts.push(`${added.length} pages are new`);
  if (removed.length > 0) parts.push(`${removed.length} are gone`);
  if (failed.length > 0) parts.push(`${failed.length} could not be shot`);
  return parts.join(", ");
}

/** The report as one page of HTML: a table of the pages that differ, worst first, then each with its pictures side by side. */
export function shotsReport(outcome: Outcome): string {
  const { base, head, changed, added, removed, failed } = outcome;
  const worst = (page: string): number => Math.max(...changed.filter((one) => one.page === page).map(({ share }) => share));
  const pages = [...new Set(changed.map(({ page }) => page))].sort((a, b) => worst(b) - worst(a));
  const settings = [...new Set(changed.map(({ width, theme }) => `${width} px, ${theme}`))].sort(
    (a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10),
  );
  const cell = (page: string, setting: string) => {
    const found = changed.find((one) => one.page === page && `${one.width} px, ${one.theme}` === setting);
    return html`<td>${found ? per(found.share) : "–"}</td>`;
  };
  const lines = pages.map(
    (page) => html`<tr><th scope="row"><a href="#${anchor(page)}">/${page}</a></th>${settings.map((setting) => cell(page, setting))}</tr>`,
  );
  const picture = (label: string, file: string) =>
    html`<figure><figcaption>${label}</figcaption><a href="${file}"><img src="${file}" alt="" loading="lazy"></a></figure>`;
  const entry = ({ width, theme, share, top, before, after, difference }: Changed) =>
    html`
      <h3>${width} px, ${theme}: ${per(share)} of the pixels${top > 0 ? `, from row ${top}` : ""}</h3>
      <div class="three">
        ${picture("Before", before)}
        ${picture("After", after)}
        ${picture("Difference, in red", difference)}
      </div>
    `;
  const section = (page: string) =>
    html`<section id="${anchor(page)}"><h2>/${page}</h2>${shownOf(changed.filter((one) => one.page === page)).map(entry)}</section>`;
  const list = (title: string, items: readonly string[]) =>
    items.length > 0 && html`<h2>${title}</h2><ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
  const table =
    pages.length > 0 &&
    html`
      <table>
        <thead>
          <tr>
            <th scope="col">Page</th>
            ${settings.map((setting) => html`<th scope="col">${setting}</th>`)}
          </tr>
        </thead>
        <tbody>${lines}</tbody>
      </table>
    `;
  return html`
    <!doctype html>
      <html lang="en">
        <meta charset="utf-8">
          <meta name="viewport" content="width=device-width">
            <title>Pictures of ${base} and ${head}</title>
            <style>${STYLE}</style>
            <h1>${base} → ${head}</h1>
            <p>${summary(outcome)}. Shares are of all pixels of a page. Pictures begin a little above the first row that differs.</p>
            ${list("Could not be shot", failed)}
            ${list("New pages", added)}
            ${list("Pages that are gone", removed)}
            ${table}
            ${pages.map(section)}
          </html>
  `.text;
}

/** Of each width the theme that differs more: the other seldom shows anything else. */
export const shownOf = (changed: readonly Changed[]): readonly Changed[] =>
  [...new Set(changed.map(({ width }) => width))]
    .sort((a, b) => a - b)
    .map((width) => changed.filter((one) => one.width === width).reduce((most, one) => (one.share > most.share ? one : most)));
