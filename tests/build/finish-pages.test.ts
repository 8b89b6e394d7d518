import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseFragment, serialize } from "parse5";
import { afterEach, describe, expect, test } from "vitest";
import { finishPages } from "../../src/build/finish-pages.ts";
import { rebaseSheet, upFrom } from "../../src/build/relative.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Finishes a site of some files, and returns what has become of them. */
function finished(files: Readonly<Record<string, string>>, base = "/", site?: string, disk = false): Readonly<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), "finish-"));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  finishPages(folder, { base, site, disk });
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => /\.\w+$/.test(path));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

const HEAD = '<meta charset="utf-8"><meta name="content-policy">';
const page = (body: string, head = ""): string => `<!DOCTYPE html><html lang="en"><head>${HEAD}${head}</head><body>${body}</body></html>`;
/** The body of the page a/b/, finished. */
const bodyOf = (body: string): string =>
  /<body[^>]*>([\s\S]*)<\/body>/.exec(finished({ "a/b/index.html": page(body) })["a/b/index.html"] ?? "")?.[1] ?? "";
/** Markup in one way of writing, whichever signs of it were escaped. */
const oneWay = (markup: string): string => serialize(parseFragment(markup));
const sha256 = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

test("what programs read is kept from a browser’s translation", () => {
  expect(bodyOf("<p>a <code>b</code></p><pre>c</pre>")).toBe('<p>a <code translate="no">b</code></p><pre translate="no">c</pre>');
});

describe("addresses from the site's root", () => {
  test.each([
    ["a link", '<a href="/figures/">f</a>', '<a href="../../figures/">f</a>'],
    ["a picture", '<img src="/figures/x.svg" alt="">', '<img src="../../figures/x.svg" alt="">'],
    ["what a script fetches", '<figure data-code="/assets/x.js"></figure>', '<figure data-code="../../assets/x.js"></figure>'],
    ["a link for readers without scripts", '<noscript><a href="/claims/">c</a></noscript>', '<noscript><a href="../../claims/">c</a></noscript>'],
  ])("become relative in %s", (_, before, after) => expect(bodyOf(before)).toBe(after));

  test.each([
    ["an attribute with a greater-than sign", '<p title="x > y">a</p>'],
    ["data with one", '<p data-x="if a > b then">a</p>'],
    ["a text that looks like an attribute", '<samp> href="/figures/"</samp>'],
    ["a script that holds one", '<script>const a = \'<a href="/claims/">\' + " src=\\"/x\\"";</script>'],
    ["a title that is one", '<p title="/figures/">a</p>'],
    ["an address with a host", '<a href="//example.org/x">a</a>'],
    ["a fragment", '<a href="#x">a</a>'],
  ])("and %s stays", (_, body) => expect(oneWay(bodyOf(body))).toBe(oneWay(body)));

  test("are reached from any depth", () => {
    expect(["index.html", "404.html", "a/index.html", "a/b/c.css"].map(upFrom)).toEqual(["./", "./", "../", "../../"]);
  });

  test.each([
    ["/", "../../index.html"],
    ["/power/", "../../power/index.html"],
    ["/power/#is-it-cheap", "../../power/index.html#is-it-cheap"],
    ["/figures/price-gap/?models=all#x/", "../../figures/price-gap/index.html?models=all#x/"],
    ["/figures/price-gap.csv", "../../figures/price-gap.csv"],
    ["#here", "#here"],
    ["https://example.org/power/", "https://example.org/power/"],
  ])("name the file on a disk: %s", (address, written) => {
    const html = finished({ "a/b/index.html": page(`<a href="${address}">f</a>`) }, "/", undefined, true)["a/b/index.html"];
    expect(html).toContain(`<a href="${written}">f</a>`);
  });

  test.each([
    ["a font", '@font-face{src:url("/fonts/x.woff2")format("woff2")}', '@font-face{src:url("../fonts/x.woff2")format("woff2")}'],
    ["an address without quotes", "p{background:url(/x.png)}", 'p{background:url("../x.png")}'],
    ["several of one value", "p{background:url('/x.png'),url(/y.png)}", 'p{background:url("../x.png"),url("../y.png")}'],
  ])("become relative in a sheet: %s", (_, before, after) => expect(rebaseSheet(before, "../")).toBe(after));

  test.each([
    ["names of families", 'p{font-family:"B, C"}'],
    ["a picture in the sheet", "p{background:url(\"data:image/svg+xml,%3Csvg, d='M0 0 / 1' url(/x)%3E\")}"],
    ["an address with a host", "p{background:url(//example.org/x.png)}"],
    ["a hatch of the page", 'p{fill:url("#hatch")}'],
  ])("and a sheet keeps %s", (_, css) => expect(rebaseSheet(css, "../")).toBe(css));
});

