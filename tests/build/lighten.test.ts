import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { describe, expect, test } from "vitest";
import { lighten, lighterPath, lighterPictures, needed, withoutCount } from "../../src/build/lighten.ts";

type Point = readonly [number, number];
const tenths = fc.integer({ min: -500, max: 7000 }).map((n) => n / 10);
const line = fc.array(fc.tuple(tenths, tenths), { minLength: 3, maxLength: 40 });

/** Distance of a point from a stretch between two others. */
function off([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = dx === 0 && dy === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}

/** Absolute points of the strokes of a path that `lighterPath` has written in steps; each begins where the one before ended, or closed. */
function walked(d: string): readonly (readonly Point[])[] {
  let at: Point = [0, 0];
  return d
    .split("m")
    .slice(1)
    .map((stroke) => {
      const numbers = stroke.match(/-?[\d.]+/g)?.map(Number) ?? [];
      const points = Array.from({ length: numbers.length / 2 }, (_, i) => {
        at = [at[0] + (numbers[2 * i] ?? 0), at[1] + (numbers[2 * i + 1] ?? 0)];
        return at;
      });
      if (stroke.endsWith("z")) at = points[0] ?? at;
      return points;
    });
}

/** A page as elements with their attributes and words: what a browser makes of it, without the space between blocks. */
function shapeOf(html: string): string {
  const shape = (node: DefaultTreeAdapterTypes.Node): string =>
    "value" in node
      ? node.value.replace(/[ \n\t\r]+/g, " ").trim()
      : "childNodes" in node
        ? `${"tagName" in node ? `<${node.tagName} ${node.attrs.map(({ name, value }) => `${name}=${value}`).join(" ")}>` : ""}${node.childNodes.map(shape).join("")}</>`
        : "";
  return shape(parse(html));
}

describe("a line", () => {
  test("keeps its ends, and each of its points lies within the tolerance of what is left", () =>
    fc.assert(
      fc.property(line, (points) => {
        const kept = needed(points, 5);
        expect([kept[0], kept.at(-1)]).toEqual([points[0], points.at(-1)]);
        for (const point of points) {
          const spans = kept.length === 1 ? [0] : kept.slice(1).map((to, i) => off(point, kept[i] as Point, to));
          expect(Math.min(...spans)).toBeLessThanOrEqual(5 + 1e-9);
        }
      }),
    ));

  test("of points in a row is left with its ends, a corner of a pixel stays", () => {
    expect(
      needed([
        [0, 0],
        [1, 0],
        [2, 0],
        [3, 0],
      ]),
    ).toEqual([
      [0, 0],
      [3, 0],
    ]);
    expect(
      needed([
        [0, 0],
        [1, 1],
        [2, 0],
      ]),
    ).toEqual([
      [0, 0],
      [1, 1],
      [2, 0],
    ]);
    expect(
      needed([
        [0, 0],
        [1, 0.1],
        [2, 0],
      ]),
    ).toEqual([
      [0, 0],
      [2, 0],
    ]);
  });

  test("in steps leads to the places of the path, to a tenth of a pixel, however long it is", () => {
    const d = `M${Array.from({ length: 60 }, (_, i) => `${(i * 10.7).toFixed(1)},${((i % 2) * 80 + i / 10).toFixed(1)}`).join("L")}`;
    const places = d
      .slice(1)
      .split("L")
      .map((pair) => pair.split(",").map(Number) as unknown as Point);
    const [found = []] = walked(lighterPath(d));
    expect(found.length).toBe(places.length);
    for (const [i, [x, y]] of found.entries()) {
      expect(x).toBeCloseTo(places[i]?.[0] ?? Number.NaN, 5);
      expect(y).toBeCloseTo(places[i]?.[1] ?? Number.NaN, 5);
    }
  });

  test("of several strokes, closed or open, begins each where it began", () => {
    const strokes: readonly (readonly Point[])[] = [
      [
        [10, 20],
        [14, 26],
        [9.5, 31.2],
      ],
      [
        [100.1, 7],
        [90, 3.3],
        [95, 44],
        [101, 12],
      ],
      [
        [0, 0],
        [3, 1],
        [2.2, 9],
      ],
    ];
    const d = strokes.map((points, i) => `M${points.map(([x, y]) => `${x},${y}`).join("L")}${i === 2 ? "" : "Z"}`).join("");
    const light = lighterPath(d);
    expect(light.match(/z/g)?.length).toBe(2);
    const found = walked(light);
    for (const [i, points] of strokes.entries())
      for (const [j, [x, y]] of points.entries()) {
        expect(found[i]?.[j]?.[0]).toBeCloseTo(x, 5);
        expect(found[i]?.[j]?.[1]).toBeCloseTo(y, 5);
      }
  });

  test("that is curved or holds other commands or too few points is left as it is", () => {
    for (const d of ["M0,0C1,1 2,2 3,3", "M0,0h5v5", "M0,0L5,5", "M0,0L1,5L9,9M0,0h3", "m0 0l1 5 2 2z"]) expect(lighterPath(d)).toBe(d);
  });
});

describe("a lighter page", () => {
  const page = `<!doctype html><html><head><style>@layer a;@layer b{p{color:oklch(96.6% .013 104)}a{color:oklch(54% .19 32/.14)}}</style></head>
  <body> <main>  <p> Some <b>bold</b> <i>words</i>  here. </p> <pre>  kept
   as it is </pre> <table> <thead> <tr> <th scope="col">A b</th> <th>C</th> </tr> </thead> <tbody> <tr> <td>1\u00a0 2</td> <td></td> </tr> </tbody> </table>
  <ul> <li>one <li>two</li> </ul> <dl><div><dt>x</dt><dd>y</dd></div></dl> <select><option>1</option> <option>2</option></select>
  <svg class="plot"><path d="M0.0,0.0L1.0,0.0L2.0,0.0"/><line class="axis" x1="1" x2="1" y1="2" y2="9"></line><line x1="0%" x2="9%" y1="0" y2="0"/><circle class="fill-none" cx="10.4" cy="3.6" r="3"/></svg></main><script>const a = "  <p> ";</script></body></html>`;
  const light = lighten(page);

  test("is the same elements, attributes and words, but for what its pictures spare", () =>
    expect(shapeOf(light.replace(/<svg.*?<\/svg>|<style.*?<\/style>/gs, ""))).toBe(shapeOf(page.replace(/<svg.*?<\/svg>|<style.*?<\/style>/gs, ""))));
  test("keeps a script, a text set as it is, and spaces between words and within them", () => {
    expect(light).toContain(`<script>const a = "  <p> ";</script>`);
    expect(light).toContain("<pre>  kept\n   as it is </pre>");
    expect(light).toContain("Some <b>bold</b> <i>words</i> here.");
    expect(light).toContain("1\u00a0 2");
  });
  test("of a dial and of choices is the same elements and words, without what a line or a text of its bracket is by itself", () => {
    const form = `<form><fieldset class="control dial"><legend>Price</legend> <label class="dial-label" for="a"> Price, of a day </label> <span class="dial-field"> <input name="a"> <span class="unit" id="u"> US dollars </span> </span><svg class="dial-span"> <line x1="1%" x2="1%" y1="0" y2="7"></line> <text x="1%" text-anchor="start"> 4 </text></svg><p class="unit"><b>B</b> a <i>source</i> of it</p></fieldset><label class="choice"> <input type="radio"> <span>one</span> </label><label> <input type="checkbox"> Words </label></form>`;
    const lighter = lighten(form);
    expect(shapeOf(lighter)).toBe(shapeOf(form.replace(' y1="0"', "").replace(' text-anchor="start"', "")));
    expect(lighter).toContain('<line x1="1%" x2="1%" y2="7"/><text x="1%">4</text>');
    expect(lighter).toContain('<label class="choice"><input type="radio"><span>one</span></label><label> <input type="checkbox"> Words </label>');
    expect(lighter).toContain("<b>B</b> a <i>source</i> of it</fieldset>");
  });
  test("has paths without needless noughts, and texts that begin where they stand unless something around them says otherwise", () => {
    const svg = (inside: string): string => `<svg class="plot">${inside}</svg>`;
    expect(lighten(svg('<path d="M0.5 10.05h-0.5v0"/><text text-anchor="start">a</text>'))).toBe(svg('<path d="M.5 10.05h-.5v0"/><text>a</text>'));
    expect(lighten(svg('<g text-anchor="end"><text text-anchor="start">a</text></g>'))).toContain('text-anchor="start"');
  });
  test("has marks that leave out a row's number where it is the next, and only there, and in charts alone", () => {
    const marks = '<svg class="plot"><g data-row="0"></g><g data-row="1"></g><g data-row="1"></g><g data-row="4"></g><g data-row="5"></g></svg>';
    const counted = '<svg class="plot"><g data-row></g><g data-row></g><g data-row="1"></g><g data-row="4"></g><g data-row></g></svg>';
    expect(withoutCount(marks)).toBe(counted);
    expect(lighten(`<p class="fig--chart">${marks}`)).toContain(counted);
    expect(lighten(`<p class="fig--map">${marks}`)).toContain(marks);
  });
  test("tells for each mark the row that its picture named", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9)), (rows) => {
        const left = withoutCount(rows.map((row) => `<g data-row="${row}"></g>`).join(""));
        let next = 0;
        const read = [...left.matchAll(/ data-row(?:="(\d+)")?/g)].map(([, row]) => {
          const own = Number(row ?? next);
          next = own + 1;
          return own;
        });
        expect(read).toEqual(rows);
      }),
    );
  });
  test("has colours of six digits, or eight with opacity", () => expect(light).toMatch(/p\{color:#f5f4eb\}a\{color:#[0-9a-f]{6}24\}/));
  test("has lines without points in a row, level and upright ones as paths, those placed by shares as they are", () =>
    expect(light).toMatch(/<path d="(M0,0L2,0|m0 0l2 0)"\/><path class="axis" d="M1 2V9"\/><line x1="0%"/));
  test("of the site itself has lighter pictures, and is the same beside them", () => {
    const lighter = lighterPictures(page);
    expect(lighter).toMatch(/d="(M0,0L2,0|m0 0l2 0)"/);
    expect(lighter.replace(/<svg.*?<\/svg>/gs, "")).toBe(page.replace(/<svg.*?<\/svg>/gs, ""));
  });
  test("is lighter", () => expect(light.length).toBeLessThan(page.length - 150));
});
