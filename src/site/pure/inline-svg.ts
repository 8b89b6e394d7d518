import { hatchesOf, inside } from "./picture.ts";
import { type PictureStyle, resolved, rulesFor } from "./picture-style.ts";

/** Attributes that only the site's own pages use, or that could run code. */
const OURS = /^(class|style|data-|aria-|role$|tabindex$|on)/;
/** Elements that a drawing does not need, and that a host must not be given. */
const ACTIVE = "script, style, foreignObject, iframe, image, a, animate, set";

/** Most by which a drawing, made for a phone's column, grows in a wide one; where a page takes this style away, it fills the column. */
const MOST = 1.25;

/** Writes each rule's declarations as attributes, in order of specificity, so that the drawing needs no style sheet. */
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

/** Attributes that an element passes on to its content. */
const INHERITED = ["fill", "stroke", "stroke-width", "font-family", "font-size", "font-weight", "text-anchor", "color"];

/** Removes attributes whose value an element inherits anyway. */
function spare(svg: Element): void {
  for (const element of [...svg.querySelectorAll("*")].reverse())
    for (const name of INHERITED) {
      const own = element.getAttribute(name);
      if (own !== null && element.parentElement?.closest(`[${name}]`)?.getAttribute(name) === own) element.removeAttribute(name);
    }
}

/**
 * Makes of a drawing one `<svg>` that needs nothing from the page around it: colours as numbers, no class, no script, ids of its own.
 * @param parse reads a text as a document of the kind "image/svg+xml"
 * @param prefix of its ids; drawings that may be on one page need different ones
 */
export function inlineSvg(style: PictureStyle, parse: (svg: string) => Document, drawing: string, name: string, prefix: string): string {
  const { body, width, height, classes } = inside(drawing);
  const inner = `<g class="${classes}">${body}</g>`;
  const css = resolved(style, rulesFor(style, inner));
  const markup = resolved(style, `${hatchesOf(css + inner)}<rect width="${width}" height="${height}" fill="var(--paper)"/>${inner}`);
  const ink = style.light.ink ?? "#000";
  const drawn = markup.replaceAll("currentColor", ink);
  const text = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="100%">${drawn}</svg>`;
  const svg = parse(text).documentElement;
  for (const element of svg.querySelectorAll(ACTIVE)) element.remove();
  paint(svg, css.replaceAll("currentColor", ink));
  for (const element of svg.querySelectorAll("*"))
    for (const attribute of element.getAttributeNames())
      if (OURS.test(attribute) || (/href$/.test(attribute) && !element.getAttribute(attribute)?.startsWith("#"))) element.removeAttribute(attribute);
  spare(svg);
  svg.setAttribute("style", `max-width:${width * MOST}px`);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", name);
  return svg.outerHTML
    .replace(/(\sid=")([^"]+)/g, `$1${prefix}-$2`)
    .replace(/url\(["']?#([^"')]+)["']?\)/g, `url(#${prefix}-$1)`)
    .replace(/(\s(?:xlink:)?href="#)([^"]+)/g, `$1${prefix}-$2`);
}
