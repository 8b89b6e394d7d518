import type { Dataset, Row, Value } from "../../kit/dataset.ts";
import { EDITION } from "../pure/edition.ts";

type Position = readonly [lon: number, lat: number, ...rest: number[]];
type Ring = readonly Position[];
type Geometry = { readonly type: string; readonly coordinates: Value };

/** Tells whether the rows of a dataset are places: they have a geometry, or a longitude and a latitude. */
export const isGeographic = ({ fields }: Pick<Dataset, "fields">): boolean =>
  fields.some(({ type }) => type === "geojson") ||
  ["lon", "lat"].every((name) => fields.some((field) => field.name === name && field.type === "number"));

/** Computes twice the area of a ring on the plane of longitude and latitude: positive where it runs counterclockwise. */
const turn = (ring: Ring): number => ring.slice(1).reduce((sum, [x, y], i) => sum + ((ring[i]?.[0] ?? x) * y - x * (ring[i]?.[1] ?? y)), 0);

/** Winds a polygon as RFC 7946 asks: its outer ring counterclockwise, its holes clockwise. The data hold it as d3-geo wants it, the other way. */
const wound = (rings: readonly Ring[]): readonly Ring[] => rings.map((ring, i) => (turn(ring) > 0 === (i === 0) ? ring : [...ring].reverse()));

function rightHanded({ type, coordinates }: Geometry): Geometry {
  if (type === "Polygon") return { type, coordinates: wound(coordinates as unknown as readonly Ring[]) };
  if (type === "MultiPolygon") return { type, coordinates: (coordinates as unknown as readonly (readonly Ring[])[]).map(wound) };
  return { type, coordinates };
}

/** Finds the geometry of a row; null where its place is not known. */
function geometryOf(row: Row, field: string | undefined): Geometry | null {
  if (field) return row[field] ? rightHanded(row[field] as unknown as Geometry) : null;
  return typeof row.lon === "number" && typeof row.lat === "number" ? { type: "Point", coordinates: [row.lon, row.lat] } : null;
}

/**
 * Writes the rows of a dataset that are places as GeoJSON (RFC 7946), a feature a row, whose properties are its other fields; unknown is null. The
 * file says from which version and under which terms.
 */
export function geoJson({ id, title, version, asOf, licence, fields, rows }: Dataset): string {
  const field = fields.find(({ type }) => type === "geojson")?.name;
  const places = field ? [field] : ["lon", "lat"];
  const features = rows.map((row) => ({
    type: "Feature",
    geometry: geometryOf(row, field),
    properties: Object.fromEntries(fields.filter(({ name }) => !places.includes(name)).map(({ name }) => [name, row[name] ?? null])),
  }));
  const head = JSON.stringify({ type: "FeatureCollection", name: id, title, edition: EDITION, version, asOf, licence });
  return `${head.slice(0, -1)},"features":[\n${features.map((feature) => JSON.stringify(feature)).join(",\n")}\n]}\n`;
}
