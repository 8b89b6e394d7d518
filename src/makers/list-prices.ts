import type { Row } from "../lib/dataset.ts";
import { DEVELOPERS, type DeveloperId } from "./developers.ts";
import { exactModel, type Listing, listings } from "./genai-prices.ts";
import { defineMaker } from "./maker.ts";

/** The day that the package's release 0.1.8 was published; its prices are those known then. */
const AS_OF = "2026-09-23";

/** A model, its developer, and where the package has it: provider id and exact model id. */
interface Wanted {
  readonly model: string;
  readonly name: string;
  readonly by: DeveloperId;
  readonly at: keyof typeof PROVIDERS;
  readonly id: string;
  readonly note?: string;
}

const PROVIDERS = {
  anthropic: "Anthropic",
  deepseek: "DeepSeek",
  google: "Google",
  minimax: "MiniMax",
  moonshotai: "Moonshot AI",
  openai: "OpenAI",
  openrouter: "OpenRouter",
  "x-ai": "xAI",
  zai: "Z.ai",
  zhipuai: "Zhipu AI (mainland China)",
} as const;

const row = (by: DeveloperId, at: Wanted["at"], id: string, model: string, name: string, note?: string): Wanted => ({
  model,
  name,
  by,
  at,
  id,
  ...(note === undefined ? {} : { note }),
});

const ROUTER = "The vendor's own price is in neither catalogue; this is the price at OpenRouter, which may be a third-party host's.";
const YUAN = "Listed in yuan; the package converts at 7.25 yuan to the dollar and takes the cheapest tier.";
const V4 = "From 23 August 2026 DeepSeek bills weekends (Beijing time) at the off-peak rate all day.";
const V4_FLASH = `${V4} In September V4.1 Flash replaced this model, and requests to its name are billed at that model's price.`;

