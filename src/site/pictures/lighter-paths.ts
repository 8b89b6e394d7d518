import { optimize } from "svgo";

/** What svgo may do to a path by its data alone: nothing for which it would have to know how classes style it. */
const params = { applyTransforms: false, removeUseless: false, convertToZ: false, floatPrecision: 2 } as const;

const PATH = /(<path\b[^>]*? d=")([^"]+)/g;
const DATA = / d="([^"]*)"/g;

const lighter = new Map<string, string>();

/**
 * Writes the paths of a drawing with fewer signs that draw the same, and leaves the rest of it as it is. Each drawing is done once a build.
 * @throws Error if svgo has dropped a path
 */
export function lighterPaths(svg: string): string {
  const known = lighter.get(svg);
  if (known !== undefined) return known;
  const paths = [...svg.matchAll(PATH)].map(([, , d]) => `<path d="${d}"/>`);
  const { data } = optimize(`<svg xmlns="http://www.w3.org/2000/svg">${paths.join("")}</svg>`, { plugins: [{ name: "convertPathData", params }] });
  const written = [...data.matchAll(DATA)].map(([, d]) => d);
  if (written.length !== paths.length) throw new Error(`svgo has kept ${written.length} of ${paths.length} paths of ${svg.slice(0, 200)}`);
  let at = 0;
  const made = svg.replace(PATH, (_, open: string) => `${open}${written[at++]}`);
  lighter.set(svg, made);
  return made;
}
