import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Row } from "../../../src/kit/dataset.ts";
import { chineseHosts } from "../../../src/kit/readings/host-firms.ts";
import { namedInArticles, newestModels } from "../../../src/kit/readings/models.ts";
import { datasetTexts } from "../../../src/site/data/data-files.ts";
import { Datasets } from "../../../src/site/data/datasets.ts";
import { ledger } from "../../../src/site/ledger/ledger.ts";
import { figureView } from "../../../src/site/registry.ts";
import { root } from "../../support/root.ts";

const files = datasetTexts(root);
const datasets = new Datasets(files);
const rowsOf = (id: string): readonly Row[] => datasets.current(id).rows;
const LATER = "2099-01-01";

/** The site's datasets with later versions of some, each the newest one with rows added. */
function withRows(added: Readonly<Record<string, readonly Row[]>>): Datasets {
  const later = Object.entries(added).map(([id, rows]) => {
    const { version } = datasets.current(id);
    const file = JSON.parse(readFileSync(join(root, `data/${id}/${version}.json`), "utf8")) as { readonly rows: readonly Row[] };
    const changes = [{ kind: "added", note: "More rows." }];
    return [`data/${id}/${LATER}.json`, JSON.stringify({ ...file, version: LATER, rows: [...file.rows, ...rows], changes })];
  });
  return new Datasets({ ...files, ...Object.fromEntries(later) });
}
const like = (id: string, fits: (row: Row) => boolean, change: Row): Row => ({ ...rowsOf(id).find(fits), ...change });
const opus6 = like("list-prices", ({ model }) => model === "claude-opus-5-5", { model: "claude-opus-6", name: "Claude Opus 6" });
const namesOf = (from: Datasets): readonly unknown[] => figureView("price-gap", { models: "newest" }, undefined, from).rows.map(({ name }) => name);

const family = (model: string, version: string, compared = true) => ({ model, family: "opus", version, compared });
const onSale = (model: string, current = true) => ({ model, current });

test("the newest of a family is the one with the highest number on sale, part by part: 4.10 after 4.9, 5 after 4.10", () => {
  const families = [family("a-5", "5"), family("a-4-9", "4.9"), family("a-4-10", "4.10"), family("a-6", "6"), family("a-7", "7", false)];
  const list = [onSale("a-4-10"), onSale("a-4-9"), onSale("a-7"), onSale("a-6", false)];
  expect(newestModels(list, families)).toEqual(["a-4-10"]);
  expect(newestModels([...list, onSale("a-5")], families)).toEqual(["a-5"]);
});

test.each(["price-gap", "price-history", "cost-gap", "monthly-bill", "agent-day", "routing", "price-ratio"])(
  "a newer price list with Claude Opus 6 stops the figure %s until its family is known",
  (id) => {
    const set = id === "price-gap" ? { models: "newest" } : {};
    expect(() => figureView(id, set, undefined, withRows({ "list-prices": [opus6] }))).toThrow(
      "data/model-families: no row for claude-opus-6 of data/list-prices",
    );
  },
);

test("with its family known, Claude Opus 6 stands in the place of Opus 5.5 by itself", () => {
  const row = like("model-families", ({ model }) => model === "claude-opus-5-5", { model: "claude-opus-6", name: "Claude Opus 6", version: "6" });
  const names = namesOf(withRows({ "list-prices": [opus6], "model-families": [row] }));
  expect(names).toContain("Claude Opus 6");
  expect(names).not.toContain("Claude Opus 5.5");
  expect(namesOf(datasets)).toContain("Claude Opus 5.5");
});

test("a newer list of hosts with one more stops the figure and the checks until its firm is known", () => {
  const host = like("provider-locations", ({ provider }) => provider === "Z.ai", { provider: "Baichuan", shareOfTokens: 0 });
  expect(() => figureView("who-hosts", {}, undefined, withRows({ "provider-locations": [host] }))).toThrow(
    "data/host-firms: no row for Baichuan of data/provider-locations",
  );
});

test("a host of a Chinese firm that declares Singapore is one, and one of an American firm is not", () => {
  const firms = [
    { provider: "Z.ai", country: "CN" },
    { provider: "Together", country: "US" },
    { provider: "Nobody", country: null },
  ];
  expect([...chineseHosts([{ provider: "Z.ai" }, { provider: "Together" }, { provider: "Nobody" }], firms)]).toEqual(["Z.ai"]);
});

test("every model with a price has its family, and every family, pair and named model has a price", () => {
  const priced = new Set([...rowsOf("list-prices"), ...rowsOf("price-history")].map(({ model }) => model));
  const families = rowsOf("model-families");
  expect(new Set(families.map(({ model }) => model))).toEqual(priced);
  for (const { model } of rowsOf("models-in-articles")) expect(priced, String(model)).toContain(model);
  for (const { pair, american, chinese, americanFamily, chineseFamily } of rowsOf("model-pairs")) {
    for (const model of [american, chinese]) if (model !== null) expect(priced, String(pair)).toContain(model);
    expect([american === null, chinese === null], String(pair)).toEqual([americanFamily !== null, chineseFamily !== null]);
  }
});

test("within a family releases follow the numbers, wherever a catalogue gives the day", () => {
  const day = (model: unknown): string => String(rowsOf("model-families").find((row) => row.model === model)?.released ?? "");
  for (const [id, rows] of Object.entries(Object.groupBy(rowsOf("model-families"), (row) => String(row.family)))) {
    const dated = (rows ?? []).filter(({ released }) => released !== null);
    const byNumber = [...dated].sort((a, b) => String(a.version).localeCompare(String(b.version), "en", { numeric: true }));
    const days = byNumber.map(({ model }) => day(model));
    expect([...days].sort(), id).toEqual(days);
  }
});

test("a model that the articles name stands in the words of each claim that its row gives", () => {
  const words = new Map(ledger().map(({ claim }) => [claim.id, claim.paraphrase]));
  for (const { asWritten, exact, claims } of rowsOf("models-in-articles")) {
    const said = (claims as readonly string[]).map((id) => words.get(id) ?? "");
    const parts = String(asWritten).split(" ");
    for (const text of said)
      expect(
        parts.some((part) => text.includes(part)),
        `${asWritten}: ${text}`,
      ).toBe(true);
    const number = parts.find((part) => /\d/.test(part)) ?? "";
    if (exact)
      expect(
        said.some((text) => text.includes(number)),
        String(asWritten),
      ).toBe(true);
  }
});

test("comparisons of named models show those that are charted, each once", () => {
  const named = namedInArticles(rowsOf("models-in-articles") as never);
  expect(named).toContain("minimax-m2-5");
  expect(named).not.toContain("deepseek-v3");
  expect(new Set(named).size).toBe(named.length);
});
