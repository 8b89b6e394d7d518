import { expect, test } from "vitest";
import { isGeometry, wellKnownText } from "../../../src/site/pure/well-known-text.ts";

// As in the tables of OGC 06-103r4, Simple Feature Access, part 1, 7.2.6.
test.each([
  ["Point", [10, 10], "POINT(10 10)"],
  [
    "LineString",
    [
      [10, 10],
      [20, 20],
      [30, 40],
    ],
    "LINESTRING(10 10,20 20,30 40)",
  ],
  [
    "Polygon",
    [
      [
        [10, 10],
        [10, 20],
        [20, 20],
        [20, 15],
        [10, 10],
      ],
    ],
    "POLYGON((10 10,10 20,20 20,20 15,10 10))",
  ],
  [
    "MultiPolygon",
    [
      [
        [
          [1, 1],
          [1, 2],
          [2, 2],
          [1, 1],
        ],
      ],
      [
        [
          [5, 5],
          [5, 6],
          [6, 6],
          [5, 5],
        ],
      ],
    ],
    "MULTIPOLYGON(((1 1,1 2,2 2,1 1)),((5 5,5 6,6 6,5 5)))",
  ],
])("%s", (type, coordinates, text) => {
  expect(isGeometry({ type, coordinates })).toBe(true);
  expect(wellKnownText({ type, coordinates })).toBe(text);
});

test("a list is no geometry", () => expect(isGeometry([1, 2])).toBe(false));
