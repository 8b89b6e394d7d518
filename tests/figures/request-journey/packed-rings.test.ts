import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { packRings, unpackRings } from "../../../src/figures/request-journey/packed-rings.ts";

test("a text of outlines gives back every point, near and far", () => {
  const rings = [
    [
      [0.5, -1],
      [20, -1],
      [179.5, 83.5],
      [-180, -90],
      [0.5, -1],
    ],
    [
      [10, 10],
      [10.5, 10],
      [10, 10.5],
      [10, 10],
    ],
  ];
  expect(unpackRings(packRings(rings, 0.5), 0.5)).toEqual(rings);
});

test("a point off the grid is refused", () => {
  expect(() => packRings([[[0.3, 0]]], 0.5)).toThrow("invalid point; not on the grid of 0.5: 0.3,0");
});

test("the land of the globe is on a grid of half a degree", () => {
  const [{ geometry }] = JSON.parse(readFileSync("data/globe-land/2026-11-22.json", "utf8")).rows as [{ geometry: GeoJSON.MultiPolygon }];
  const rings = geometry.coordinates.flat();
  expect(unpackRings(packRings(rings, 0.5), 0.5)).toEqual(rings);
});
