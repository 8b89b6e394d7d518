/** A model's list price, in USD per million tokens. */
export interface ListPrice {
  readonly model: string;
  readonly name: string;
  readonly country: string;
  readonly inputUsdPerMTok: number;
  readonly cachedInputUsdPerMTok: number | null;
  readonly outputUsdPerMTok: number;
  readonly window: string | null;
  readonly current: boolean;
}

/**
 * Finds the price of each model that is in the list now, one row a model, in the order of `ids`.
 * If a vendor charges by time of day, `peak` picks the dearer hours; the name then says which.
 * @throws Error naming a model that is not in the list
 */
export function currentPrices(prices: readonly ListPrice[], ids: readonly string[], peak: boolean): readonly ListPrice[] {
  return ids.map((id) => {
    const rows = prices.filter(({ model, current }) => model === id && current);
    const row = rows.find(({ window }) => window === (peak ? "peak" : "off-peak")) ?? rows.find(({ window }) => window === null);
    if (!row) throw new Error(`no current list price for ${id}`);
    return row.window ? { ...row, name: `${row.name} (${row.window})` } : row;
  });
}

/** Strips a name of the hours that its price is for. */
export const bareName = (name: string): string => name.replace(/ \(.*\)$/, "");

/** Names a developer's country as text does. */
export const countryName = (code: string): string => ({ CN: "China", US: "United States" })[code] ?? code;
