import type { Dataset, Source } from "../../kit/dataset.ts";
import { isGeographic } from "../data/geojson.ts";
import { sourcesOf } from "../data/version-files.ts";

type Json = Readonly<Record<string, unknown>>;

const CREATOR: Json = { "@type": "Organization", name: "Watts to Words" };

const licenceOf = ({ name, path }: Dataset["licence"]): Json | string => path ?? { "@type": "CreativeWork", name };

/** Writes JSON-LD so that it can go into a script element. */
export const scriptJson = (value: object): string => JSON.stringify(value).replaceAll("<", "\\u003c");

/**
 * Describes a dataset for search engines: schema.org `Dataset`. It needs absolute addresses, hence the site's.
 * @param versions all released versions, oldest first
 */
export function datasetLd(versions: readonly [Dataset, ...Dataset[]], sources: Readonly<Record<string, Source>>, site: URL): Json {
  const current = versions.at(-1) ?? versions[0];
  const { id, title, description, version, licence, fields } = current;
  const at = (path: string): string => new URL(path, site).href;
  const download = (path: string, encodingFormat: string): Json => ({ "@type": "DataDownload", encodingFormat, contentUrl: at(path) });
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    "@id": at(`data/${id}/`),
    url: at(`data/${id}/`),
    name: title,
    description,
    identifier: id,
    version,
    datePublished: versions[0].version,
    dateModified: version,
    license: licenceOf(licence),
    creator: CREATOR,
    isAccessibleForFree: true,
    includedInDataCatalog: { "@type": "DataCatalog", name: "Watts to Words: the data", url: at("data/") },
    variableMeasured: fields.map(({ name, description: meaning, unit }) => ({
      "@type": "PropertyValue",
      name,
      description: meaning,
      ...(unit ? { unitText: unit } : {}),
    })),
    distribution: [
      download(`data/${id}.csv`, "text/csv"),
      download(`data/${id}.json`, "application/json"),
      ...(isGeographic(current) ? [download(`data/${id}.geojson`, "application/geo+json")] : []),
      ...versions.flatMap((each) => [
        download(`data/${id}/${each.version}.csv`, "text/csv"),
        download(`data/${id}/${each.version}.json`, "application/json"),
      ]),
    ],
    citation: sourcesOf(current).flatMap((name) => {
      const source = sources[name];
      if (!source) return [];
      const { title: work, publisher, url } = source;
      return [
        {
          "@type": "CreativeWork",
          name: work,
          ...(publisher ? { publisher: { "@type": "Organization", name: publisher } } : {}),
          ...(url ? { url } : {}),
        },
      ];
    }),
  };
}

/** Describes the catalogue of all datasets for search engines: schema.org `DataCatalog`. */
export function catalogueLd(datasets: readonly Dataset[], description: string, site: URL): Json {
  const at = (path: string): string => new URL(path, site).href;
  return {
    "@context": "https://schema.org",
    "@type": "DataCatalog",
    "@id": at("data/"),
    url: at("data/"),
    name: "Watts to Words: the data",
    description,
    creator: CREATOR,
    dataset: datasets.map(({ id, title, description: about, licence }) => ({
      "@type": "Dataset",
      "@id": at(`data/${id}/`),
      url: at(`data/${id}/`),
      name: title,
      description: about,
      license: licenceOf(licence),
      creator: CREATOR,
    })),
  };
}
