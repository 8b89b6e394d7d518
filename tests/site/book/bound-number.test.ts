import type { Root } from "mdast";
import { mdxToMdast } from "satteri";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";
import { originOf } from "../../../src/site/book/bound-number.ts";
import { attributesOf, bindingOf, isComponent } from "../../../src/site/book/mdx.ts";
import { rowsMarkup } from "../../../src/site/data/data-table.ts";
import { splitText, textFiles } from "../../../src/site/data/text-files.ts";
import { datasets, figures } from "../../../src/site/registry.ts";
import { root } from "../../support/root.ts";

describe("a number in the text leads", () => {
  test.each([
    [
      "to its row, whose key may have spaces",
      { dataset: "data-centre-electricity", row: "China/2024/none/data centres", field: "energyTwh" },
      "/data/data-centre-electricity/#row-China/2024/none/data_centres",
    ],
    ["to the rows where its page does not show its own", { dataset: "list-prices", row: "none", field: "usd" }, "/data/list-prices/#rows"],
    ["to the dataset that it counts", { dataset: "capacity", count: true }, "/data/capacity/"],
    ["to its figure", { figure: "electricity", value: "used" }, "/figures/electricity/"],
    ["to its figure in a state", { figure: "electricity", value: "us", set: "per=head" }, "/figures/electricity/?per=head"],
    ["to its claim", { claim: "S1-023" }, "/claims/S1-023/"],
    ["nowhere if the site counts itself", { site: "figures" }, null],
  ] as const)("%s", (_, binding, address) => {
    expect(originOf(binding)).toBe(address);
  });

  test("to a row that its page has, wherever a chapter names one of the first two hundred", () => {
    const rows: string[] = [];
    for (const [path, source] of Object.entries(textFiles(root))) {
      if (!path.endsWith(".mdx")) continue;
      visit(mdxToMdast(splitText(source).body) as Root, (node) => {
        if (isComponent(node) && node.name === "Num") rows.push(originOf(bindingOf(attributesOf(node))) ?? "");
      });
    }
    const bound = [...new Set(rows.filter((address) => address.startsWith("/data/")))];
    expect(bound.filter((address) => address.includes("#row-")).length).toBeGreaterThan(10);
    for (const address of bound) {
      const [, id = "", place = ""] = /^\/data\/([^/]+)\/(?:#(.*))?$/.exec(address) ?? [];
      if (place.startsWith("row-")) expect(rowsMarkup(datasets.current(id)).text, address).toContain(`<tr id="${decodeURI(place)}">`);
    }
    const named = rows.filter((address) => address.startsWith("/figures/")).map((address) => address.split("/")[2] ?? "");
    expect(named.filter((id) => !figures.has(id))).toEqual([]);
  });
});
