import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { claimOEmbed, figureOEmbed } from "../../../src/site/embeds/oembed.ts";
import { ledger } from "../../../src/site/ledger/ledger.ts";
import { figures } from "../../../src/site/registry.ts";
import { ADDRESS, fileOf, readSite } from "../../support/site.ts";
import { wpKses, wpOEmbed } from "../../support/wp-kses.ts";

const SITE = new URL(ADDRESS);
const [first] = ledger();
if (!first) throw new Error("no claims");

describe.each([
  ...[...figures.keys()].map((id) => [id, () => figureOEmbed(id, SITE)] as const),
  [`claim ${first.claim.id}`, async () => claimOEmbed(first, SITE)] as const,
])("the oEmbed answer of %s", (_, make) => {
  test("follows the rules of oEmbed 1.0 for the kind rich", async () => {
    const answer = await make();
    expect(answer).toMatchObject({ type: "rich", version: "1.0", provider_name: "Watts to Words", author_name: "Watts to Words" });
    for (const url of [answer.provider_url, answer.author_url]) expect(new URL(url).href).toBe(url);
    expect(answer.title).not.toMatch(/<[a-z]|&[a-z]+;/);
    for (const number of [answer.width, answer.height, answer.cache_age]) expect(Number.isInteger(number) && number > 0).toBe(true);
    const thumbnail = [answer.thumbnail_url, answer.thumbnail_width, answer.thumbnail_height];
    expect([0, 3]).toContain(thumbnail.filter((field) => field !== undefined).length);
  });

  test("has markup that WordPress keeps and shows, as high as the answer says", async () => {
    const { html, height } = await make();
    expect(wpKses(html).match(/<iframe|<a /g)).toEqual(["<iframe", "<a "]);
    expect(wpOEmbed(html)?.hidden).toBe(false);
    expect(html).toContain(` height="${height}"`);
    expect(height).toBeLessThanOrEqual(1000);
  });
});

test("each figure's and claim's page leads to its answer, which is there; thumbnails are of the size that it says", () => {
  const site = readSite("addressed");
  for (const [page, id] of [
    ...[...figures.keys()].map((figure) => [`figures/${figure}/index.html`, figure]),
    ...ledger().map(({ claim }) => [`claims/${claim.id}/index.html`, `claim-${claim.id}`]),
  ]) {
    const link = site.pages.find(({ path }) => path === page)?.tags.find(({ attributes }) => attributes.type === "application/json+oembed");
    expect(link?.attributes.href, page).toBe(`${ADDRESS}oembed/${id}.json`);
    expect(site.files.has(`oembed/${id}.json`)).toBe(true);
  }
  const { thumbnail_url, thumbnail_width, thumbnail_height } = JSON.parse(readFileSync(join(site.folder, "oembed/price-gap.json"), "utf8"));
  const picture = readFileSync(join(site.folder, fileOf(thumbnail_url)));
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([thumbnail_width, thumbnail_height]);
});

test("without the site's address there is no oEmbed, and no page names one", () => {
  const site = readSite("plain");
  expect([...site.files].filter((path) => path.startsWith("oembed/"))).toEqual([]);
  expect(site.pages.filter(({ html }) => html.includes("json+oembed")).map(({ path }) => path)).toEqual([]);
});
