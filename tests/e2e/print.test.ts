/** Pages on paper: what of them is printed, and how it falls on sheets. In Chromium, which alone can be told to print. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { sharedVisit, visit } from "./visit.ts";

/** Width in px between margins of 12 mm on A4, on which print.css lays columns out. */
const SHEET = 703;
/** The same of the papers that print.css names: A4 and A2 across. */
const PAPERS: Readonly<Record<string, number>> = { across: 1031, broad: 2154 };
/** Least width of a chapter’s text in px: 100 mm. */
const TEXT = 378;
/** Margins of the book in mm, as book.css has them. */
const BOOK = { top: 20, bottom: 22 };
/** A page of the book that is less full is half empty. */
const FULL = 0.55;
/** How many are, eight of them at the end of a chapter. May only shrink. */
const HALF_EMPTY = 16;
const PT_PER_MM = 72 / 25.4;

const KINDS = [
  "",
  "power/",
  "your-bill/",
  "what-is-a-token/",
  "figures/monthly-bill/",
  "figures/price-gap/",
  "claims/S1-037/",
  "data/list-prices/",
  "tour/",
  "book/",
];

/** What is seen of a page in print that paper has no use for, what of it stays folded, and what is wider than the sheet. */
const faultsOnPaper = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    ({ PAPERS, TEXT }) => {
      const seen = (selector: string): readonly HTMLElement[] =>
        [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility());
      const nameOf = (element: Element): string => element.outerHTML.slice(0, 100);
      // What sorts a column is its head, what is chosen in a scene is a word of its sentence, and the book's contents are read.
      const pressed = seen("nav, button, input, select, textarea, progress, dialog, [popover]")
        .filter((one) => !one.matches(".sort, .scene-said select, .book nav"))
        .map((one) => `of no use on paper: ${nameOf(one)}`);
      const folded = seen("details:not([open])")
        .filter((fold) => [...fold.children].every((part) => part.matches("summary") || !part.checkVisibility()))
        .map((fold) => `folded: ${nameOf(fold)}`);
      const unsaid = seen("a[data-address]:not(.chapter .prose a)")
        .filter((link) => getComputedStyle(link, "::after").content === "none")
        .map((link) => `without its address: ${nameOf(link)}`);
      const narrow = seen(".chapter .entry.prose > p")
        .filter((one) => one.offsetWidth < TEXT)
        .map((one) => `text of ${one.offsetWidth} px: ${nameOf(one)}`);
      // A table of many columns lies across a sheet of its own.
      const across = seen(".scroll-x").flatMap((box) => {
        const paper = getComputedStyle(box).getPropertyValue("page");
        if (paper === "auto") return [];
        const { scrollWidth } = box;
        box.style.display = "none";
        return scrollWidth > (PAPERS[paper] ?? 0) ? [`${scrollWidth} px on paper “${paper}”: ${nameOf(box)}`] : [];
      });
      const limit = document.documentElement.clientWidth;
      const wide = seen("body *")
        .filter((one) => one.getBoundingClientRect().right > limit + 1)
        .map((one) => `to ${Math.round(one.getBoundingClientRect().right)} of ${limit} px: ${nameOf(one)}`);
      return [...pressed, ...folded, ...unsaid, ...narrow, ...across, ...wide];
    },
    { PAPERS, TEXT },
  );

describe.each(KINDS)("/%s on paper", (path) => {
  const shared = sharedVisit(path);

  test("has no controls, nothing folded, nothing wider than its sheet, text of a good width, and the addresses of its links", async () => {
    const { page } = await shared();
    await page.setViewportSize({ width: SHEET, height: 1000 });
    await page.emulateMedia({ media: "print" });
    expect([...new Set(await faultsOnPaper(page))].slice(0, 8)).toEqual([]);
  });
});

/** Where a mark lies on paper: by the number of its page’s object, in points from the sheet’s lower edge. */
interface Mark {
  readonly sheet: number;
  readonly name: string;
  readonly y: number;
}

