import { describe, expect, test } from "vitest";
import { backwardsText, rangeText } from "../../src/kit/certainty.ts";
import type { Params, Range } from "../../src/kit/figure.ts";
import { triangularQuantile } from "../../src/model/uncertainty.ts";
import { tableMarkup } from "../../src/site/pure/rows.ts";
import { figureData, figureOf, figureView } from "../../src/site/registry.ts";
import { randomFrom, SEED, share, WHOLE } from "../support/share.ts";
import { calculators, cornersOf } from "./calculator-corners.ts";

/** What no sentence may say, whatever the inputs; the first group is looked at by `bad`, where there is one. */
const NEVER: Readonly<Record<string, { readonly found: RegExp; readonly bad?: (text: string) => boolean }>> = {
  "noise of arithmetic": { found: /(\bNaN\b|undefined|Infinity|∞|\bnull\b|\[object)/g },
  "a multiple of one": { found: /(?<![\d.,])(1(?:\.0+)?) times/g },
  "a multiple too small to read": { found: /(?<![\d.,])(0(?:\.\d+)?) times/g, bad: (text) => Number(text) < 0.01 },
  "more cents than a dollar has": { found: /([\d.,]+)[ {2}](?:cents|¢)/g, bad: (text) => Number(text.replaceAll(",", "")) >= 1000 },
  "a threshold over the whole": { found: /(?:more than|at least|from a success rate of) ([\d.]+)%/g, bad: (text) => Number(text) >= 100 },
  "a change that is none": { found: /(?:from |serve )?([\d.,]+%?)(?: of it)? (?:instead of|to) \1(?![\d.])/g },
  "one of several": { found: /(?<![\d.,–−-]|\d )\b(?:1|one) (?!(?:times|is|was|has|does|costs|makes|takes|spans|less|plus)\b)([a-z]+[^s\W]s)\b/g },
  "a part of what is counted": { found: /(?<![\d.,])(\d\.\d{2,}|\d{2,}\.\d+) (?:sessions|conversations|documents|pages|tasks|people)\b/g },
  "a number without end": { found: /(\d\.\d{9,}|\d{16,})/g },
};

const faultsOf = (text: string): readonly string[] =>
  Object.entries(NEVER).flatMap(([name, { found, bad }]) =>
    [...text.matchAll(found)].filter(([, said = ""]) => bad?.(said) ?? true).map(([said]) => `${name}: “${said}”`),
  );

describe.each(calculators)("calculator %s at the ends of its inputs", (id) => {
  const figure = figureOf(id);
  const controls = figure.controls(figureData(id).data);
  const { always, mixed } = cornersOf(id);
  const some = share(mixed, { each: ["id"] });

  test("says nothing absurd, ungrammatical or of no use", () => {
    const faults = [...always, ...some].flatMap(({ name, params }) => {
      const view = figureView(id, params);
      const said = [view.title, view.subtitle, view.summary, ...Object.values(view.values).map(({ text }) => text), view.formula ?? ""];
      const cells = tableMarkup(figure, view.rows).text.replace(/<[^>]*>/g, " | ");
      const bars = figure.brief?.(view.given as never).map(({ text }) => text) ?? [];
      return [...said, ...bars, cells].flatMap(faultsOf).map((fault) => `${fault} at ${name} ${JSON.stringify(params)}`);
    });
    expect(faults.length, faults.slice(0, 12).join("\n")).toBe(0);
  });

  test("asked backwards, counts in whole numbers from ten on and in two digits below", () => {
    const control = controls[figure.outcome?.backwards.control ?? ""];
    if (!figure.outcome || control?.type !== "range" || control.step !== 1) return;
    const { given } = figureView(id);
    const result = figure.outcome.of(given as never);
    for (const part of [0.03, 0.31, 0.947, 1.0283, 1.7, 3.3333, 47.123]) {
      const text = backwardsText(figure, given, controls, result * part);
      expect(text, text).toMatch(/^(outside .*|\d|\d\.\d|0\.0*[1-9]\d?|[1-9][\d,]*\d)( |%)/);
    }
  });

  test("keeps its results short enough for their place", () => {
    const faults = [...always, ...some].flatMap(({ name, params }) => {
      const { values } = figureView(id, params);
      return Object.keys(figure.answer ?? {}).flatMap((key) => {
        const text = values[key]?.text ?? "";
        return text.length > 30 || /\S{19}/.test(text) ? [`${key} at ${name}: ${text}`] : [];
      });
    });
    expect(faults.slice(0, 12)).toEqual([]);
  });

  test("prints a range that eight of ten results fall into, and says on which side of it the result lies", () => {
    const random = randomFrom(SEED + 1);
    const inputs = Object.entries(controls).filter(
      (entry): entry is [string, Range & { low: number; high: number }] =>
        entry[1].type === "range" && entry[1].low !== undefined && entry[1].high !== undefined,
    );
    if (inputs.length < 2) return;
    const text = figure.outcome?.text ?? String;
    for (const { name, params } of WHOLE ? always : always.filter((_, i) => i % 20 === 0 || i > always.length - 8)) {
      const { certainty, given } = figureView(id, params);
      if (!certainty) throw new Error("no range");
      const { low, central, high } = certainty;
      const results = Array.from({ length: 300 }, () => {
        const drawn = inputs.map(([input, range]): [string, number] => {
          const set = Number(params[input]);
          return [
            input,
            set < range.low || set > range.high || (range.ofDefault && set !== range.default)
              ? set
              : triangularQuantile({ low: range.low, central: set, high: range.high }, random()),
          ];
        });
        return figure.outcome?.of({ ...given, params: { ...given.params, ...Object.fromEntries(drawn) } } as never) ?? Number.NaN;
      });
      const slack = 1e-9 * Math.abs(central);
      const inside = results.filter((result) => result >= low - slack && result <= high + slack).length / results.length;
      const words = rangeText(certainty, text);
      if (low === high) expect(words, name).toMatch(/^no likely range/);
      else {
        // Within four standard errors of 300 draws; a result that is mostly one value holds more.
        expect(inside, `${name}: ${words}`).toBeGreaterThan(0.7);
        expect(words.startsWith("likely more"), name).toBe(central < low);
        expect(words.startsWith("likely less"), name).toBe(central > high);
      }
    }
  });
});

test("a case that is not China's count of March 2026 does not borrow its doubt: only that of the energy is left", () => {
  const figure = figureOf("power-for-tokens");
  const swings = (params: Params) => figureView("power-for-tokens", params).certainty?.swings.map(({ label }) => label);
  expect(swings({})).toEqual(["Tokens a day", "Energy for one token"]);
  const others = (figure.presets?.(figureData("power-for-tokens").data) ?? []).filter(({ set }) => "volume" in set);
  expect(others.length).toBeGreaterThan(1);
  for (const { label, set } of others) expect(swings(set), label).toEqual(["Energy for one token"]);
});

test("asked how often a day comes to $100, your month answers with two digits, and says the same of it in its title", () => {
  const figure = figureOf("your-month");
  const controls = figure.controls(figureData("your-month").data);
  const { given, values } = figureView("your-month");
  // The bill grows with the work: $100 is to the bill of five a day as the answer is to five.
  const perDay = (5 * 100) / (values.bill?.value ?? Number.NaN);
  expect(backwardsText(figure, given, controls, 100)).toBe(`${perDay.toFixed(1)} times`);
  expect(backwardsText(figure, given, controls, 1234)).toBe(`${((perDay * 1234) / 100).toFixed(0)} times`);
  expect(figureView("your-month", { perDay }).title).toMatch(new RegExp(`^${perDay.toFixed(1)} sessions a day cost `));
  expect(figureView("your-month", { perDay: 1.02 }).title).toMatch(/^1 session a day costs /);
});
