import { reader, shelves } from "./books.ts";
import { chip } from "./chip.ts";
import { country, ours } from "./country.ts";
import { building, power } from "./kilowatt-hour.ts";
import type { Layer, Part } from "./layer.ts";
import { prices } from "./list-prices.ts";
import { px } from "./marks.ts";
import { money, twin } from "./money.ts";
import { type Numbers, reckoned, type Setting, SQUARES } from "./numbers.ts";
import { plan } from "./plan.ts";
import { type Frame, type Square, squareAt } from "./squares.ts";
import { yardstick } from "./yardstick.ts";

const partsOf = (numbers: Numbers): readonly Part[] => [
  power(numbers.places),
  building,
  chip,
  shelves(numbers.tokens),
  reader,
  money(numbers),
  twin,
  prices(numbers),
  country,
  yardstick,
];

function frameOf(numbers: Numbers, setting: Setting, width: number, height: number): Frame {
  const of = reckoned(numbers, setting);
  return { g: plan(width, height, of), of, setting };
}

/** Draws all that is not one of the squares. */
function layersAt(parts: readonly Part[], place: number, frame: Frame): Required<Layer> {
  const layers = parts.map((part) => part(place, frame));
  const joined = (of: keyof Layer): string => layers.map((layer) => layer[of] ?? "").join("");
  return { under: joined("under"), over: joined("over") };
}

/** A stroke: squares of one column that stand at even distances. */
interface Run {
  readonly x: number;
  readonly foot: number;
  readonly side: number;
  top: number;
  gap: number | undefined;
}
const tenth = (x: number): number => Math.round(x * 10) / 10;

/** Joins squares of the same look to strokes, column by column, and draws them: a still has a few paths instead of a hundred rectangles. */
function strokes(squares: readonly Square[]): string {
  const groups = new Map<string, { readonly look: Square; readonly runs: Run[] }>();
  for (const square of squares) {
    const { x, y, w, h, border, fill, edge } = square;
    const key = [fill, border > 0.5 ? edge : "", tenth(w), isRound(square)].join("|");
    const group = groups.get(key) ?? { look: square, runs: [] };
    groups.set(key, group);
    const last = group.runs.at(-1);
    const middle = x + w / 2;
    const gap = last ? last.top - (y + h) : -1;
    const goesOn =
      last &&
      Math.abs(last.x - middle) < 0.05 &&
      Math.abs(last.side - h) < 0.05 &&
      gap >= -1 &&
      (last.gap === undefined || Math.abs(last.gap - gap) < 0.05);
    if (goesOn) Object.assign(last, { gap, top: y });
    else group.runs.push({ x: middle, foot: y + h, top: y, side: h, gap: undefined });
  }
  const drawn = ({ look, runs }: { look: Square; runs: readonly Run[] }, color: string, inset: number): string => {
    const w = tenth(look.w);
    const round = isRound(look);
    const [first] = runs;
    const gap = first?.gap ?? 0;
    const dash = round ? `0 ${px(w + gap)}` : `${px((first?.side ?? 0) - 2 * inset)} ${px(gap + 2 * inset)}`;
    const path = runs
      .map((run) => `M${tenth(run.x)} ${tenth(run.foot - inset - (round ? w / 2 : 0))}V${tenth(run.top + inset + (round ? w / 2 - 0.2 : 0))}`)
      .join("");
    return (
      `<path d="${path}" fill="none" stroke="${color}" stroke-width="${tenth(w - 2 * inset)}"` +
      `${gap > 0 ? ` stroke-dasharray="${dash}"` : ""}${round ? ' stroke-linecap="round"' : ""}/>`
    );
  };
  return [...groups.values()]
    .map((group) =>
      group.look.border > 0.5 ? drawn(group, group.look.edge, -0.55) + drawn(group, group.look.fill, 0.55) : drawn(group, group.look.fill, 0),
    )
    .join("");
}
const isRound = ({ china }: Square): boolean => (china ?? 0) > 0.5;

