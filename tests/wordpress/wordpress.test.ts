import { JSDOM } from "jsdom";
import { beforeAll, describe, expect, test } from "vitest";
import { snippetOf } from "../../src/site/embeds/embed-figure.ts";
import { htmlBlock } from "../../src/site/embeds/html-block.ts";
import * as snippets from "../../src/site/pure/embed-snippets.ts";
import { figureView } from "../../src/site/registry.ts";
import { ADDRESS, builtFolder } from "../support/site.ts";
import { wpKses } from "../support/wp-kses.ts";
import { type Came, findWordPress, post } from "./blog.ts";

const SITE = new URL(ADDRESS);
const ID = "price-gap";
const tools = findWordPress();
if (!tools) console.log("No WordPress here (Debian: wordpress, php-cli, php-mysql, mariadb-server): its filter is tried by its rules alone.");

const elementsOf = (html: string, selector: string): readonly Element[] => [...new JSDOM(html).window.document.querySelectorAll(selector)];

describe.skipIf(!tools)("in a WordPress of this machine", () => {
  let came: Came;
  let of: snippets.Snippet;
  beforeAll(async () => {
    if (!tools) return;
    of = { ...(await snippetOf(ID, SITE)), state: "models=newest&side=input" };
    came = await post(tools, {
      site: SITE.href,
      folder: builtFolder("addressed"),
      page: `${SITE.href}figures/${ID}/`,
      snippets: {
        frame: snippets.wordpress(of),
        plain: snippets.plainHtml(of),
        picture: snippets.pictureForThemes(of),
        block: htmlBlock(ID, SITE),
      },
    });
  }, 120_000);

  test("an address alone on its line becomes a frame that is seen, sandboxed, with a secret, as our copy of its rules foretells", () => {
    const [frame] = elementsOf(came.embedded, "iframe");
    expect(frame?.getAttribute("src")).toMatch(/^https:\/\/example\.org\/some\/path\/embed\/price-gap\/#\?secret=\w+$/);
    expect(frame?.getAttribute("sandbox")).toBe("allow-scripts");
    expect(frame?.getAttribute("title")).toBe(of.topic);
    expect(came.embedded).not.toContain("clip: rect");
    expect(elementsOf(came.embedded, "blockquote")).toEqual([]);
    const height = Number(frame?.getAttribute("height"));
    expect(height >= 200 && height <= 1000).toBe(true);
  });

  test("an administrator’s Custom HTML keeps the frame whole, with the figure’s settings", () => {
    for (const name of ["frame", "plain"]) {
      const [frame] = elementsOf(came.admin[name] ?? "", "iframe");
      expect(frame?.getAttribute("src")).toBe(`${ADDRESS}embed/price-gap/?models=newest&side=input`);
      expect(frame?.getAttribute("title")).toBe(of.topic);
    }
  });

  test("an author’s loses the frame and keeps the link, as the tab says", () => {
    for (const name of ["frame", "plain"]) {
      const html = came.author[name] ?? "";
      expect(elementsOf(html, "iframe, script")).toEqual([]);
      expect(elementsOf(html, "a").map((link) => link.getAttribute("href"))).toContain(`${ADDRESS}figures/price-gap/?models=newest&side=input`);
    }
  });

  test(
    "an administrator’s HTML block keeps its drawing; an author’s keeps title, sentence, source and link, and no rest of the drawing but its " +
      "words",
    () => {
      expect(elementsOf(came.admin.block ?? "", "figure > svg").length).toBe(1);
      const html = came.author.block ?? "";
      expect(elementsOf(html, "svg, path, style, script")).toEqual([]);
      expect(elementsOf(html, "figure strong")[0]?.textContent).toBe(figureView(ID).title);
      expect(elementsOf(html, "figcaption")[0]?.textContent).toContain(figureView(ID).summary);
      expect(elementsOf(html, "figcaption a")[0]?.getAttribute("href")).toBe(`${ADDRESS}figures/price-gap/`);
    },
  );

  test("an author’s picture keeps its address, its words and its link", () => {
    const [image] = elementsOf(came.author.picture ?? "", "a > img, a img");
    expect(image?.getAttribute("src")).toBe(`${ADDRESS}figures/price-gap.png`);
    expect(image?.getAttribute("alt")).toBe(`${of.topic}. Picture of the newest data, at the defaults.`);
  });

  test("our copy of the rules lets the same pass", () => {
    const [frame] = elementsOf(came.embedded, "iframe");
    const [copy] = elementsOf(wpKses(snippets.wordpress({ ...of, state: "" })), "iframe");
    for (const name of ["title", "width", "height", "frameborder"]) expect(frame?.getAttribute(name)).toBe(copy?.getAttribute(name));
  });
});
