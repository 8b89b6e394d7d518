/**
 * Hosts of Chinese companies by the names that OpenRouter uses. Several of them declare a seat in Singapore, so that the
 * country in the dataset provider-locations does not tell them.
 */
export const CHINESE_FIRMS: ReadonlySet<string> = new Set([
  ...["Alibaba Cloud Int.", "Baidu Qianfan", "ByteDance Seed", "DeepSeek", "MiniMax", "Moonshot AI"],
  ...["SiliconFlow", "StepFun", "StreamLake", "Tencent Cloud", "Xiaomi", "Z.ai"],
]);
