import { createHash } from "node:crypto";
import type { Dataset, Field, Row, Source } from "../../kit/dataset.ts";
import { geoJson, isGeographic } from "../data/geojson.ts";
import { sourcesOf, versionCsv } from "../data/version-files.ts";
import { EDITION } from "../pure/edition.ts";

type Json = Readonly<Record<string, unknown>>;

/** Identifiers of the Open Definition, by a pattern of the licence's address or name. */
const LICENCES: readonly (readonly [RegExp, string])[] = [
  [/creativecommons\.org\/licenses\/by\/4\.0/, "CC-BY-4.0"],
  [/creativecommons\.org\/publicdomain\/zero\/1\.0/, "CC0-1.0"],
  [/opendatacommons\.org\/licenses\/pddl/, "ODC-PDDL-1.0"],
  [/^MIT\b/, "MIT"],
  [/^ISC\b/, "ISC"],
];

function licenceOf({ name, path }: Dataset["licence"]): Json {
  const known = LICENCES.find(([pattern]) => pattern.test(path ?? "") || pattern.test(name));
  return { name: known?.[1] ?? "notspecified", title: name, ...(path ? { path } : {}) };
}

/** Finds the Table Schema type of a date field. Each precision has a type; mixed ones make a string with a pattern. */
function dateType(name: string, rows: readonly Row[]): Json {
  const lengths = new Set(rows.flatMap((row) => (typeof row[name] === "string" ? [row[name].length] : [])));
  const [only] = lengths;
  if (lengths.size === 1) return { type: only === 4 ? "year" : only === 7 ? "yearmonth" : "date" };
  return { type: "string", constraints: { pattern: "\\d{4}(-\\d{2}(-\\d{2})?)?" } };
}

function fieldOf({ name, type, unit, description, constraints = {} }: Field, rows: readonly Row[]): Json {
  const date = type === "date" ? dateType(name, rows) : {};
  const limits = { ...constraints, ...(date.constraints ?? {}) };
  return { name, type, ...date, description, ...(unit ? { unit } : {}), ...(Object.keys(limits).length > 0 ? { constraints: limits } : {}) };
}

/** Describes one dataset as a resource: its dated CSV, which never changes, with size, checksum and Table Schema. */
function resource(dataset: Dataset, sources: Readonly<Record<string, Source>>): Json {
  const { id, title, description, version, asOf, fields, rows, primaryKey, licence } = dataset;
  const text = versionCsv(dataset);
  return {
    name: id,
    type: "table",
    path: `${id}/${version}.csv`,
    title,
    description,
    version,
    asOf,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    bytes: Buffer.byteLength(text),
    hash: `sha256:${createHash("sha256").update(text).digest("hex")}`,
    licenses: [licenceOf(licence)],
    sources: sourcesOf(dataset).flatMap((name) => {
      const source = sources[name];
      return source ? [{ title: source.title, ...(source.url ? { path: source.url } : {}) }] : [];
    }),
    // Of a key of Table Schema no part may be missing; ours leave out what does not apply, as the hours of a price that always holds.
    schema: {
      fields: fields.map((field) => fieldOf(field, rows)),
      ...(rows.some((row) => primaryKey.some((name) => row[name] === null)) ? {} : { primaryKey }),
      missingValues: [""],
    },
  };
}

/** Describes the places of a dataset as a resource: its GeoJSON, which follows the newest version. */
function placesResource(dataset: Dataset): Json {
  const { id, title, version, asOf, licence } = dataset;
  const text = geoJson(dataset);
  return {
    name: `${id}-geojson`,
    path: `${id}.geojson`,
    title: `${title}, as GeoJSON`,
    version,
    asOf,
    format: "geojson",
    mediatype: "application/geo+json",
    encoding: "utf-8",
    bytes: Buffer.byteLength(text),
    hash: `sha256:${createHash("sha256").update(text).digest("hex")}`,
    licenses: [licenceOf(licence)],
  };
}

/**
 * Describes all datasets as one Frictionless Data Package, version 2: the descriptor at `/data/datapackage.json`.
 * @param day the newest release among them, YYYY-MM-DD
 * @param homepage absolute address of the catalogue, if known
 */
export function dataPackage(datasets: readonly Dataset[], sources: Readonly<Record<string, Source>>, day: string, homepage?: string): Json {
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "watts-to-words",
    title: "Watts to Words: the data",
    description:
      "Tokens, prices, electricity, computing and their sources, with a grade for each number. Each resource is one dataset in its newest version.",
    ...(homepage ? { homepage } : {}),
    version: day,
    edition: EDITION,
    created: `${day}T00:00:00Z`,
    licenses: [
      {
        name: "CC-BY-4.0",
        title: "CC BY 4.0 for our compilation; each resource states the terms of its own sources",
        path: "https://creativecommons.org/licenses/by/4.0/",
      },
    ],
    contributors: [{ title: "Watts to Words", roles: ["compiler"] }],
    resources: [...datasets.map((dataset) => resource(dataset, sources)), ...datasets.filter(isGeographic).map(placesResource)],
  };
}
