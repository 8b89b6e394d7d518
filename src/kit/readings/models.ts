import { DataError } from "../dataset.ts";
import { type DataOf, flag, maybe, number, one, type RowOf, table, text } from "../table.ts";
import { currentPrices, type ListPrice } from "./list-price.ts";

/** The list prices that figures and checks read. */
export const listPrices = table("list-prices", {
  model: text,
  name: text,
  country: text,
  inputUsdPerMTok: number,
  cachedInputUsdPerMTok: maybe(number),
  outputUsdPerMTok: number,
  window: maybe(text),
  current: flag,
});

/** The family of each model and its number in it. */
export const modelFamilies = table("model-families", { model: text, family: text, version: text, compared: flag });
type InFamily = RowOf<typeof modelFamilies.fields>;

/** Models that the articles name, and whether comparisons show them. */
export const modelsInArticles = table("models-in-articles", { model: text, charted: flag });

/** Tables behind a choice of models. */
export const modelTables = { prices: listPrices, families: modelFamilies, inArticles: modelsInArticles };
type ModelData = DataOf<typeof modelTables>;

/** Lists the ids of the models that the articles name and comparisons show. */
export const namedInArticles = (inArticles: ModelData["inArticles"]): readonly string[] =>
  inArticles.filter(({ charted }) => charted).map(({ model }) => model);

/** Compares two numbers of models part by part: 4.10 comes after 4.9. */
function byVersion(a: InFamily, b: InFamily): number {
  const [left, right] = [a, b].map(({ version }) => version.split(".").map(Number)) as [number[], number[]];
  const at = left.findIndex((part, i) => part !== right[i]);
  return at === -1 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? 0);
}

/**
 * Finds the newest model of each family among the models on sale: the one with the highest number.
 * @returns ids of models, one a family, without those that comparisons leave out
 * @throws DataError naming the models on sale whose family is not known, so that no newer one is passed over
 */
export function newestModels(
  prices: readonly { readonly model: string; readonly current: boolean }[],
  families: readonly InFamily[],
): readonly string[] {
  const onSale = new Set(prices.filter(({ current }) => current).map(({ model }) => model));
  const unknown = [...onSale].filter((model) => !families.some((row) => row.model === model));
  if (unknown.length > 0)
    throw new DataError(
      `data/model-families: no row for ${unknown.join(", ")} of data/list-prices; give each its family and number in a new version`,
    );
  const oldestFirst = families.filter(({ model, compared }) => compared && onSale.has(model)).sort(byVersion);
  return [...new Map(oldestFirst.map(({ family, model }) => [family, model])).values()];
}

/** Finds the newest model of one family. @throws DataError if none is on sale or a model in the list has no family */
export const newestOf = ({ prices, families }: Pick<ModelData, "prices" | "families">, family: string): string =>
  one(newestModels(prices, families), (id) => families.some((row) => row.model === id && row.family === family), `the newest model of ${family}`);

/** Lists the ids of the models that a reader can choose: those that the articles name and the newest of each family. */
export const choosableModels = ({ prices, families, inArticles }: ModelData): readonly string[] => [
  ...new Set([...namedInArticles(inArticles), ...newestModels(prices, families)]),
];

/** Picks from the list prices those of models that a reader can choose. */
export function choosablePrices(data: ModelData): readonly ListPrice[] {
  const models = choosableModels(data);
  return data.prices.filter(({ model, current }) => current && models.includes(model));
}

/**
 * Lists the models that a reader can choose, id to name: those that the articles name and the newest of each family, if all three prices are listed.
 */
export const modelOptions = (data: ModelData): Record<string, string> =>
  Object.fromEntries(
    currentPrices(data.prices, choosableModels(data), false)
      .filter((price) => [price.inputUsdPerMTok, price.cachedInputUsdPerMTok, price.outputUsdPerMTok].every((listed) => (listed ?? 0) > 0))
      .map(({ model, name }) => [model, name] as const)
      .sort((a, b) => a[1].localeCompare(b[1])),
  );
