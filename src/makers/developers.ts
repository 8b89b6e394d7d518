/** Developer of each model, with the ISO code of the country where the firm has its seat. */
export const DEVELOPERS = {
  alibaba: { developer: "Alibaba", country: "CN" },
  anthropic: { developer: "Anthropic", country: "US" },
  bytedance: { developer: "ByteDance", country: "CN" },
  deepseek: { developer: "DeepSeek", country: "CN" },
  google: { developer: "Google", country: "US" },
  minimax: { developer: "MiniMax", country: "CN" },
  moonshot: { developer: "Moonshot AI", country: "CN" },
  openai: { developer: "OpenAI", country: "US" },
  stepfun: { developer: "StepFun", country: "CN" },
  tencent: { developer: "Tencent", country: "CN" },
  xai: { developer: "xAI", country: "US" },
  xiaomi: { developer: "Xiaomi", country: "CN" },
  zhipu: { developer: "Zhipu AI", country: "CN" },
} as const;

export type DeveloperId = keyof typeof DEVELOPERS;
