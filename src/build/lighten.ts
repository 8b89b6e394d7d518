import { type BrotliOptions, brotliCompressSync, constants } from "node:zlib";
import { hexOfOklch } from "../site/pure/colour.ts";
import { brotliOptions } from "./brotli.ts";

/** How far a line may lie from the points that it leaves out, in pixels: a screen shows no less than half of one. */
const TOLERANCE = 0.12;

type Point = readonly [x: number, y: number];

/** Distance of a point from the stretch between two others. */
function off([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = dx === 0 && dy === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}

/** The points of a line that it needs to look the same (Ramer, Douglas and Peucker). */
export function needed(points: readonly Point[], tolerance = TOLERANCE): readonly Point[] {
  const keep = new Set([0, points.length - 1]);
  const stack: [number, number][] = [[0, points.length - 1]];
  for (let span = stack.pop(); span; span = stack.pop()) {
    const [from, to] = span;
    let [worst, at] = [tolerance, -1];
    for (let i = from + 1; i < to; i += 1) {
      const distance = off(points[i] as Point, points[from] as Point, points[to] as Point);
      if (distance > worst) [worst, at] = [distance, i];
    }
    if (at < 0) continue;
    keep.add(at);
    stack.push([from, at], [at, to]);
  }
  return points.filter((_, i) => keep.has(i));
}

const pairs = (text: string): readonly Point[] => {
  const numbers = text
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return Array.from({ length: numbers.length / 2 }, (_, i) => [numbers[2 * i] ?? 0, numbers[2 * i + 1] ?? 0] as const);
};
/** To a tenth of a pixel, as pictures are written. */
const tenth = (value: number): string => String(Math.round(value * 10) / 10).replace(/^-0$/, "0");
/** Numbers with no more between them than is needed. */
const joined = (numbers: readonly string[]): string =>
  numbers.reduce((all, each) => (all === "" || each.startsWith("-") ? all + each : `${all} ${each}`), "");

/** One stroke or outline of straight lines. */
interface Stroke {
  readonly points: readonly Point[];
  readonly closed: boolean;
}

/** Strokes in steps from point to point, which repeat themselves where places do not. */
function inSteps(strokes: readonly Stroke[]): string {
  let [x, y] = [0, 0];
  return strokes
    .map(({ points, closed }) => {
      let start: Point = [0, 0];
      const steps = points.map(([toX, toY], i) => {
        const step = [tenth(toX - x), tenth(toY - y)];
        // From where the steps so far have led, so that nothing adds up.
        x = Math.round((x + Number(step[0])) * 10) / 10;
        y = Math.round((y + Number(step[1])) * 10) / 10;
        if (i === 0) start = [x, y];
        return step;
      });
      if (closed) [x, y] = start;
      return `m${joined(steps[0] ?? [])}l${joined(steps.slice(1).flat())}${closed ? "z" : ""}`;
    })
    .join("");
}

/** A path of straight lines only, lighter, by its places or in steps; any other as it is. */
export function lighterPath(d: string, steps = true): string {
  if (!/^(M[\d.,\s-]+(L[\d.,\s-]+){2,}Z?)+$/.test(d)) return d;
  const strokes = d
    .slice(1)
    .split("M")
    .map((stroke) => ({ points: needed(stroke.replace("Z", "").split("L").flatMap(pairs)), closed: stroke.endsWith("Z") }));
  if (steps) return inSteps(strokes);
  return strokes.map(({ points, closed }) => `M${points.map(([x, y]) => `${tenth(x)},${tenth(y)}`).join("L")}${closed ? "Z" : ""}`).join("");
}

/** A line as a path, which names level and upright ones by three numbers. Lines placed by shares of their picture stay. */
const asPath = (line: string): string =>
  line.replace(
    /^<line\b([^>]*?) x1="([\d.-]+)" x2="([\d.-]+)" y1="([\d.-]+)" y2="([\d.-]+)"([^>]*?)(?:\/>|><\/line>)$/,
    (_, before: string, x1: string, x2: string, y1: string, y2: string, after: string) =>
      `<path${before} d="M${x1} ${y1}${x1 === x2 ? `V${y2}` : y1 === y2 ? `H${x2}` : `L${x2} ${y2}`}"${after}/>`,
  );

/** How lines are written: by their places, or in steps; and marks that are not drawn, at tenths of pixels or whole ones. */
interface Way {
  readonly steps: boolean;
  readonly whole: boolean;
  /** Single lines as paths, which pages do without: a redraw in the browser brings the same elements. */
  readonly paths: boolean;
}
const WAYS: readonly Way[] = [false, true].flatMap((steps) => [false, true].map((whole) => ({ steps, whole, paths: true })));

/** Numbers of a path without the nought before their point. */
const withoutNoughts = (d: string): string => d.replace(/(?<![\d.])0(?=\.\d)/g, "");

/** A picture with fewer bytes that looks the same: lines without the points that nobody sees. */
function lighterPicture(svg: string, { steps, whole, paths }: Way): string {
  const dashed = /<g\b[^>]*stroke-dasharray=/.test(svg);
  const anchored = /<g\b[^>]*text-anchor=/.test(svg);
  const atWhole = (circle: string): string => circle.replace(/ (cx|cy)="([\d.-]+)"/g, (_, name, value) => ` ${name}="${Math.round(Number(value))}"`);
  return (
    svg
      .replace(/ d="([^"]+)"/g, (_, d: string) => ` d="${withoutNoughts(lighterPath(d, steps))}"`)
      .replace(/<circle class="fill-none"[^>]*>/g, (circle) => (whole ? atWhole(circle) : circle))
      .replace(/ transform="translate\(0[ ,]0\)"/g, "")
      .replace(/ stroke-dasharray="(?:none)?"/g, (none) => (dashed ? none : ""))
      .replace(/<line\b[^>]*>(?:<\/line>)?/g, (line) => (paths ? asPath(line) : line))
      // What a text is by itself, where nothing around it says otherwise.
      .replace(/ text-anchor="start"/g, (said) => (paths && !anchored ? "" : said))
  );
}

