import { describe, expect, test } from "vitest";
import { type Controls, choice, defaultsOf, range, toggle } from "../../src/kit/figure.ts";
import { parseNumber, parseQuery, parseValue, plainNumber, queryOf, RESERVED, rangeFault, serialiseQuery } from "../../src/kit/state.ts";
import { figureData, figures } from "../../src/site/registry.ts";
import { statesOf } from "../figures/figure-states.ts";

describe("a number as a person types it", () => {
  test.each([
    ["1,000", 1000],
    ["1 000", 1000],
    ["1\u00a0000", 1000],
    ["1\u202f000", 1000],
    ["1'000", 1000],
    ["12,345,678.9", 12_345_678.9],
    ["１０００", 1000],
    ["１，０００", 1000],
    [" 5000 ", 5000],
    ["1.5", 1.5],
    [".5", 0.5],
    ["5.", 5],
    ["+3", 3],
    ["-3", -3],
    ["\u22123", -3],
    ["1e3", 1000],
    ["1e308", 1e308],
    ["0", 0],
    ["0,08", 0.08],
    ["0,080", 0.08],
    [",5", 0.5],
    ["1,5", 1.5],
    ["1.000,5", 1000.5],
    ["1.234.567,89", 1_234_567.89],
    ["1,500", 1500],
    ["-2,25", -2.25],
    ["1,00", 1],
  ])("%j is %d", (text, value) => expect(parseNumber(text)).toBe(value));

  test.each(["", " ", "abc", "NaN", "Infinity", "1e309", "1,00,5", "10 00", "1,000,00", "--3", "3-", "0x10", "5 million", "$5", "1e", "."])(
    "%j is not a number",
    (text) => expect(parseNumber(text)).toBeNull(),
  );

  test("a number is written back without the noise of binary fractions", () => {
    expect(plainNumber(0.1 + 0.2)).toBe("0.3");
    expect(plainNumber(100_000)).toBe("100000");
    expect(parseNumber(plainNumber(1 / 3))).toBeCloseTo(1 / 3, 11);
  });
});

const controls = {
  side: choice({ label: "Price of", options: { input: "input", output: "output" }, default: "output" }),
  peak: toggle({ label: "At peak hours", default: false }),
  share: range({ label: "Cached", unit: "% of input", min: 0, max: 100, step: 1, default: 20 }),
};

describe("a state in an address", () => {
  test("leaves defaults out and keeps the order of the controls", () => {
    expect(serialiseQuery(defaultsOf(controls), controls)).toBe("");
    expect(serialiseQuery({ share: 5.5, peak: true, side: "input" }, controls)).toBe("side=input&peak=1&share=5.5");
  });

  test("keeps the keys of others and drops its own at their defaults", () => {
    expect(serialiseQuery({ ...defaultsOf(controls), peak: true }, controls, "?secret=a%26b&share=7&other.share=3")).toBe(
      "secret=a%26b&other.share=3&peak=1",
    );
  });

  test("reads only keys with its prefix in a chapter", () => {
    expect(parseQuery("?share=7&gap.share=9&gap.peak=1", controls, "gap.").params).toEqual({ side: "output", peak: true, share: 9 });
    expect(serialiseQuery({ ...defaultsOf(controls), share: 9 }, controls, "?share=7", "gap.")).toBe("share=7&gap.share=9");
  });

  test("ignores keys that it does not know", () => {
    expect(parseQuery("?nothing=1&__proto__=2&constructor=3", controls)).toEqual({ params: defaultsOf(controls), faults: [], leads: [] });
  });

  test("names each value that it cannot use, keeps the default, and says which range is valid", () => {
    const { params, faults } = parseQuery("?side=cached&peak=maybe&share=101", controls);
    expect(params).toEqual(defaultsOf(controls));
    expect(faults).toEqual([
      "Price of: “cached” is not one of its values.",
      "At peak hours: “maybe” is not one of its values.",
      "Cached: 101 is out of range. Choose from 0 to 100% of input.",
    ]);
  });

  test.each(["constructor", "toString", "__proto__", ""])("%j is not an option", (text) => expect(parseValue(controls.side, text)).toBeNull());

  test.each(["", "abc", "1e308", "-1", "100.1", "NaN"])("a range refuses %j and says from where to where", (text) => {
    expect(rangeFault(controls.share, text)).toMatch(/^Cached: .+\. Choose from 0 to 100% of input\.$/);
  });

  test("a fault quotes no more than 24 characters of what was given", () => {
    expect(parseQuery(`?side=${"x".repeat(500)}&share=${"y".repeat(500)}`, controls).faults.join("").length).toBeLessThan(220);
  });
});

describe.each([...figures])("figure %s", (id, figure) => {
  const all = figure.controls(figureData(id).data);

  test("has no control with a name that is reserved or breaks a key", () => {
    for (const name of Object.keys(all)) {
      expect(RESERVED).not.toContain(name);
      expect(name).toMatch(/^[a-z][A-Za-z0-9]*$/);
    }
  });

  test.each(statesOf(id, figure))("comes back from its address at $name", ({ params }) => {
    for (const prefix of ["", `${id}.`]) {
      const query = serialiseQuery(params, all, "", prefix);
      expect(parseQuery(query, all, prefix)).toEqual({ params, faults: [], leads: [] });
      expect(serialiseQuery(parseQuery(query, all, prefix).params, all, "", prefix)).toBe(query);
    }
  });
});

test("a state that another page sends becomes a query of its texts, numbers and booleans, or of nothing", () => {
  expect(queryOf({ volume: 3, side: "input", peak: true, bad: { a: 1 }, worse: null })).toBe("volume=3&side=input&peak=true");
  expect(queryOf(Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`k${i}`, i])))).toBe("");
});

test("a query above 16 kB is ignored, by the state and by what is kept of it, and one just below is read", () => {
  const controls: Controls = { volume: range({ label: "Volume", unit: "tokens", min: 0, max: 10, step: 1, default: 5 }) };
  const long = (letters: number): string => `volume=7&junk=${"x".repeat(letters)}`;
  expect(parseQuery(long(16_300), controls).params).toEqual({ volume: 7 });
  expect(parseQuery(long(16_400), controls)).toEqual({ params: { volume: 5 }, faults: [], leads: [] });
  expect(serialiseQuery({ volume: 6 }, controls, long(1_000_000))).toBe("volume=6");
});
