import { JSDOM } from "jsdom";
import { afterAll, expect, test, vi } from "vitest";
import { Fields } from "../../src/browser/form-fields.ts";
import { picks } from "../../src/kit/figure.ts";

const { window } = new JSDOM(`<form>
  <input type="checkbox" name="models" value="opus" checked>
  <input type="checkbox" name="models" value="k3">
  <input type="checkbox" name="models" value="m2" checked>
</form>`);
vi.stubGlobal("document", window.document);
vi.stubGlobal("HTMLInputElement", window.HTMLInputElement);
afterAll(() => void vi.unstubAllGlobals());

test("the boxes of picks are read together, and filled from a list", () => {
  const controls = { models: picks({ label: "Models", options: { opus: "Opus", k3: "K3", m2: "M2" }, default: ["opus", "m2"] }) };
  const form = window.document.querySelector("form") as HTMLFormElement;
  const fields = new Fields(form, controls);
  const boxes = [...form.querySelectorAll<HTMLInputElement>("input")];
  const [opus, k3] = boxes as [HTMLInputElement, HTMLInputElement];
  k3.checked = true;
  expect(fields.read(k3)).toEqual([["models", ["opus", "k3", "m2"]]]);
  opus.checked = false;
  expect(fields.read(opus)).toEqual([["models", ["k3", "m2"]]]);
  fields.fill({ models: ["opus"] });
  expect(boxes.map(({ checked }) => checked)).toEqual([true, false, false]);
});
