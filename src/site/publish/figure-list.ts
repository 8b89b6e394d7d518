import { z } from "astro/zod";
import type { Control } from "../../kit/control.ts";
import { day, slug, text } from "../../kit/schemas/values.ts";
import { addressFrom, placesOf } from "../book/figure-index.ts";
import { figureThumbnail } from "../pictures/figure-picture.ts";
import { figureDays } from "../pinned.ts";
import { EDITION } from "../pure/edition.ts";
import { datasetsOf, figureOf, figureView } from "../registry.ts";
import { figureAllCsv } from "./figure-files.ts";
import { published } from "./publish-schema.ts";

/** Describes a control for programs, by the name that an address sets it by; what a control of its kind lacks is left out. */
const parameter = (name: string, { type, label, group, ...rest }: Control) => ({
  name,
  type,
  label,
  ...(group ? { group } : {}),
  default: rest.default,
  ...("options" in rest ? { options: rest.options } : {}),
  ...("min" in rest ? { unit: rest.unit, min: rest.min, max: rest.max } : {}),
});

/** Files that not every figure has, or only where the site's address is known. */
const FURTHER = ["all", "thumb", "vectors", "card", "long", "oembed"] as const;

const furtherPlaces = (id: string, site: URL | undefined): Readonly<Record<(typeof FURTHER)[number], string | null>> => ({
  all: figureAllCsv(id) === null ? null : `/figures/${id}.all.csv`,
  thumb: figureThumbnail(id) === null ? null : `/figures/${id}.thumb.svg`,
  vectors: figureOf(id).kind === "calculator" ? `/calculators/${id}.vectors.json` : null,
  card: site ? `/og/figures/${id}.png` : null,
  long: site ? `/figures/${id}.long.png` : null,
  oembed: site ? `/oembed/${id}.json` : null,
});

/** Makes the entry of one figure in `/figures.json`. */
export function figureEntry(id: string, site: URL | undefined) {
  const { kind, chapter, claims } = figureOf(id);
  const { title, subtitle, summary, rows, controls } = figureView(id);
  const all = Object.entries({ ...placesOf(id), ...furtherPlaces(id, site) });
  const addresses = Object.fromEntries(all.map(([name, path]) => [name, path === null ? null : addressFrom(site, path)]));
  const datasets = datasetsOf(id).map(({ id: name, version, asOf, licence }) => ({ id: name, version, asOf, licence: licence.name }));
  const parameters = Object.entries(controls).map(([name, control]) => parameter(name, control));
  const pinned = figureDays(id);
  return { id, edition: EDITION, kind, chapter, title, subtitle, summary, rows: rows.length, claims, datasets, parameters, pinned, ...addresses };
}

const edition = text().describe("The release of the site that says so.");
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const value = z.union([scalar, z.array(z.string())]);
const address = text().describe("Absolute where the site’s address is known, else relative to /figures.json.");
const ABOUT = "Watts to Words, CC BY 4.0; datasets keep the terms of their sources.";

/**
 * Makes the JSON Schema (2020-12) of `/figures.json`.
 * @param url absolute address of the schema, if known
 */
export function figuresSchema(url?: string) {
  const one = z.strictObject({
    name: text().describe("As in an address: ?name=value."),
    type: z.enum(["choice", "toggle", "range", "picks"]),
    label: text(),
    group: text().optional(),
    default: value,
    options: z.record(z.string(), z.string()).optional().describe("Values that it takes, with their words; of a choice and of picks."),
    unit: z.string().optional(),
    min: z.number().optional(),
    max: z.number().optional(),
  });
  const places = Object.fromEntries(Object.keys(placesOf("")).map((name) => [name, address]));
  const further = Object.fromEntries(FURTHER.map((name) => [name, address.nullable()]));
  const entry = z.strictObject({
    id: slug("a figure"),
    edition,
    kind: z.enum(["chart", "map", "calculator", "scene"]),
    chapter: slug("a chapter"),
    title: text(),
    subtitle: text(),
    summary: text().describe("What it says at its defaults."),
    rows: z.int().min(0).describe("Rows at its defaults."),
    claims: z.array(z.string()).describe("Claims that it bears on, as in /claims.json."),
    datasets: z.array(z.strictObject({ id: slug("a dataset"), version: day(), asOf: text(), licence: text() })),
    parameters: z.array(one),
    pinned: z.array(day()).describe("Days at which /embed/<id>/<day>/ and /figures/<id>/<day>.json, .csv and .svg stay as they are for ever."),
    ...places,
    ...further,
  });
  return published(z.array(entry), "Figures", `Every figure with its sentences, data, parameters and files. ${ABOUT}`, url);
}

/**
 * Makes the JSON Schema (2020-12) of a figure's file, `/figures/<id>.json`, and its dated files.
 * @param url absolute address of the schema, if known
 */
export function figureSchema(url?: string) {
  const licence = z.looseObject({ name: text() });
  const file = z.strictObject({
    id: slug("a figure"),
    edition,
    title: text(),
    subtitle: text(),
    summary: text(),
    params: z.record(z.string(), value).describe("The state: its defaults."),
    datasets: z.array(z.strictObject({ name: slug("a dataset"), version: day(), asOf: text(), licence })),
    columns: z.array(z.strictObject({ name: text(), label: z.string(), unit: text().optional() })),
    rows: z.array(z.record(z.string(), z.json())).describe("By the names of the columns, and of further ones that no table shows."),
  });
  return published(file, "A figure at its defaults", ABOUT, url);
}
