import { describe, expect, it } from "vitest";
import checks from "../../src/checks/agents.ts";
import { find, setting } from "./run-check.ts";

const origin = (id: string, fields: Parameters<typeof setting>[1]) => ({ rows: { origins: setting((row) => row["id"] === id, fields) } });

describe("what an agent takes", () => {
  it("20 million holds loosely as the newspaper’s number, and not as another’s", () => {
    expect(find(checks, "S0-016")).toMatchObject({ verdict: "holds-loosely", loosely: "part-untested" });
    expect(find(checks, "S0-016", origin("ft-agent-task", { saidBy: "Reuters" })).verdict).toBe("contradicted");
  });
  it("exponentially more holds loosely at 1,000 times, beside 20,000,000 ÷ 30,000 = 667 of the article’s own", () => {
    const finding = find(checks, "S2-027");
    expect(finding).toMatchObject({ verdict: "holds-loosely", computed: "about 1,000 times as many, in coding" });
    expect(finding.working.at(-1)?.value).toBe("up to 667");
    expect(() => find(checks, "S2-027", origin("agent-against-chat", { unit: "tokens" }))).toThrow("expected a value in times");
  });
  it("OpenClaw is of the beginning of 2026 by its name alone", () => {
    expect(find(checks, "S3-017")).toMatchObject({ verdict: "holds-loosely", loosely: "narrower" });
    expect(find(checks, "S3-017", origin("openclaw-first", { date: "2026-01" }))).toMatchObject({ loosely: "part-untested" });
  });
});
