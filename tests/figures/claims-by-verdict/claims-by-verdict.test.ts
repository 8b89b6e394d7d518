import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { PARTS } from "../../../src/figures/claims-by-verdict/picture.ts";
import { VERDICTS } from "../../../src/kit/claim.ts";
import { ledger, topics } from "../../../src/site/ledger/ledger.ts";
import { flips, type Verdicts, verdictRows, verdictsOf } from "../../../src/site/ledger/verdicts.ts";
import { drawOnServer } from "../../../src/site/pictures/draw-on-server.ts";
import { tableMarkup } from "../../../src/site/pure/rows.ts";
import { figureOf, figureView } from "../../../src/site/registry.ts";
import { claimIds } from "../../support/claim-ids.ts";

const ID = "claims-by-verdict";
const figure = figureOf(ID);
const DEFAULTS = { article: "all", basis: "all" };
const at = (params: Partial<typeof DEFAULTS> = {}) => figureView(ID, { ...DEFAULTS, ...params });

describe("the chart of claims by verdict", () => {
  test.each([{}, { article: "s3" }, { basis: "computed" }])("draws one square for each claim that fits %o, in its group", (params) => {
    const view = at(params);
    const [article, basis] = [params.article ?? "", params.basis ?? ""];
    const fitting = ledger().filter(({ claim, finding }) => claim.id.startsWith(article.toUpperCase()) && (!basis || finding !== null));
    for (const markup of drawOnServer(ID, figure, view)) {
      const svg = new JSDOM(markup, { contentType: "image/svg+xml" }).window.document;
      const squares = [...svg.querySelectorAll("[data-row]")].map((group) => {
        const row = view.rows[Number(group.getAttribute("data-row"))];
        const outline = group.querySelector("path")?.getAttribute("d") ?? "";
        return [`${row?.["article"]} ${row?.["verdict"]}`, outline.split("z").length - 1] as const;
      });
      const expected = Map.groupBy(fitting, ({ claim, verdict }) => `${claim.id.slice(0, 2)} ${verdict}`);
      expect(new Map(squares)).toEqual(new Map([...expected].map(([group, claims]) => [group, claims.length])));
    }
  });

  test("names every claim once in its table, each a link from the site’s root, and plain words where there is no root", () => {
    const { rows } = at();
    const links = [...tableMarkup(figure, rows, "../").text.matchAll(/<a href="([^"]+)">(S\d-\d{3})<\/a>/g)];
    expect(links.map(([, href]) => href)).toEqual(links.map(([, , id]) => `../claims/${id}/`));
    expect(links.map(([, , id]) => id).sort()).toEqual(
      ledger()
        .map(({ claim }) => claim.id)
        .sort(),
    );
    expect(tableMarkup(figure, rows).text).not.toContain("<a");
  });

  test("places each verdict in one of three parts", () => {
    expect(
      Object.values(PARTS)
        .flatMap(({ verdicts }) => verdicts)
        .sort(),
    ).toEqual(Object.keys(VERDICTS).sort());
  });

  test("says so where nothing is decided", () => {
    expect(at({ basis: "recorded" }).title).toMatch(/^Data or arithmetic decide none of \d+ claims whose verdict is recorded$/);
  });
});

test("the list of verdicts in tests/output is that of the ledger: else run npm run verdicts, and name each flip in CHANGELOG.md", () => {
  const list = JSON.parse(readFileSync(new URL("../../output/verdicts.json", import.meta.url), "utf8")) as Verdicts;
  expect(flips(list, verdictsOf(verdictRows(ledger(), topics)))).toEqual([]);
  expect(Object.keys(list).sort()).toEqual([...claimIds].sort());
});
