import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { keepMoved, readMoved } from "../../src/build/moved.ts";
import { Answers } from "../addresses/answers.ts";
import { isRedirect, readFolder } from "../support/site.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A small built site, in a folder of its own. */
function site(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "moved-"));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
const page = (title: string): string => `<!doctype html><html lang="en"><title>${title}</title><h2 id="data">Data</h2>`;
const FILES = {
  "figures/daily-bill/index.html": page("A day's bill"),
  "figures/daily-bill.csv": "usd\n7\n",
  "figures/daily-bill.dark.png": "picture",
  "figures/daily-bills/index.html": page("Another figure"),
  "embed/daily-bill/index.html": page("The embed"),
  "embed/daily-bill/2026-11-22/index.html": page("The embed as of a day"),
  "embed/daily-bill.offline.html": page("The figure in one file"),
};

describe("what has moved", () => {
  test("answers under its old address: pages by a redirect, files by a copy", () => {
    const folder = site(FILES);
    keepMoved(folder, { "figures/bill": "figures/daily-bill", "embed/bill": "embed/daily-bill" });
    const built = readFolder(folder);
    const answers = new Answers(built);
    const pages = new Map([
      ["figures/bill/", ["data"]],
      ["embed/bill/", []],
      ["embed/bill/2026-11-22/", ["data", "cite"]],
      ["figures/bills/", []],
    ]);
    expect(answers.missingPages({ pages })).toEqual([
      "embed/bill/2026-11-22/#cite: no such anchor in embed/daily-bill/2026-11-22/",
      "figures/bills/: no such page, and no redirect to one",
    ]);
    expect(answers.figure("bill")).toBe("daily-bill");
    const files = ["figures/bill.csv", "figures/bill.dark.png", "embed/bill.offline.html", "figures/bill.zip"];
    expect(answers.missingFiles({ files })).toEqual(["figures/bill.zip: no such file"]);
    expect(readFileSync(join(folder, "figures/bill.csv"), "utf8")).toBe("usd\n7\n");
    expect(built.pages.filter(isRedirect).map(({ path }) => path)).toEqual([
      "embed/bill/2026-11-22/index.html",
      "embed/bill/index.html",
      "figures/bill/index.html",
    ]);
  });

  test("a redirect leads from its own depth, is not indexed, and names the new page where the site's address is known", () => {
    const folder = site(FILES);
    keepMoved(folder, { "embed/bill": "embed/daily-bill", bill: "figures/daily-bill" }, "https://example.org/book/");
    const day = readFileSync(join(folder, "embed/bill/2026-11-22/index.html"), "utf8");
    expect(day).toContain('<a href="../../../embed/daily-bill/2026-11-22/">');
    expect(day).toContain('<link rel="canonical" href="https://example.org/book/embed/daily-bill/2026-11-22/">');
    expect(day).toContain('<meta name="robots" content="noindex">');
    expect(readFileSync(join(folder, "bill/index.html"), "utf8")).toContain('content="0; url=../figures/daily-bill/"');
  });

  test("a page that has become a section leads to its anchor", () => {
    const folder = site({ "have-they-won/index.html": page("Have they won?"), "have-they-won.md": "# Have they won?" });
    keepMoved(folder, { verdict: "have-they-won#data" });
    expect(readFileSync(join(folder, "verdict/index.html"), "utf8")).toContain('<a href="../have-they-won/#data">');
    expect(readFileSync(join(folder, "verdict.md"), "utf8")).toBe("# Have they won?");
    expect(new Answers(readFolder(folder)).missingPages({ pages: new Map([["verdict/", ["data"]]]) })).toEqual([]);
  });

  test("an anchor that has another name today answers in its page, and takes no place", () => {
    const folder = site(FILES);
    keepMoved(folder, { "figures/daily-bill#numbers": "figures/daily-bill#data" });
    expect(readFileSync(join(folder, "figures/daily-bill/index.html"), "utf8")).toContain(
      '<h2 id="data"><a class="visually-hidden" id="numbers"></a>Data</h2>',
    );
    const pages = new Map([["figures/daily-bill/", ["data", "numbers"]]]);
    expect(new Answers(readFolder(folder)).missingPages({ pages })).toEqual([]);
    expect(() => keepMoved(folder, { "figures/daily-bill#list": "figures/daily-bill#rows" })).toThrow(
      'content/moved.json: "figures/daily-bill#list": no element has the id "rows"',
    );
    expect(() => keepMoved(folder, { "figures/daily-bill#list": "figures/daily-bills#data" })).toThrow("an anchor moves within its page");
  });

  test("a page that has moved twice answers under both old addresses, if both name the newest", () => {
    const folder = site({ "third/index.html": page("Third") });
    expect(() => keepMoved(folder, { first: "second", second: "third" })).toThrow('content/moved.json: "first": nothing stands at "second"');
    keepMoved(folder, { first: "third", second: "third" });
    const pages = new Map(["first/", "second/"].map((path) => [path, ["data"]]));
    expect(new Answers(readFolder(folder)).missingPages({ pages })).toEqual([]);
  });

  test("an old address that the site still has, and a new one that it has not, stop the build", () => {
    const folder = site(FILES);
    expect(() => keepMoved(folder, { "figures/daily-bills": "figures/daily-bill" })).toThrow(
      'content/moved.json: "figures/daily-bills": figures/daily-bills/index.html is a file of the site',
    );
    expect(() => keepMoved(folder, { "figures/bill": "figures/weekly-bill" })).toThrow(
      'content/moved.json: "figures/bill": nothing stands at "figures/weekly-bill"',
    );
  });

  test.each(["/figures/bill", "figures/bill/", "", "https://example.org/"])("%j is no address in the list", (address) => {
    expect(() => readMoved(JSON.stringify({ [address]: "figures/price-gap" }))).toThrow(/^content\/moved\.json: /);
    expect(() => readMoved(JSON.stringify({ "figures/bill": address }))).toThrow('content/moved.json: "figures/bill": ');
  });
});
