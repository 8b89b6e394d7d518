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
