import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { differences } from "../prove/reproduce.ts";
import { builtFolder } from "../support/site.ts";
import { compare } from "./compare.ts";
import { difference } from "./difference.ts";
import { pagesIn, worthALook } from "./pages.ts";
import { decodePng, encodePng, type Picture } from "./png.ts";
import { type Outcome, shotsReport, summary } from "./report.ts";

const blank = (width: number, height: number): Picture => ({ width, height, pixels: new Uint8Array(width * height * 4).fill(255) });

describe("the comparison of pictures", () => {
  test("finds none in equal pictures, and every pixel that differs", () => {
    const [one, two] = [blank(4, 3), blank(4, 3)];
    expect(difference(one, two).pixels).toBe(0);
    two.pixels.set([0, 0, 0], (1 * 4 + 2) * 4);
    const found = difference(one, two);
    expect(found.pixels).toBe(1);
    expect([...found.picture.pixels.subarray(24, 27)]).toEqual([220, 0, 40]);
    expect([found.first, found.end]).toEqual([1, 2]);
  });

  test("counts what only one of them has", () => expect(difference(blank(4, 3), blank(4, 5)).pixels).toBe(8));

  test("finds one changed pixel in the second strip of a page, says where, and how much of the page that is", () => {
    const [one, two] = [blank(10, 50), blank(10, 50)];
    two.pixels.set([0, 0, 0], (30 * 10 + 4) * 4);
    const strips = [encodePng(one), encodePng(two)];
    expect(compare([encodePng(one), encodePng(one)], [encodePng(one), encodePng(one)], 50)).toBeNull();
    const found = compare([encodePng(one), encodePng(one)], strips, 50);
    expect(found?.share).toBe(1 / 1000);
    // The strip begins at row 50, and so does what is shown of it.
    expect(found?.top).toBe(50);
    expect(decodePng(found?.after ?? Buffer.alloc(0)).pixels[(30 * 10 + 4) * 4]).toBe(0);
  });

  test("counts a page that has grown as different by what it has more", () =>
    expect(compare([encodePng(blank(10, 50))], [encodePng(blank(10, 50)), encodePng(blank(10, 50))], 50)?.share).toBe(0.5));

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
    "embed/b/",
    "embed/a/2026-11-22/",
    "embed/b/2026-11-22/",
    "embed/a.offline.html",
    "embed/b.offline.html",
    "embed/claim/S0-001/",
    "embed/claim/S0-002/",
    "power/",
    "tour/",
  ];
  const twins = ["claims/S0-002/", "embed/b/2026-11-22/", "embed/b.offline.html", "embed/claim/S0-002/"];
  expect(worthALook(paths)).toEqual(paths.filter((path) => !twins.includes(path)));
});

test("every type of page that the site has is among those that are shot, the search with its answers too", () => {
  const shot = worthALook(pagesIn(builtFolder("addressed")));
  for (const path of ["", "404.html", "search/", "search/?q=power", "tour/", "book/", "glossary/", "sources/", "embedding/", "changes/"])
    expect(shot).toContain(path);
  for (const kind of [/^figures\/[^/]+\/$/, /^embed\/[^/]+\/$/, /^embed\/[^/]+\/\d{4}-\d\d-\d\d\/$/, /^embed\/claim\/./, /^claims\/S\d-/, /^data\/./])
    expect(shot.filter((path) => kind.test(path)).length, String(kind)).toBeGreaterThan(0);
});

describe("the report of pictures", () => {
  const one = { page: "power/", width: 390, theme: "dark", share: 0.1, top: 0, before: "b.png", after: "a.png", difference: "d.png" };
  const other = { ...one, page: "tour/", share: 0.5, before: "tour-b.png" };
  const outcome: Outcome = { base: "abc", head: "<head>", compared: 6, changed: [one, other], added: ["new/"], removed: [], failed: [] };

  test("says in one line how many pictures are equal and how many differ", () =>
    expect(summary(outcome)).toBe("6 pictures compared, 4 equal, 2 differ on 2 pages, 1 pages are new"));

  test("names each page that differs, worst first, and escapes what it prints", () => {
    const report = shotsReport(outcome);
    expect(report.indexOf("/tour/")).toBeLessThan(report.indexOf("/power/"));
    expect(report).not.toContain("<head>");
    expect(report).toContain("50.00%");
  });

  test("shows of each width the theme that differs more, and lists the share of both", () => {
    const light = { ...one, theme: "light", share: 0.3, before: "light-b.png" };
    const report = shotsReport({ ...outcome, changed: [one, light] });
    expect(report).toContain("light-b.png");
    expect(report).not.toContain('src="b.png"');
    expect(report).toContain("10.00%");
  });
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
