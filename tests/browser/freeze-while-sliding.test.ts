import { JSDOM } from "jsdom";
import { expect, test, vi } from "vitest";
import { freezeWhileSliding } from "../../src/browser/freeze-while-sliding.ts";

test("what is held is looked for once while a slider moves, and the field of another is let go", () => {
  const { window } = new JSDOM(
    '<figure><fieldset><input type="range"></fieldset><fieldset><input type="range"></fieldset><b data-part="title">A</b></figure>',
  );
  const figure = window.document.querySelector<HTMLElement>("figure");
  if (!figure) throw new Error("no page");
  const look = vi.spyOn(figure, "querySelectorAll");
  freezeWhileSliding(figure);
  const [first, second] = window.document.querySelectorAll("input");
  for (const input of [first, first, first, second]) input?.dispatchEvent(new window.Event("input", { bubbles: true }));
  expect(look).toHaveBeenCalledTimes(2);
  const contained = [...figure.querySelectorAll<HTMLElement>("fieldset, b")].map(({ style }) => style.contain);
  expect(contained).toEqual(["", "size layout", "size layout"]);
});

test("numbers and the slider’s own field keep their size while it moves; a number that outgrows its room is let go, and all are at rest", () => {
  const { window } = new JSDOM('<figure><fieldset><input type="range"></fieldset><output data-part="value-cost">$9.50</output></figure>');
  const [figure, box, input, output] = ["figure", "fieldset", "input", "output"].map((name) => window.document.querySelector<HTMLElement>(name));
  if (!figure || !box || !input || !output) throw new Error("no page");
  output.getBoundingClientRect = () => ({ width: 120, height: 84 }) as DOMRect;
  freezeWhileSliding(figure);
  const move = (): boolean => input.dispatchEvent(new window.Event("input", { bubbles: true }));
  move();
  expect([output.style.contain, output.style.width, output.style.height]).toEqual(["size layout", "120px", "84px"]);
  expect(box.style.contain).toBe("size layout");
  output.textContent = "$100.00";
  output.getBoundingClientRect = () => ({ width: 240, height: 84 }) as DOMRect;
  move();
  expect(output.style.width).toBe("240px");
  figure.dispatchEvent(new window.Event("watts:change"));
  expect([output.style.cssText, box.style.cssText]).toEqual(["", ""]);
});
