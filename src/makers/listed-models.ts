import type { DeveloperId } from "./developers.ts";

/** A model, its developer, and where the package has it: provider id and exact model id. */
export interface Wanted {
  readonly model: string;
  readonly name: string;
  readonly by: DeveloperId;
  readonly at: keyof typeof PROVIDERS;
  readonly id: string;
  readonly note?: string;
}

/** Sellers by their id in the package. */
export const PROVIDERS = {
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

/** Models whose price the package lists. */
export const WANTED: readonly Wanted[] = [
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
