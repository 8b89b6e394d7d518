import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { afterAll, describe, expect, test, vi } from "vitest";
import { choice, range, toggle } from "../../src/kit/figure.ts";
import { figures, figureView } from "../../src/site/registry.ts";
import { readSite } from "../support/site.ts";
import { Answers, missingStates, pairsOf } from "./answers.ts";
import { readEdition } from "./edition.ts";

const site = readSite("addressed");
const answers = new Answers(site);
const editions = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());

// The script of embeds reads its page when it is loaded; whether that holds a calculator is put in when it is bundled.
vi.stubGlobal("CALCULATOR", true);
const { dress } = await import("../../src/browser/embed-options.ts");
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
    dress(window.document.body);
    const note = window.document.querySelector(".fig-head + .state-note[role=status]");
    note?.remove();
    return note ? [`${path}?${query}: ${note.textContent.trim()}`] : [];
  });
}

test("the addresses of the first edition are kept", () => expect(editions.map(({ name }) => name)).toContain("0.1.0"));

describe.each(editions.map(({ name }) => ({ name, edition: readEdition(name) })))("edition $name", ({ edition }) => {
  test("every page answers, itself or by a redirect, and holds every anchor that it had", () => expect(answers.missingPages(edition)).toEqual([]));

  test("every file to take away is there", () => expect(answers.missingFiles(edition)).toEqual([]));

  test("every page that could set a figure holds it, or says where it is", () => expect(answers.missingPlaces(edition)).toEqual([]));

  test("every control takes each value, both ends of its range and its default", () => {
    const controlsOf = (id: string) => {
      const now = answers.figure(id);
      return now !== undefined && figures.has(now) ? figureView(now).controls : undefined;
    };
    expect(missingStates(edition, controlsOf)).toEqual([]);
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
    expect(missingStates(list, (id) => (id === "known" ? today : undefined))).toEqual([
      "known?side=cached: Side: “cached” is not one of its values.",
      "known?speed=500: Speed: 500 is out of range; from 10 to 200 tokens a second.",
      "known?topic: no such control",
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
