import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Row } from "../../src/kit/dataset.ts";
import { datasetTexts } from "../../src/site/data/data-files.ts";
import { Datasets } from "../../src/site/data/datasets.ts";
import { rowName } from "../../src/site/data/rules/changes.ts";
import { drawOnServer } from "../../src/site/pictures/draw-on-server.ts";
import { figureDays, laterThan, newerThan, pinnedDays } from "../../src/site/pinned.ts";
import { datasetsOf, figureData, figureOf, figures, figureView } from "../../src/site/registry.ts";
import { root } from "../support/root.ts";

const files = datasetTexts(root);
interface File {
  readonly rows: readonly Record<string, unknown>[];
  readonly primaryKey: readonly string[];
  readonly sources: readonly string[];
  readonly [key: string]: unknown;
}

/** The site's datasets, and of one a later version that lacks its last row and corrects its description. */
function withLater(id: string, day: string): Datasets {
  const path = Object.keys(files)
    .filter((each) => each.startsWith(`data/${id}/`))
    .sort()
    .at(-1);
  const file = JSON.parse(readFileSync(join(root, path ?? ""), "utf8")) as File;
  const gone = rowName(file.rows.at(-1) as Row, file.primaryKey);
  const changes = [
    { kind: "corrected", note: "The last row was wrong." },
    { kind: "removed", note: gone },
  ];
  const rows = file.rows.slice(0, -1);
  const named = (id: string, by: File["rows"]): boolean => by.some(({ source }) => source === id);
  const sources = file.sources.filter((id) => named(id, rows) || !named(id, file.rows));
  const later = { ...file, version: day, description: `${file.description} Read again.`, sources, rows, changes };
  return new Datasets({ ...files, [`data/${id}/${day}.json`]: JSON.stringify(later) });
}

const LATER = "2099-01-01";
const idsOf = (figure: string): readonly string[] => datasetsOf(figure).map(({ id }) => id);

describe("a pinned figure", () => {
  test.each(["price-gap", "hubs-map", "monthly-bill", "claims-by-verdict"])(
    "%s keeps its picture to the byte when a newer data version is added",
    (id) => {
      const [dataset = ""] = idsOf(id);
      const [day = ""] = pinnedDays(idsOf(id)).slice(-1);
      const now = figureView(id, {}, day);
      const datasets = withLater(dataset, LATER);
      const then = figureView(id, {}, day, datasets);
      expect(drawOnServer(id, figureOf(id), then)).toEqual(drawOnServer(id, figureOf(id), now));
      expect(then.rows).toEqual(now.rows);
      expect(Object.values(then.given.versions).every(({ version }) => version <= day)).toBe(true);
      // The live figure goes on to the newer version.
      expect(figureData(id, LATER, datasets).versions).not.toEqual(now.given.versions);
    },
  );

  test("is told which datasets are newer, and what they correct", () => {
    const [dataset = ""] = idsOf("price-gap");
    const [day = ""] = pinnedDays(idsOf("price-gap")).slice(-1);
    expect(newerThan(day, idsOf("price-gap"))).toEqual([]);
    const [newer] = newerThan(day, idsOf("price-gap"), withLater(dataset, LATER));
    expect(newer?.dataset.version).toBe(LATER);
    expect(newer?.corrections).toEqual(["The last row was wrong."]);
  });

  test("has a page for each version date of any of its datasets", () => {
    const of = (id: string, ...days: string[]) => days.map((version) => ({ id, version }));
    const versions: Record<string, { id: string; version: string }[]> = {
      a: of("a", "2026-01-01", "2026-03-01"),
      b: of("b", "2026-02-01", "2026-03-01", "2026-04-01"),
    };
    const datasets = { versions: (id: string) => versions[id] } as unknown as Datasets;
    expect(pinnedDays(["a", "b"], datasets)).toEqual(["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01"]);
    expect(pinnedDays(["a"], datasets)).toEqual(["2026-01-01", "2026-03-01"]);
  });

  test("keeps its days when the figure takes up a dataset that came later, with that one’s first version, and says so", () => {
    const used = (day: string, from = new Datasets(files)) => ["list-prices", "host-firms"].map((id) => from.onDay(id, day));
    const [prices, firms] = used("2026-11-22");
    expect([prices?.version, firms?.version]).toEqual(["2026-11-22", "2026-12-01"]);
    expect(laterThan("2026-11-22", used("2026-11-22"))).toEqual([firms]);
    expect(laterThan("2026-12-01", used("2026-12-01"))).toEqual([]);
    // Its first version is not newer than itself; a later one is.
    expect(newerThan("2026-11-22", ["host-firms"])).toEqual([]);
    const datasets = withLater("host-firms", LATER);
    expect(newerThan("2026-11-22", ["host-firms"], datasets).map(({ dataset }) => dataset.version)).toEqual([LATER]);
    expect(used("2026-11-22", datasets)[1]?.version).toBe("2026-12-01");
  });

  test("exists for every figure that reads data", () => {
    for (const id of figures.keys()) expect(figureDays(id).length, id).toBeGreaterThan(idsOf(id).length === 0 ? -1 : 0);
  });
});
