import { describe, expect, it } from "vitest";
import { globeMap } from "../../../src/figures/request-journey/globe.ts";

const frame = { width: 600, height: 240 };
/** A square of land of 20° around a place on the equator, clockwise as seen from above. */
const square = (lon: number): GeoJSON.MultiPolygon => ({
  type: "MultiPolygon",
  coordinates: [
    [
      [
        [lon - 10, -10],
        [lon - 10, 10],
        [lon + 10, 10],
        [lon + 10, -10],
        [lon - 10, -10],
      ],
    ],
  ],
});
const land = (geometry: GeoJSON.MultiPolygon) =>
  /map-globe" fill-rule="evenodd" d="([^"]*)"/.exec(globeMap(geometry, [-40, 0], [40, 0], frame).ground.text)?.[1];

describe("globeMap", () => {
  it("puts west on the left and east on the right, level and as far from the middle, whichever way is asked", () => {
    for (const [from, to, swapped] of [
      [[-40, 0], [40, 0], false],
      [[40, 0], [-40, 0], true],
    ] as const) {
      const way = globeMap(square(0), from, to, frame);
      expect(way.swapped).toBe(swapped);
      expect(way.left).toEqual([expect.closeTo(78, 6), expect.closeTo(120, 6)]);
      expect(way.right).toEqual([expect.closeTo(522, 6), expect.closeTo(120, 6)]);
      expect(way.north).toBeCloseTo(0, 6);
    }
  });

  it("draws land on the near side once, and land on the far side not at all", () => {
    expect(land(square(0))?.match(/m/g)).toHaveLength(1);
    expect(land(square(180))).toBe("");
  });
});
