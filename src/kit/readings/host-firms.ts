import { DataError } from "../dataset.ts";
import { maybe, type RowOf, table, text } from "../table.ts";

/** The firms behind OpenRouter’s hosts, and the countries that they come from. */
export const hostFirms = table("host-firms", { provider: text, country: maybe(text) });

/**
 * Names the hosts of Chinese firms, in the order of `hosts`. Several of them declare a seat in Singapore, so that the country in
 * the dataset provider-locations does not tell them.
 * @throws DataError naming the hosts whose firm is not known, so that none is counted as foreign unseen
 */
export function chineseHosts(hosts: readonly { readonly provider: string }[], firms: readonly RowOf<typeof hostFirms.fields>[]): ReadonlySet<string> {
  const countries = new Map(firms.map(({ provider, country }) => [provider, country]));
  const unknown = hosts.filter(({ provider }) => !countries.has(provider)).map(({ provider }) => provider);
  if (unknown.length > 0)
    throw new DataError(`data/host-firms: no row for ${unknown.join(", ")} of data/provider-locations; give each its firm in a new version`);
  return new Set(hosts.map(({ provider }) => provider).filter((provider) => countries.get(provider) === "CN"));
}
