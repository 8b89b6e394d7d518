import { EDITION, VERSION } from "../pure/edition.ts";
import { datasets, figures } from "../registry.ts";
import { figureAllCsv } from "./figure-files.ts";

type Json = Readonly<Record<string, unknown>>;

/** A published file: its path from the site's root, what it is, its type, and the path of its schema if there is one. */
export interface Published {
  readonly path: string;
  readonly what: string;
  readonly type: string;
  readonly schema?: string;
}

const JSON_TYPE = "application/json";
const CSV = "text/csv";
const ATOM = "application/atom+xml";

/** The files for programs, in the order of the page that lists them. Pictures and embeds stand in the list of figures. */
export const PUBLISHED: readonly Published[] = [
  { path: "/data/datapackage.json", what: "All datasets as a Frictionless Data Package: fields, units, sources, terms, checksums", type: JSON_TYPE },
  { path: "/data/sources.json", what: "Every source by the id that rows name", type: JSON_TYPE },
  { path: "/data/{dataset}.json", what: "The newest version of a dataset", type: JSON_TYPE, schema: "/data/{dataset}/schema.json" },
  { path: "/data/{dataset}.csv", what: "Its rows", type: CSV },
  { path: "/data/{places}.geojson", what: "Its rows as GeoJSON, of a dataset of places", type: "application/geo+json" },
  { path: "/data/{dataset}/{day}.json", what: "One released version, which never changes", type: JSON_TYPE, schema: "/data/{dataset}/schema.json" },
  { path: "/data/{dataset}/{day}.csv", what: "The rows of one released version", type: CSV },
  { path: "/data/{dataset}/schema.json", what: "The JSON Schema of a dataset", type: JSON_TYPE },
  { path: "/data/{dataset}/feed.xml", what: "Its new versions and corrections", type: ATOM },
  { path: "/figures.json", what: "Every figure with its sentences, parameters and files", type: JSON_TYPE, schema: "/schema/figures.schema.json" },
  { path: "/figures/{figure}.json", what: "What a figure shows at its defaults", type: JSON_TYPE, schema: "/schema/figure.schema.json" },
  { path: "/figures/{figure}.csv", what: "The rows that it shows at its defaults", type: CSV },
  { path: "/figures/{settable}.all.csv", what: "The rows of every setting, of a figure that shows fewer at its defaults", type: CSV },
  { path: "/figures/{figure}/{day}.json", what: "The same as of a day", type: JSON_TYPE, schema: "/schema/figure.schema.json" },
  { path: "/figures/{figure}/{day}.csv", what: "Its rows as of a day", type: CSV },
  { path: "/figures/{figure}/feed.xml", what: "New versions and corrections of the data under it", type: ATOM },
  {
    path: "/calculators/{calculator}.vectors.json",
    what: "Settings of a calculator with their results, to test another implementation",
    type: JSON_TYPE,
  },
  { path: "/claims.json", what: "Every claim in our words, with its verdict and working", type: JSON_TYPE, schema: "/schema/claims.schema.json" },
  { path: "/conflicts.json", what: "Claims that cannot all be true", type: JSON_TYPE, schema: "/schema/conflicts.schema.json" },
  { path: "/feed.xml", what: "What changed", type: ATOM },
  { path: "/feed.json", what: "What changed, as JSON Feed", type: "application/feed+json" },
  { path: "/corrections/feed.xml", what: "Corrections alone", type: ATOM },
];

/** Describes a path's parameters, with every value that they take; a day must be one of the versions that the file of newest data lists. */
function parameterOf(name: string, places: readonly string[]): Json {
  const calculators = [...figures].filter(([, { kind }]) => kind === "calculator").map(([id]) => id);
  const values: Readonly<Record<string, readonly string[]>> = {
    dataset: datasets.open,
    places,
    figure: [...figures.keys()],
    settable: [...figures.keys()].filter((id) => figureAllCsv(id) !== null),
    calculator: calculators,
  };
  const known = values[name];
  return {
    name,
    in: "path",
    required: true,
    schema: known ? { type: "string", enum: known } : { type: "string", format: "date" },
    ...(known ? {} : { description: "A day of release: versions in the dataset’s JSON, pinned in figures.json." }),
  };
}

/**
 * Describes the published files as OpenAPI 3.1. Nothing but GET, no key and no limit: they are static files.
 * @param places ids of the datasets of places
 * @param site where the site begins, if known; else addresses are relative to the description
 */
export function openApi(places: readonly string[], site: string | undefined): Json {
  const operation = ({ path, what, type, schema }: Published): Json => ({
    summary: what,
    ...(path.includes("{") ? { parameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => parameterOf(name, places)) } : {}),
    responses: {
      200: {
        description: what,
        // Where a schema's address has the dataset's id in it, words lead there: a reference cannot.
        content: { [type]: schema && !schema.includes("{") ? { schema: { $ref: site ? new URL(schema.slice(1), site).href : `..${schema}` } } : {} },
      },
    },
    ...(schema?.includes("{") ? { description: `Its JSON Schema stands at ${schema}.` } : {}),
  });
  return {
    openapi: "3.1.0",
    info: {
      title: "Watts to Words: the published files",
      version: VERSION,
      description:
        `Static files of ${EDITION}: no key, no limit, nothing but GET. Addresses with a day keep their rows for ever; the others follow the ` +
        "newest data.",
      license: { name: "CC BY 4.0; datasets keep the terms of their sources", url: "https://creativecommons.org/licenses/by/4.0/" },
    },
    // Paths begin with a slash and are appended to it.
    servers: [{ url: site ? site.replace(/\/$/, "") : ".." }],
    paths: Object.fromEntries(PUBLISHED.map((file) => [file.path, { get: operation(file) }])),
  };
}
