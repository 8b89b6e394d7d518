import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Finding } from "../../../src/kit/check.ts";
import type { Loosely } from "../../../src/kit/claim.ts";
import { inMargin, marginFinding, readShorts, SHORTS, shortFault } from "../../../src/site/ledger/claim-shorts.ts";
import { type LedgerEntry, ledger, ledgerEntry } from "../../../src/site/ledger/ledger.ts";
import { isRight, verdictLabel } from "../../../src/site/ledger/loosely.ts";
import { root } from "../../support/root.ts";

const ids = ledger().map(({ claim }) => claim.id);
const read = (shorts: object) => () => readShorts(JSON.stringify(shorts), ids);

describe("short forms of claims", () => {
  test("are at most ten words, of claims that there are, in their order", () => {
    expect(readShorts(readFileSync(join(root, SHORTS), "utf8"), ids).size).toBeGreaterThan(40);
    expect(read({ "S1-001": "one two three four five six seven eight nine ten eleven" })).toThrow(
      "content/claim-shorts.json S1-001: expected at most 10 words, got 11",
    );
    expect(read({ "S9-001": "Something" })).toThrow('unknown claim "S9-001"');
    expect(read({ "S1-002": "Two", "S1-001": "One" })).toThrow("S1-001: expected an id after S1-002");
    expect(read({ "S1-001": "A sentence." })).toThrow("S1-001: expected no full stop at the end");
  });

  test("are asked for where a claim stands in a margin in more than ten words", () => {
    const entry = ledgerEntry("S4-012");
    expect(shortFault(entry, false)).toBeNull();
    const wordy = { ...entry, claim: { ...entry.claim, id: "S4-999" } };
    expect(shortFault(wordy, false)).toContain("claim S4-999 stands in the margin and has no short form");
    expect(shortFault({ ...wordy, verdict: "opinion" }, false)).toBeNull();
    expect(shortFault({ ...wordy, verdict: "unverified" }, true)).not.toBeNull();
  });
});

describe("a claim that holds loosely", () => {
  const entry = ledger().find(({ verdict }) => verdict === "holds-loosely") as LedgerEntry;
  const because = (loosely: Loosely) => ({ ...entry, finding: { ...(entry.finding as Finding), loosely } });

  test("is right, and folded, only where it is rounded", () => {
    expect([because("rounded"), because("narrower"), because("part-untested")].map((one) => isRight(one))).toEqual([true, false, false]);
    expect([because("rounded"), because("narrower")].map((one) => inMargin(one, false))).toEqual([false, true]);
  });

  test("is named by its reason", () => {
    expect(verdictLabel(because("rounded"))).toBe("Right, rounded");
    expect(verdictLabel({ verdict: "fails" })).toBe("Fails");
  });
});

test("the margin has what was found, or the reason's first sentence where no data decide", () => {
  const found = { ...(ledgerEntry("S4-012").finding as Finding), computed: "ahead in 10 of 13 weeks" };
  const why = "Another article says three times as much. No data decide.";
  expect(marginFinding({ verdict: "contradicted", finding: found, why })).toBe("Ahead in 10 of 13 weeks.");
  expect(marginFinding({ verdict: "disputed", finding: found, why })).toBe("Another article says three times as much.");
  expect(marginFinding({ verdict: "unverified", finding: null, why })).toBe("Another article says three times as much.");
});
