import { describe, expect, test } from "vitest";
import { figureKinds } from "../support/figure-kinds.ts";
import { product, share } from "../support/share.ts";
import { figureOn, part, sharedVisit } from "./visit.ts";

/** Px by which two boxes of text may lie over each other, across and down: line boxes are taller than their letters. */
const TOUCH = { across: 1.5, down: 3.5 };

/** Texts of the picture that is seen which leave its frame, and pairs of them that lie on each other. */
const faultsOf = (picture: Element, touch: typeof TOUCH): { readonly outside: string[]; readonly over: string[] } => {
  const svg = [...picture.querySelectorAll("svg")].find((one) => one.getBoundingClientRect().width > 0);
  if (!svg) return { outside: ["no picture"], over: [] };
  const frame = svg.getBoundingClientRect();
  const texts = [...svg.querySelectorAll("text")]
    .flatMap((text) => (text.querySelector("tspan[x]") ? [...text.querySelectorAll("tspan")] : [text]))
    .map((text) => ({ text: (text.textContent ?? "").trim(), box: text.getBoundingClientRect() }))
    .filter(({ text, box }) => text !== "" && box.width > 0);
  const outside = texts
    .filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 2 || box.bottom > frame.bottom + 2)
    .map(({ text, box }) => `${text}: ${Math.round(box.left - frame.left)} to ${Math.round(box.right - frame.left)} of ${Math.round(frame.width)}`);
  const over = texts.flatMap((a, i) =>
    texts.slice(i + 1).flatMap((b) => {
      const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      return across > touch.across && down > touch.down ? [`${a.text} × ${b.text}: ${Math.round(across)} × ${Math.round(down)} px`] : [];
    }),
  );
  return { outside, over };
};

/** Every figure at widths that give a picture about 300, 360 and 680 px. */
const cases = product({ figure: figureKinds, width: [360, 400, 1440] }).map(({ figure, width }) => ({ ...figure, width }));
const taken = share(cases, {
  each: ["kind", "width"],
  failed: [{ id: "weekly-lead" }, { id: "power-for-tokens" }, { id: "weaker-chips" }, { id: "hash-rate" }, { id: "who-hosts" }],
});

describe.each([...new Set(taken.map(({ id }) => id))])("figure %s", (id) => {
  const shared = sharedVisit(`figures/${id}/`);

  test.each(taken.filter((one) => one.id === id))("at $width px holds all its texts, and none lies on another", async ({ width }) => {
    const { page } = await shared();
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(() => document.fonts.ready);
    expect(await part(figureOn(page, id), "picture").evaluate(faultsOf, TOUCH)).toEqual({ outside: [], over: [] });
  });
});
