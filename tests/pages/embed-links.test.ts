import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { figureDays } from "../../src/site/pinned.ts";
import { csv } from "../../src/site/pure/rows.ts";
import { figureOf, figures, figureView } from "../../src/site/registry.ts";
import { readSite } from "../support/site.ts";

const site = readSite("addressed");
const embeds = site.pages.filter(({ path }) => path.startsWith("embed/"));
const linksOf = (path: string): readonly string[] =>
  site.pages.find((page) => page.path === path)?.tags.flatMap(({ name, attributes }) => (name === "a" ? (attributes.href ?? []) : [])) ?? [];

test("every link of a page for other sites, of figures, pinned figures, claims and files, opens a page of its own", () => {
  expect(embeds.length).toBeGreaterThan(450);
  const wrong = embeds.flatMap(({ path, tags }) =>
    tags
      .filter(({ name, attributes }) => name === "a" && attributes.href !== undefined)
      .filter(({ attributes: { target, rel } }) => target !== "_blank" || rel !== "noopener")
      .map(({ text }) => `${path}: ${text}`),
  );
  expect(wrong).toEqual([]);
});

test("a live embed says of which day its data are", () => {
  for (const id of figures.keys()) {
    const page = embeds.find(({ path }) => path === `embed/${id}/index.html`);
    expect(page?.tags.find(({ attributes }) => attributes.class?.startsWith("embed-by"))?.text, id).toMatch(/Data of \d{1,2} \w+ 20\d\d\./);
  }
});

describe("the links of a pinned embed", () => {
  const pinned = [...figures.keys()].flatMap((id) => figureDays(id).map((day) => ({ id, day })));

  test("lead to the CSV, the JSON and the datasets of its day", () => {
    expect(pinned.length).toBeGreaterThan(80);
    for (const { id, day } of pinned) {
      const links = linksOf(`embed/${id}/${day}/index.html`);
      expect(links, `${id} ${day}`).toEqual(expect.arrayContaining([`../../../figures/${id}/${day}.csv`, `../../../figures/${id}/${day}.json`]));
      for (const link of links.filter((each) => each.includes("/data/"))) expect(link, `${id} ${day}`).toMatch(/#version-\d{4}-\d\d-\d\d$/);
    }
  });

  test("to files that hold exactly the rows that it draws", () => {
    for (const { id, day } of pinned) {
      const file = readFileSync(join(site.folder, `figures/${id}/${day}.csv`), "utf8");
      expect(file, `${id} ${day}`).toBe(csv(Object.keys(figureOf(id).columns), figureView(id, {}, day).rows));
    }
    const [live, old] = ["figures/capacity.csv", "figures/capacity/2026-11-22.csv"].map((path) => readFileSync(join(site.folder, path), "utf8"));
    expect([live, old].every((text) => (text?.length ?? 0) > 200)).toBe(true);
  });

  test("to a picture of its day, which says so", () => {
    for (const { id, day } of pinned) {
      const picture = readFileSync(join(site.folder, `figures/${id}/${day}.svg`), "utf8");
      expect(picture.replace(/<[^>]+>/g, " ").replace(/\s+/g, " "), `${id} ${day}`).toContain("Data as released by");
    }
  });
});
