import { describe, expect, test } from "vitest";
import { defaultsOf, picks, toggle } from "../../src/kit/figure.ts";
import { parseQuery, queryOf, sameValue, serialiseQuery } from "../../src/kit/state.ts";

const controls = {
  models: picks({ label: "Models", options: { opus: "Claude Opus", k3: "Kimi K3", m2: "MiniMax M2" }, default: ["opus", "m2"] }),
  peak: toggle({ label: "At peak hours", default: false }),
};
const parse = (query: string) => parseQuery(query, controls).params.models;

describe("picks in an address", () => {
  test("are listed by commas, in the order of the options, each once", () => {
    expect(parse("?models=k3")).toEqual(["k3"]);
    expect(parse("?models=m2,opus,m2")).toEqual(["opus", "m2"]);
    expect(serialiseQuery({ models: ["opus", "k3"], peak: false }, controls)).toBe("models=opus%2Ck3");
  });

  test("may be none", () => {
    expect(parse("?models=")).toEqual([]);
    expect(serialiseQuery({ models: [], peak: false }, controls)).toBe("models=");
  });

  test("are left out at their default", () => expect(serialiseQuery(defaultsOf(controls), controls)).toBe(""));

  test("keep the default, and say so, where one is unknown", () => {
    expect(parseQuery("?models=k3,gpt", controls)).toMatchObject({
      params: { models: ["opus", "m2"] },
      faults: ["Models: “k3,gpt” is not one of its values."],
    });
  });

  test("come from another page as a list", () => {
    expect(parse(`?${queryOf({ models: ["k3", "m2"] })}`)).toEqual(["k3", "m2"]);
    expect(queryOf({ models: ["k3", { a: 1 }] })).toBe("");
  });

  test("are equal where they hold the same", () => {
    expect(sameValue(["k3"], ["k3"])).toBe(true);
    expect(sameValue(["k3"], ["m2"])).toBe(false);
  });
});