/**
 * Prints a page with a link that shows nothing at the end of each block and at the upper and lower edge of each picture, and reads from the
 * PDF where they have come to lie: links are its only parts that say in plain text where they are.
 */
async function printed(page: Page): Promise<{ readonly marks: readonly Mark[]; readonly height: number }> {
  await page.evaluate(() => {
    const mark = (name: string, css: string): HTMLAnchorElement => {
      const link = document.createElement("a");
      link.href = `https://mark.test/${name}`;
      link.textContent = ".";
      link.style.cssText = `position:absolute;color:transparent;font:1px/1 serif;${css}`;
      return link;
    };
    for (const block of document.querySelectorAll("main :is(p, li, dt, dd, td, h1, h2, h3, h4, figcaption, summary)")) block.append(mark("end", ""));
    for (const picture of document.querySelectorAll<HTMLElement>("figure .picture")) {
      const id = picture.closest("figure")?.id;
      picture.style.position = "relative";
      picture.append(mark(`top-${id}`, "top:0;left:0"), mark(`bottom-${id}`, "bottom:0;left:0"));
    }
  });
  const pdf = (
    await page.pdf({ format: "A4", preferCSSPageSize: true, margin: { top: "12mm", right: "12mm", bottom: "12mm", left: "12mm" } })
  ).toString("latin1");
  const objects = new Map([...pdf.matchAll(/(\d+) 0 obj([\s\S]*?)endobj/g)].map(([, number, text = ""]) => [Number(number), text]));
  const sheets = [...objects].filter(([, text]) => /\/Type \/Page\b/.test(text));
  const marks = sheets.flatMap(([sheet, text]) =>
    [...(/\/Annots \[([^\]]*)\]/.exec(text)?.[1] ?? "").matchAll(/(\d+) 0 R/g)].flatMap(([, number]) => {
      const link = objects.get(Number(number)) ?? "";
      const name = /mark\.test\/([\w-]+)/.exec(link)?.[1];
      const y = Number(/\/Rect \[\S+ (\S+)/.exec(link)?.[1]);
      return name ? [{ sheet, name, y }] : [];
    }),
  );
  return { marks, height: Number(/\/MediaBox \[0 0 \S+ ([\d.]+)\]/.exec(sheets[0]?.[1] ?? "")?.[1]) };
}

/** Pictures of which the upper and the lower edge lie on two sheets. */
function cutIn(marks: readonly Mark[]): readonly string[] {
  const sheetOf = new Map(marks.map(({ name, sheet }) => [name, sheet]));
  return [...sheetOf]
    .filter(([name, sheet]) => name.startsWith("top-") && sheetOf.get(name.replace("top", "bottom")) !== sheet)
    .map(([name]) => name);
}

test("no picture of a chapter is cut in two by the edge of a sheet", async () => {
  for (const path of ["power/", "east-data-west-computing/"]) {
    const { page } = await visit(path);
    const { marks } = await printed(page);
    expect(marks.filter(({ name }) => name.startsWith("top-")).length, path).toBeGreaterThan(1);
    expect(cutIn(marks), path).toEqual([]);
  }
});

test(`the book has at most ${HALF_EMPTY} sheets that are less than ${FULL} full, and cuts no picture in two`, async () => {
  const { page } = await visit("book/");
  const { marks, height } = await printed(page);
  const lowest = new Map<number, number>();
  for (const { sheet, y } of marks) lowest.set(sheet, Math.min(y, lowest.get(sheet) ?? Number.POSITIVE_INFINITY));
  const room = height - (BOOK.top + BOOK.bottom) * PT_PER_MM;
  const full = [...lowest.values()].map((y) => (height - BOOK.top * PT_PER_MM - y) / room);
  console.log(`the book: ${full.length} sheets, ${full.filter((share) => share < FULL).length} less than ${FULL} full`);
  expect(full.length).toBeGreaterThan(100);
  expect(full.filter((share) => share < FULL).length).toBeLessThanOrEqual(HALF_EMPTY);
  expect(cutIn(marks)).toEqual([]);
});
