import type { Size } from "../../kit/figure.ts";
import { html, type Markup } from "../../kit/html.ts";
import type { End } from "../../kit/readings/journey-ends.ts";
import type { Point } from "../../model/projection.ts";
import { globeMap } from "./globe.ts";

/** What the reader looks at: the whole way, or one of its four stages. */
export type Step = "all" | "go" | "read" | "write" | "back";

/** A request’s way over the land, and the step that is shown of it. */
export interface Way {
  readonly land: GeoJSON.MultiPolygon;
  readonly from: End;
  readonly to: End;
  readonly step: Step;
  readonly caption: string;
}

/** Height of the line above the globe. */
const CAPTION = 26;

/** Draws an arrow’s head short of where it points to. */
function drawArrow([tailX]: Point, [headX, y]: Point): Markup {
  const forward = Math.sign(headX - tailX) || 1;
  return html`<path class="fill-ink" d="M${headX - forward * 10} ${y}l${-forward * 11}-6v12z"/>`;
}

/** Draws a circle where it is asked, a square where it is answered, and a ring around the square while it is busy. */
function drawSigns(start: Point, end: Point, step: Step): Markup {
  const busy = step === "read" || step === "write";
  const dashes = step === "read" ? "2 3" : "none";
  return html`
    <circle class="fill-paper stroke-ink" cx="${start[0]}" cy="${start[1]}" r="5" stroke-width="2"/>
    <rect class="fill-ink" x="${end[0] - 5}" y="${end[1] - 5}" width="10" height="10"/>
    ${busy && html`<circle class="fill-none stroke-ink" cx="${end[0]}" cy="${end[1]}" r="13" stroke-width="1.5" stroke-dasharray="${dashes}"/>`}
  `;
}

/** Writes the name of an end: under the way where that is long enough, else beside it, and above it at the edge where it has no room there. */
function drawName(name: string, [x, y]: Point, side: "left" | "right", under: boolean, { width, name: size }: Size): Markup {
  const [outward, room] = side === "left" ? [-1, x] : [1, width - x];
  const beside = !under && room > 14 + name.length * (size === "narrow" ? 8 : 7);
  const anchor = (side === "left") === beside ? "end" : "start";
  const [atX, atY] = under ? [x + outward * 7, y + 26] : beside ? [x + outward * 14, y + 4.5] : [side === "left" ? 0 : width, y - 20];
  return html`<text class="label halo" x="${atX}" y="${atY}" text-anchor="${anchor}">${name}</text>`;
}

function drawCompass(north: number, width: number): Markup {
  return html`
    <g transform="translate(${width - 18} 22)rotate(${north})">
      <path class="fill-ink-2" d="M0-12l4 10h-8z"/>
      <text class="label" y="12" text-anchor="middle">N</text>
    </g>
  `;
}

/** Draws the way on the globe, with the events of one step. */
export function drawWay({ land, from, to, step, caption }: Way, size: Size): { readonly markup: Markup; readonly height: number } {
  const frame = { width: size.width, height: size.name === "narrow" ? 200 : 264 };
  const { ground, left, right, swapped, north } = globeMap(land, [from.lon, from.lat], [to.lon, to.lat], frame);
  const [start, end] = swapped ? [right, left] : [left, right];
  const [leftName, rightName] = swapped ? [to.name, from.name] : [from.name, to.name];
  const apart = right[0] - left[0];
  const under = apart > leftName.length * 14 && apart > 200;
  const moving = step === "go" || step === "back";
  const arrow = moving && apart > 40 && (step === "back" ? drawArrow(end, start) : drawArrow(start, end));
  const markup = html`
    <text class="label strong" x="0" y="14">${caption}</text>
    <g transform="translate(0 ${CAPTION})">
      ${ground}
      <path class="axis" d="M${left[0]} ${left[1]}H${right[0]}" stroke-width="${moving ? 3 : 1.5}"/>
      ${arrow}
      ${drawSigns(start, end, step)}
      ${drawName(leftName, left, "left", under, size)}
      ${drawName(rightName, right, "right", under, size)}
      ${drawCompass(north, size.width)}
    </g>
  `;
  return { markup, height: frame.height + CAPTION };
}
