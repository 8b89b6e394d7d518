// The parts of topojson-client and topojson-simplify that the makers use; neither package carries types.
declare module "topojson-client" {
  export function feature(topology: unknown, object: unknown): GeoJSON.Feature<GeoJSON.Polygon | GeoJSON.MultiPolygon>;
  export function merge(topology: unknown, objects: readonly unknown[]): GeoJSON.MultiPolygon;
}
declare module "topojson-simplify" {
  export function presimplify<T>(topology: T): T;
  export function simplify<T>(topology: T, minWeight: number): T;
}
