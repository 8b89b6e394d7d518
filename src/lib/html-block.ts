import { JSDOM } from "jsdom";
import { drawOnServer } from "./draw-on-server.ts";
import { EDITION } from "./edition.ts";
import { creditOf, heroOf, style } from "./figure-picture.ts";
import { html, Markup } from "./html.ts";
import { hatchesOf, inside } from "./picture.ts";
import { resolved, rulesFor } from "./picture-style.ts";
import { datasets, datasetsOf, figureOf, figureView } from "./registry.ts";
import { sourceLine } from "./source-line.ts";

/** Attributes that only the site's own pages use. */
const OURS = /^(class|data-|aria-|role$|tabindex$)/;

/** Each rule's declarations as attributes, the more specific over the less, so that the drawing needs no style sheet. */
function paint(svg: Element, css: string): void {
  const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = "", declarations = ""]) => ({
    selector,
    declarations: declarations.split(";").map((each) => each.split(/:(.*)/s).map((side) => side.trim())),
    weight: 100 * (selector.match(/\./g)?.length ?? 0) + (selector.match(/(^|[\s>])[a-z]/g)?.length ?? 0),
  }));
  for (const { selector, declarations } of rules.sort((a, b) => a.weight - b.weight))
    for (const element of svg.querySelectorAll(selector))
      for (const [name, value] of declarations) if (name && value) element.setAttribute(name, value.replaceAll('"', "'"));
}

/** A drawing as one `<svg>` that needs nothing of the page around it: colours as numbers, no class, ids of its own. */
export function inlineSvg(drawing: string, name: string, prefix: string): string {
  const { body, width, height, classes } = inside(drawing);
  const inner = `<g class="${classes}">${body}</g>`;
  const css = resolved(style, rulesFor(style, inner));
  const markup = resolved(style, `${hatchesOf(css + inner)}<rect width="${width}" height="${height}" fill="var(--paper)"/>${inner}`);
  const text = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="100%">${markup.replaceAll("currentColor", style.light.ink ?? "#000")}</svg>`;
  const { document } = new JSDOM(text, { contentType: "image/svg+xml" }).window;
  const svg = document.documentElement;
  paint(svg, css.replaceAll("currentColor", style.light.ink ?? "#000"));
  for (const element of svg.querySelectorAll("*"))
    for (const attribute of element.getAttributeNames()) if (OURS.test(attribute)) element.removeAttribute(attribute);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", name);
  return svg.outerHTML
    .replace(/(\sid=")([^"]+)/g, `$1${prefix}-$2`)
    .replace(/url\(["']?#([^"')]+)["']?\)/g, `url(#${prefix}-$1)`)
    .replace(/(\s(?:xlink:)?href="#)([^"]+)/g, `$1${prefix}-$2`);
}

/** A figure at its defaults as a block of HTML without script, style sheet or frame: title, drawing, sentence, source and link. */
export function htmlBlock(id: string, site: URL | undefined): string {
  const figure = figureOf(id);
  const view = figureView(id);
  const drawing = drawOnServer(id, figure, view)[1] ?? "";
  const hero = heroOf(figure, view);
  const page = `${site?.href ?? "https://ADDRESS-OF-THIS-SITE/"}figures/${id}/`;
  const block = html`<figure>
<p><strong>${view.title}</strong><br>${view.subtitle}</p>
${hero && html`<p>${hero.label}: <strong>${hero.text}</strong></p>\n`}${drawing && html`${new Markup(inlineSvg(drawing, view.summary, `watts-${id}`))}\n`}<figcaption>${view.summary} ${sourceLine(datasetsOf(id), datasets.sources)} <a href="${page}">${EDITION}</a>. ${creditOf(id, Object.keys(view.controls).length > 0, undefined).replace(`${EDITION}, `, "")}</figcaption>
</figure>
`;
  return block.text;
}
