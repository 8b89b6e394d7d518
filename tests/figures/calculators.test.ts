import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { backwards, backwardsText } from "../../src/kit/certainty.ts";
import type { Param, Params, Range } from "../../src/kit/figure.ts";
import { parseValue, rangeFault } from "../../src/kit/state.ts";
import { receiptOf, receiptText } from "../../src/site/pure/receipt.ts";
import { tableMarkup } from "../../src/site/pure/rows.ts";
import { agrees, outcomeOf } from "../../src/site/pure/vectors.ts";
import { figureData, figureOf, figures, figureView } from "../../src/site/registry.ts";
import { WHOLE } from "../support/share.ts";

const NOISE = /\bNaN\b|undefined|Infinity|∞|\bnull\b|\[object/;
/** Cases a property tries; the whole of a calculator is computed for each. */
const RUNS = WHOLE ? 800 : 40;
const calculators = [...figures].filter(([, { kind }]) => kind === "calculator").map(([id]) => id);

/** Values of one range: its ends, its likely ends, and whatever lies between, evenly by size where the slider is logarithmic. */
const within = ({ min, max, low, high, scale }: Range): fc.Arbitrary<number> =>
  fc.oneof(
    fc.constantFrom(...[min, max, low, high].filter((value) => value !== undefined)),
    scale === "log"
      ? fc.double({ min: 0, max: 1, noNaN: true }).map((at) => Math.min(max, min * (max / min) ** at))
      : fc.double({ min, max, noNaN: true }),
  );

/** What a person or a page may put into a field. */
const entered = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.constantFrom(
    "",
    " ",
    "abc",
    "-1",
    "0",
    "-0",
    "1e308",
    "1e309",
    "1,000",
    "1.000",
    "1.00.5",
    "１０００",
    "१०",
    "NaN",
    "Infinity",
    "0x10",
    "<b>",
    "null",
  ),
  fc.double().map(String),
);

describe.each(calculators)("calculator %s", (id) => {
  const figure = figureOf(id);
  const { data } = figureData(id);
  const controls = figure.controls(data);
  const ranges = Object.entries(controls).filter((entry): entry is [string, Range] => entry[1].type === "range");
  const setting: fc.Arbitrary<Params> = fc.record(
    Object.fromEntries(
      Object.entries(controls).map(([name, control]): [string, fc.Arbitrary<Param>] => [
        name,
        control.type === "range"
          ? within(control)
          : control.type === "toggle"
            ? fc.boolean()
            : control.type === "picks"
              ? fc.subarray(Object.keys(control.options))
              : fc.constantFrom(...(Object.keys(control.options) as [string, ...string[]])),
      ]),
    ),
  );

  test("says whether its result is a range or exact, and can be asked backwards", () => {
    expect(figure.outcome).toBeDefined();
    expect(controls[figure.outcome?.backwards.control ?? ""]?.type).toBe("range");
    expect(figure.formula).toBeDefined();
    expect(figure.presets?.(data).length).toBeGreaterThan(0);
    const uncertain = ranges.filter(([, { low, high }]) => low !== undefined && high !== undefined);
    expect(figureView(id).certainty === null).toBe(uncertain.length < 2);
    for (const [name, { source, grade }] of uncertain)
      expect([source, grade], `${name} has a likely range, but does not say from where`).not.toContain(undefined);
  });

  test("gives sensible texts and finite numbers wherever its controls may stand", () => {
    fc.assert(
      fc.property(setting, (params) => {
        const view = figureView(id, params);
        const texts = [
          view.title,
          view.subtitle,
          view.summary,
          figure.formulaWords,
          view.formula,
          ...Object.values(view.values).map(({ text }) => text),
        ];
        expect(texts.join(" ")).not.toMatch(NOISE);
        expect(tableMarkup(figure, view.rows).text).not.toMatch(NOISE);
        expect(receiptText(receiptOf(id, figure, view, null), "text")).not.toMatch(NOISE);
        if (view.certainty) {
          const { low, central, high } = view.certainty;
          expect([low, central, high].every(Number.isFinite)).toBe(true);
          expect(low).toBeLessThanOrEqual(high);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test("gives the same for the same input, always", () => {
    fc.assert(
      fc.property(setting, (params) => agrees(outcomeOf(figureView(id, params)), outcomeOf(figureView(id, params)))),
      { numRuns: 5 },
    );
  });

  test("asked backwards, gives an input in range that leads to the result, or says that none does", () => {
    const name = figure.outcome?.backwards.control ?? "";
    const range = controls[name] as Range;
    fc.assert(
      fc.property(within(range), (value) => {
        const view = figureView(id, { [name]: value });
        const target = figure.outcome?.of(view.given) ?? Number.NaN;
        const found = backwards(figure, view.given, controls, target);
        if (found === null) return;
        expect(found).toBeGreaterThanOrEqual(range.min);
        expect(found).toBeLessThanOrEqual(range.max);
        const again = figure.outcome?.of(figureView(id, { [name]: found }).given) ?? Number.NaN;
        expect(Math.abs(again - target)).toBeLessThanOrEqual(1e-6 * Math.max(Math.abs(target), 1e-12));
      }),
      { numRuns: 15 },
    );
    for (const absurd of [-1e300, 1e300]) {
      const answer = backwards(figure, figureView(id).given, controls, absurd);
      expect(answer === null || (answer >= range.min && answer <= range.max)).toBe(true);
      if (answer === null) expect(backwardsText(figure, figureView(id).given, controls, absurd)).toMatch(/^outside its range of \S+ to \S+/);
    }
  });

  test.each(ranges)("takes what is entered for %s, or says the valid range beside the field", (_name, range) => {
    fc.assert(
      fc.property(entered, (text) => {
        const value = parseValue(range, text);
        const fault = rangeFault(range, text);
        if (value === null) expect(fault).toMatch(/\. Choose from \S+ to \S+/);
        else {
          expect(fault).toBeNull();
          expect(Number.isFinite(value) && Number(value) >= range.min && Number(value) <= range.max).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
