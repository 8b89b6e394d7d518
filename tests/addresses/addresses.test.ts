import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { afterAll, describe, expect, test, vi } from "vitest";
import { choice, range, toggle } from "../../src/kit/figure.ts";
import { figureOf, figureView } from "../../src/site/registry.ts";
import { readSite } from "../support/site.ts";
import { Answers, missingStates, pairsOf, type Today } from "./answers.ts";
import { readEdition } from "./edition.ts";

const site = readSite("addressed");
const answers = new Answers(site);
const editions = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());

// The script of embeds reads its page when it is loaded; whether that holds a calculator is put in when it is bundled.
vi.stubGlobal("CALCULATOR", true);
const { applyEmbedOptions } = await import("../../src/browser/embed-options.ts");
afterAll(() => {
  vi.unstubAllGlobals();
});

/** What a figure's embed says of each query that it does not understand. */
function misunderstood(id: string, queries: readonly string[]): readonly string[] {
  const path = `embed/${id}/`;
  // Without its styles, which take longest to read and are not asked.
  const { window } = new JSDOM(readFileSync(join(site.folder, path, "index.html"), "utf8").replace(/<style>.*?<\/style>/gs, ""));
  vi.stubGlobal("document", window.document);
  return queries.flatMap((query) => {
    vi.stubGlobal("location", new URL(`https://example.org/${path}?${query}`));
    applyEmbedOptions(window.document.body);
    const note = window.document.querySelector(".fig-head + .state-note[role=status]");
    const said = note?.textContent.trim();
    if (note) note.textContent = "";
    return said ? [`${path}?${query}: ${said}`] : [];
  });
}

test("the addresses of the first edition are kept", () => expect(editions.map(({ name }) => name)).toContain("0.1.0"));

describe.each(editions.map(({ name }) => ({ name, edition: readEdition(name) })))("edition $name", ({ edition }) => {
  test("every page answers, itself or by a redirect, and holds every anchor that it had", () => expect(answers.missingPages(edition)).toEqual([]));

  test("every file to take away is there", () => expect(answers.missingFiles(edition)).toEqual([]));

  test("every page that could set a figure holds it, or says where it is", () => expect(answers.missingPlaces(edition)).toEqual([]));

  test("every control takes each value, both ends of its range and its default, or says where it has gone", () => {
    const todayOf = (id: string): Today | undefined => {
      const now = answers.figure(id);
      return now === undefined ? undefined : { id: now, ...figureOf(now), controls: figureView(now).controls };
    };
    // Since the newest year nothing was added: the figure opens at its default, and says that this is not one of its values.
    const known = /^electricity\?since=2024: /;
    expect(missingStates(edition, todayOf).filter((fault) => !known.test(fault))).toEqual([]);
  });

  test("every embed understands the options that the page on embedding promised, and each of its views", () => {
    const faults = Object.entries(edition.figures).flatMap(([id, { views }]) => {
      const now = answers.figure(id);
      return now === undefined ? [`${id}: no such figure`] : misunderstood(now, pairsOf({ ...edition.embeds, view: views }));
    });
    expect(faults).toEqual([]);
  });

  test("the filters of lists offer every choice", () => expect(answers.missingFilters(edition)).toEqual([]));
});

