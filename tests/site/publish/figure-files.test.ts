import { describe, expect, test } from "vitest";
import { allStates } from "../../../src/kit/states.ts";
import { view } from "../../../src/kit/view.ts";
import { figureAllCsv, figureCsv } from "../../../src/site/publish/figure-files.ts";
import { csv } from "../../../src/site/pure/rows.ts";
import { figureData, figureOf, figures } from "../../../src/site/registry.ts";
import { parseCsv } from "../../support/parse-csv.ts";

const ids = [...figures.keys()];
const whole = ids.filter((id) => figureAllCsv(id) === null);
const many = ids.filter((id) => figureAllCsv(id) !== null);

describe("the CSV of all rows", () => {
  test("is there for charts that show fewer at their defaults, and for no calculator and no figure without settings", () => {
    expect(many).toEqual(expect.arrayContaining(["price-gap", "price-history", "weekly-lead", "hubs-map", "wind-week"]));
    // One draws the same rows on another scale, one has no setting, one computes.
    expect(whole).toEqual(expect.arrayContaining(["daily-volumes", "capacity", "token-cost"]));
    expect(whole).toEqual(expect.arrayContaining(ids.filter((id) => figureOf(id).kind === "calculator")));
  });

  test.each(many)("of %s holds, for each of its settings, the rows that it then shows, and no others", (id) => {
    const [head = [], ...lines] = parseCsv(figureAllCsv(id) ?? "");
    const names = Object.keys(figureOf(id).columns);
    const set = head.slice(0, head.length - names.length);
    expect(head.slice(set.length)).toEqual(names);
    expect(set.length).toBeGreaterThan(0);
    const figure = figureOf(id);
    const { data, versions } = figureData(id);
    const controls = figure.controls(data);
    expect(Object.keys(controls)).toEqual(expect.arrayContaining(set.map((name) => name.replace(/^set\./, ""))));
    const taken = new Set<number>();
    for (const params of allStates(controls)) {
      const wanted = set.map((name) => String(params[name.replace(/^set\./, "")]));
      const own = lines.flatMap((cells, i) => (wanted.every((value, at) => cells[at] === value) ? [i] : []));
      const [, ...shown] = parseCsv(csv(names, view(figure, data, versions, params).rows));
      expect(own.map((i) => lines[i]?.slice(set.length))).toEqual(shown);
      for (const i of own) taken.add(i);
    }
    expect(taken.size).toBe(lines.length);
    expect(lines.length).toBeGreaterThan(parseCsv(figureCsv(id)).length - 1);
  });

  test("of the list prices has Claude Opus 4.6 at $5 and $25 among those that the articles name, and Kimi K3 at $15 among the newest", () => {
    const [head = [], ...lines] = parseCsv(figureAllCsv("price-gap") ?? "");
    const of = (name: string, ...columns: readonly string[]): readonly string[] => {
      const own = lines.filter((cells) => cells[head.indexOf("name")] === name);
      return [...new Set(own.map((cells) => columns.map((column) => cells[head.indexOf(column)]).join(" ")))];
    };
    expect(of("Claude Opus 4.6", "set.models", "inputUsdPerMTok", "outputUsdPerMTok")).toEqual(["named 5 25"]);
    expect(of("Kimi K3", "set.models", "outputUsdPerMTok")).toEqual(["newest 15"]);
  });
});
