import { z } from "astro/zod";
import { address, changes, date, day, distinct, fieldName, text, textOrNull } from "./values.ts";

/** How reliable a source is for a number, best first. */
export const grade = z.enum(["A", "B", "C"]);

const limit = z.number().exactOptional();
/** Limits on a field's values. A required field is never null. */
const constraints = z.strictObject({
  required: z.boolean().exactOptional(),
  minimum: limit,
  maximum: limit,
  enum: distinct(text(), "a list of different texts").exactOptional(),
});

/** A field of the rows. Its type is one of Frictionless; `date` is YYYY, YYYY-MM or YYYY-MM-DD; `geojson` is a geometry. */
export const field = z
  .strictObject({
    name: fieldName,
    type: z.enum(["string", "number", "integer", "boolean", "date", "array", "geojson"]),
    unit: text()
      .exactOptional()
      .describe('Unit of measure, in words a reader knows: "USD per million tokens". Every number has one; "1" for counts and shares.'),
    description: text(),
    constraints: constraints.exactOptional(),
  })
  .superRefine(({ type, unit, constraints = {} }, { addIssue }) => {
    const fault = (key: string, message: string) => addIssue({ code: "custom", path: key.split("."), message });
    const numeric = type === "number" || type === "integer";
    if (numeric && !unit) fault("unit", 'a number needs a unit ("1" for counts and shares); got undefined');
    if (constraints.enum && type !== "string" && type !== "date") fault("constraints.enum", `only text has one; the field is "${type}"`);
    for (const key of ["minimum", "maximum"] as const) {
      if (constraints[key] !== undefined && !numeric) fault(`constraints.${key}`, `only numbers have one; the field is "${type}"`);
    }
    const { minimum = -Infinity, maximum = Infinity } = constraints;
    if (minimum > maximum) fault("constraints.maximum", `below the minimum ${minimum}: ${maximum}`);
  });

/** A version's file, `data/<id>/<YYYY-MM-DD>.json`, with its keys in the order of its layout. `fields` says what rows hold. */
export const datasetFile = z.strictObject({
  title: text(),
  description: text(),
  version: day().describe("The day of release; it equals the name of the file."),
  asOf: date().describe("The date that the data speak of."),
  licence: z.strictObject({ name: text(), path: address().exactOptional() }),
  grade: grade.nullable().describe("How good the sources are; null where each row has a grade."),
  sources: distinct(text(), "a list of source ids, each once").describe("Ids in sources.json; each row may also name one in its field source."),
  primaryKey: distinct(text(), "a list of field names, each once"),
  fields: z
    .array(field)
    .min(1)
    .superRefine((fields, { addIssue }) => {
      const names = fields.map(({ name }) => name);
      names.forEach((name, i) => {
        if (names.indexOf(name) < i) addIssue({ code: "custom", path: [i, "name"], message: `duplicate field: "${name}"` });
      });
    }),
  rows: z.array(z.unknown()).min(1),
  changes,
  notes: z.array(text()).describe("What a reader should know before using the numbers."),
  madeWith: z
    .strictObject({ package: text(), version: text() })
    .exactOptional()
    .describe("The package or script that the version was made with, if any."),
});

/** An entry of `data/sources.json`. Unknown facts are null. */
export const source = z.strictObject({
  title: text(),
  publisher: textOrNull(),
  url: address("an address, https://…, or null").nullable(),
  licence: textOrNull(),
  retrieved: day("a day, YYYY-MM-DD, or null").nullable().describe("The day we read it."),
  note: text().exactOptional(),
});

/** `data/sources.json`: sources by id, in the order of the ids. */
export const sourceList = z
  .record(z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, "not an id: small letters, figures, hyphens and points"), source)
  .superRefine((list, { addIssue }) => {
    const ids = Object.keys(list);
    const order = ids.toSorted();
    const at = ids.findIndex((id, i) => id !== order[i]);
    if (at >= 0) addIssue({ code: "custom", path: [ids[at] ?? ""], message: `not in the order of the ids; expected "${order[at]}" here` });
  });
