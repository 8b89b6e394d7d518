import { conicEqualArea } from "../../model/projection.ts";
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

/** Pixels that a letter takes at 13 px, on the safe side, and the halves of signs. */
const LETTER = 6.3;
/** Parallels of equal length that suit China, and the meridian that stands upright. */
const CHINA = conicEqualArea([25, 47], [105, 36]);
/** Cells in pixels on which borders are drawn, to one decimal: fine enough for the eye, coarse enough for a small file. */
const GRID = { narrow: 1.5, wide: 1.6 };
/** Degrees east from which a narrow picture shows China: no cluster lies further west. */
const NARROW_WEST = 91;

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

/** What each sign means, under the map; a sign without a ring is a county seat that the approval names. */
const key = (size: Size, top: number) =>
  KEY.map(([spot, words], i) => {
    const [x, y] = size.name === "narrow" ? [12 + (i % 2) * 160, top + 14 + Math.floor(i / 2) * 28] : [12 + ([0, 142, 284, 436][i] ?? 0), top + 14];
    return html`<g transform="translate(${x} ${y})">${sign(spot)}<text class="map-note" x="17" y="4.5">${words}</text></g>`;
  });

/** China and its neighbours with the clusters, each with its label where there is room for it. */
export function chinaMap(provinces: Shapes, land: Shapes, spots: readonly Spot[], cities: readonly City[], size: Size): string {
  const narrow = size.name === "narrow";
  const frame = { width: size.width, height: narrow ? 376 : 530 };
  const china = provinces.flatMap(({ geometry }) => ringsOf(geometry));
  const shown = narrow ? china.map((ring) => ring.filter(([lon = 0]) => lon > NARROW_WEST)) : china;
  const project = fitted(CHINA, shown, frame);
  const grid = GRID[size.name];
  const around = land.flatMap(({ geometry }) => ringsOf(geometry)).filter((ring) => ring.length > (narrow ? 12 : 7));
  const paths = {
    land: gridPath(around, project, frame, { grid: 2 * grid }),
    china: gridPath(china, project, frame, { grid, keepSmall: true }),
  };
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
    return html`<g${row !== null && html` data-row="${row}"`} class="map-spot" transform="translate(${Math.round(x)} ${Math.round(y)})">${mark}${label(i, className)}</g>`;
  };
  const top = frame.height + 8;
  return html`<g data-height="${top + (narrow ? 60 : 32)}"><path class="map-land" transform="scale(${2 * grid})" d="${paths.land}"/><path class="map-china" transform="scale(${grid})" d="${paths.china}"/>${
    narrow ? null : cities.map((_, i) => group(spots.length + i, null, html`<path class="map-city" d="M-4 0h8M0-4v8"/>`, "map-note"))
  }${spots.map((spot, i) => group(i, i, sign(spot), "map-name"))}${key(size, top)}</g>`.text;
}
