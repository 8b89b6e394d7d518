import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import { snippetOf } from "../../../src/site/embeds/embed-figure.ts";
import { embedJsIntegrity } from "../../../src/site/embeds/embed-js.ts";
import { type EmbedChoice, embedAddress, pageAddress } from "../../../src/site/pure/embed-address.ts";
import { PLATFORMS } from "../../../src/site/pure/embed-platforms.ts";
import * as snippets from "../../../src/site/pure/embed-snippets.ts";
import { figures } from "../../../src/site/registry.ts";
import { wpKses, wpOEmbed } from "../../support/wp-kses.ts";

const SITE = new URL("https://example.org/book/");
const choice: EmbedChoice = { id: "price-gap", site: SITE.href, state: "side=input&models=newest", looks: {}, day: null };
const full: snippets.Snippet = {
  ...choice,
  looks: { theme: "dark", table: "0" },
  day: "2026-11-22",
  topic: 'A "topic" <b> & more',
  days: { "2026-11-22": { title: "What 1 was that day", alt: "What [it] said that day." } },
  settable: true,
  said: "What [it] says in this state",
  heights: [
    [0, 1500],
    [480, 1234],
    [668, 1234],
    [700, 1300],
  ],
  picture: [736, 695],
  script: { path: "/embed/v1.1.0/embed.js", integrity: "sha384-x" },
};
const elementsIn = (html: string): readonly DefaultTreeAdapterTypes.Element[] => {
  const all = (nodes: readonly DefaultTreeAdapterTypes.Node[]): DefaultTreeAdapterTypes.Element[] =>
    nodes.flatMap((node) => ("tagName" in node ? [node, ...all(node.childNodes)] : []));
  return all(parseFragment(html, { scriptingEnabled: false }).childNodes);
};
const attributeOf = (html: string, tag: string, name: string): string | undefined =>
  elementsIn(html)
    .find(({ tagName }) => tagName === tag)
    ?.attrs.find((attribute) => attribute.name === name)?.value;

describe("addresses", () => {
  test("an embed's has its state, then its looks; pinned, also its day", () => {
    expect(embedAddress(choice)).toBe("https://example.org/book/embed/price-gap/?side=input&models=newest");
    expect(embedAddress({ ...choice, looks: { theme: "dark" }, day: "2026-11-22" })).toBe(
      "https://example.org/book/embed/price-gap/2026-11-22/?side=input&models=newest&theme=dark",
    );
  });
  test("the page's has the state alone", () =>
    expect(pageAddress({ ...choice, looks: { plain: "1" } })).toBe("https://example.org/book/figures/price-gap/?side=input&models=newest"));
  test("without the site's, a text in capitals says where to put it", () =>
    expect(embedAddress({ ...choice, site: null, state: "" })).toBe("https://ADDRESS-OF-THIS-SITE/embed/price-gap/"));
});

