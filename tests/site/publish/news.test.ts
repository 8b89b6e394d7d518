import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { inlineCode, readChangelog } from "../../../src/site/data/changelog.ts";
import { corrections, correctionsOf } from "../../../src/site/ledger/corrections.ts";
import { allNews, atom, entryId, type Feed, jsonFeed } from "../../../src/site/publish/feed.ts";
import { correctionNews, type News, news, versionNews } from "../../../src/site/publish/news.ts";
import { datasets } from "../../../src/site/registry.ts";

const SITE = new URL("https://example.org/book/");
const odd: readonly News[] = [
  { name: "data-2027-01-03", href: "/changes/#data-2027-01-03", day: "2027-01-03", title: 'A & "b" <c>', lines: ["1 < 2 & 3"] },
];
const feed = (entries: readonly News[]): Feed => ({ ...allNews("/feed.xml"), news: entries });
const parse = (xml: string): Document => new new JSDOM("").window.DOMParser().parseFromString(xml, "application/xml");

describe("the feeds", () => {
  test.each([
    ["with an address", SITE],
    ["without one", undefined],
  ])("%s: the Atom feed is well-formed, with an id, a title, a day and a link for every entry", (_, site) => {
    for (const entries of [news(), odd]) {
      const document = parse(atom(feed(entries), site));
      const all = [...document.querySelectorAll("entry")];
      expect(all.length).toBe(entries.length);
      for (const entry of [document.documentElement, ...all]) {
        expect([...entry.children].find(({ nodeName }) => nodeName === "id")?.textContent).toMatch(
          /^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
        );
        expect([...entry.children].find(({ nodeName }) => nodeName === "updated")?.textContent).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
        expect(entry.querySelector("title")?.textContent).not.toBe("");
      }
      for (const link of document.querySelectorAll("link"))
        expect(link.getAttribute("href")).toMatch(site ? /^https:\/\/example\.org\/book\// : /^(?!\/|https?:)/);
      expect(document.querySelectorAll('link[rel="self"]').length).toBe(site ? 1 : 0);
    }
    expect(parse(atom(feed(odd), site)).querySelector("entry title")?.textContent).toBe('A & "b" <c>');
  });

  test("say the same as JSON Feed", () => {
    const json = JSON.parse(jsonFeed({ ...allNews("/feed.json"), news: odd }, SITE)) as {
      version: string;
      items: { id: string; url: string; content_html: string }[];
    };
    expect(json.version).toBe("https://jsonfeed.org/version/1.1");
    expect(json.items).toEqual([
      {
        id: entryId("data-2027-01-03"),
        url: "https://example.org/book/changes/#data-2027-01-03",
        title: 'A & "b" <c>',
        content_html: "<ul><li>1 &lt; 2 &amp; 3</li></ul>",
        date_published: "2027-01-03T00:00:00Z",
      },
    ]);
  });

  test("give no address as JSON Feed, which wants absolute ones, where the site's is not known", () => {
    const text = jsonFeed(allNews("/feed.json"), undefined);
    expect(text).not.toMatch(/"(url|feed_url|home_page_url)"/);
    expect(JSON.parse(text).items.length).toBe(news().length);
  });

  test("of a folder lead up to the root where the site's address is not known", () => {
    const document = parse(
      atom({ path: "/data/capacity/feed.xml", page: "/data/capacity/", title: "T", news: versionNews(["capacity"]) }, undefined),
    );
    const links = [...document.querySelectorAll("link")].map(
      (link) => new URL(link.getAttribute("href") ?? "", "https://example.org/data/capacity/"),
    );
    expect(links.length).toBeGreaterThan(1);
    for (const { pathname } of links) expect(pathname).toBe("/data/capacity/");
  });

  test("of corrections begin each title with the word, once for a day and a thing, with the old and the new", () => {
    const one = { day: "2027-01-03", what: "Capacity", href: "/data/capacity/", before: "3,891", after: "3,901", note: "China, gw" };
    const entries = correctionNews([one, { ...one, note: "US, gw" }, { ...one, day: "2027-02-01", before: null, after: null }]);
    expect(entries.map(({ day, title, lines }) => [day, title, lines])).toEqual([
      ["2027-02-01", "Correction: Capacity", ["China, gw"]],
      ["2027-01-03", "Correction: Capacity", ["China, gw: 3,891 → 3,901", "US, gw: 3,891 → 3,901"]],
    ]);
    expect(correctionNews().length).toBeGreaterThan(0);
    expect(correctionNews().filter(({ title }) => !title.startsWith("Correction: "))).toEqual([]);
  });

  test("of everything and of a dataset say so too where a version corrects one, and only there", () => {
    const said = datasets.ids.flatMap((id) => datasets.versions(id)).filter(({ changes }) => changes.some(({ kind }) => kind === "corrected"));
    const days = [...new Set(said.map(({ version }) => version))].sort().reverse();
    const isCorrection = ({ title }: News): boolean => title.startsWith("Correction: ");
    expect(
      news()
        .filter(isCorrection)
        .map(({ day }) => day),
    ).toEqual(days);
    expect(versionNews(datasets.ids).filter(isCorrection).length).toBe(said.length);
  });

  test("name each entry once, and the newest first", () => {
    const ids = news().map(({ name }) => entryId(name));
    expect(new Set(ids).size).toBe(ids.length);
    const days = news().map(({ day }) => day);
    expect(days).toEqual([...days].sort().reverse());
  });
});

test("the change log is read as releases with their day, paragraphs and items", () => {
  expect(readChangelog("# Changelog\n\n## 1.2.0 (3 March 2027)\n\nOne\nline.\n\n- a\n  b\n- c\n\n## 1.1.0 (28 February 2027)\n")).toEqual([
    { version: "1.2.0", day: "2027-03-03", paragraphs: ["One line."], items: ["a b", "c"] },
    { version: "1.1.0", day: "2027-02-28", paragraphs: [], items: [] },
  ]);
  expect(inlineCode("a `b<c` d").text).toBe("a <code>b&lt;c</code> d");
});

test("a correction of data is told with its old and its new value; what is new is none", () => {
  const fields = ["inputUsdPerMTok", "name", "note"].map((name) => ({ name }));
  const changes = [
    { kind: "added", note: "kimi-k4" },
    { kind: "corrected", note: "kimi-k3, off-peak: inputUsdPerMTok 0.3 → 0.6; name Kimi K3 → Kimi-K3" },
    { kind: "corrected", note: "kimi-k3: note From a list; the day is not known. → From the vendor; dated.; name Kimi K3 → K3" },
    { kind: "corrected", note: "description of field name" },
  ];
  expect(
    correctionsOf({ version: "2027-01-03", title: "List prices", href: "/data/list-prices/", fields, changes }).map(({ note, before, after }) => [
      note,
      before,
      after,
    ]),
  ).toEqual([
    ["kimi-k3, off-peak, inputUsdPerMTok", "0.3", "0.6"],
    ["kimi-k3, off-peak, name", "Kimi K3", "Kimi-K3"],
    ["kimi-k3, note", "From a list; the day is not known.", "From the vendor; dated."],
    ["kimi-k3, name", "Kimi K3", "K3"],
    ["description of field name", null, null],
  ]);
});

test("no correction begins in the middle of a text: each names a field of its dataset, or is told as its version words it", () => {
  const broken = corrections().filter(({ before, note, href }) => before === null && href.startsWith("/data/") && / → /.test(note));
  expect(broken).toEqual([]);
});

test("corrections stand newest first", () => {
  const days = corrections().map(({ day }) => day);
  expect(days).toEqual([...days].sort().reverse());
});
