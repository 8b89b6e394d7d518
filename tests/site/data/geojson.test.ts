import { geoArea, geoContains } from "d3-geo";
import { describe, expect, test } from "vitest";
import { geoJson, isGeographic } from "../../../src/site/data/geojson.ts";
import { dataPackage } from "../../../src/site/publish/publish-package.ts";
import { datasets, lastDataDay } from "../../../src/site/registry.ts";

type Ring = [number, number][];
interface Feature {
  readonly type: string;
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
  readonly properties: Readonly<Record<string, unknown>>;
}
interface Collection {
  readonly type: string;
  readonly version: string;
  readonly features: readonly Feature[];
}
const read = (id: string): Collection => JSON.parse(geoJson(datasets.current(id))) as Collection;
const geographic = datasets.open.filter((id) => isGeographic(datasets.current(id)));
const all = datasets.open.map((id) => datasets.current(id));

/** Collects the positions of a geometry. */
const positions = (coordinates: unknown): readonly (readonly number[])[] =>
  Array.isArray(coordinates) && typeof coordinates[0] === "number" ? [coordinates as number[]] : (coordinates as unknown[]).flatMap(positions);

test("the datasets of places are the coasts, China’s provinces and those with a longitude and a latitude, and no prices", () => {
  for (const id of ["world-land", "china-provinces", "power-plants", "computing-hubs", "cloud-regions"]) expect(geographic).toContain(id);
  for (const id of ["list-prices", "hub-status", "electricity"]) expect(geographic).not.toContain(id);
});

describe.each(geographic)("%s as GeoJSON", (id) => {
  const { type, version, features } = read(id);
  const { rows, fields } = datasets.current(id);

  test("is a feature collection with a feature for each row, of the newest version", () => {
    expect([type, version, features.length]).toEqual(["FeatureCollection", datasets.current(id).version, rows.length]);
    for (const feature of features) expect(Object.keys(feature)).toEqual(["type", "geometry", "properties"]);
    expect(features.some(({ geometry }) => geometry !== null)).toBe(true);
  });

  test("has longitude first, within 180 degrees, then latitude, within 90", () => {
    for (const [lon = 999, lat = 999] of features.flatMap(({ geometry }) => (geometry ? positions(geometry.coordinates) : []))) {
      expect(Math.abs(lon)).toBeLessThanOrEqual(180);
      expect(Math.abs(lat)).toBeLessThanOrEqual(90);
    }
  });

  test("keeps every other field", () => {
    const kept = Object.keys(features[0]?.properties ?? {});
    expect(fields.map(({ name }) => name).filter((name) => !kept.includes(name))).toEqual(
      fields.some(({ type: of }) => of === "geojson") ? ["geometry"] : ["lon", "lat"],
    );
  });
});

test("outer rings run counterclockwise, as RFC 7946 asks: d3, which wants the other way, finds Chengdu in Sichuan turned round", () => {
  const features = read("china-provinces").features;
  const sichuan = features.find(({ properties }) => Object.values(properties).some((value) => typeof value === "string" && value === "Sichuan"));
  const coordinates = sichuan?.geometry?.coordinates as Ring[] | Ring[][];
  const first = (sichuan?.geometry?.type === "Polygon" ? coordinates[0] : coordinates[0]?.[0]) as Ring;
  // d3-geo reads a ring the other way round: as written it holds all but the province, 4π less its area.
  expect(geoArea({ type: "Polygon", coordinates: [first] })).toBeGreaterThan(2 * Math.PI);
  expect(geoContains({ type: "Polygon", coordinates: [[...first].reverse()] }, [104.07, 30.67])).toBe(true);
});

test("the data package lists each beside its table, with its size", () => {
  const resources = dataPackage(all, datasets.sources, lastDataDay).resources as readonly { name: string; path: string; bytes: number }[];
  const listed = resources.filter(({ path }) => path.endsWith(".geojson"));
  expect(listed.map(({ path }) => path)).toEqual(geographic.map((id) => `${id}.geojson`));
  for (const { path, bytes } of listed) expect(bytes).toBe(Buffer.byteLength(geoJson(datasets.current(path.replace(".geojson", "")))));
});
