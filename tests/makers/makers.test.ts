import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { calcPrice } from "@pydantic/genai-prices";
import { describe, expect, test } from "vitest";
import { installedVersion } from "../../src/cli/data.ts";
import type { Row, VersionFile } from "../../src/kit/dataset.ts";
import { exactModel, listings } from "../../src/makers/genai-prices.ts";
import { layOut } from "../../src/makers/layout.ts";
import type { Made, Maker } from "../../src/makers/maker.ts";
import { changesBetween } from "../../src/site/data/rules/changes.ts";
import { root } from "../support/root.ts";

const versionsOf = (dataset: string): string[] =>
  readdirSync(join(root, "data", dataset))
    .filter((name) => /^\d{4}-\d{2}-\d{2}\.json$/.test(name))
    .sort();
const newest = (dataset: string): VersionFile =>
  JSON.parse(readFileSync(join(root, "data", dataset, versionsOf(dataset).at(-1) ?? ""), "utf8")) as VersionFile;

/** The makers: files in src/makers that are named after a dataset. */
const makers = await Promise.all(
  readdirSync(join(root, "data"))
    .filter((name) => existsSync(join(root, "src/makers", `${name}.ts`)))
    .map(async (dataset) => ({ dataset, maker: ((await import(`../../src/makers/${dataset}.ts`)) as { default: Maker }).default })),
);

