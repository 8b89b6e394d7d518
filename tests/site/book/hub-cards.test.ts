import { describe, expect, it, vi } from "vitest";
import { cardsBefore, cardsOn } from "../../../src/site/book/hub-cards.ts";
import { datasets } from "../../../src/site/registry.ts";

const cards = cardsOn();
const fact = (cluster: string, label: string) => cards.find(({ hub }) => hub.cluster === cluster)?.facts.find((one) => one.label === label);

describe("hubCards", () => {
  it("has a card with the same lines for each of the ten clusters", () => {
    expect(cards).toHaveLength(10);
    expect(new Set(cards.map(({ facts }) => facts.map(({ label }) => label).join())).size).toBe(1);
  });

  it("gives every number that it shows a date or a place, and a grade", () => {
    const measured = ["Tariff", "Power plants around", "Grid carbon", "Green power", "PUE at most", "PUE reported", "Racks"];
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

  // Added by hand from the rows within 300 km, in MW. Horinger: coal 104,200, gas and oil 194, hydro 1,628, wind 27,269, so 133,291 in all.
  // Tianfu: coal 17,369, gas and oil 2,690, hydro 57,861, wind 1,263, so 79,183 in all.
  it("says the tariff of a cluster’s own part of a province, and what plants stand around it", () => {
    expect(fact("horinger", "Tariff")).toMatchObject({
      text: "0.49 yuan per kWh, 6.8 US cents",
      when: "Western Inner Mongolia, June 2025",
      grade: "B",
    });
    expect(fact("shaoguan", "Tariff")).toMatchObject({ when: "Northern Guangdong (Shaoguan), April 2025", grade: "C" });
    expect(fact("qingyang", "Tariff")?.text).toBeNull();
    expect(fact("horinger", "Power plants around")?.text).toBe("coal 78%, wind 20%; 133 GW in all");
    expect(fact("tianfu", "Power plants around")?.text).toBe("hydro 73%, coal 22%; 79 GW in all");
  });

  it("takes a rule of the region where the approval was not read, and says so", () => {
    expect(fact("horinger", "PUE at most")).toMatchObject({ text: "1.2", when: "rule of the region, for new data centres" });
  });

  it("says what a fact was before a newer version, and of no other fact", () => {
    const hubs = datasets.current("computing-hubs");
    // A count as a correction would have it: 151,200 racks at Gui’an, of which the version of 22 November has 137,400.
    const rows = hubs.rows.map((row) => (row["cluster"] === "guian" ? { ...row, racks: 151_200 } : row));
    const current = datasets.current.bind(datasets);
    const find = vi.spyOn(datasets, "current").mockImplementation((id) => (id === hubs.id ? { ...hubs, version: "2027-01-09", rows } : current(id)));
    expect([...cardsBefore("2027-01-02")]).toEqual([["guian Racks", { text: "137,400", until: "2027-01-09" }]]);
    find.mockRestore();
    expect([...cardsBefore("2027-01-02")]).toEqual([]);
  });
});
