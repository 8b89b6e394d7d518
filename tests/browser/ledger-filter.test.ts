import { brotliCompressSync } from "node:zlib";
import { JSDOM } from "jsdom";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { script } from "../../src/site/bundles/scripts.ts";

const PAGE = `<form class="filters">
<fieldset disabled>
<input type="search" name="q">
<select name="topic">
<option value="">All</option>
<option value="price" data-count="topic:price" data-label="Prices">Prices (2)</option>
<option value="growth" data-count="topic:growth" data-label="Growth">Growth (1)</option>
</select>
<select name="chapter"><option value="">All</option></select>
</fieldset>
<fieldset disabled>
<input type="checkbox" name="verdict" value="holds"><b data-count="verdict:holds">2</b>
<input type="checkbox" name="verdict" value="fails"><b data-count="verdict:fails">1</b>
<input type="checkbox" name="article" value="S0"><input type="checkbox" name="article" value="S1">
</fieldset>
<output></output><button type="reset"></button></form>
<section class="claims-part"><ol><li data-keys="S0 holds price a">S0-001 The bill’s price. Holds.</li></ol></section>
<section class="claims-part"><ol>
<li data-keys="S1 fails price a">S1-001 Power is dear. Fails.</li>
<li data-keys="S1 holds growth b">S1-002 Growth. Holds.</li>
</ol></section>`;

const { code } = await script("ledger-filter");
let dom: JSDOM;
const shown = (): string[] =>
  [...dom.window.document.querySelectorAll<HTMLElement>("li")]
    .filter(({ hidden }) => !hidden)
    .map(({ textContent }) => (textContent ?? "").slice(0, 6));
const field = <E extends Element = HTMLInputElement>(selector: string): E => dom.window.document.querySelector<E>(selector) as E;
const told = (): boolean => field("form").dispatchEvent(new dom.window.Event("input", { bubbles: true }));
const tick = (verdict: string): void => {
  field(`[value=${verdict}]`).checked = true;
  told();
};
const type = (words: string): void => {
  field("[name=q]").value = words;
  told();
};
const open = (query: string): void => {
  dom = new JSDOM(PAGE, { url: `https://example.org/claims/${query}`, runScripts: "outside-only", pretendToBeVisual: true });
  dom.window.eval(code);
};
const count = (key: string): string => field(`[data-count="${key}"]`).textContent ?? "";

beforeEach(() => open(""));

test("the ledger’s filter is at most 1 kB in Brotli", () => {
  expect(brotliCompressSync(code).length).toBeLessThanOrEqual(1000);
});

describe("the filter", () => {
  test("lets the fields be used and shows all lines at first", () => {
    expect(field<HTMLFieldSetElement>("fieldset").disabled).toBe(false);
    expect(shown()).toEqual(["S0-001", "S1-001", "S1-002"]);
  });

  test("shows lines with one of the verdicts chosen; parts without lines go, and each choice counts what it would show", () => {
    tick("fails");
    expect(shown()).toEqual(["S1-001"]);
    expect(field<HTMLElement>("section").hidden).toBe(true);
    expect([count("verdict:holds"), count("verdict:fails"), count("topic:price"), count("topic:growth")]).toEqual([
      "2",
      "1",
      "Prices (1)",
      "Growth (0)",
    ]);
    tick("holds");
    expect(shown()).toHaveLength(3);
  });

  test("finds all words typed, in any order and case, with either apostrophe", () => {
    type("PRICE bill's");
    expect(shown()).toEqual(["S0-001"]);
  });

  test("keeps the choice in the address after a pause, and reads it from there", async () => {
    tick("fails");
    tick("holds");
    field<HTMLSelectElement>("[name=topic]").value = "price";
    type("power & bill");
    await vi.waitFor(() => expect(dom.window.location.search).toBe("?verdict=holds,fails&topic=price&q=power%20%26%20bill"));
    expect(field("output").textContent).toBe("0 of 3 shown");
    open("?verdict=fails,holds&article=S1&q=Growth");
    expect(shown()).toEqual(["S1-002"]);
    expect(field("[value=S1]").checked).toBe(true);
  });

  test("passes over what is not a choice", () => {
    open("?topic=nonsense&verdict=nonsense&chapter=x");
    expect(shown()).toHaveLength(3);
    expect(field<HTMLSelectElement>("[name=topic]").value).toBe("");
  });

  test("shows all again when reset", async () => {
    tick("fails");
    field<HTMLButtonElement>("button").click();
    await vi.waitFor(() => expect(shown()).toHaveLength(3));
  });
});
