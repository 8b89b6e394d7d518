import { geoInterpolate, geoOrthographic } from "d3-geo";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { globe, midway, type Point } from "../../src/model/projection.ts";

const place = fc.tuple(fc.double({ min: -179, max: 179, noNaN: true }), fc.double({ min: -85, max: 85, noNaN: true }));

describe("globe", () => {
  it("agrees with d3-geo’s orthographic projection on the near side, north up (bearing 90°)", () => {
    const theirs = geoOrthographic().rotate([-100, -30]).scale(1).translate([0, 0]).clipAngle(90);
    const [x, y] = theirs([121.5, 31.2]) ?? [];
    const seen = globe([100, 30], 90)([121.5, 31.2]);
    expect(seen.x).toBeCloseTo(x ?? Number.NaN, 9);
    expect(seen.y).toBeCloseTo(y ?? Number.NaN, 9);
  });

  it("draws the far side back to the rim", () => {
    const { x, y, angle } = globe([0, 0], 90)([170, 10]);
    expect(Math.hypot(x, y)).toBeCloseTo(1, 12);
    expect(angle).toBeGreaterThan(Math.PI / 2);
  });

  it("shows both ends of a way level, as far left as right, when turned along it", () => {
    fc.assert(
      fc.property(place, place, (from, to) => {
        const { centre, bearing } = midway(from, to);
        const view = globe(centre, bearing);
        const [a, b] = [view(from), view(to)];
        fc.pre(a.angle > 0.01 && a.angle < 1.56);
        expect(a.y).toBeCloseTo(0, 6);
        expect(b.y).toBeCloseTo(0, 6);
        expect(a.x).toBeLessThan(0);
        expect(a.x).toBeCloseTo(-b.x, 6);
      }),
    );
  });
});

describe("midway", () => {
  it("lies where d3-geo finds half the way from San Francisco to Shanghai", () => {
    const [from, to]: Point[] = [
      [-122.41942, 37.77493],
      [121.45806, 31.22222],
    ];
    const [lon, lat] = geoInterpolate([...(from as Point)], [...(to as Point)])(0.5);
    const { centre } = midway(from as Point, to as Point);
    expect(centre[0]).toBeCloseTo(lon, 9);
    expect(centre[1]).toBeCloseTo(lat, 9);
  });
});
