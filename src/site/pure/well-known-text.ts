/** Coordinates of a geometry: a point, or lists of them. */
type Coordinates = readonly number[] | readonly Coordinates[];
/** A geometry as GeoJSON writes it (RFC 7946). */
interface Geometry {
  readonly type: string;
  readonly coordinates: Coordinates;
}

/** Tells whether a value is a geometry of GeoJSON. */
export const isGeometry = (value: unknown): value is Geometry =>
  typeof value === "object" && value !== null && "type" in value && "coordinates" in value && Array.isArray(value.coordinates);

const isPoint = (coordinates: Coordinates): coordinates is readonly number[] => typeof coordinates[0] === "number";
const within = (coordinates: Coordinates): string =>
  isPoint(coordinates) ? coordinates.join(" ") : coordinates.map((part) => (isPoint(part) ? within(part) : `(${within(part)})`)).join(",");

/** Writes a geometry as well-known text, shorter than GeoJSON and read by databases and maps: "POINT(112.5 40.6)". */
export const wellKnownText = ({ type, coordinates }: Geometry): string => `${type.toUpperCase()}(${within(coordinates)})`;
