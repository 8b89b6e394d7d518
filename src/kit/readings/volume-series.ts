import { maybe, number, type RowOf, table, text } from "../table.ts";

/** Stated daily volumes, as the figures and checks of growth read them. */
export const volumeTable = table("token-volumes", {
  series: text,
  who: text,
  country: maybe(text),
  date: text,
  dateAsStated: text,
  tokensPerDay: number,
  qualifier: maybe(text),
  asStated: text,
  grade: text,
});
/** One stated volume. */
export type Volume = RowOf<typeof volumeTable.fields>;

/** Short names for labels on a picture. */
export const SHORT: Readonly<Record<string, string>> = {
  "china-nda": "China, official",
  "china-premier": "China, premier",
  "china-broadcaster": "broadcaster",
  google: "Google",
  doubao: "Doubao",
  "analysts-three": "three firms, analysts",
  "openai-api": "OpenAI, API",
  openrouter: "OpenRouter",
};