const WANTED: readonly Wanted[] = [
  row("anthropic", "anthropic", "claude-fable-5-1", "claude-fable-5-1", "Claude Fable 5.1"),
  row("anthropic", "anthropic", "claude-haiku-4-5", "claude-haiku-4-5", "Claude Haiku 4.5"),
  row("anthropic", "anthropic", "claude-opus-4-5", "claude-opus-4-5", "Claude Opus 4.5"),
  row("anthropic", "anthropic", "claude-opus-4-6", "claude-opus-4-6", "Claude Opus 4.6"),
  row("anthropic", "anthropic", "claude-opus-4-7", "claude-opus-4-7", "Claude Opus 4.7"),
  row("anthropic", "anthropic", "claude-opus-4-8", "claude-opus-4-8", "Claude Opus 4.8"),
  row("anthropic", "anthropic", "claude-opus-5", "claude-opus-5", "Claude Opus 5"),
  row("anthropic", "anthropic", "claude-opus-5-5", "claude-opus-5-5", "Claude Opus 5.5"),
  row(
    "anthropic",
    "anthropic",
    "claude-sonnet-4-5",
    "claude-sonnet-4-5",
    "Claude Sonnet 4.5",
    "Prompts above 200,000 tokens have been refused since 30 April 2026; the long-context rate is the one before.",
  ),
  row("anthropic", "anthropic", "claude-sonnet-4-6", "claude-sonnet-4-6", "Claude Sonnet 4.6"),
  row("anthropic", "anthropic", "claude-sonnet-5", "claude-sonnet-5", "Claude Sonnet 5"),
  row("openai", "openai", "gpt-4o", "gpt-4o", "GPT-4o"),
  row("openai", "openai", "gpt-4o-mini", "gpt-4o-mini", "GPT-4o mini"),
  row("openai", "openai", "gpt-5", "gpt-5", "GPT-5"),
  row("openai", "openai", "gpt-5-mini", "gpt-5-mini", "GPT-5 mini"),
  row("openai", "openai", "gpt-5-nano", "gpt-5-nano", "GPT-5 nano"),
  row("openai", "openai", "gpt-5.1", "gpt-5-1", "GPT-5.1"),
  row("openai", "openai", "gpt-5.2", "gpt-5-2", "GPT-5.2"),
  row("openai", "openai", "gpt-5.4", "gpt-5-4", "GPT-5.4"),
  row("openai", "openai", "gpt-5.4-mini", "gpt-5-4-mini", "GPT-5.4 mini"),
  row("openai", "openai", "gpt-5.4-nano", "gpt-5-4-nano", "GPT-5.4 nano"),
  row("openai", "openai", "gpt-5.5", "gpt-5-5", "GPT-5.5"),
  row("openai", "openai", "gpt-5.6-luna", "gpt-5-6-luna", "GPT-5.6 Luna"),
  row("openai", "openai", "gpt-5.6-sol", "gpt-5-6-sol", "GPT-5.6 Sol"),
  row("openai", "openai", "gpt-5.6-terra", "gpt-5-6-terra", "GPT-5.6 Terra"),
  row("google", "google", "gemini-2.5-flash", "gemini-2-5-flash", "Gemini 2.5 Flash"),
  row("google", "google", "gemini-2.5-flash-lite", "gemini-2-5-flash-lite", "Gemini 2.5 Flash-Lite"),
  row("google", "google", "gemini-2.5-pro", "gemini-2-5-pro", "Gemini 2.5 Pro"),
  row("google", "google", "gemini-3-flash-preview", "gemini-3-flash", "Gemini 3 Flash", "Preview."),
  row("google", "google", "gemini-3-pro-preview", "gemini-3-pro", "Gemini 3 Pro", "Preview."),
  row("google", "google", "gemini-3.1-flash-lite", "gemini-3-1-flash-lite", "Gemini 3.1 Flash-Lite"),
  row("google", "google", "gemini-3.1-pro-preview", "gemini-3-1-pro", "Gemini 3.1 Pro", "Preview."),
  row("google", "google", "gemini-3.5-flash", "gemini-3-5-flash", "Gemini 3.5 Flash"),
  row("google", "google", "gemini-3.5-flash-lite", "gemini-3-5-flash-lite", "Gemini 3.5 Flash-Lite"),
  row("google", "google", "gemini-3.8-flash", "gemini-3-8-flash", "Gemini 3.8 Flash", "The lower price is introductory and ends with 2026."),
  row("xai", "x-ai", "grok-4-0709", "grok-4", "Grok 4"),
  row("xai", "x-ai", "grok-4-1-fast-reasoning", "grok-4-1-fast", "Grok 4.1 Fast", "The same price with and without reasoning."),
  row("xai", "x-ai", "grok-4.3", "grok-4-3", "Grok 4.3"),
  row("xai", "x-ai", "grok-4.6", "grok-4-6", "Grok 4.6"),
  row("deepseek", "deepseek", "deepseek-v4-flash", "deepseek-v4-flash", "DeepSeek V4 Flash", V4_FLASH),
  row("deepseek", "deepseek", "deepseek-v4-pro", "deepseek-v4-pro", "DeepSeek V4 Pro", V4),
  row("minimax", "minimax", "MiniMax-M2", "minimax-m2", "MiniMax M2"),
  row("minimax", "minimax", "MiniMax-M2.5-highspeed", "minimax-m2-5-highspeed", "MiniMax M2.5 Highspeed"),
  row("minimax", "minimax", "MiniMax-M2.7", "minimax-m2-7", "MiniMax M2.7"),
  row("minimax", "minimax", "MiniMax-M2.7-highspeed", "minimax-m2-7-highspeed", "MiniMax M2.7 Highspeed"),
  row("minimax", "minimax", "minimax-m3", "minimax-m3", "MiniMax M3", "The vendor's page calls it a permanent price at half the nominal rate."),
  row("moonshot", "moonshotai", "kimi-k2-0905-preview", "kimi-k2-0905", "Kimi K2 (0905)", "No longer sold."),
  row("moonshot", "moonshotai", "kimi-k2-thinking", "kimi-k2-thinking", "Kimi K2 Thinking", "No longer sold."),
  row("moonshot", "moonshotai", "kimi-k2.5", "kimi-k2-5", "Kimi K2.5"),
  row("moonshot", "moonshotai", "kimi-k2.6", "kimi-k2-6", "Kimi K2.6"),
  row("moonshot", "moonshotai", "kimi-k3", "kimi-k3", "Kimi K3"),
  row("zhipu", "zai", "GLM-5.2", "glm-5-2", "GLM-5.2"),
  row("zhipu", "zai", "GLM-5.3", "glm-5-3", "GLM-5.3"),
  row("zhipu", "zhipuai", "GLM-5.1", "glm-5-1", "GLM-5.1", YUAN),
  row("alibaba", "openrouter", "qwen/qwen3.6-max-preview", "qwen3-6-max", "Qwen3.6 Max", ROUTER),
  row("alibaba", "openrouter", "qwen/qwen3.7-max", "qwen3-7-max", "Qwen3.7 Max", ROUTER),
  row("alibaba", "openrouter", "qwen/qwen3.7-plus", "qwen3-7-plus", "Qwen3.7 Plus", ROUTER),
  row("xiaomi", "openrouter", "xiaomi/mimo-v2.5", "mimo-v2-5", "MiMo V2.5", ROUTER),
  row("xiaomi", "openrouter", "xiaomi/mimo-v2.5-pro", "mimo-v2-5-pro", "MiMo V2.5 Pro", ROUTER),
  row("stepfun", "openrouter", "stepfun/step-3.7-flash", "step-3-7-flash", "Step 3.7 Flash", ROUTER),
  row("tencent", "openrouter", "tencent/hy3-preview", "hy3-preview", "Hunyuan Hy3 (preview)", ROUTER),
  row("bytedance", "openrouter", "bytedance-seed/seed-1.6", "seed-1-6", "Seed 1.6", ROUTER),
  row("bytedance", "openrouter", "bytedance-seed/seed-2.0-lite", "seed-2-0-lite", "Seed 2.0 Lite", ROUTER),
];

