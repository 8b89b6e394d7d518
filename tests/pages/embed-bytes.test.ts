import { describe, expect, test } from "vitest";
import { figures } from "../../src/site/registry.ts";
import { claimIds } from "../support/claim-ids.ts";
import { brotliSize, readSite } from "../support/site.ts";

/** What an embed's page may weigh, everything in it, in bytes after brotli. */
const BUDGET = { chart: 7_000, calculator: 9_000, map: 16_000 } as const;
const CARD = 4_000;
/** A word more or less somewhere on the page tips no figure on or off the list, in bytes. */
const PLAY = 100;

/**
 * Embeds that may weigh more, each with its own limit and the reason. To come off this list, draw with fewer marks or say less;
 * nothing may join it unsaid.
 */
const HEAVIER: Readonly<Record<string, readonly [number, string]>> = {
  "claims-by-verdict": [8_200, "a square for each of hundreds of claims, and the ids of them all"],
  "daily-volumes": [7_350, "series of many days, and a table of them all"],
  electricity: [7_850, "many years as areas and lines, drawn at two widths"],
  "industrial-prices": [7_370, "a row for each place, with its range and source"],
  "price-history": [8_380, "a step line for each model, and a table of every price"],
  "price-ratio": [9_100, "two long lists of models, and a table of their pairs"],
  "request-journey": [10_500, "a map’s coastlines in a calculator"],
  routing: [10_200, "curves, and a point for each share, at two widths"],
  timeline: [7_950, "every event with its date, in picture and table"],
  "token-cost": [10_650, "the most dials of all, each with its source"],
  "volume-and-value": [7_450, "two bars for each of many models"],
  "weekly-lead": [7_450, "a line for each model over many weeks"],
};

const { pages } = readSite("plain");
const embeds = pages.filter(({ path }) => /^embed\/[a-z0-9-]+\/(\d{4}-\d\d-\d\d\/)?index\.html$/.test(path));

describe("an embed’s page, brotli", () => {
  test.each([...figures.keys()])("%s is within its budget, live and pinned", (id) => {
    const own = embeds.filter(({ path }) => path.split("/")[1] === id);
    expect(own.length).toBeGreaterThan(1);
    const limit = HEAVIER[id]?.[0] ?? BUDGET[figures.get(id)?.kind ?? "chart"];
    for (const { path, html } of own) expect(brotliSize(html), path).toBeLessThanOrEqual(limit);
  });

  test("none is on the list of heavier ones that is well within its budget", () => {
    const light = Object.keys(HEAVIER).filter((id) =>
      embeds.every(({ path, html }) => path.split("/")[1] !== id || brotliSize(html) <= BUDGET[figures.get(id)?.kind ?? "chart"] - PLAY),
    );
    expect(light).toEqual([]);
  });

  test("each claim has a card of at most 4 kB", () => {
    const cards = pages.filter(({ path }) => path.startsWith("embed/claim/"));
    expect(cards.map(({ path }) => path.split("/")[2]).sort()).toEqual([...claimIds].sort());
    expect(cards.filter(({ html }) => brotliSize(html) > CARD).map(({ path }) => path)).toEqual([]);
  });
});
