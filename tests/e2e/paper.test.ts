import { expect, inject, test } from "vitest";
import { datasets, figureOf, figures } from "../../src/site/registry.ts";
import { sheetsOf } from "../support/pdf-text.ts";
import { share } from "../support/share.ts";
import { visit } from "./visit.ts";

/** From so many columns a table lies across its sheet. */
const MANY = 8;
const shownIn = (id: string): number => Object.values(figureOf(id).columns).filter(({ hidden }) => !hidden).length;
const wide = [
  ...[...figures.keys()].map((id) => ({ kind: "figures", id, columns: shownIn(id) })),
  ...datasets.ids.map((id) => ({ kind: "data", id, columns: datasets.current(id).fields.length })),
].filter(({ columns }) => columns >= MANY);
/** The widest of each kind. */
const widest = ["figures", "data"].map((of) => wide.filter(({ kind }) => kind === of).reduce((a, b) => (b.columns > a.columns ? b : a)));

test.each(
  share(wide, {
    each: ["kind"],
    // Of these 7 of 13 columns and 13 of 21 were off the paper.
    failed: [...widest, { kind: "figures", id: "example-bills" }, { kind: "data", id: "list-prices" }, { kind: "data", id: "compute-growth" }],
  }),
)("on paper /$kind/$id/ has every head of its table, of $columns columns, on each sheet with a row, and 100 letters of every row", async (of) => {
  const { page } = await visit(`${of.kind}/${of.id}/`);
  await page.emulateMedia({ media: "print" });
  const tables = await page.evaluate(() => {
    /** What is printed of an element: its letters, and after a link its address where the sheet for paper adds it. */
    const printed = (node: Node): string => {
      if (node instanceof Element && node.matches(".visually-hidden")) return "";
      const inner = node instanceof Text ? node.data : [...node.childNodes].map(printed).join("");
      const adds = node instanceof HTMLAnchorElement && getComputedStyle(node, "::after").content !== "none";
      return `${inner}${adds ? `(${node.dataset.address ?? node.getAttribute("href")})` : ""}`.replace(/\s+/g, "");
    };
    return [...document.querySelectorAll("table:has(thead)")].map((table) => ({
      heads: [...table.querySelectorAll("thead th")].map(printed),
      // Notes at its end hold links with addresses. Its head may be drawn after all rows.
      rows: [...table.querySelectorAll("tbody tr")].map((row) => [...row.querySelectorAll("td")].map(printed).join("").slice(0, 100)),
      rowHeads: [...table.querySelectorAll("tbody th")].map(printed),
    }));
  });
  const { heads, rows, rowHeads } = tables.reduce((a, b) => (b.heads.length > a.heads.length ? b : a));
  expect(heads.length).toBeGreaterThanOrEqual(MANY);
  const published = (await (await page.request.get(new URL(`${of.kind}/${of.id}.json`, inject("site")).href)).json()) as { rows: unknown[] };
  expect(rows.length).toBeGreaterThanOrEqual(Math.min(2, published.rows.length));
  const sheets = sheetsOf(await page.pdf({ preferCSSPageSize: true }));
  expect(sheets.length).toBeGreaterThan(0);
  expect([...rowHeads, ...rows].filter((row) => !sheets.some(({ text }) => text.includes(row)))).toEqual([]);
  for (const { text } of sheets.filter((sheet) => rows.some((row) => sheet.text.includes(row))))
    expect(heads.filter((head) => !text.includes(head))).toEqual([]);
});
