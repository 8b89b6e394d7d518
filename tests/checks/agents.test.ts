import { describe, expect, it } from "vitest";
import checks from "../../src/checks/agents.ts";
import { find, withFigure } from "./run-check.ts";

describe("what a chat takes", () => {
  it("is disputed: 30,000 ÷ 9,999 = 3 to 30,000 ÷ 2,000 = 15 times apart", () => {
    expect(find(checks, "S2-009")).toMatchObject({ verdict: "disputed", computed: "3 to 15 times between the two articles" });
    expect(find(checks, "S3-021").verdict).toBe("disputed");
  });
  it("would be unverified, not disputed, at 5,000 tokens", () => {
    expect(find(checks, "S2-009", { claim: withFigure(5000) }).verdict).toBe("unverified");
  });
  it("names how far apart a number below the range is", () => {
    expect(find(checks, "S2-009", { claim: withFigure(500) })).toMatchObject({
      verdict: "disputed",
      computed: "4 to 20 times between the two articles",
    });
  });
});

describe("exponentially more for an agent", () => {
  it("holds loosely at 20,000,000 ÷ 30,000 = 667 times", () => {
    expect(find(checks, "S2-027")).toMatchObject({ verdict: "holds-loosely", computed: "up to 667 times as many" });
  });
});
