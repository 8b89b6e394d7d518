import { describe, expect, test } from "vitest";
import { bibtex, citation, texText } from "../../../src/site/publish/cite.ts";

describe("a citation", () => {
  const cited = { id: "x", title: "Prices & 50% of #1", datasets: [{ id: "list-prices", title: "List", version: "2026-11-22" }], address: null };
  test("names title, data versions and year; an address only if it is known", () => {
    expect(citation(cited)).toBe("Watts to Words (2026). “Prices & 50% of #1”. Data versions: list-prices 2026-11-22");
    expect(citation({ ...cited, address: "https://example.org/" })).toMatch(/2026-11-22\. https:\/\/example\.org\/$/);
    expect(bibtex(cited).join("\n")).not.toContain("url");
  });
  test("is BibTeX with the signs of TeX escaped and its braces closed", () => {
    const text = bibtex({ ...cited, address: "https://example.org/" }).join("\n");
    expect(text).toContain("title = {{Prices \\& 50\\% of \\#1}}");
    expect(text.match(/(?<!\\)\{/g)).toHaveLength(text.match(/(?<!\\)\}/g)?.length ?? 0);
    expect(texText("a_b ~ ^ \\ {}")).toBe("a\\_b \\textasciitilde{} \\textasciicircum{} \\textbackslash{} \\{\\}");
  });
});
