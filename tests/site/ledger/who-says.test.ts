import { expect, test } from "vitest";
import { ledger, ledgerEntry } from "../../../src/site/ledger/ledger.ts";
import { whoSays } from "../../../src/site/ledger/who-says.ts";

test("S4-048: $1.10 in the article is the end of the line, the maker’s $0.42 lies at 0.42 ÷ 1.10 = 38.2% of it", () => {
  const { sayings = [], mark } = whoSays(ledgerEntry("S4-048")) ?? {};
  expect(mark).toBe(100);
  expect(sayings[0]).toMatchObject({ who: "The article", from: 100, to: 100 });
  expect(sayings.at(-1)?.who).toBe("List price of output, DeepSeek V3.2, DeepSeek");
  expect(sayings.at(-1)?.from).toBeCloseTo(38.18, 1);
});

test("S2-012: a range has two ends, $2 and $3 of 3, as the other article that prints it", () => {
  const sayings = whoSays(ledgerEntry("S2-012"))?.sayings ?? [];
  expect(sayings[0]?.from).toBeCloseTo(66.7, 1);
  expect(sayings.at(-1)).toMatchObject({ who: "Another article prints, S4-017", to: 100 });
});

test("nothing is drawn where nobody else states the number, or all state the same", () => {
  expect(whoSays(ledgerEntry("S1-016"))).toBeNull();
  const { claim, finding } = ledgerEntry("S0-061");
  const same = finding && { ...finding, working: [{ what: "A newspaper", value: "$10 billion", says: 10e9 }] };
  expect(whoSays({ claim, finding: same })).toBeNull();
});

test("every number that is set beside a claim’s is of its size: none is a thousand times it, as a wrong unit would be", () => {
  const shown = ledger().flatMap((entry) => {
    const says = whoSays(entry);
    return says
      ? [{ id: entry.claim.id, least: Math.min(...says.sayings.map(({ to }) => to)), most: Math.max(...says.sayings.map(({ to }) => to)) }]
      : [];
  });
  expect(shown.length).toBeGreaterThan(15);
  expect(shown.filter(({ least, most }) => least * 1000 < most)).toEqual([]);
});
