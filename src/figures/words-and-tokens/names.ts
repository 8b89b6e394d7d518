/** The three vocabularies of today, by tokenizer. GPT-4's is in the dataset only. */
export const VOCABULARIES = { o200k_base: "GPT-5", "deepseek-v3": "DeepSeek V3", qwen3: "Qwen3" } as const;
/** Languages with counts. */
export const LANGUAGES = { en: "English", zh: "Chinese" } as const;

/** A tokenizer whose vocabulary is used today. */
export type Tokenizer = keyof typeof VOCABULARIES;
/** A language with counts. */
export type Language = keyof typeof LANGUAGES;

/** Names a unit of text in singular or plural: "English words", "page of Chinese". */
export function unitName(unit: "words" | "characters" | "pages", language: Language, amount: number): string {
  const plural = amount === 1 ? "" : "s";
  if (unit === "pages") return `page${plural} of ${LANGUAGES[language]}`;
  if (unit === "characters") return `character${plural} of any kind`;
  return `${language === "en" ? "English word" : "Chinese character"}${plural}`;
}
