import { JSDOM } from "jsdom";
import { expect, test, vi } from "vitest";
import { hold, release, releaseAll } from "../src/scripts/hold.ts";

const { window } = new JSDOM("<main><output>$9.50</output><b>1</b></main>");
vi.stubGlobal("HTMLElement", window.HTMLElement);
const [main, output, b] = ["main", "output", "b"].map((name) => window.document.querySelector<HTMLElement>(name) as HTMLElement);

test("an element is held at its size while its text is no longer than the one that it had, and let go when it is longer or the slider rests", () => {
  if (!main || !output || !b) throw new Error("no page");
  output.getBoundingClientRect = () => ({ width: 120, height: 84 }) as DOMRect;
  hold([output, b, null]);
  expect(output.style.cssText).toBe("contain: size layout style; width: 120px; height: 84px;");
  release(output, "$7.25".length);
  expect(output.style.height).toBe("84px");
  release(output, "$10.00".length);
  expect(output.style.cssText).toBe("");
  expect(b.style.height).not.toBe("");
  releaseAll(main);
  expect(b.style.cssText).toBe("");
});
