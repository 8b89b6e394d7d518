import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { ADDRESS, readSite } from "../support/site.ts";

const site = readSite("addressed");
const htmlOf = (path: string): string => site.pages.find((page) => page.path === path)?.html ?? "";

test.each([
  ["power/index.html", "chapter"],
  ["claims/S1-023/index.html", "webpage"],
  ["data/capacity/index.html", "dataset"],
  ["figures/electricity/index.html", "graphic"],
  ["book/index.html", "book"],
])("%s is cited as text, as BibTeX and, as a %s, in CSL-JSON, each with its address", (path, type) => {
  const { document } = new JSDOM(htmlOf(path)).window;
  const address = `${ADDRESS}${path.replace("index.html", "")}`;
  const textOf = (id: string): string => document.getElementById(id)?.textContent ?? "";
  const [item] = JSON.parse(textOf("cite-csl")) as readonly { readonly type: string; readonly URL: string }[];
  expect(item).toMatchObject({ type, URL: address });
  expect(textOf("cite-text")).toContain(address);
  expect(textOf("cite-bibtex")).toContain(`url = {${address}}`);
});

test("a number in a chapter is a link to its figure's state or its dataset's row; on the home page and in the book it is text", () => {
  const numbers = (path: string): readonly Element[] => [...new JSDOM(htmlOf(path)).window.document.querySelectorAll("a.num")];
  const addresses = numbers("power/index.html").map((link) => link.getAttribute("href"));
  expect(addresses).toContain("../figures/electricity/?per=head");
  expect(addresses).toContain("../data/data-centre-electricity/#row-China/2024/none/data_centres");
  expect(numbers("power/index.html").filter((link) => link.parentElement?.closest("a, button, summary, h1, h2, h3"))).toEqual([]);
  expect(numbers("index.html").length + numbers("book/index.html").length).toBe(0);
});
