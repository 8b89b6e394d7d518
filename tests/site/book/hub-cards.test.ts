import { describe, expect, it } from "vitest";
import { readTables } from "../../../src/kit/table.ts";
import { cardTables, hubCards } from "../../../src/site/book/hub-cards.ts";
import { datasets } from "../../../src/site/registry.ts";

const cards = hubCards(readTables(cardTables, (id) => datasets.current(id)));
const fact = (cluster: string, label: string) => cards.find(({ hub }) => hub.cluster === cluster)?.facts.find((one) => one.label === label);

describe("hubCards", () => {
  it("has a card with the same lines for each of the ten clusters", () => {
    expect(cards).toHaveLength(10);
    expect(new Set(cards.map(({ facts }) => facts.map(({ label }) => label).join())).size).toBe(1);
  });

  it("gives every number that it shows a date or a place, and a grade", () => {
    const measured = ["Grid carbon", "Green power", "PUE at most", "PUE reported", "Racks"];
    for (const { facts } of cards) {
      for (const { label, text, when, grade } of facts.filter((one) => measured.includes(one.label) && one.text !== null)) {
        expect(when, label).toBeTruthy();
        expect(grade, `${label} ${text}`).toMatch(/^[ABC]$/);
      }
    }
  });

  it("says what is not known rather than fill it: no green share for Gui’an, no racks for Zhongwei alone", () => {
    expect(fact("guian", "Green power")?.text).toBeNull();
    expect(fact("zhongwei", "Racks")).toMatchObject({ text: null, note: expect.stringContaining("Ningxia, October 2025, grade C") });
  });

  it("takes a rule of the region where the approval was not read, and says so", () => {
    expect(fact("horinger", "PUE at most")).toMatchObject({ text: "1.2", when: "rule of the region, for new data centres" });
  });
});
