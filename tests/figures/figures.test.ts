import { readdirSync } from "node:fs";
import { JSDOM } from "jsdom";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { SIZES } from "../../src/kit/figure.ts";
import { parseValue, serialiseValue } from "../../src/kit/state.ts";
import { ledgerEntry } from "../../src/site/ledger/ledger.ts";
import { drawOnServer } from "../../src/site/pictures/draw-on-server.ts";
import { tableMarkup } from "../../src/site/pure/rows.ts";
import { figureData, figureOf, figures, figureView } from "../../src/site/registry.ts";
import { chapters } from "../support/chapters.ts";
import { statesOf } from "./figure-states.ts";

/** What arithmetic or a missing value leaves behind in a text. */
const NOISE = /\bNaN\b|undefined|Infinity|∞|\bnull\b|\[object/;
const document = new JSDOM("").window.document;

/** Width in pixels that a letter takes at 13 px, on the small side: only what is plainly outside is found. */
const LETTER = 4.5;
const FRAME_TOLERANCE = 8;

interface Placed {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** Where each text of a picture roughly stands, from its attributes alone. */
function placedTexts(svg: Element): readonly Placed[] {
  return [...svg.querySelectorAll("text")].flatMap((text) => {
    let x = 0;
    let anchor: string | null = null;
    for (let at: Element | null = text; at && at !== svg; at = at.parentElement) {
      x += Number(/translate\(\s*(-?[\d.]+)/.exec(at.getAttribute("transform") ?? "")?.[1] ?? 0);
      anchor ??= at.getAttribute("text-anchor");
      if (/rotate/.test(at.getAttribute("transform") ?? "")) return [];
    }
    x += Number(text.getAttribute("x") ?? 0);
    const lines = text.querySelectorAll("tspan").length > 0 ? [...text.querySelectorAll("tspan")] : [text];
    return lines.map(({ textContent }) => {
      const width = (textContent ?? "").length * LETTER;
      const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
      return { text: textContent ?? "", left, right: left + width };
    });
  });
}

const parse = (markup: string): Element => {
  const holder = document.createElement("div");
  holder.innerHTML = markup;
  const [svg, ...more] = holder.children;
  if (!svg || more.length > 0) throw new Error(`expected one svg, got ${holder.children.length}`);
  return svg;
};

/** Markup for a snapshot: one element a line, numbers to one decimal. */
const laidOut = (markup: string): string =>
  `${markup.replace(/(?<=[ ",(A-Za-z-])-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10)).replaceAll("><", ">\n<")}\n`;

test("there are figures", () => expect(figures.size).toBeGreaterThan(0));

describe.each([...figures.keys()])("figure %s", (id) => {
  const figure = figureOf(id);
  const { data } = figureData(id);
  const controls = figure.controls(data);
  const states = statesOf(id, figure);
  const warn = vi.spyOn(console, "warn");
  beforeEach(() => void warn.mockReset());
  afterEach(() => void warn.mockReset());

  test("belongs to a chapter that there is", () => expect(chapters).toContain(figure.chapter));

  test("names claims that exist", () => {
    expect(new Set(figure.claims).size).toBe(figure.claims.length);
    for (const claim of figure.claims) expect(ledgerEntry(claim).claim.id).toBe(claim);
  });

  test("has defaults and likely ranges that its controls allow", () => {
    for (const [name, control] of Object.entries(controls)) {
      expect(parseValue(control, serialiseValue(control.default)), name).toEqual(control.default);
      if (control.type !== "range") continue;
      expect(control.max, name).toBeGreaterThan(control.scale === "log" ? Math.max(control.min, 0) : control.min);
      if (control.scale === "log") expect(control.min, name).toBeGreaterThan(0);
      for (const value of [control.low, control.high]) {
        if (value !== undefined) expect(value >= control.min && value <= control.max, `${name}: ${value}`).toBe(true);
      }
    }
  });

  test("has presets of its own controls with values that these allow", () => {
    for (const { label, set } of figure.presets?.(data) ?? []) {
      for (const [name, value] of Object.entries(set)) {
        const control = controls[name];
        expect(control, `${label}: no control ${name}`).toBeDefined();
        const text = serialiseValue(value);
        if (control) expect(parseValue(control, text), `${label}: ${name} = ${text}`).toEqual(value);
      }
    }
  });

  test.each(states)("at $name has rows, columns for them, and sentences without noise", ({ params }) => {
    const { rows, title, subtitle, summary, values, formula } = figureView(id, params);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(Object.keys(row).sort()).toEqual(Object.keys(figure.columns).sort());
    for (const [name, text] of Object.entries({ title, subtitle, summary })) {
      expect(text.trim(), name).not.toBe("");
      expect(text, name).not.toMatch(NOISE);
    }
    expect(summary.length).toBeLessThanOrEqual(300);
    expect(summary, "a full stop at the end").toMatch(/\.$/);
    expect(summary, "one sentence").not.toMatch(/[.!?]["”’)]?\s+\p{Lu}/u);
    for (const [name, { value, text }] of Object.entries(values)) {
      expect(text.trim(), name).not.toBe("");
      expect(text, name).not.toMatch(NOISE);
      if (text !== "—") expect(Number.isFinite(value), `${name}: ${value} shown as ${text}`).toBe(true);
    }
    if (formula) expect(`${figure.formulaWords} ${formula}`).not.toMatch(NOISE);
    expect(tableMarkup(figure, rows).text).not.toMatch(NOISE);
  });

  test.each(states)("at $name draws both pictures without a warning, inside their frames", ({ params }) => {
    const pictures = drawOnServer(id, figure, figureView(id, params));
    expect(warn.mock.calls.flat()).toEqual([]);
    expect(pictures).toHaveLength(SIZES.length);
    for (const [i, size] of SIZES.entries()) {
      const markup = pictures[i] ?? "";
      if (markup === "" && !figure.plot && !figure.draw) continue;
      const svg = parse(markup);
      expect(markup).not.toMatch(NOISE);
      expect(svg.getAttribute("aria-label")).toBeTruthy();
      expect([...svg.querySelectorAll("[style], style")].map(({ outerHTML }) => outerHTML)).toEqual([]);
      const ids = [...svg.querySelectorAll("[id]")].map((element) => element.id);
      expect(ids.filter((one, at) => ids.indexOf(one) !== at)).toEqual([]);
      const outside = placedTexts(svg).filter(({ left, right }) => left < -FRAME_TOLERANCE || right > size.width + FRAME_TOLERANCE);
      expect(outside, `${size.name} ${size.width} px`).toEqual([]);
    }
  });

  test("has marks in each picture that name their rows of the table, so that readers can step through it", () => {
    const view = figureView(id);
    for (const markup of drawOnServer(id, figure, view).filter(Boolean)) {
      const named = [...parse(markup).querySelectorAll("[data-row]")].map((mark) => Number(mark.getAttribute("data-row")));
      const remedy = "no mark names its row: give Plot's marks `ariaLabel: rowOf(rows)`, or shapes of your own `data-row`";
      expect(named.length, remedy).toBeGreaterThan(0);
      expect(named.filter((row) => !(row in view.rows))).toEqual([]);
    }
  });

  test("has no picture with an id of the other width", () => {
    const ids = drawOnServer(id, figure, figureView(id)).flatMap((markup) => [...markup.matchAll(/\sid="([^"]+)"/g)].map(([, one]) => one));
    expect(ids.filter((one, at) => ids.indexOf(one) !== at)).toEqual([]);
  });

  test.for(states.filter(({ kept }) => kept))("at $name draws the pictures that are kept", async ({ file, params }, { task, skip }) => {
    // These tests come last, so that `npm run snapshots` writes no picture of a figure that fails elsewhere.
    skip(task.suite?.tasks.some(({ result }) => result?.state === "fail") ?? false, "another test of this figure fails: first mend that");
    for (const [i, markup] of drawOnServer(id, figure, figureView(id, params)).entries())
      if (markup !== "") await expect(laidOut(markup)).toMatchFileSnapshot(`../output/figures/${id}-${file}-${SIZES[i]?.name}.svg`);
  });
});

test("every kept picture belongs to a figure and a state that there is", () => {
  const expected = [...figures].flatMap(([id, figure]) =>
    statesOf(id, figure)
      .filter(({ kept }) => kept)
      .flatMap(({ file }) => SIZES.map((size) => `${id}-${file}-${size.name}.svg`)),
  );
  const files = readdirSync(new URL("../output/figures/", import.meta.url)).filter((name) => name.endsWith(".svg"));
  expect(files.filter((name) => !expected.includes(name))).toEqual([]);
});
