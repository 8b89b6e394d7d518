import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { chapterEntries, claimEntries, textEntries } from "../../../src/site/book/search-entries.ts";
import { script } from "../../../src/site/bundles/scripts.ts";
import { near, SearchIndex, words } from "../../../src/site/pure/search.ts";

const entries = [...textEntries(), ...claimEntries()];
const index = new SearchIndex();
index.add(entries);
const first = (query: string): string | undefined => index.search(query)[0]?.entry.url;

test.each([
  ["S1-036", "claims/S1-036/"],
  ["s1-036", "claims/S1-036/"],
  ["PUE", "glossary/#pue"],
  ["词元", "glossary/#token"],
])("%j finds %s first", (query, url) => expect(first(query)).toBe(url));

test.each([
  ["CloudMatrix", /^fewer-parameters-weaker-chips\/|^figures\//],
  ["electricity share of cost", /^what-a-token-is-made-of\/|^figures\/token-cost/],
  ["东数西算", /^east-data-west-computing\/|^glossary\/#east-data/],
])("%j finds %s first", (query, url) => expect(first(query)).toMatch(url));

test("every chapter, section, figure, term, dataset and page is among the first three for its title, and every claim for its number", () => {
  const lost = entries.flatMap(({ kind, title, also, url }) => {
    const query = kind === "claim" ? also : url.includes("#") && kind === "chapter" ? `${title} ${also}` : title;
    const place = index.search(query).findIndex(({ entry }) => entry.url === url);
    return place >= 0 && place < 3 ? [] : [`${query}: ${url} at ${place}`];
  });
  expect(lost).toEqual([]);
});

test("a chapter with a number of three digits is listed under its address", () => {
  const source = "---\nnumber: 112\ntitle: Heat\nquestion: Where does the heat go?\ndescription: It leaves.\n---\n\nWarm.\n\n## Rivers\n\nWater.\n";
  expect(chapterEntries("content/112-where-heat-goes.mdx", source).map(({ url, title, text }) => [url, title, text])).toEqual([
    ["where-heat-goes/", "112. Heat: Where does the heat go?", "It leaves. Warm."],
    ["where-heat-goes/#rivers", "Rivers", "Water."],
  ]);
});

test("a number that is bound to nothing is told with the file that it stands in", () => {
  const source = '---\nnumber: 13\ntitle: Rain\n---\n\nIt is <Num figure="token-cost" value="rain" />.\n';
  expect(() => chapterEntries("content/13-rain.mdx", source)).toThrow(/^content\/13-rain\.mdx: figure token-cost: no value "rain"; there are: /);
});

test("every claim is among the first three for its words", () => {
  const lost = claimEntries().flatMap(({ title, url }) => {
    const place = index.search(title).findIndex(({ entry }) => entry.url === url);
    return place >= 0 && place < 3 ? [] : [`${url} at ${place}`];
  });
  expect(lost).toEqual([]);
});

test("the first letters of a word, and a word with a letter wrong, find it", () => {
  expect(first("curtailm")).toBe("glossary/#curtailment");
  expect(first("curtialment")).toBe("glossary/#curtailment");
});

test("what stands nowhere finds nothing, and no words find nothing", () => {
  expect(index.search("xyzzyplugh")).toEqual([]);
  expect(index.search("")).toEqual([]);
  expect(index.search(" - ")).toEqual([]);
});

describe("words", () => {
  test("are folded in case and accents, and Chinese is cut in pairs", () => {
    expect(words("Ningxià’s CO₂ 东数西算")).toEqual(["ningxia", "s", "co2", "东数", "数西", "西算"]);
  });

  test.each([
    ["token", "tokne", 1, true],
    ["token", "taken", 1, true],
    ["token", "tok", 1, false],
    ["electricity", "elektrizity", 2, true],
  ])("%s and %s within %i: %s", (a, b, most, result) => expect(near(a, b, most)).toBe(result));
});

test("the index is at most 54 kB in Brotli in its first part and 120 kB in all, its engine 5 kB", async () => {
  const [text = 0, claims = 0, engine = 0] = await Promise.all(
    ["search-text", "search-claims", "search-engine"].map(async (name) => brotliCompressSync((await script(name)).code).length),
  );
  expect(text).toBeLessThanOrEqual(54_000);
  expect(text + claims).toBeLessThanOrEqual(120_000);
  expect(engine).toBeLessThanOrEqual(5_000);
});