/** Draws a scene as a still picture of so many pixels. Its patterns have names of their own, so that many stills can stand on a page. */
export function still(numbers: Numbers, setting: Setting, scene: number, width: number, height: number): string {
  const frame = frameOf(numbers, setting, width, height);
  const { under, over } = layersAt(partsOf(numbers), scene, frame);
  const squares = Array.from({ length: SQUARES + frame.of.lost }, (_, i) => squareAt(scene, i, frame));
  const body = scene === 9 ? ours(frame) : strokes(squares.filter(({ opacity, h }) => opacity >= 0.5 && h >= 0.5));
  return `<svg viewBox="0 0 ${width} ${height}" aria-hidden="true">${under}${body}${over}</svg>`.replace(/(id="|url\(#)/g, `$1still-${scene}-`);
}

/** Draws the outline of a square with its round corners, as part of a path. */
function outline({ x, y, w, h, r }: Square): string {
  const [left, right, top, foot, corner] = [px(x), px(x + w), px(y), px(y + h), px(Math.min(r, w / 2, h / 2))];
  if (corner <= 0) return `M${left} ${top}H${right}V${foot}H${left}Z`;
  const turn = (toX: number, toY: number): string => `A${corner} ${corner} 0 0 1 ${px(toX)} ${px(toY)}`;
  return (
    `M${px(left + corner)} ${top}H${px(right - corner)}${turn(right, top + corner)}V${px(foot - corner)}${turn(right - corner, foot)}` +
    `H${px(left + corner)}${turn(left, foot - corner)}V${px(top + corner)}${turn(left + corner, top)}Z`
  );
}

const SVG = "http://www.w3.org/2000/svg";

/** Prepares an empty picture, and returns the function that draws a place of the story into it. It writes only what has changed. */
export function mount(picture: SVGSVGElement, numbers: Numbers): (place: number, setting: Setting, width: number, height: number) => void {
  const group = (): SVGGElement => picture.appendChild(document.createElementNS(SVG, "g"));
  picture.replaceChildren();
  const [under, squares, over] = [group(), group(), group()];
  const parts = partsOf(numbers);
  const paths: { readonly path: SVGPathElement; readonly now: Map<string, string> }[] = [];
  const drawn = { under: "", over: "", size: "" };
  let frame: Frame | undefined;
  const put = (i: number, values: Readonly<Record<string, string>>): void => {
    paths[i] ??= { path: squares.appendChild(document.createElementNS(SVG, "path")), now: new Map() };
    const { path, now } = paths[i];
    for (const [name, value] of Object.entries(values)) {
      if (now.get(name) === value) continue;
      now.set(name, value);
      path.setAttribute(name, value);
    }
  };
  return (place, setting, width, height) => {
    const size = `0 0 ${width} ${height}`;
    if (!frame || frame.setting !== setting || size !== drawn.size) frame = frameOf(numbers, setting, width, height);
    if (size !== drawn.size) {
      drawn.size = size;
      picture.setAttribute("viewBox", size);
    }
    const layers = layersAt(parts, place, frame);
    if (layers.under !== drawn.under) {
      drawn.under = layers.under;
      under.innerHTML = layers.under;
    }
    if (layers.over !== drawn.over) {
      drawn.over = layers.over;
      over.innerHTML = layers.over;
    }
    // One path for all squares of a look: a hundred elements would each cost the browser a style and a layout.
    const looks = new Map<string, { readonly look: Readonly<Record<string, string>>; d: string }>();
    for (let i = 0; i < SQUARES + frame.of.lost; i++) {
      const square = squareAt(place, i, frame);
      const { opacity, border, fill, edge } = square;
      if (opacity < 0.01) continue;
      const look = { fill, opacity: String(px(opacity)), "stroke-width": String(px(border)), stroke: border > 0 ? edge : "none" };
      const key = Object.values(look).join();
      const of = looks.get(key) ?? { look, d: "" };
      looks.set(key, of);
      of.d += outline(square);
    }
    [...looks.values()].forEach(({ look, d }, i) => void put(i, { ...look, d }));
    for (let i = looks.size; i < paths.length; i++) put(i, { d: "" });
  };
}
