import { datasetsOf, figureOf, figureView } from "./registry.ts";

/** Files and pages of a figure, by what they are; addresses from the site's root. */
export const placesOf = (id: string) =>
  ({
    page: `/figures/${id}/`,
    embed: `/embed/${id}/`,
    svg: `/figures/${id}.svg`,
    csv: `/figures/${id}.csv`,
    json: `/figures/${id}.json`,
  }) as const;

/** An address as a program needs it: absolute where the site's is known, else relative to a file at the root. */
export const addressFrom = (site: URL | undefined, path: string): string => (site ? new URL(path.slice(1), site).href : path.slice(1));

/** What `/figures.json` says of one figure. */
export function indexEntry(id: string, site: URL | undefined) {
  const { kind, chapter, claims } = figureOf(id);
  const { title, subtitle, summary, rows } = figureView(id);
  const addresses = Object.fromEntries(Object.entries(placesOf(id)).map(([name, path]) => [name, addressFrom(site, path)]));
  const datasets = datasetsOf(id).map(({ id: name, version, asOf, licence }) => ({ id: name, version, asOf, licence: licence.name }));
  return { id, kind, chapter, title, subtitle, summary, rows: rows.length, claims, datasets, ...addresses };
}
