import type { DeveloperId } from "./developers.ts";

/** What a batch costs: its share of the standard price, and whether input read from or stored in the cache gets the discount too. */
export interface Batch {
  readonly batchShareOfPrice: number | null;
  readonly batchDiscountsCache: boolean | null;
}

const HALF_OF_ALL: Batch = { batchShareOfPrice: 0.5, batchDiscountsCache: true };
/** Google: the discounts for cache and batch do not add up, and the cached price goes before. */
const HALF_BUT_CACHE: Batch = { batchShareOfPrice: 0.5, batchDiscountsCache: false };
const NOT_KNOWN: Batch = { batchShareOfPrice: null, batchDiscountsCache: null };

const BATCHES: { readonly [by in DeveloperId]?: Batch } = {
  anthropic: HALF_OF_ALL,
  google: HALF_BUT_CACHE,
  openai: { batchShareOfPrice: 0.5, batchDiscountsCache: null },
};

/** Finds what a batch costs at a developer's own endpoint. */
export const batchOf = (by: DeveloperId): Batch => BATCHES[by] ?? NOT_KNOWN;

/** Models whose weights can be downloaded, as models.dev says. */
const OPEN = [
  "deepseek-v3-2",
  "deepseek-v4-flash",
  "deepseek-v4-pro",
  "deepseek-v4-1-flash",
  "glm-4-6",
  "glm-4-7",
  "glm-5",
  "glm-5-1",
  "glm-5-2",
  "hy3-preview",
  "kimi-k2-0905",
  "kimi-k2-thinking",
  "kimi-k2-5",
  "kimi-k2-6",
  "kimi-k3",
  "mimo-v2-flash",
  "mimo-v2-5",
  "mimo-v2-5-pro",
  "minimax-m2",
  "minimax-m2-5",
  "minimax-m2-5-highspeed",
  "minimax-m2-7",
  "minimax-m2-7-highspeed",
  "minimax-m3",
  "qwen3-5-397b-a17b",
  "step-3-5-flash",
  "step-3-7-flash",
];

/** Models of which models.dev was not read, or says what later pages contradict. */
const NOT_SAID = ["claude-fable-5-1", "claude-opus-5-5", "gemini-3-5-flash-lite", "glm-5-3", "gpt-5-6-terra", "grok-4-1-fast"];

/** Tells whether a model's weights can be downloaded; null if we do not know. */
export const openWeights = (model: string): boolean | null => (NOT_SAID.includes(model) ? null : OPEN.includes(model));

/** Tokens that fit into one request, as models.dev says, of models for which the package says nothing. */
const CONTEXTS: { readonly [model: string]: number } = {
  "deepseek-v4-1-flash": 1_000_000,
  "gemini-2-5-pro": 1_048_576,
  "gemini-3-pro": 1_048_576,
  "gemini-3-1-pro": 1_048_576,
  "glm-4-6": 204_800,
  "glm-4-7": 204_800,
  "glm-5": 204_800,
  "mimo-v2-flash": 262_144,
  "mimo-v2-pro": 1_048_576,
  "mimo-v2-5": 1_048_576,
  "mimo-v2-5-pro": 1_048_576,
  "minimax-m2-5": 204_800,
  "qwen3-max": 262_144,
  "qwen3-5-397b-a17b": 262_144,
  "qwen3-5-plus": 1_000_000,
  "qwen3-6-plus": 1_000_000,
  "step-3-5-flash": 256_000,
  "step-3-7-flash": 256_000,
};

/** Finds how many tokens fit into one request; null if neither catalogue says. */
export const contextTokens = (model: string, listed: number | undefined): number | null => listed ?? CONTEXTS[model] ?? null;

/** Day or month of each model's release, as models.dev gives it, or for a few the catalogue that the dataset of families names. */
const RELEASED: { readonly [model: string]: string } = {
  "claude-haiku-4-5": "2025-10-15",
  "claude-opus-4-5": "2025-11-24",
  "claude-opus-4-6": "2026-02-05",
  "claude-opus-4-7": "2026-04-16",
  "claude-opus-4-8": "2026-05-28",
  "claude-opus-5": "2026-07-24",
  "claude-sonnet-4-5": "2025-09-29",
  "claude-sonnet-4-6": "2026-02-17",
  "claude-sonnet-5": "2026-06-30",
  "deepseek-v3-2": "2025-12-01",
  "deepseek-v4-1-flash": "2026-09-08",
  "deepseek-v4-flash": "2026-04-24",
  "deepseek-v4-pro": "2026-04-24",
  "gemini-2-5-flash": "2025-06-17",
  "gemini-2-5-flash-lite": "2025-06-17",
  "gemini-2-5-pro": "2025-06-17",
  "gemini-3-1-flash-lite": "2026-05-07",
  "gemini-3-1-pro": "2026-02-19",
  "gemini-3-5-flash": "2026-05-19",
  "gemini-3-8-flash": "2026-09-02",
  "gemini-3-flash": "2025-12-17",
  "gemini-3-pro": "2025-11-18",
  "glm-4-6": "2025-09-30",
  "glm-4-7": "2025-12-22",
  "glm-5": "2026-02-12",
  "glm-5-1": "2026-04-07",
  "glm-5-2": "2026-06-13",
  "glm-5-3": "2026-08-14",
  "gpt-4o": "2024-05-13",
  "gpt-4o-mini": "2024-07-18",
  "gpt-5": "2025-08-07",
  "gpt-5-1": "2025-11-13",
  "gpt-5-2": "2025-12-11",
  "gpt-5-4": "2026-03-05",
  "gpt-5-4-mini": "2026-03-17",
  "gpt-5-4-nano": "2026-03-17",
  "gpt-5-5": "2026-04-23",
  "gpt-5-6-luna": "2026-07-09",
  "gpt-5-6-sol": "2026-07-09",
  "gpt-5-mini": "2025-08-07",
  "gpt-5-nano": "2025-08-07",
  "grok-4": "2025-07-09",
  "grok-4-1-fast": "2025-11-17",
  "grok-4-3": "2026-04-17",
  "grok-4-6": "2026-08-12",
  "hy3-preview": "2026-04-20",
  "kimi-k2-0905": "2025-09-05",
  "kimi-k2-5": "2026-01",
  "kimi-k2-6": "2026-04-21",
  "kimi-k2-thinking": "2025-11-06",
  "kimi-k3": "2026-07-16",
  "mimo-v2-5": "2026-04-22",
  "mimo-v2-5-pro": "2026-04-22",
  "mimo-v2-flash": "2025-12-16",
  "mimo-v2-pro": "2026-03-18",
  "minimax-m2": "2025-10-27",
  "minimax-m2-5": "2026-02-12",
  "minimax-m2-5-highspeed": "2026-02-13",
  "minimax-m2-7": "2026-03-18",
  "minimax-m2-7-highspeed": "2026-03-18",
  "minimax-m3": "2026-06-01",
  "qwen3-5-397b-a17b": "2026-02-15",
  "qwen3-5-plus": "2026-02-16",
  "qwen3-6-max": "2026-04-20",
  "qwen3-6-plus": "2026-04-02",
  "qwen3-7-max": "2026-05-21",
  "qwen3-7-plus": "2026-06-02",
  "qwen3-max": "2025-09-23",
  "step-3-5-flash": "2026-01-29",
  "step-3-7-flash": "2026-05-29",
};

/** Finds when a model was released; null if no catalogue that was read says so. */
export const releasedOn = (model: string): string | null => RELEASED[model] ?? null;
