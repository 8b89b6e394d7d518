import { addressFrom, placesOf } from "../book/figure-index.ts";
import { datasetsOf, figureView } from "../registry.ts";

const CREATOR = { "@type": "Organization", name: "Watts to Words" };
/** Terms of the site's own texts and pictures. */
export const LICENCE = "https://creativecommons.org/licenses/by/4.0/";

/** Describes a figure for search engines: its picture as schema.org `ImageObject`, with the datasets that it rests on. */
export function figureLd(id: string, site: URL): Readonly<Record<string, unknown>> {
  const { title, summary } = figureView(id);
  const at = (path: string): string => addressFrom(site, path);
  const { page, png } = placesOf(id);
  return {
    "@context": "https://schema.org",
    "@type": "ImageObject",
    "@id": at(page),
    url: at(page),
    name: title,
    description: summary,
    caption: summary,
    contentUrl: at(png),
    encodingFormat: "image/png",
    license: LICENCE,
    acquireLicensePage: at(page),
    creditText: "Watts to Words",
    creator: CREATOR,
    copyrightNotice: "Watts to Words, CC BY 4.0",
    isBasedOn: datasetsOf(id).map(({ id: name, title: heading, version, licence }) => ({
      "@type": "Dataset",
      name: heading,
      url: at(`/data/${name}/`),
      version,
      license: licence.path ?? licence.name,
    })),
  };
}