describe("the content policy", () => {
  const policyOf = (html = ""): string => /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? "";

  test("knows scripts and styles by the text that stands in the finished page", () => {
    const [script, style] = ['const a = "<p> & </p>";\n', "p > b { top: 0 }"];
    const html = finished({
      "a/index.html": page(`<script>${script}</script><script type="application/json">{}</script>`, `<style>${style}</style>`),
    })["a/index.html"];
    expect(html).toContain(`<script>${script}</script>`);
    expect(html).toContain(`<style>${style}</style>`);
    expect(policyOf(html)).toContain(`script-src 'self' ${sha256(script)};`);
    expect(policyOf(html)).toContain(`style-src 'self' ${sha256(style)};`);
  });

  test.each([
    ["a style after a greater-than sign", '<p title="a > b" style="color:red">', '<p style="color:red">'],
    ["a style without quotes", "<p style=color:red>", '<p style="color:red">'],
    ["a handler", '<button onclick="go()">', '<button onclick="go()">'],
    ["a style in a template", '<template><p style="top:0"></p></template>', '<p style="top:0">'],
  ])("stops the build at %s", (_, body, said) => expect(() => bodyOf(body)).toThrow(`the content policy blocks this markup: ${said}`));

  test("lets text that looks like a style pass", () => expect(bodyOf('<code>&lt;p style="top:0"&gt;</code>')).toContain("<code "));

  test("allows an embed no sheet and no picture beside its own, and frames only where one is previewed", () => {
    const files = finished({
      "embed/x/index.html": page("<main></main>").replace("<body>", '<body class="embed-body">'),
      "a/index.html": page("<div data-embed-preview></div>"),
    });
    expect(policyOf(files["embed/x/index.html"])).toMatch(/style-src ?; img-src data:;/);
    expect(policyOf(files["a/index.html"])).toContain("frame-src 'self'");
  });
});

describe("a finished site", () => {
  const SHEET = '<link rel="stylesheet" href="/assets/a.css">';
  const css = '@font-face{font-family:"E";src:url(/fonts/e.woff2)}.used{top:0}.other{top:1px}';
  const figure =
    '<figure data-figure="x" data-runtime="/assets/r.js" data-code="/assets/x.js"><a href="/figures/x/" target="_top"><b>Words</b></a></figure>';
  const embed = page(`<main class="used">${figure}</main><script>own()</script>`, SHEET).replace("<body>", '<body class="embed-body">');
  const files = {
    "index.html": page('<p class="used"></p><b data-size-of="a/index.html">size unknown</b>', SHEET),
    "a/index.html": page("<p></p>", '<meta name="robots" content="noindex">'),
    "404.html": page('<a href="/figures/">f</a><script async src="/assets/r.js"></script>', `${SHEET}<link rel="icon" href="/favicon.png">`),
    "embed/x/index.html": embed,
    "assets/a.css": css,
    "assets/unlinked.css": "p{top:0}",
    "assets/r.js": "runtime('</script>')",
    "assets/x.js": "figure()",
  };

  test("links the sheets of its pages, whose addresses are relative to them, and drops sheets that none links", () => {
    const built = finished(files);
    expect(built["index.html"]).toContain('<link rel="stylesheet" href="./assets/a.css">');
    expect(built["assets/a.css"]).toContain('url("../fonts/e.woff2")');
    expect(built).not.toHaveProperty(["assets/unlinked.css"]);
  });

  test("tells sizes of files where a page asks for them", () => expect(finished(files)["index.html"]).toContain(">1 kB</b>"));

  test("has embeds that carry the styles that they use, without web fonts", () => {
    const html = finished(files)["embed/x/index.html"];
    expect(html).toContain("<style>.used{top:0}</style>");
    expect(html).not.toContain("stylesheet");
  });

  test("keeps a chart whose states have scripts of their own at its defaults, and says so", () => {
    const chart = embed.replace("<figure", '<form class="controls"></form><figure');
    const large = { ...files, "embed/x/index.html": chart, "assets/x.js": 'watts.chart("x",{"controls":{},"pieces":[],"states":null});' };
    const html = finished(large)["embed/x.offline.html"] ?? "";
    expect(html).toContain('<p class="state-note">This file keeps the figure at its defaults.');
    expect(html).not.toMatch(/<form|watts\.chart|data-code/);
  });

  test("has each embed as a file without addresses that holds its scripts in their order, the page's own last", () => {
    const html = finished(files)["embed/x.offline.html"] ?? "";
    expect(html).toContain("<script>runtime('<\\/script>')</script><script>figure()</script><script>own()</script>");
    expect(html).toContain('data-runtime="inline" data-code="inline"');
    expect(html).toContain('<figure data-figure="x"');
    expect(html).not.toContain("<a ");
    expect(html).toContain("<b>Words</b>");
    expect(finished(files, "/", "https://example.org/w/")["embed/x.offline.html"]).toContain(
      '<a href="https://example.org/w/figures/x/" target="_blank" rel="noopener"><b>Words</b></a>',
    );
  });

  test("has a page for missing pages that carries its styles, loads nothing and links from the site's base", () => {
    const html = finished(files, "/base/")["404.html"];
    expect(html).toContain("<style>.used{top:0}.other{top:1px}</style>");
    expect(html).toContain('<a href="/base/figures/">');
    expect(html).not.toMatch(/<link|<script/);
  });

  test("lists in its sitemap the pages that search engines may index, where its address is known", () => {
    const locations = [...(finished(files, "/w/", "https://example.org/w/")["sitemap.xml"] ?? "").matchAll(/<loc>([^<]*)/g)].map(
      ([, address]) => address,
    );
    expect(locations).toEqual(["https://example.org/w/", "https://example.org/w/embed/x/"]);
    expect(finished(files)).not.toHaveProperty(["sitemap.xml"]);
  });
});
