import { flag, maybe, number, table, text } from "../table.ts";

/** The list prices that figures and checks read. */
export const listPrices = table("list-prices", {
  model: text,
  name: text,
  country: text,
  inputUsdPerMTok: number,
  cachedInputUsdPerMTok: maybe(number),
  outputUsdPerMTok: number,
  window: maybe(text),
  current: flag,
});

export interface ListPrice {
  readonly model: string;
  readonly name: string;
  readonly country: string;
  readonly inputUsdPerMTok: number;
  readonly cachedInputUsdPerMTok: number | null;
  readonly outputUsdPerMTok: number;
  readonly window: string | null;
  readonly current: boolean;
}

/** Models that the five articles price or compare, as the ledger's claims name them. */
export const NAMED_IN_ARTICLES: readonly string[] = [
  "claude-opus-4-6",
  "claude-sonnet-4-5",
  "claude-sonnet-4-6",
  "gpt-5-4",
  "gpt-4o",
  "deepseek-v3-2",
  "deepseek-v4-pro",
  "minimax-m2-5",
  "kimi-k2-5",
  "glm-5",
  "qwen3-5-plus",
  "mimo-v2-pro",
  "step-3-5-flash",
];

/** The newest model of each family that the list holds. */
export const NEWEST: readonly string[] = [
  "claude-fable-5-1",
  "claude-opus-5-5",
  "claude-sonnet-5",
  "claude-haiku-4-5",
  "gpt-5-6-sol",
  "gpt-5-6-terra",
  "gpt-5-6-luna",
  "gemini-3-1-pro",
  "gemini-3-8-flash",
  "grok-4-6",
  "deepseek-v4-pro",
  "deepseek-v4-1-flash",
  "minimax-m3",
  "kimi-k3",
  "glm-5-3",
  "qwen3-7-max",
  "qwen3-7-plus",
  "mimo-v2-5-pro",
  "step-3-7-flash",
];

/**
 * The price of each model that stands in the list now, one row a model, in the order of `ids`.
 * Where a vendor charges by time of day, `peak` picks the dearer hours; the name then says which.
 * @throws Error naming a model that the list does not hold
 */
export function currentPrices(prices: readonly ListPrice[], ids: readonly string[], peak: boolean): readonly ListPrice[] {
  return ids.map((id) => {
    const rows = prices.filter(({ model, current }) => model === id && current);
    const row = rows.find(({ window }) => window === (peak ? "peak" : "off-peak")) ?? rows.find(({ window }) => window === null);
    if (!row) throw new Error(`no current list price for ${id}`);
    return row.window ? { ...row, name: `${row.name} (${row.window})` } : row;
  });
}

/** Of the list prices, those that a reader can choose. */
export const choosable = (prices: readonly ListPrice[]): readonly ListPrice[] =>
  prices.filter(({ model, current }) => current && (NAMED_IN_ARTICLES.includes(model) || NEWEST.includes(model)));

/** Country of a developer, as text names it. */
export const countryName = (code: string): string => ({ CN: "China", US: "United States" })[code] ?? code;
