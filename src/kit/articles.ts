/** Short names of the five articles for running text and charts, by id; ids stand in addresses, the ledger and citations. */
export const ARTICLE_NAMES: Readonly<Record<string, string>> = {
  S0: "Digital fuel",
  S1: "Battle of Tokens",
  S2: "AI Token Wars",
  S3: "Token Going Global",
  S4: "140 trillion",
};

/** Finds the short name of the article that a claim or article id belongs to: "S1-037" → "Battle of Tokens". @throws Error for an unknown article */
export function articleShortName(id: string): string {
  const name = ARTICLE_NAMES[id.slice(0, 2)];
  if (!name) throw new Error(`unknown article in ${JSON.stringify(id)}; src/kit/articles.ts names ${Object.keys(ARTICLE_NAMES).join(", ")}`);
  return name;
}
