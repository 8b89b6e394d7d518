import type { DeveloperId } from "./developers.ts";

/** Vendors' own prices that the package lacks or takes from another seller, copied from models.dev or the vendor's page; USD per million tokens. */
export interface Copied {
  readonly model: string;
  readonly name: string;
  readonly by: DeveloperId;
  readonly provider: string;
  readonly id: string;
  readonly recordedOn: string | null;
  readonly prices: readonly [input: number, cached: number | null, output: number];
  /** Set where the price depends on the time of day. */
  readonly hours?: { readonly window: "off-peak" | "peak"; readonly windowUtc: string; readonly validFrom: string };
  /** Source id, if not models.dev. */
  readonly source?: string;
  readonly long?: readonly [fromTokens: number, input: number, output: number];
  /** Price of input that is stored in the cache, where it is listed. */
  readonly write?: number;
  readonly note: string;
}

/** DeepSeek V4.1 Flash, whose price depends on the time of day. */
const V41 = {
  model: "deepseek-v4-1-flash",
  name: "DeepSeek V4.1 Flash",
  by: "deepseek",
  provider: "DeepSeek",
  id: "deepseek/deepseek-flash",
  recordedOn: "2026-09-10",
  source: "deepseek-pricing",
  note: "From DeepSeek's own price page, in copies of autumn 2026; a third party dates the price to 10 September 2026. Not yet in the package.",
} as const;

/** The prices, model by model. */
export const COPIED: readonly Copied[] = [
  {
    ...V41,
    prices: [0.15, 0.003, 0.6],
    hours: { window: "off-peak", windowUtc: "all other hours", validFrom: "2026-09-10" },
  },
  {
    ...V41,
    prices: [0.3, 0.006, 1.2],
    hours: { window: "peak", windowUtc: "01:00–04:00, 06:00–10:00", validFrom: "2026-09-10" },
    note: `${V41.note} Peak hours are on weekdays only.`,
  },
  {
    model: "deepseek-v3-2",
    name: "DeepSeek V3.2",
    by: "deepseek",
    provider: "DeepSeek",
    id: "deepseek/deepseek-chat",
    recordedOn: "2025-11-17",
    prices: [0.28, 0.028, 0.42],
    note:
      "DeepSeek's own endpoint deepseek-chat, which served V3.2 until V4 Flash replaced it on 25 April 2026; models.dev 0a345c9f, and the " +
      "same at 088a717a. BenchLM quotes the same from DeepSeek's page in April 2026. The package's $0.2288 and $0.3432 for V3.2 are " +
      "OpenRouter's.",
  },
  {
    model: "minimax-m2-5",
    name: "MiniMax M2.5",
    by: "minimax",
    provider: "MiniMax",
    id: "minimax/MiniMax-M2.5",
    recordedOn: "2026-02-12",
    prices: [0.3, 0.03, 1.2],
    write: 0.375,
    note:
      "models.dev 7a32f179, and the same at d65838cb. The package has no entry of its own for it: it prices M2.5 as M2, at the same rates. " +
      "MiniMax's announcement is quoted with $0.15 for the input (see price-history). The price of storing in the cache: the state of 2 July 2026.",
  },
  {
    model: "glm-4-6",
    name: "GLM-4.6",
    by: "zhipu",
    provider: "Z.ai",
    id: "zai/glm-4.6",
    recordedOn: "2025-09-30",
    prices: [0.6, 0.11, 2.2],
    note: "models.dev 35f920aa, and the same at 219ace15.",
  },
  {
    model: "glm-4-7",
    name: "GLM-4.7",
    by: "zhipu",
    provider: "Z.ai",
    id: "zai/glm-4.7",
    recordedOn: null,
    prices: [0.6, 0.11, 2.2],
    note: "models.dev 219ace15; the day is not known.",
  },
  {
    model: "glm-5",
    name: "GLM-5",
    by: "zhipu",
    provider: "Z.ai",
    id: "zai/glm-5",
    recordedOn: "2026-02-11",
    prices: [1, 0.2, 3.2],
    note: "models.dev 1b267920. In mainland China Zhipu lists it in yuan, at about $0.55 and $2.48 (see price-history).",
  },
  {
    model: "qwen3-max",
    name: "Qwen3 Max",
    by: "alibaba",
    provider: "Alibaba Cloud",
    id: "alibaba/qwen3-max",
    recordedOn: null,
    prices: [1.2, 0.24, 6],
    long: [32_001, 2.4, 12],
    note: "models.dev 0654d77c; the day is not known. A third tier above 128,000 tokens costs $3 and $15.",
  },
  {
    model: "qwen3-5-397b-a17b",
    name: "Qwen3.5 397B A17B",
    by: "alibaba",
    provider: "Alibaba Cloud",
    id: "alibaba/qwen3.5-397b-a17b",
    recordedOn: "2026-02-17",
    prices: [0.6, null, 3.6],
    note: "models.dev f84a4a5c, and the same at 0654d77c.",
  },
  {
    model: "qwen3-5-plus",
    name: "Qwen3.5 Plus",
    by: "alibaba",
    provider: "Alibaba Cloud",
    id: "alibaba/qwen3.5-plus",
    recordedOn: "2026-02-17",
    prices: [0.4, 0.04, 2.4],
    long: [256_001, 0.5, 3],
    note: "Input and output: models.dev f84a4a5c; cached input and the long-context rate: a later state, 0654d77c, of unknown day.",
  },
  {
    model: "qwen3-6-plus",
    name: "Qwen3.6 Plus",
    by: "alibaba",
    provider: "Alibaba Cloud",
    id: "alibaba/qwen3.6-plus",
    recordedOn: null,
    prices: [0.5, 0.05, 3],
    write: 0.625,
    long: [256_001, 2, 6],
    note: "models.dev 0654d77c; the day is not known. The price of storing in the cache: the state of 2 July 2026.",
  },
  {
    model: "mimo-v2-flash",
    name: "MiMo V2 Flash",
    by: "xiaomi",
    provider: "Xiaomi",
    id: "xiaomi/mimo-v2-flash",
    recordedOn: "2026-06-29",
    prices: [0.14, 0.0028, 0.28],
    note: "models.dev 022732b0. Before: $0.10 and $0.30 (see price-history).",
  },
  {
    model: "mimo-v2-pro",
    name: "MiMo V2 Pro",
    by: "xiaomi",
    provider: "Xiaomi",
    id: "xiaomi/mimo-v2-pro",
    recordedOn: "2026-06-29",
    prices: [0.435, 0.0036, 0.87],
    note: "models.dev 022732b0. At launch: $1 and $3 (see price-history).",
  },
  {
    model: "step-3-5-flash",
    name: "Step 3.5 Flash",
    by: "stepfun",
    provider: "StepFun",
    id: "stepfun/step-3.5-flash",
    recordedOn: "2026-06-16",
    prices: [0.1, 0.02, 0.3],
    note: "models.dev 2dce213d, and the same at 8af19726.",
  },
];
