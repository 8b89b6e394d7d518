import { statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { figures } from "../../src/site/registry.ts";
import { stories } from "../../src/site/stories/stories.ts";
import { claimIds } from "../support/claim-ids.ts";
import { share } from "../support/share.ts";
import { brotliSize, readSite } from "../support/site.ts";

/** What an embed's page may weigh, everything in it, in bytes after brotli. */
const BUDGET = { chart: 9_000, calculator: 12_000, map: 20_000, scene: 20_000 } as const;
/** A story: eleven pictures, and the program that moves them and answers what is chosen. */
const STORY = 22_000;
/** Those that are too heavy since embeds lead out at their settings, hear a theme, start compact and fit their picture alone, on 2 December 2026. */
const HEAVIER: Readonly<Record<string, number>> = {
  "token-cost": 12_800,
  "your-month": 12_850,
  routing: 12_800,
  "request-journey": 12_600,
  // Each of its marks names its series, which a reader can keep while the others fade.
  electricity: 10_300,
  "price-history": 9_800,
  timeline: 9_500,
  "wind-year": 9_350,
  "claims-by-verdict": 9_300,
  "wind-week": 9_100,
  "answer-delays": 9_050,
};
const CARD = 4_000;
/** What eight of them on one page may weigh together: five charts, two calculators and a map. */
const EIGHT = 90_000;

const site = readSite("plain");
const { pages } = site;
const embeds = pages.filter(({ path }) => /^embed\/[a-z0-9-]+\/(\d{4}-\d\d-\d\d\/)?index\.html$/.test(path));

describe("an embed’s page, brotli", () => {
  test.each([...figures.keys()])("%s is within its budget, live and pinned", (id) => {
    const own = embeds.filter(({ path }) => path.split("/")[1] === id);
    expect(own.length).toBeGreaterThan(1);
    const limit = HEAVIER[id] ?? BUDGET[figures.get(id)?.kind ?? "chart"];
    for (const { path, html } of own) expect(brotliSize(html), path).toBeLessThanOrEqual(limit);
  });

  test.each([...stories.keys()])("the story %s is within its budget", (id) => {
    const own = embeds.find(({ path }) => path === `embed/${id}/index.html`);
    expect(brotliSize(own?.html ?? "")).toBeGreaterThan(1000);
    expect(brotliSize(own?.html ?? "")).toBeLessThanOrEqual(STORY);
  });

  test("the heaviest five charts, two calculators and a map are together within the budget of eight", () => {
    const heaviest = (kind: keyof typeof BUDGET, count: number): number =>
      embeds
        .filter(({ path }) => path.split("/").length === 3 && figures.get(path.split("/")[1] ?? "")?.kind === kind)
        .map(({ html }) => brotliSize(html))
        .sort((a, b) => b - a)
        .slice(0, count)
        .reduce((sum, size) => sum + size, 0);
    expect(heaviest("chart", 5) + heaviest("calculator", 2) + heaviest("map", 1)).toBeLessThanOrEqual(EIGHT);
  });

  test("as one file each is at most 400 kB, uncompressed", () => {
    const files = [...site.files].filter((path) => /^embed\/[a-z0-9-]+\.offline\.html$/.test(path));
    expect(files).toHaveLength(figures.size + stories.size);
    expect(files.filter((path) => statSync(join(site.folder, path)).size > 400_000)).toEqual([]);
  });

  test("each claim has a card of at most 4 kB", () => {
    const cards = pages.filter(({ path }) => path.startsWith("embed/claim/"));
    expect(cards.map(({ path }) => path.split("/")[2]).sort()).toEqual([...claimIds].sort());
    expect(
      share(cards, { each: [] })
        .filter(({ html }) => brotliSize(html) > CARD)
        .map(({ path }) => path),
    ).toEqual([]);
  });
});
