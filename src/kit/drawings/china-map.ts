import { conicEqualArea, type Projection } from "../../model/projection.ts";
import type { Size } from "../figure.ts";
import { html } from "../html.ts";
import { placeLabels } from "./label-places.ts";
import { fitted, gridPath, ringsOf } from "./map-path.ts";

/** One cluster on the map. */
export interface Spot {
  readonly label: string;
  readonly lon: number;
  readonly lat: number;
  readonly side: string;
  /** How exact the point is. */
  readonly precision: "site" | "county" | "city" | "stand-in" | "province-centre";
}
interface City {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
}
type Shapes = readonly { readonly geometry: GeoJSON.Geometry }[];

/** Width of a letter at 13 px, in pixels, on the safe side, and half the width of a sign. */
const LETTER = 6.3;
/** Standard parallels that suit China, and the meridian that stands upright. */
const CHINA = conicEqualArea([25, 47], [105, 36]);
/** The wide picture of the ground, in pixels. */
const WIDE = { width: 680, height: 530 };
/** Pitch, in pixels, of the grid on which borders are drawn, to one decimal: fine enough for the eye, coarse enough for a small file. */
const GRID = 1.6;
/** The narrow picture is the eastern part of the wide one, made smaller, so that the outlines are sent once. No cluster lies further west. */
const NARROW = { width: 360, height: 376 };
const SMALLER = 0.7;
const [WEST, DOWN] = [WIDE.width * SMALLER - NARROW.width, (NARROW.height - WIDE.height * SMALLER) / 2];

const RINGS = {
  site: null,
  county: null,
  city: html`<circle class="map-ring" r="8"/>`,
  "stand-in": html`<circle class="map-ring map-ring--near" r="11"/>`,
  "province-centre": html`<circle class="map-ring map-ring--near" r="22"/>`,
};
const sign = ({ side, precision }: Pick<Spot, "side" | "precision">) =>
  html`${RINGS[precision]}<circle class="${side === "west" ? "map-west" : "map-east"}" r="${precision === "province-centre" ? 3 : 4.5}"/>`;

const KEY: readonly (readonly [Pick<Spot, "side" | "precision">, string])[] = [
  [{ side: "west", precision: "county" }, "west, near power"],
  [{ side: "east", precision: "county" }, "east, near users"],
  [{ side: "east", precision: "city" }, "placed at its city"],
  [{ side: "west", precision: "stand-in" }, "a city nearby stands in"],
];

/** Draws the key to the signs under the map; a sign without a ring is a county seat that the approval names. */
const key = (size: Size, top: number) =>
  KEY.map(([spot, words], i) => {
    const [x, y] = size.name === "narrow" ? [12 + (i % 2) * 160, top + 14 + Math.floor(i / 2) * 28] : [12 + ([0, 142, 284, 436][i] ?? 0), top + 14];
    return html`<g transform="translate(${x} ${y})">${sign(spot)}<text class="map-note" x="17" y="4.5">${words}</text></g>`;
  });

/** Draws China and its neighbours with the clusters, each with its label if there is room for it. */
export function chinaMap(provinces: Shapes, land: Shapes, spots: readonly Spot[], cities: readonly City[], size: Size): string {
  const narrow = size.name === "narrow";
  const frame = narrow ? NARROW : WIDE;
  const china = provinces.flatMap(({ geometry }) => ringsOf(geometry));
  const whole = fitted(CHINA, china, WIDE);
  const project: Projection = (lonLat) => {
    const [x, y] = whole(lonLat);
    return narrow ? [x * SMALLER - WEST, y * SMALLER + DOWN] : [x, y];
  };
  const around = land.flatMap(({ geometry }) => ringsOf(geometry)).filter((ring) => ring.length > 7);
  const outlines = html`
    <path class="map-land" transform="scale(${2 * GRID})" d="${gridPath(around, whole, WIDE, { grid: 2 * GRID })}"/>
    <path class="map-china" transform="scale(${GRID})" d="${gridPath(china, whole, WIDE, { grid: GRID, keepSmall: true })}"/>
  `;
  const ground = narrow
    ? html`
      <clipPath id="hubs-map-east">
        <rect width="${frame.width}" height="${frame.height}"/>
      </clipPath>
      <g clip-path="url(#hubs-map-east)">
        <g transform="translate(${-WEST} ${DOWN})scale(${SMALLER})">${outlines}</g>
      </g>
    `
    : outlines;
  const pin = ({ lon, lat }: { readonly lon: number; readonly lat: number }) => project([lon, lat]);
  const named = [
    ...spots.map((spot) => ({ at: pin(spot), text: spot.label })),
    ...(narrow ? [] : cities.map((city) => ({ at: pin(city), text: city.name }))),
  ];
  const places = placeLabels(
    named.map(({ at: [x, y], text }) => ({ x, y, width: text.length * LETTER })),
    frame,
  );
  const label = (i: number, className: string) => {
    const { dx = 0, dy = 0, anchor = "start" } = places[i] ?? {};
    const lead = Math.hypot(dx, dy) > 20 && html`<path class="map-lead" d="M${dx * 0.35} ${dy * 0.35}L${dx - Math.sign(dx) * 3} ${dy}"/>`;
    return html`${lead}<text class="${className}" x="${dx}" y="${dy + 4.5}" text-anchor="${anchor}">${named[i]?.text}</text>`;
  };
  const group = (i: number, row: number | null, mark: ReturnType<typeof html>, className: string) => {
    const [x = 0, y = 0] = named[i]?.at ?? [];
    return html`
      <g${row !== null && html` data-row="${row}"`} class="map-spot" transform="translate(${Math.round(x)} ${Math.round(y)})">
        ${mark}
        ${label(i, className)}
      </g>
    `;
  };
  const top = frame.height + 8;
  return html`<g data-height="${top + (narrow ? 60 : 32)}">${ground}${
    narrow ? null : cities.map((_, i) => group(spots.length + i, null, html`<path class="map-city" d="M-4 0h8M0-4v8"/>`, "map-note"))
  }${spots.map((spot, i) => group(i, i, sign(spot), "map-name"))}${key(size, top)}</g>`.text;
}