describe("a figure that has another name today, and other controls", () => {
  const controls = {
    side: choice({ label: "Side", options: { input: "input", output: "output" }, default: "input" }),
    speed: range({ label: "Speed", unit: "tokens a second", min: 10, max: 200, step: 1, default: 50 }),
  };
  const recorded = {
    kind: { type: "choice", values: ["in", "output", "blend"], default: "in" },
    speed: { type: "range", ends: [10, 500], default: 50 },
    topic: { type: "toggle", default: false },
  } as const;
  const list = { figures: { old: { places: [], views: [], controls: recorded } } };
  const formerly = {
    ids: ["old"],
    renamed: { kind: "side", "kind=in": "side=input", "speed=500": "speed=200" },
    dropped: {
      topic: { said: "Topics are on the page of claims." },
      "kind=blend": { said: "The blended price is gone; choose input or output." },
    },
  };

  test("answers for all that it was called, and says what is gone", () => {
    expect(missingStates(list, () => ({ id: "new", controls, formerly }))).toEqual([]);
  });

  test("is reported where it no longer knows its former id, a name, a value or what is gone", () => {
    const missing = (lost: object): readonly string[] => missingStates(list, () => ({ id: "new", controls, formerly: { ...formerly, ...lost } }));
    expect(missing({ ids: [] })).toHaveLength(8);
    expect(missing({ renamed: { ...formerly.renamed, "kind=in": "side=cached" } })).toEqual([
      "old?kind=in: Side: “cached” is not one of its values.",
    ]);
    expect(missing({ renamed: { "kind=in": "side=input", "speed=500": "speed=200" } })).toEqual(["old?kind=output: no such control"]);
    expect(missing({ dropped: { topic: formerly.dropped.topic } })).toEqual(["old?kind=blend: Side: “blend” is not one of its values."]);
    expect(missing({ dropped: { "kind=blend": { said: "Gone." } } })).toEqual(["old?topic=0: no such control", "old?topic=1: no such control"]);
  });

  test("is reported where it has no controls left: then no script says what is gone", () => {
    const gone = { said: "Gone." };
    const dropped = { kind: gone, speed: gone, topic: gone };
    expect(missingStates(list, () => ({ id: "old", controls: {}, formerly: { dropped } }))).toContain(
      "old?topic=1: without controls it runs no script that says why",
    );
  });
});

describe("a list with one address more than the site has", () => {
  test("names a page, an anchor and a file that are missing", () => {
    const pages = new Map([
      ["figures/no-such-figure/", []],
      ["claims/S1-037/", ["verdict", "no-such-anchor"]],
    ]);
    expect(answers.missingPages({ pages })).toEqual([
      "figures/no-such-figure/: no such page, and no redirect to one",
      "claims/S1-037/#no-such-anchor: no such anchor in claims/S1-037/",
    ]);
    expect(answers.missingFiles({ files: ["feed.xml", "feed.rss"] })).toEqual(["feed.rss: no such file"]);
  });

  test("names a page that has lost its figure", () => {
    const controls = { side: { type: "choice", values: ["input"], default: "input" } } as const;
    expect(answers.missingPlaces({ figures: { "price-gap": { places: ["the-price-of-a-million/", "power/"], views: [], controls } } })).toEqual([
      "power/?price-gap.: neither the figure nor a way to it",
    ]);
  });

  test("names a figure, a control, a value and an end of a range that are missing", () => {
    const today = {
      side: choice({ label: "Side", options: { input: "input", output: "output" }, default: "input" }),
      speed: range({ label: "Speed", unit: "tokens a second", min: 10, max: 200, step: 1, default: 50 }),
      free: toggle({ label: "With free models", default: true }),
    };
    const controls = {
      side: { type: "choice", values: ["input", "cached"], default: "input" },
      speed: { type: "range", ends: [10, 500], default: 50 },
      free: { type: "toggle", default: true },
      topic: { type: "toggle", default: false },
    } as const;
    const list = { figures: { known: { places: [], views: [], controls }, gone: { places: [], views: [], controls: {} } } };
    expect(missingStates(list, (id) => (id === "known" ? { id, controls: today } : undefined))).toEqual([
      "known?side=cached: Side: “cached” is not one of its values.",
      "known?speed=500: Speed: 500 is out of range. Choose from 10 to 200 tokens a second.",
      "known?topic=0: no such control",
      "known?topic=1: no such control",
      "gone: no such figure",
    ]);
  });

  test("names an option of embeds that is not understood", () => {
    expect(misunderstood("price-gap", ["theme=dark", "theme=sepia", "view=tornado"])).toEqual([
      "embed/price-gap/?theme=sepia: theme: “sepia” is not one of its values.",
      "embed/price-gap/?view=tornado: view: “tornado” is not one of its values.",
    ]);
  });

  test("names a filter and a choice of it that are missing", () => {
    expect(answers.missingFilters({ filters: { "figures/": { kind: ["chart", "opera"], year: ["2026"] } } })).toEqual([
      "figures/?kind=opera: no such value",
      "figures/?year: no such field",
    ]);
  });
});
