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

describe("words as people type them", () => {
  // Each line: what may be typed, and where a reader who types it wants to be, among the first three.
  test.each([
    [["China’s official count", "China's official count", "chinas official count"], "figures/daily-volumes/"],
    [["data centre electricity", "data center electricity", "datacenter electricity", "data-centers electricity"], "data/data-centre-electricity/"],
    [["open-source share", "opensource share", "open source shares"], "figures/open-source-share/"],
    [["Gui’an", "Gui'an", "Guian", "guian"], "figures/hubs-map/"],
    [["kWh value", "kilowatt-hour value", "kilowatt hours value"], "figures/kilowatt-hour-value/"],
    [["TWh", "terawatt-hour", "terawatt hours"], "glossary/#terawatt-hour"],
    [["PUE", "pue", "power usage effectiveness"], "glossary/#pue"],
    [["CO₂ of a kWh", "CO2 kwh", "carbon dioxide of a kilowatt-hour"], "data/grid-carbon/"],
    [["GW tokens", "gigawatts tokens"], "figures/power-for-tokens/"],
    [["$2,500", "$2500", "2500 dollars", "2500 usd"], "claims/S1-037/"],
    [["61%", "61 percent", "61 per cent"], "figures/sixty-one-percent/"],
    [["yuan dollar", "rmb usd", "CNY dollars", "renminbi $"], "figures/yuan-and-dollars/"],
    [["22 times", "22x", "22 ×"], "claims/S0-036/"],
    [["tokenizer", "tokeniser", "tokenizers"], "glossary/#tokenizer"],
    [["mixture of experts", "mixture-of-experts", "MoE"], "glossary/#mixture-of-experts"],
    [["peak hours DeepSeek", "peak hour deep seek"], "figures/hour-clock/"],
    [["10.37 trillion kilowatt-hours", "10.37 tn kwh"], "claims/S1-023/"],
  ])("%j all find %s", (typed, url) => {
    for (const query of typed) {
      const found = index.search(query).map((hit) => hit.entry.url);
      expect(found.slice(0, 3), query).toContain(url);
      expect(found, `${query} and ${typed[0]}`).toEqual(index.search(typed[0] ?? "").map((hit) => hit.entry.url));
    }
  });
});

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
    expect(words("Ningxià’s H₂O 东数西算")).toEqual(["ningxia", "h2o", "东数", "数西", "西算"]);
  });

  test.each([
    ["gas", ["gas"]],
    ["less analysis", ["less", "analysis"]],
    ["cities", ["city"]],
    ["batteries’", ["battery"]],
    ["$1,300,000", ["dollar", "1300000"]],
    ["1, 300", ["1", "300"]],
    ["S1-036", ["s1", "036"]],
    ["5MW", ["5", "megawatt"]],
    ["H100", ["h100"]],
    ["central centers", ["central", "centre"]],
    ["Xi'an", ["xian"]],
  ])("of %j are %j", (text, expected) => expect(words(text)).toEqual(expected));

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
