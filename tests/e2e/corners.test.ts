/** At the inputs that make its texts longest, a calculator cuts no text off, lays none over another, and is no wider than its window. */
import { describe, expect, test } from "vitest";
import { rangeText } from "../../src/kit/certainty.ts";
import type { Params } from "../../src/kit/figure.ts";
import { plainNumber, serialiseQuery } from "../../src/kit/state.ts";
import { figureOf, figureView } from "../../src/site/registry.ts";
import { type Corner, calculators, cornersOf } from "../figures/calculator-corners.ts";
import { product, share } from "../support/share.ts";
import { figureOn, sharedVisit } from "./visit.ts";

/** Px by which two lines of text may lie over each other. */
const TOUCH = 2;
/** Px that a number under a slider's end may stand in the margin beside its figure, which is 14 px wide and more. */
const MARGIN = 8;
/** Share of a line's height above its letters, and as much below: the box of a line is taller than they are. */
const AIR = 0.2;

/** Lists all that a calculator writes at a state, by place. */
function textsOf(id: string, params: Params): Readonly<Record<string, string>> {
  const { outcome, brief } = figureOf(id);
  const { title, formula, values, given, certainty } = figureView(id, params);
  const named = (kind: string, texts: readonly string[]) => texts.map((text, i) => [`${kind} ${i}`, text] as const);
  return Object.fromEntries([
    ["title", title],
    ["formula", formula ?? ""],
    ...Object.entries(values).map(([name, { text }]) => [`value ${name}`, text] as const),
    ...Object.entries(params).map(([name, value]) => [`field ${name}`, typeof value === "number" ? plainNumber(value) : ""] as const),
    ...named("bar", brief?.(given as never).flatMap(({ name, text }) => [name, text]) ?? []),
    ...(certainty && outcome
      ? [
          ["range", rangeText(certainty, outcome.text)] as const,
          ...named(
            "swing",
            certainty.swings.map(({ low, high }) => `${outcome.text(low)}–${outcome.text(high)}`),
          ),
        ]
      : []),
  ]);
}

/** Takes of a calculator's corners those with the longest text of each place. */
function longestOf(id: string): readonly Corner[] {
  const { always, mixed } = cornersOf(id);
  const best = new Map<string, { readonly corner: Corner; readonly letters: number }>();
  for (const corner of [...always, ...share(mixed, { each: ["id"] })])
    for (const [place, { length }] of Object.entries(textsOf(id, corner.params)))
      if (length > (best.get(place)?.letters ?? 0)) best.set(place, { corner, letters: length });
  return [...new Set([...best.values()].map(({ corner }) => corner))];
}

/** Brings a figure to one state after the other, and lists what is wrong with its texts and fields at each. */
function faultsOf(
  figure: HTMLElement,
  { states, touch, air, margin }: { states: readonly (readonly [name: string, query: string])[]; touch: number; air: number; margin: number },
) {
  const faults: string[] = [];
  const short = (text: string): string => `“${text.trim().replace(/\s+/g, " ").slice(0, 50)}”`;
  for (const [state, query] of states) {
    figure.dispatchEvent(new CustomEvent("watts:set", { detail: { set: query } }));
    // Whoever resizes finds the whole state.
    dispatchEvent(new Event("resize"));
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page scrolls to ${scrollWidth} of ${clientWidth} px`);
    for (const field of figure.querySelectorAll<HTMLInputElement>("input[type=text]"))
      if (field.checkVisibility() && field.scrollWidth > field.clientWidth) found.push(`the field ${field.name} cuts ${short(field.value)}`);
    const frame = figure.getBoundingClientRect();
    const lines: { text: string; of: Element; box: DOMRect }[] = [];
    const walker = document.createTreeWalker(figure, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const of = node.parentElement as Element;
      const text = node.textContent ?? "";
      // Pictures have a test of their own; what scrolls has room beyond its edge; what is chosen from a list opens over the page.
      if (
        text.trim() === "" ||
        of.closest(".picture, .scroll-x, .presets, .visually-hidden, .skip--figure, select, noscript, style") ||
        !of.checkVisibility()
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) if (box.width > 1 && box.height > 1) lines.push({ text, of, box });
    }
    for (const [i, { text, of, box }] of lines.entries()) {
      if (box.left < frame.left - margin || box.right > frame.right + margin)
        found.push(
          `${short(text)} from ${Math.round(box.left - frame.left)} to ${Math.round(box.right - frame.left)} of ${Math.round(frame.width)} px`,
        );
      for (const other of lines.slice(i + 1)) {
        if (other.of === of) continue;
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const [upper, lower] = [box, other.box].map(({ top, height }) => ({ top: top + air * height, bottom: top + (1 - air) * height }));
        const down = Math.min(upper?.bottom ?? 0, lower?.bottom ?? 0) - Math.max(upper?.top ?? 0, lower?.top ?? 0);
        if (across > touch && down > touch) found.push(`${short(text)} × ${short(other.text)}: ${Math.round(across)} × ${Math.round(down)} px`);
      }
    }
    faults.push(...found.map((fault) => `${state}: ${fault}`));
  }
  return faults;
}

const cases = [
  ...product({ id: calculators, place: ["figures"], width: [320, 390, 768, 1280] }),
  ...product({ id: calculators, place: ["embed"], width: [320, 500] }),
];
const taken = share(cases, {
  each: ["id", "width"],
  failed: [
    { id: "power-for-tokens", place: "figures", width: 1280 },
    { id: "words-and-tokens", place: "embed", width: 500 },
    { id: "agent-day", place: "figures", width: 1280 },
    { id: "routing", place: "figures", width: 390 },
  ],
});

describe.each([...new Set(taken.map(({ id }) => id))])("calculator %s", (id) => {
  const states = (): (readonly [string, string])[] => {
    const { controls } = figureView(id);
    return longestOf(id).map(({ name, params }) => [name, serialiseQuery(params, controls)] as const);
  };
  const places = [...new Set(taken.filter((one) => one.id === id).map(({ place }) => place))];
  describe.each(places)("on its page /%s/", (place) => {
    const own = taken.filter((one) => one.id === id && one.place === place);
    const shared = sharedVisit(`${place}/${id}/`);
    test.each(own)("at $width px has all its texts and numbers whole and apart where they are longest", async ({ width }) => {
      const { page } = await shared();
      await page.setViewportSize({ width, height: 900 });
      const figure = figureOn(page, id);
      await figure.evaluate((root) => {
        // Tabs of one name close each other: here all are read at once.
        for (const details of root.querySelectorAll("details")) details.removeAttribute("name");
        for (const details of root.querySelectorAll("details")) details.open = true;
      });
      // An embed enables its fields in its first idle moment.
      await figure.locator("form input:enabled").first().focus();
      await expect.poll(() => page.evaluate((one) => globalThis.watts?.live?.[one] !== undefined, id)).toBe(true);
      await page.evaluate(() => document.fonts.ready);
      const found = states();
      expect(found.length).toBeGreaterThan(3);
      expect(await figure.evaluate(faultsOf, { states: found, touch: TOUCH, air: AIR, margin: MARGIN })).toEqual([]);
    });
  });
});
