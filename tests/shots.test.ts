import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { differences } from "../src/prove/reproduce.ts";
import { worthALook } from "../src/shots/pages.ts";
import { decodePng, difference, encodePng, type Picture } from "../src/shots/png.ts";
import { shotsReport } from "../src/shots/report.ts";
import { builtFolder } from "./site.ts";

const blank = (width: number, height: number): Picture => ({ width, height, pixels: new Uint8Array(width * height * 4).fill(255) });

describe("the comparison of pictures", () => {
  test("finds none in equal pictures, and every pixel that differs", () => {
    const [one, two] = [blank(4, 3), blank(4, 3)];
    expect(difference(one, two).pixels).toBe(0);
    two.pixels.set([0, 0, 0], (1 * 4 + 2) * 4);
    const found = difference(one, two);
    expect(found.pixels).toBe(1);
    expect([...found.picture.pixels.subarray(24, 27)]).toEqual([220, 0, 40]);
  });

  test("counts what only one of them has", () => expect(difference(blank(4, 3), blank(4, 5)).pixels).toBe(8));

  test("reads what it writes", () => {
    const picture = blank(5, 2);
    picture.pixels.set([1, 2, 3, 4], 8);
    expect(decodePng(encodePng(picture))).toEqual(picture);
  });

  test("reads a PNG that another program has written, as that program's own decoder would", () => {
    const folder = join(builtFolder("addressed"), "figures");
    const name = readdirSync(folder).find((file) => file.endsWith(".png")) ?? "";
    const picture = decodePng(readFileSync(join(folder, name)));
    // Twice a drawing of 680 px with 28 px on either side.
    expect(picture.width).toBe(1472);
    // The margin at the corner is one colour, opaque.
    expect(new Set(Array.from({ length: 20 }, (_, i) => picture.pixels.subarray(i * 4, i * 4 + 4).join())).size).toBe(1);
    expect(picture.pixels[3]).toBe(255);
  });
});

test("one page of each type is shot, and every chapter, figure and embed", () => {
  const paths = [
    "",
    "404.html",
    "claims/",
    "claims/S0-001/",
    "claims/S0-002/",
    "claims/topic/price/",
    "figures/a/",
    "figures/b/",
    "embed/a/",
    "power/",
    "tour/",
  ];
  expect(worthALook(paths)).toEqual(paths.filter((path) => path !== "claims/S0-002/"));
});

test("the report names each page that differs, worst first, and escapes what it prints", () => {
  const one = { page: "power/", setting: "390 px, dark", share: 0.1, before: "b.png", after: "a.png", difference: "d.png" };
  const report = shotsReport("abc", "<head>", 6, [one, { ...one, page: "tour/", share: 0.5, before: null }]);
  expect(report).toContain("6 pictures compared, 2 differ.");
  expect(report.indexOf("/tour/")).toBeLessThan(report.indexOf("/power/"));
  expect(report).not.toContain("<head>");
  expect(report).toContain("not there");
});

test("two builds are compared by file and byte", () => {
  expect(
    differences(
      new Map([
        ["a", "1"],
        ["b", "2"],
      ]),
      new Map([
        ["b", "3"],
        ["c", "1"],
      ]),
    ),
  ).toEqual(["a", "b", "c"]);
  expect(differences(new Map([["a", "1"]]), new Map([["a", "1"]]))).toEqual([]);
});
