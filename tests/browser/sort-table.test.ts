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

test("the script that sorts tables is at most 600 bytes in Brotli", () => {
  expect(brotliCompressSync(code).length).toBeLessThanOrEqual(600);
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

  test("sorts the new rows after a figure has written them", () => {
    press(1);
    const [body] = (document.querySelector("table") as HTMLTableElement).tBodies;
    if (body) body.innerHTML = "<tr><th>2</th></tr><tr><th>1</th></tr>";
    heads()[1]?.removeAttribute("aria-sort");
    press(0);
    expect(names()).toEqual(["1", "2"]);
  });
});
