import { html } from "../lib/html.ts";

/** A page that looks different: where, how much of it, and its three pictures as file names. */
export interface Changed {
  readonly page: string;
  readonly setting: string;
  readonly share: number;
  readonly before: string | null;
  readonly after: string | null;
  readonly difference: string | null;
}

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;margin:2rem;color:#222;background:#fafaf7}h2{margin:3rem 0 .5rem;font-size:1.1rem}
.three{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:1rem;align-items:start}figure{margin:0}figcaption{color:#666;font-size:.9rem}
img{max-width:100%;border:1px solid #ccc}a{color:inherit}`;

/** The report as one page of HTML: only what differs, worst first. */
export function shotsReport(base: string, head: string, compared: number, changed: readonly Changed[]): string {
  const worst = [...changed].sort((a, b) => b.share - a.share);
  const picture = (label: string, file: string | null) =>
    html`<figure><figcaption>${label}</figcaption>${file ? html`<a href="${file}"><img src="${file}" alt="" loading="lazy"></a>` : "not there"}</figure>`;
  const entries = worst.map(
    ({ page, setting, share, before, after, difference }) =>
      html`<section><h2>/${page} · ${setting} · ${(share * 100).toPrecision(2)}% of the pixels</h2><div class="three">${picture("Before", before)}${picture("After", after)}${picture("Difference", difference)}</div></section>`,
  );
  return html`<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures of ${base} and ${head}</title><style>${STYLE}</style><h1>${base} → ${head}</h1><p>${compared} pictures compared, ${changed.length} differ.</p>${entries}</html>`
    .text;
}