describe("snippets", () => {
  test("of frames hold address with state, looks and day, title and height, whatever signs are in the title", () => {
    for (const make of [snippets.plainHtml, snippets.wordpress]) {
      expect(attributeOf(make(full), "iframe", "src")).toBe(embedAddress(full));
      expect(attributeOf(make(full), "iframe", "title")).toBe(full.topic);
    }
    expect(attributeOf(snippets.plainHtml(full), "iframe", "height")).toBe("1234");
    expect(attributeOf(snippets.plainHtml(full), "iframe", "loading")).toBe("lazy");
    expect(attributeOf(snippets.amp(full), "amp-iframe", "src")).toBe(embedAddress(full));
    expect(attributeOf(snippets.amp(full), "amp-iframe", "sandbox")).not.toContain("allow-same-origin");
  });
  test("of the custom element hold the script with its hash, and a link with a picture inside", () => {
    const html = snippets.customElement(full);
    expect(attributeOf(html, "watts-figure", "src")).toBe(embedAddress(full));
    expect(attributeOf(html, "script", "integrity")).toBe("sha384-x");
    expect(attributeOf(html, "a", "href")).toBe(pageAddress(full));
    const fallback = elementsIn(html).find(({ tagName }) => tagName === "watts-figure");
    // Browsers that run scripts fetch no picture that stands in <noscript>.
    expect(fallback?.childNodes.flatMap((node) => ("tagName" in node ? [node.tagName] : []))).toEqual(["a", "noscript"]);
    expect(attributeOf(html, "img", "src")).toBe("https://example.org/book/figures/price-gap/2026-11-22.svg");
  });
  test("for READMEs hold a picture for dark and one for light", () => {
    const html = snippets.pictureForThemes({ ...full, day: null });
    expect(attributeOf(html, "source", "media")).toBe("(prefers-color-scheme: dark)");
    expect(attributeOf(html, "source", "srcset")).toBe("https://example.org/book/figures/price-gap.dark.png");
    expect(attributeOf(html, "img", "src")).toBe("https://example.org/book/figures/price-gap.png");
  });
  test("give the frame its height by the width of its column in a style, once where two widths have the same", () => {
    const html = snippets.plainHtml(full);
    const [name] = /watts-\w+/.exec(attributeOf(html, "div", "class") ?? "") ?? [];
    expect(/<style>\n([\s\S]*?)\n<\/style>/.exec(html)?.[1]?.split("\n")).toEqual([
      `.${name}{container-type:inline-size}`,
      `.${name} iframe{width:100%;height:1500px;border:0}`,
      `@container (min-width:480px){.${name} iframe{height:1234px}}`,
      `@container (min-width:700px){.${name} iframe{height:1300px}}`,
    ]);
    expect(snippets.plainHtml({ ...full, state: "" })).not.toContain(`${name}{`);
  });
  test("without a ground name the colour scheme of their frame, since one of another scheme is opaque", () => {
    expect(snippets.plainHtml({ ...full, looks: { transparent: "1", theme: "dark" } })).toContain("border:0;color-scheme:dark}");
    expect(snippets.plainHtml({ ...full, looks: { theme: "dark" } })).not.toContain("color-scheme");
  });
  test("of pinned figures say what the figure said that day, and what its picture shows; with settings, what it shows", () => {
    const pinned = { ...full, state: "" };
    for (const make of [snippets.plainHtml, snippets.customElement, snippets.wordpress, snippets.amp])
      expect(make(pinned)).toContain("What 1 was that day");
    expect(attributeOf(snippets.plainHtml(pinned), "img", "alt")).toBe(
      "What [it] said that day. Data as released by 22 November 2026, at the defaults.",
    );
    expect(attributeOf(snippets.plainHtml(full), "iframe", "title")).toBe(full.topic);
    expect(snippets.plainHtml(full)).not.toContain("What 1 was");
  });
  test.each([...figures.keys()])("of the live %s put no number into the page around it that newer data could change", async (id) => {
    const of = await snippetOf(id, SITE);
    for (const make of [snippets.plainHtml, snippets.customElement, snippets.wordpress, snippets.amp, snippets.pictureForThemes, snippets.markdown]) {
      const said = [of.topic, ...[...make(of).matchAll(/(?:alt|title)="([^"]*)"/g)].map(([, words = ""]) => words)].join(" ");
      const fixed = [/noon on 27 February 2025/g, /100 MW/g, /within 300 km/g, /Claude Opus 4\.6/g, /MiniMax M2\.5/g];
      // A day that the figure is about, a size that it assumes and a name do not move with the data.
      expect(fixed.reduce((text, part) => text.replace(part, ""), said)).not.toMatch(/\d/);
    }
  });
  test("in Markdown keep brackets of the words from ending the link", () =>
    expect(snippets.markdown({ ...full, state: "" })).toContain("![What \\[it\\] said that day. Data"));
  test("have no style attribute and no handler", () => {
    for (const { pieces } of PLATFORMS)
      for (const { text } of pieces)
        for (const { attrs } of elementsIn(text(full))) expect(attrs.filter(({ name }) => /^(style|on)/.test(name))).toEqual([]);
  });
});

describe("WordPress", () => {
  test("its filter, written down here, takes away what it does not know", () => {
    expect(wpKses('<p>a<iframe src="https://x/" onload="y" loading="lazy"></iframe></p><script>z</script>')).toBe(
      'a<iframe src="https://x/"></iframe>z',
    );
    expect(wpOEmbed("<p>no frame</p>")).toBeNull();
    expect(wpOEmbed('<blockquote>q</blockquote><iframe src="https://x/"></iframe>')?.hidden).toBe(true);
  });

  test.each([...figures.keys()])("the snippet of %s passes it whole, unhidden, between 200 and 1000 px high", async (id) => {
    const html = snippets.wordpress({ ...(await snippetOf(id, SITE)), state: "a=1&b=2" });
    expect(elementsIn(wpKses(html)).map(({ tagName, attrs }) => [tagName, attrs])).toEqual(
      elementsIn(html).map(({ tagName, attrs }) => [tagName, attrs]),
    );
    const result = wpOEmbed(html);
    expect(result?.hidden).toBe(false);
    expect(attributeOf(result?.frame ?? "", "iframe", "src")).toBe(`https://example.org/book/embed/${id}/?a=1&b=2#?secret=abc123`);
    const height = Number(attributeOf(html, "iframe", "height"));
    expect(height).toBeGreaterThanOrEqual(200);
    expect(height).toBeLessThanOrEqual(1000);
  });
});

test("there is a tab for each platform, with what it can and cannot do", () => {
  expect(PLATFORMS.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      "WordPress",
      "Ghost",
      "Substack",
      "Medium",
      "Notion",
      "WeChat",
      "GitHub README",
      "AMP",
      "HTML",
      "Custom element",
      "Markdown",
    ]),
  );
  for (const { can, cannot, pieces } of PLATFORMS) for (const words of [can, cannot, ...pieces.map(({ label }) => label)]) expect(words).not.toBe("");
});

test("a figure's snippet names the released host script with its hash", async () =>
  expect((await snippetOf("price-gap", SITE)).script).toEqual({ path: "/embed/v1.1.0/embed.js", integrity: embedJsIntegrity() }));
