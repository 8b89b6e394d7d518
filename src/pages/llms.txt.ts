import type { APIRoute } from "astro";
import { chapters } from "../site/book/chapters.ts";
import { addressFrom } from "../site/book/figure-index.ts";
import { ledger } from "../site/ledger/ledger.ts";
import { EDITION } from "../site/pure/edition.ts";

/** Tells programs that read where to find the text and the data. */
export const GET: APIRoute = async ({ site }) => {
  const link = (path: string, name: string, about: string): string => `- [${name}](${addressFrom(site, path)}): ${about}`;
  const text = [
    "# Watts to Words",
    `> Five articles say that China leads in AI tokens, and most of them credit cheap power. This site states their ${ledger().length} ` +
      `claims, puts public data under each and computes which hold. This is ${EDITION}.`,
    "## Chapters",
    (await chapters()).map(({ id, data }) => link(`/${id}.md`, data.title, data.question)).join("\n"),
    "## Data",
    [
      link("/figures.json", "Figures", "every chart, map and calculator with its finding, its sentence and its files"),
      link("/claims.json", "Claims", "every claim in our words, with its verdict and working"),
      link("/conflicts.json", "Conflicts", "claims that cannot all be true"),
      link("/data/datapackage.json", "Data package", "all datasets with fields, sources and licences"),
      link("/data/openapi.json", "Files for programs", "addresses and schemas of all published files, as OpenAPI"),
      link("/feed.json", "What changed", "releases and versions of data"),
    ].join("\n"),
    "## Optional",
    [
      link("/book/", "The book", "all chapters on one page"),
      link("/method/", "Method", "how verdicts are reached"),
      link("/licences/", "Licences", "text and our data CC BY 4.0, code MIT"),
    ].join("\n"),
  ];
  return new Response(`${text.join("\n\n")}\n`, { headers: { "content-type": "text/plain; charset=utf-8" } });
};