/** Every version of every dataset; claims are kept in another shape. */
const files = readdirSync(join(root, "data"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "claims")
  .flatMap(({ name }) => versionsOf(name).map((file) => `data/${name}/${file}`))
  .filter((path) => "rows" in (JSON.parse(readFileSync(join(root, path), "utf8")) as object));

const prices = newest("list-prices").rows;
const priceOf = (model: string, fits: (row: Row) => boolean = (row) => row.current === true): Row => {
  const found = prices.filter((row) => row.model === model && fits(row));
  expect(found, `one row for ${model}`).toHaveLength(1);
  return found[0] as Row;
};

/** A maker may compute for a while: wind-year schedules eighteen years, a second each on a quiet machine. */
const MAKING_MS = 240_000;

describe("a maker", () => {
  for (const { dataset, maker } of makers) {
    const { madeWith, rows } = newest(dataset);
    const installed = maker.package === null ? undefined : installedVersion(maker.package);
    test.skipIf(installed !== madeWith?.version)(
      `makes the rows of the newest ${dataset} again with ${madeWith?.package} ${madeWith?.version}`,
      async () => {
        expect((await maker.make()).rows).toEqual(rows);
      },
      MAKING_MS,
    );
  }

  test("writes nothing when nothing has changed, and says so with exit code 0", () => {
    const said = execFileSync(process.execPath, ["src/cli/data.ts", "list-prices", "--date", (versionsOf("list-prices").at(-1) ?? "").slice(0, 10)], {
      cwd: root,
      encoding: "utf8",
    });
    expect(said).toContain("nothing changed since data/list-prices/");
  });

  test("that does not exist is an error with exit code 1", () => {
    expect(() => execFileSync(process.execPath, ["src/cli/data.ts", "no-such-data"], { cwd: root, stdio: "pipe" })).toThrow(
      /no maker: src\/makers\/no-such-data\.ts/,
    );
  });
});

describe("the layout of data files", () => {
  test.each(files)("%s stands in it, byte for byte", (path) => {
    const text = readFileSync(join(root, path), "utf8");
    expect(layOut(JSON.parse(text) as VersionFile)).toBe(text);
  });

  test("puts each field and row on a line and keeps every value", () => {
    const file = {
      rows: [
        { usd: 0.28, id: "a" },
        { id: "b", usd: null },
      ],
      notes: [],
      fields: [
        { name: "id", type: "string", description: "Id." },
        { name: "usd", type: "number", unit: "USD", description: "Price.", constraints: { minimum: 0 } },
      ],
      title: "T",
      description: "D",
      version: "2026-01-02",
      asOf: "2026",
      licence: { name: "MIT" },
      grade: "A",
      sources: ["s"],
      primaryKey: ["id"],
      changes: [{ kind: "first", note: "First version." }],
    } as const satisfies VersionFile;
    const text = layOut(file);
    expect(JSON.parse(text)).toEqual(file);
    expect(text).toContain('\n    { "id": "a", "usd": 0.28 },\n    { "id": "b", "usd": null }\n');
    expect(text.startsWith('{\n  "title": "T",\n  "description": "D",\n  "version": "2026-01-02",\n')).toBe(true);
    expect(text.endsWith('  "notes": []\n}\n')).toBe(true);
  });
});

describe("changes between versions", () => {
  const version = (rows: readonly Row[]): Made => ({
    title: "T",
    description: "D",
    asOf: "2026",
    licence: { name: "MIT" },
    grade: "A",
    sources: ["s"],
    primaryKey: ["model", "window"],
    notes: [],
    fields: ["model", "window", "inputUsdPerMTok"].map((name) => ({ name, type: "string", description: name })),
    rows,
  });

  test("name the row, the field, the old and the new value", () => {
    const before = version([
      { model: "deepseek-v4-pro", window: null, inputUsdPerMTok: 0.435 },
      { model: "gone", window: "peak", inputUsdPerMTok: 1 },
    ]);
    const after = version([
      { model: "deepseek-v4-pro", window: null, inputUsdPerMTok: 0.66 },
      { model: "new", window: null, inputUsdPerMTok: 2 },
    ]);
    expect(changesBetween(before, after)).toEqual([
      { kind: "corrected", note: "deepseek-v4-pro: inputUsdPerMTok 0.435 → 0.66" },
      { kind: "added", note: "new" },
      { kind: "removed", note: "gone, peak" },
    ]);
  });

  test("are none between a version and itself", () => {
    expect(changesBetween(newest("list-prices"), newest("list-prices"))).toEqual([]);
  });
});

describe("list prices", () => {
  test("of GPT-5.4 are the short-prompt rate, $2.50 and $15, not the $5 of a million tokens in one call", () => {
    expect(priceOf("gpt-5-4")).toMatchObject({
      inputUsdPerMTok: 2.5,
      cachedInputUsdPerMTok: 0.25,
      outputUsdPerMTok: 15,
      longContextFromTokens: 272_000,
      longContextInputUsdPerMTok: 5,
    });
    expect(calcPrice({ input_tokens: 1e6 }, "gpt-5.4", { providerId: "openai" })?.input_price).toBe(5);
  });

  // From the vendors' price pages.
  test.each([
    ["claude-opus-4-6", 5, 25],
    ["claude-sonnet-4-6", 3, 15],
    ["gpt-4o", 2.5, 10],
    ["gemini-2-5-pro", 1.25, 10],
    ["deepseek-v3-2", 0.28, 0.42],
    ["minimax-m2-5", 0.3, 1.2],
    ["minimax-m2", 0.3, 1.2],
    ["kimi-k2-5", 0.6, 3],
    ["glm-5", 1, 3.2],
  ])("of %s are $%d for input and $%d for output per million tokens", (model, input, output) => {
    expect(priceOf(model)).toMatchObject({ inputUsdPerMTok: input, outputUsdPerMTok: output });
  });

  test("of DeepSeek V4 Pro differ by hour: $0.66 and $1.98 off-peak, twice that from 01:00 to 04:00 and 06:00 to 10:00 UTC", () => {
    const offPeak = priceOf("deepseek-v4-pro", (row) => row.window === "off-peak");
    const peak = priceOf("deepseek-v4-pro", (row) => row.window === "peak");
    expect(offPeak).toMatchObject({ inputUsdPerMTok: 0.66, outputUsdPerMTok: 1.98, validFrom: "2026-08-17", current: true });
    expect(peak).toMatchObject({ inputUsdPerMTok: 1.32, outputUsdPerMTok: 3.96, windowUtc: "01:00–04:00, 06:00–10:00", current: true });
    expect(priceOf("deepseek-v4-pro", (row) => row.window === null)).toMatchObject({ inputUsdPerMTok: 0.435, current: false });
  });

  // From the vendors' pages: Anthropic's table of prices, OpenAI's notes on long prompts, Google's and Anthropic's pages on batches.
  test("of Claude Sonnet 4.5 for a prompt above 200,000 tokens: $6 in, $0.60 cached, $7.50 to store, $22.50 out; half of all in a batch", () => {
    expect(priceOf("claude-sonnet-4-5")).toMatchObject({
      cacheWriteUsdPerMTok: 3.75,
      longContextFromTokens: 200_001,
      longContextInputUsdPerMTok: 6,
      longContextCachedInputUsdPerMTok: 0.6,
      longContextCacheWriteUsdPerMTok: 7.5,
      longContextOutputUsdPerMTok: 22.5,
      batchShareOfPrice: 0.5,
      batchDiscountsCache: true,
      contextTokens: 200_000,
      openWeights: false,
    });
  });

  test("have no batch where no rule was read, and Google's batch leaves the price of cached input alone", () => {
    expect(priceOf("gemini-2-5-pro")).toMatchObject({ batchShareOfPrice: 0.5, batchDiscountsCache: false, contextTokens: 1_048_576 });
    expect(priceOf("kimi-k3")).toMatchObject({ batchShareOfPrice: null, batchDiscountsCache: null, openWeights: true });
    expect(new Set(prices.filter(({ endpoint }) => endpoint === "openrouter").map(({ batchShareOfPrice }) => batchShareOfPrice))).toEqual(
      new Set([null]),
    );
  });

  test("at peak hours hold on weekdays alone", () => {
    for (const { window, windowDays } of prices) expect(windowDays === null).toBe(window !== "peak");
  });

  test("are matched by exact id, where the package's own search lands on a sibling", () => {
    expect(calcPrice({ input_tokens: 1 }, "minimax-m2.5", { providerId: "minimax" })?.model.id).toBe("MiniMax-M2");
    expect(() => exactModel("minimax", "minimax-m2.5")).toThrow('no model "minimax-m2.5" at provider "minimax"');
    const letters = (id: string): string => id.toLowerCase().replace(/[^a-z0-9]/g, "");
    for (const row of prices.filter(({ source }) => source === "genai-prices")) {
      const id = String(row.matchedId).split("/").at(-1) ?? "";
      const suffixes = id.replace(/-(preview|0709|reasoning)$/, "").replace(/-preview$/, "");
      expect(letters(suffixes), String(row.matchedId)).toBe(letters(String(row.model)).replace(/preview$/, ""));
    }
  });

  test("have one current row for each model and window", () => {
    const keys = prices.filter(({ current }) => current).map(({ model, window }) => `${model} ${window}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(prices.map(({ model }) => model))).toEqual(new Set(prices.filter(({ current }) => current).map(({ model }) => model)));
  });

  test("announced for later are not current", () => {
    const [now, later] = listings(exactModel("google", "gemini-3.8-flash"), "2026-09-23");
    expect([now?.current, later?.current, later?.validFrom]).toEqual([true, false, "2027-01-01"]);
  });
});

describe("tokens per word", () => {
  test("of the first five articles of the declaration are as counted before: 189 for 156 words, 167 for 249 Chinese characters", () => {
    const rows = newest("tokens-per-word").rows.filter(({ text }) => text === "udhr-1-5");
    const at = (language: string, tokenizer: string): Row | undefined => rows.find((row) => row.language === language && row.tokenizer === tokenizer);
    expect(at("en", "o200k_base")).toMatchObject({ tokens: 189, words: 156 });
    expect(at("en", "deepseek-v3")).toMatchObject({ tokens: 187 });
    expect(at("zh", "o200k_base")).toMatchObject({ tokens: 228, hanCharacters: 249 });
    expect(at("zh", "deepseek-v3")).toMatchObject({ tokens: 167 });
    expect(at("zh", "qwen3")).toMatchObject({ tokens: 173 });
  });

  test("name the releases of all three packages that are installed", () => {
    for (const { package: stated } of newest("tokens-per-word").rows) {
      const [name = "", version] = String(stated).split(" ");
      expect(installedVersion(name)).toBe(version);
    }
  });
});

test("price history and exchange rates give the known figures: DeepSeek V3 output $1.10 until 5 September 2025, 7.1875 yuan a dollar in 2025", () => {
  const v3 = newest("price-history").rows.find((row) => row.model === "deepseek-v3" && row.window === "standard");
  expect(v3).toMatchObject({ inputUsdPerMTok: 0.27, outputUsdPerMTok: 1.1, validUntil: "2025-09-05", grade: "B" });
  expect(newest("exchange-rates").rows.find(({ period }) => period === "2025")).toMatchObject({ cnyPerUsd: 7.1875, eurPerUsd: 0.8845 });
});