/** Vendors' own prices that the package lacks or takes from another seller, copied from models.dev or the vendor's page; USD per million tokens. */
interface Copied {
  readonly model: string;
  readonly name: string;
  readonly by: DeveloperId;
  readonly provider: string;
  readonly id: string;
  readonly recordedOn: string | null;
  readonly prices: readonly [input: number, cached: number | null, output: number];
  /** Where the price depends on the time of day. */
  readonly hours?: { readonly window: "off-peak" | "peak"; readonly windowUtc: string; readonly validFrom: string };
  /** Source id, if not models.dev. */
  readonly source?: string;
  readonly long?: readonly [fromTokens: number, input: number, output: number];
  readonly note: string;
}

const V41 = "From DeepSeek's own price page, in copies of autumn 2026; a third party dates the price to 10 September 2026. Not yet in the package.";

const COPIED: readonly Copied[] = [
  {
    model: "deepseek-v4-1-flash",
    name: "DeepSeek V4.1 Flash",
    by: "deepseek",
    provider: "DeepSeek",
    id: "deepseek/deepseek-flash",
    recordedOn: "2026-09-10",
    prices: [0.15, 0.003, 0.6],
    hours: { window: "off-peak", windowUtc: "all other hours", validFrom: "2026-09-10" },
    source: "deepseek-pricing",
    note: V41,
  },
  {
    model: "deepseek-v4-1-flash",
    name: "DeepSeek V4.1 Flash",
    by: "deepseek",
    provider: "DeepSeek",
    id: "deepseek/deepseek-flash",
    recordedOn: "2026-09-10",
    prices: [0.3, 0.006, 1.2],
    hours: { window: "peak", windowUtc: "01:00–04:00, 06:00–10:00", validFrom: "2026-09-10" },
    source: "deepseek-pricing",
    note: `${V41} Peak hours are on weekdays only.`,
  },
  {
    model: "deepseek-v3-2",
    name: "DeepSeek V3.2",
    by: "deepseek",
    provider: "DeepSeek",
    id: "deepseek/deepseek-chat",
    recordedOn: "2025-11-17",
    prices: [0.28, 0.028, 0.42],
    note: "DeepSeek's own endpoint deepseek-chat, which served V3.2 until V4 Flash replaced it on 25 April 2026; models.dev 0a345c9f, and the same at 088a717a. BenchLM quotes the same from DeepSeek's page in April 2026. The package's $0.2288 and $0.3432 for V3.2 are OpenRouter's.",
  },
  {
    model: "minimax-m2-5",
    name: "MiniMax M2.5",
    by: "minimax",
    provider: "MiniMax",
    id: "minimax/MiniMax-M2.5",
    recordedOn: "2026-02-12",
    prices: [0.3, 0.03, 1.2],
    note: "models.dev 7a32f179, and the same at d65838cb. The package has no entry of its own for it: it prices M2.5 as M2, at the same rates. MiniMax's announcement is quoted with $0.15 for the input (see price-history).",
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
    long: [256_001, 2, 6],
    note: "models.dev 0654d77c; the day is not known.",
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

const fromPackage = (wanted: Wanted, listing: Listing): Row => ({
  model: wanted.model,
  name: wanted.name,
  ...DEVELOPERS[wanted.by],
  provider: PROVIDERS[wanted.at],
  endpoint: wanted.at === "openrouter" ? "openrouter" : "vendor",
  matchedId: `${wanted.at}/${exactModel(wanted.at, wanted.id).id}`,
  ...listing,
  recordedOn: AS_OF,
  grade: wanted.at === "openrouter" || wanted.at === "zhipuai" ? "C" : "B",
  source: "genai-prices",
  note: wanted.note ?? null,
});

const fromCopy = ({ by, hours, id, long, note, prices, source = "models-dev", ...known }: Copied): Row => ({
  ...known,
  ...DEVELOPERS[by],
  endpoint: "vendor",
  matchedId: id,
  inputUsdPerMTok: prices[0],
  cachedInputUsdPerMTok: prices[1],
  outputUsdPerMTok: prices[2],
  window: hours?.window ?? null,
  windowUtc: hours?.windowUtc ?? null,
  longContextFromTokens: long?.[0] ?? null,
  longContextInputUsdPerMTok: long?.[1] ?? null,
  longContextOutputUsdPerMTok: long?.[2] ?? null,
  validFrom: hours?.validFrom ?? null,
  current: true,
  grade: "B",
  source,
  note,
});

const USD = "USD per million tokens";

export default defineMaker({
  package: "@pydantic/genai-prices",
  make: () => ({
    title: "List prices of language models",
    description:
      "What a developer pays for a million tokens of text by the price list, without discounts for batches, volume or contracts. Prices are read from two open catalogues that copy the vendors' price pages: the package genai-prices and, where that has no price of the vendor's own, models.dev. One model's price comes from the vendor's page itself. The rate is the one for short prompts; the rate for long prompts stands beside it.",
    asOf: AS_OF,
    licence: { name: "MIT", path: "https://github.com/pydantic/genai-prices/blob/main/LICENSE" },
    grade: null,
    sources: ["genai-prices", "models-dev", "deepseek-pricing"],
    primaryKey: ["model", "window", "validFrom"],
    fields: [
      { name: "model", type: "string", description: "The model, as we name it.", constraints: { required: true } },
      { name: "name", type: "string", description: "The model, as people write it.", constraints: { required: true } },
      { name: "developer", type: "string", description: "The firm that made the model.", constraints: { required: true } },
      {
        name: "country",
        type: "string",
        description: "ISO code of the country where the developer has its seat.",
        constraints: { required: true, enum: ["CN", "US"] },
      },
      { name: "provider", type: "string", description: "Whose list price it is.", constraints: { required: true } },
      {
        name: "endpoint",
        type: "string",
        description: "Whether the developer sells the model itself at this price (vendor) or the price is that of the marketplace OpenRouter.",
        constraints: { required: true, enum: ["vendor", "openrouter"] },
      },
      {
        name: "matchedId",
        type: "string",
        description: "Provider and model as the catalogue names them; matched exactly.",
        constraints: { required: true },
      },
      {
        name: "inputUsdPerMTok",
        type: "number",
        unit: USD,
        description: "Input that is not cached, short prompt.",
        constraints: { required: true, minimum: 0 },
      },
      {
        name: "cachedInputUsdPerMTok",
        type: "number",
        unit: USD,
        description: "Input read from the cache; null if not listed.",
        constraints: { minimum: 0 },
      },
      { name: "outputUsdPerMTok", type: "number", unit: USD, description: "Output, short prompt.", constraints: { required: true, minimum: 0 } },
      {
        name: "window",
        type: "string",
        description: "Time of day that the price is for; null if it is the same all day.",
        constraints: { enum: ["off-peak", "peak"] },
      },
      { name: "windowUtc", type: "string", description: "Hours of that window, in UTC." },
      {
        name: "longContextFromTokens",
        type: "integer",
        unit: "tokens",
        description: "Smallest prompt that pays the rate for long prompts; null if there is none.",
        constraints: { minimum: 1 },
      },
      { name: "longContextInputUsdPerMTok", type: "number", unit: USD, description: "Input of a long prompt.", constraints: { minimum: 0 } },
      { name: "longContextOutputUsdPerMTok", type: "number", unit: USD, description: "Output after a long prompt.", constraints: { minimum: 0 } },
      { name: "validFrom", type: "date", description: "First day of the price; null if the catalogue does not say." },
      {
        name: "current",
        type: "boolean",
        description:
          "Whether this is the newest price of the model and window on the day that the data speak of. A model no longer sold keeps its last price.",
        constraints: { required: true },
      },
      {
        name: "recordedOn",
        type: "date",
        description:
          "Day on which the catalogue held the price: for genai-prices that of its release, for models.dev that of the commit; else the day of the price. Null if not known.",
      },
      { name: "grade", type: "string", description: "How good the source is, A to C.", constraints: { required: true } },
      { name: "source", type: "string", description: "The catalogue.", constraints: { required: true } },
      { name: "note", type: "string", description: "What to know about this price." },
    ],
    rows: [
      ...WANTED.flatMap((wanted) => listings(exactModel(wanted.at, wanted.id), AS_OF).map((listing) => fromPackage(wanted, listing))),
      ...COPIED.map(fromCopy),
    ],
    notes: [
      "A catalogue is a copy of the vendor's price page made by others. That is why no row is graded above B, and V4.1 Flash is not because its day comes from elsewhere. Prices at OpenRouter and prices converted from yuan are graded C.",
      "The package's own search is not used: it answers some names with a sibling, such as MiniMax M2.5 with MiniMax M2. Each row is matched by its exact id.",
      "DeepSeek has charged by time of day since 17 August 2026: more at 01:00 to 04:00 and 06:00 to 10:00 UTC, which are 09:00 to 12:00 and 14:00 to 18:00 in Beijing.",
      "Rows with a validFrom after the date of the data are prices announced for later; they are not current.",
      "List prices are not what was paid. Cached input, batches and contracts can lower a bill several times over.",
      "Rows from models.dev are as old as their recordedOn says, and may have changed since. models.dev is under the MIT licence too.",
    ],
  }),
});
