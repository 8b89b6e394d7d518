import { describe, expect, test } from "vitest";
import { drawOnServer } from "../../src/site/pictures/draw-on-server.ts";
import { figureOf, figureView } from "../../src/site/registry.ts";
import { statesOf } from "../figures/figure-states.ts";
import { figureKinds } from "../support/figure-kinds.ts";
import { product, share } from "../support/share.ts";
import { figureOn, part, sharedVisit } from "./visit.ts";

/** Rooms for a picture in px: of an embed 280 px wide, of the narrowest phones, of most phones, where the wide picture begins, and its own width. */
const ROOMS = [248, 280, 360, 640, 680];
/** Px of the smallest type. */
const LEAST = 12;
/** Px by which two boxes of text may lie over each other, across and down: line boxes are taller than their letters. */
const TOUCH = { across: 1.5, down: 3.5 };

/** Draws states in the place of a page's picture, one after the other, and lists what is wrong with their texts. */
function faultsOf(
  picture: HTMLElement,
  {
    states,
    room,
    least,
    touch,
  }: { states: readonly (readonly [name: string, svgs: readonly string[]])[]; room: number; least: number; touch: typeof TOUCH },
): string[] {
  picture.style.width = `${room}px`;
  const faults: string[] = [];
  for (const [state, svgs] of states) {
    for (const [i, svg] of [...picture.querySelectorAll("svg")].entries()) if (svgs[i]) svg.outerHTML = svgs[i];
    const svg = [...picture.querySelectorAll("svg")].find((one) => one.getBoundingClientRect().width > 0);
    const frame = svg?.getBoundingClientRect();
    if (!svg || !frame || frame.width > room) {
      faults.push(`${state}: a picture ${frame?.width} px wide`);
      continue;
    }
    const texts = [...svg.querySelectorAll("text")]
      .flatMap((text) => (text.querySelector("tspan[x]") ? [...text.querySelectorAll("tspan")] : [text]))
      .map((of) => ({
        text: (of.textContent ?? "").trim(),
        box: of.getBoundingClientRect(),
        type: (Number.parseFloat(getComputedStyle(of).fontSize) * frame.width) / svg.viewBox.baseVal.width,
      }))
      .filter(({ text, box }) => text !== "" && box.width > 0);
    for (const [j, { text, box, type }] of texts.entries()) {
      if (type < least - 0.005) faults.push(`${state}: ${text}: type of ${type.toFixed(2)} px`);
      if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 2 || box.bottom > frame.bottom + 2)
        faults.push(`${state}: ${text}: from ${Math.round(box.left - frame.left)}, ${Math.round(box.top - frame.top)} px, beyond the edge`);
      for (const other of texts.slice(j + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (across > touch.across && down > touch.down)
          faults.push(`${state}: ${text} × ${other.text}: ${Math.round(across)} × ${Math.round(down)} px`);
      }
    }
  }
  return faults;
}

/** Every figure at every state in every room. */
const cases = figureKinds.flatMap(({ id }) =>
  product({ room: ROOMS, state: statesOf(id, figureOf(id)) }).map(({ room, state: { name, params } }) => ({ id, room, state: name, params })),
);
const FAILED = ["weekly-lead", "power-for-tokens", "weaker-chips", "hash-rate", "who-hosts"];
const taken = share(cases, {
  each: ["id", "room"],
  failed: [...FAILED.map((id) => ({ id, state: "defaults" })), { id: "sixty-one-percent", state: "week-2026-02-22", room: 248 }],
});

describe.each([...new Set(taken.map(({ id }) => id))])("figure %s", (id) => {
  const shared = sharedVisit(`figures/${id}/`);
  const own = taken.filter((one) => one.id === id);

  test.each([...new Set(own.map(({ room }) => room))])(
    "in a room of %d px has type of 12 px and more, all texts inside it, and none over another, at each state taken",
    async (room) => {
      const { page } = await shared();
      await page.evaluate(() => document.fonts.ready);
      const states = own
        .filter((one) => one.room === room)
        .map(({ state, params }) => [state, drawOnServer(id, figureOf(id), figureView(id, params))] as const);
      expect(await part(figureOn(page, id), "picture").evaluate(faultsOf, { states, room, least: LEAST, touch: TOUCH })).toEqual([]);
    },
  );
});
