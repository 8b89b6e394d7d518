import { describe, expect, test } from "vitest";
import { choice, range, toggle } from "../../src/kit/figure.ts";
import { type Formerly, presentQuery, queryKeys } from "../../src/kit/formerly.ts";
import { parseQuery, serialiseQuery } from "../../src/kit/state.ts";

/** A figure that was called "bill-of-a-day" and "bill", and whose controls had other names, values and ends. */
const controls = {
  side: choice({ label: "Price of", options: { input: "input", output: "output" }, default: "output" }),
  price: range({ label: "Price", unit: "dollars", min: 1, max: 200, step: 1, default: 20 }),
  peak: toggle({ label: "At peak hours", default: false }),
};
const TOPIC = "Topics have moved to the page of claims.";
const BLEND = "The blended price is gone; choose input or output.";
const LEAD = { href: "claims/", words: "All claims" };
const formerly: Formerly = {
  ids: ["bill-of-a-day", "bill"],
  renamed: { cost: "price", "side=in": "side=input", "hours=busy": "peak=1", "price=500": "price=200" },
  dropped: { topic: { said: TOPIC, lead: LEAD }, "side=blend": { said: BLEND } },
};
const defaults = { side: "output", price: 20, peak: false };
const parse = (query: string, prefix = "") => parseQuery(query, controls, prefix, formerly);

describe("an address of an earlier edition", () => {
  test.each([
    ["cost=7", { ...defaults, price: 7 }],
    ["side=in", { ...defaults, side: "input" }],
    ["hours=busy", { ...defaults, peak: true }],
    ["price=500", { ...defaults, price: 200 }],
    ["side=input&cost=7&hours=busy", { side: "input", price: 7, peak: true }],
  ])("%s sets what the control and the value are called today", (query, params) => expect(parse(query)).toEqual({ params, faults: [], leads: [] }));

  test.each([
    ["topic=agents", TOPIC, [LEAD]],
    ["side=blend", BLEND, []],
  ])("%s opens the default, with the sentence and the page that lead on", (query, said, leads) =>
    expect(parse(query)).toEqual({ params: defaults, faults: [said], leads }),
  );

  test("a value that was never there is named as ever, under today's name", () => {
    expect(parse("cost=999").faults).toEqual(["Price: 999 is out of range. Choose from 1 to 200 dollars."]);
    expect(parse("side=both").faults).toEqual(["Price of: “both” is not one of its values."]);
  });

  test("names that objects have by themselves are no names of controls", () => {
    expect(parse("constructor=1&toString=2&__proto__=3")).toEqual({ params: defaults, faults: [], leads: [] });
  });

  test("in a chapter the figure's former ids set it, and other figures' keys do not", () => {
    expect(parse("bill.cost=7&daily-bill.side=input", "daily-bill.").params).toEqual({ ...defaults, side: "input", price: 7 });
    expect(parse("bill-of-a-day.price=8", "daily-bill.").params).toEqual({ ...defaults, price: 8 });
    expect(parse("other.price=8&cost=9&billing.price=3", "daily-bill.")).toEqual({ params: defaults, faults: [], leads: [] });
  });

  test("gives way to today's when the reader sets something: keys of others stay, what is gone goes", () => {
    const query = "theme=dark&cost=7&topic=agents&side=blend";
    expect(serialiseQuery({ ...defaults, price: 9 }, controls, query, "", formerly)).toBe("theme=dark&price=9");
    const chapter = "bill.cost=7&bill.topic=agents&other.cost=1";
    expect(serialiseQuery({ ...defaults, price: 9 }, controls, chapter, "daily-bill.", formerly)).toBe("other.cost=1&daily-bill.price=9");
  });

  test("a figure that has always been called the same leaves a query as it is", () => {
    const { query, said } = presentQuery("cost=7&x.side=in&theme=dark", "");
    expect([query.toString(), said]).toEqual(["cost=7&x.side=in&theme=dark", []]);
  });
});

describe("the keys that wake a figure", () => {
  const names = Object.keys(controls);

  test("are its controls of today and of earlier editions, each once", () => {
    expect(queryKeys(names)).toEqual(["side", "price", "peak"]);
    expect(queryKeys(names, "", formerly)).toEqual(["side", "price", "peak", "cost", "hours", "topic"]);
  });

  test("bear its ids in a chapter, those of earlier editions too", () => {
    expect(queryKeys(["price"], "new.", { ids: ["old"], renamed: { cost: "price" } })).toEqual(["new.price", "new.cost", "old.price", "old.cost"]);
  });
});
