import { describe, expect, test } from "vitest";
import { bibtex, type Cited, citation, citedEdition, citedVersions, cslJson, texText } from "../../../src/site/publish/cite.ts";

describe("a citation", () => {
  const cited: Cited = {
    id: "x",
    title: "Prices & 50% of #1",
    type: "graphic",
    ...citedVersions([
      { id: "list-prices", version: "2026-11-22" },
      { id: "capacity", version: "2026-10-01" },
    ]),
    address: null,
  };
  test("names title, data versions and year; an address only if it is known", () => {
    expect(citation(cited)).toBe("Watts to Words (2026). “Prices & 50% of #1”. Data versions: list-prices 2026-11-22, capacity 2026-10-01");
    expect(citation({ ...cited, address: "https://example.org/" })).toMatch(/2026-10-01\. https:\/\/example\.org\/$/);
    expect(bibtex(cited).join("\n")).not.toContain("url");
  });
  test("is BibTeX with the signs of TeX escaped and its braces closed", () => {
    const text = bibtex({ ...cited, address: "https://example.org/" }).join("\n");
    expect(text).toContain("title = {{Prices \\& 50\\% of \\#1}}");
    expect(text.match(/(?<!\\)\{/g)).toHaveLength(text.match(/(?<!\\)\}/g)?.length ?? 0);
    expect(texText("a_b ~ ^ \\ {}")).toBe("a\\_b \\textasciitilde{} \\textasciicircum{} \\textbackslash{} \\{\\}");
  });
  test("is CSL-JSON with the type, the author as one name, the day in parts, and the address only if it is known", () => {
    const [item] = JSON.parse(cslJson({ ...cited, address: "https://example.org/" })) as readonly Record<string, unknown>[];
    expect(item).toMatchObject({
      type: "graphic",
      title: "Prices & 50% of #1",
      author: [{ literal: "Watts to Words" }],
      issued: { "date-parts": [[2026, 11, 22]] },
      URL: "https://example.org/",
    });
    expect(cslJson(cited)).not.toContain("URL");
    expect(cslJson(cited).endsWith("}]")).toBe(true);
  });
  test("of a chapter names the release and the day of the data", () => {
    expect(citation({ ...cited, title: "Power", type: "chapter", ...citedEdition("2027-01-03") })).toMatch(
      /^Watts to Words \(2027\)\. “Power”\. Edition \d+\.\d+\.\d+, data as of 3 January 2027$/,
    );
  });
});
