import { brotliCompressSync } from "node:zlib";
import { JSDOM } from "jsdom";
import { beforeEach, describe, expect, test } from "vitest";
import { script } from "../../src/site/bundles/scripts.ts";

const PAGE = `<table data-sortable><thead><tr><th>name</th><th class="n">price <span class="unit">USD</span></th></tr></thead><tbody>
<tr><th>GLM-10</th><td class="n">1,400</td></tr>
<tr><th>GLM-9</th><td class="n empty">—<span>not known</span></td></tr>
<tr><th>Kimi</th><td class="n">−2</td></tr>
<tr><th>Qwen</th><td class="n" data-value="90">ninety</td></tr>
</tbody></table><table><thead><tr><th>plain</th></tr></thead></table>`;

const { code } = await script("sort-table");
let document: Document;
const heads = (): HTMLTableCellElement[] => [...document.querySelectorAll<HTMLTableCellElement>("table[data-sortable] thead th")];
const press = (column: number): void => heads()[column]?.querySelector("button")?.click();
const names = (): string[] => [...document.querySelectorAll("tbody th")].map(({ textContent }) => textContent ?? "");

beforeEach(() => {
  const { window } = new JSDOM(PAGE, { runScripts: "outside-only" });
  document = window.document;
  window.eval(code);
});

test("the script that sorts tables is at most 950 bytes in Brotli", () => {
  expect(brotliCompressSync(code).length).toBeLessThanOrEqual(950);
});

describe("a table's column head", () => {
  test("becomes a button that keeps its words, in sortable tables only", () => {
    expect(heads()[1]?.innerHTML).toBe('<button type="button" class="sort">price <span class="unit">USD</span></button>');
    expect(document.querySelectorAll("button")).toHaveLength(2);
  });

  test("sorts numbers by value up, down, and back to the page's order; what is not known stays last", () => {
    press(1);
    expect(names()).toEqual(["Kimi", "Qwen", "GLM-10", "GLM-9"]);
    expect(heads()[1]?.getAttribute("aria-sort")).toBe("ascending");
    press(1);
    expect(names()).toEqual(["GLM-10", "Qwen", "Kimi", "GLM-9"]);
    expect(heads()[1]?.getAttribute("aria-sort")).toBe("descending");
    press(1);
    expect(names()).toEqual(["GLM-10", "GLM-9", "Kimi", "Qwen"]);
    expect(heads()[1]?.hasAttribute("aria-sort")).toBe(false);
  });

  test("sorts text by the numbers in it too, and only one head says an order", () => {
    press(1);
    press(0);
    expect(names()).toEqual(["GLM-9", "GLM-10", "Kimi", "Qwen"]);
    expect(heads().map((head) => head.getAttribute("aria-sort"))).toEqual(["ascending", null]);
  });

  test("keeps its order when a figure writes the rows anew", () => {
    press(0);
    const table = document.querySelector("table") as HTMLTableElement;
    const [body] = table.tBodies;
    if (body) body.innerHTML = "<tr><th>2</th></tr><tr><th>10</th></tr><tr><th>1</th></tr>";
    table.dispatchEvent(new (document.defaultView as Window & typeof globalThis).Event("watts:rows"));
    expect(names()).toEqual(["1", "2", "10"]);
    expect(heads()[0]?.getAttribute("aria-sort")).toBe("ascending");
  });

  test("stays plain over numbers of different kinds, which have no order", () => {
    const body = "<tr><td>10%</td></tr><tr><td>42</td></tr>";
    const { window } = new JSDOM(`<table data-sortable><thead><tr><th>mixed</th></tr></thead><tbody>${body}</tbody></table>`, {
      runScripts: "outside-only",
    });
    window.eval(code);
    expect(window.document.querySelector("button")).toBeNull();
  });
});

test("dates sort in time by what the cell carries", () => {
  const cell = (iso: string, words: string): string => `<tr><th data-value="${iso}">${words}</th></tr>`;
  const body = [cell("2026-02-01", "1 February 2026"), cell("2026-01-04", "4 January 2026"), cell("2026-03-01", "1 March 2026")].join("");
  const { window } = new JSDOM(`<table data-sortable><thead><tr><th>day</th></tr></thead><tbody>${body}</tbody></table>`, {
    runScripts: "outside-only",
  });
  window.eval(code);
  window.document.querySelector("button")?.click();
  expect([...window.document.querySelectorAll("tbody th")].map(({ textContent }) => textContent)).toEqual([
    "4 January 2026",
    "1 February 2026",
    "1 March 2026",
  ]);
});

test("a table of 20 rows gets a field that shows the rows with its words, and says how many they are", () => {
  const body = Array.from({ length: 20 }, (_, i) => `<tr><th>${i % 2 ? "Kimi" : "GLM"} ${i}</th></tr>`).join("");
  const { window } = new JSDOM(`<table data-sortable><thead><tr><th>name</th></tr></thead><tbody>${body}</tbody></table>`, {
    runScripts: "outside-only",
  });
  window.eval(code);
  const field = window.document.querySelector("input") as HTMLInputElement;
  field.value = "kimi 1";
  field.dispatchEvent(new window.Event("input"));
  const shown = [...window.document.querySelectorAll<HTMLElement>("tbody tr")].filter(({ hidden }) => !hidden);
  expect(shown.map(({ textContent }) => textContent)).toEqual(["Kimi 1", "Kimi 11", "Kimi 13", "Kimi 15", "Kimi 17", "Kimi 19"]);
  expect(window.document.querySelector("output")?.textContent).toBe("6 of 20");
});