/** A picture whose marks leave out the number of their row where it follows on that of the mark before. */
export function withoutCount(svg: string): string {
  let next = 0;
  return svg.replace(/ data-row="(\d+)"/g, (said, row: string) => {
    const follows = Number(row) === next;
    next = Number(row) + 1;
    return follows ? " data-row" : said;
  });
}

const PICTURE = /<svg class="plot[\s\S]*?<\/svg>/g;
/** What compresses to the fewest bytes. */
function lightest(texts: readonly string[], options: (bytes: number) => BrotliOptions): string {
  const different = [...new Set(texts)];
  if (different.length < 2) return different[0] ?? "";
  const sizes = different.map((text) => brotliCompressSync(text, options(Buffer.byteLength(text))).length);
  return different[sizes.indexOf(Math.min(...sizes))] ?? "";
}

/** Enough to tell the ways of a picture apart. */
const quickly = (): BrotliOptions => ({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
const lightestPictures = new Map<string, string>();
/** A page with each of its pictures in the way that compresses best; one that stands in several pages is tried once. */
export const lighterPictures = (page: string): string =>
  page.replace(PICTURE, (svg) => {
    const known =
      lightestPictures.get(svg) ??
      lightest([svg, ...[false, true].map((steps) => lighterPicture(svg, { steps, whole: true, paths: false }))], quickly);
    lightestPictures.set(svg, known);
    return known;
  });

/** Rules for links in titles and among buttons, and for a figure without a table, which embeds have not. */
const UNSEEN = /(?:\.fig-title a(?::hover)?|\.actions a|:not\(\.fig-data\)\+\.fig-foot)\{[^}]*\}/g;
const WHOLE = /<(style|script|pre|textarea)\b[\s\S]*?<\/\1>/g;
const BLOCKS =
  "html|head|body|meta|link|title|main|div|p|form|fieldset|legend|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tr|th|td|figure|figcaption|h1|h2|h3|details|summary|select|option";
/** End tags that HTML lets one leave out before another of their kind and at the end of what holds them. */
const ENDS = /<\/(td|th|tr|thead|tbody|li|dt|dd|option)>(?=<(td|th|tr|tbody|li|dt|dd|option)\b|<\/(tr|thead|tbody|table|ul|ol|dl|select|div)>)/g;
/** The same of paragraphs, and what a page has without its being said. */
const SAID =
  /<\/p>(?=<(?:p|div|details|form|figure|ul|ol|dl|table|h2|fieldset|main)\b|<\/(?:div|main|details|form|figure|fieldset)>)|<head>(?=<meta\b)|<\/head>(?=<body\b)|<\/body><\/html>\s*$/g;
/** Dials up to their sources and the choices of a list: grids and rows, in which space between and within elements is not seen. */
const ROWS =
  /<fieldset class="[^"]*\bdial"[\s\S]*?(?=<p\b|<\/fieldset>)|<label class="choice">[\s\S]*?<\/label>|<output class="result-fig[\s\S]*?<\/output>/g;
/** A dial's form without the space, and its bracket without what lines and texts are by themselves. */
const lighterRow = (row: string): string =>
  row
    .replace(/(?<=>) | (?=<)/g, "")
    .replaceAll("></line>", "/>")
    .replace(/(<line\b[^>]*) y1="0"/g, "$1")
    .replaceAll(' text-anchor="start"', "");

/**
 * An embed's page with fewer bytes that shows the same: lighter pictures in the way that compresses best, no space where none is seen, no end tags that HTML does not
 * need, and colours as numbers of six digits. Runs before the content policy, since a changed byte of a style changes its hash.
 */
export function lighten(page: string): string {
  const kept: string[] = [];
  const keep = (text: string): string => `\uE000${kept.push(text) - 1}\uE000`;
  const light = page
    .replace(/oklch\(([\d.]+)% ([\d.]+) ([\d.]+)(?:\/([\d.]+))?\)/g, (_, l: string, c: string, h: string, alpha?: string) => {
      const opacity = alpha
        ? Math.round(Number(alpha) * 255)
            .toString(16)
            .padStart(2, "0")
        : "";
      return hexOfOklch(Number(l) / 100, Number(c), Number(h)) + opacity;
    })
    .replace(UNSEEN, "")
    .replace(WHOLE, keep)
    .replace(/[ \t\n\r]+/g, " ")
    .replace(new RegExp(` ?(</?(?:${BLOCKS})\\b[^>]*>) ?`, "g"), "$1")
    .replace(ENDS, "")
    .replace(SAID, "")
    .replace(ROWS, lighterRow)
    // The inspector counts rows and marks by itself; on a map a row in hand shows in the picture before it comes.
    .replace(/<tr data-row="\d+">/g, (row) => (page.includes("fig--map") ? row : "<tr>"))
    .replace(/\uE000(\d+)\uE000/g, (_, i: string) => kept[Number(i)] ?? "");
  // Calculators draw few marks, and win nothing by it.
  const counted = page.includes("fig--chart") ? light.replace(PICTURE, withoutCount) : light;
  const pages = WAYS.map((way) => counted.replace(PICTURE, (svg) => lighterPicture(svg, way)));
  return lightest(pages, brotliOptions);
}
