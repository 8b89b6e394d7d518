import type { Dataset, Field } from "../../kit/dataset.ts";
import { EDITION } from "../pure/edition.ts";

type Json = Readonly<Record<string, unknown>>;

const TYPES: Readonly<Record<Field["type"], Json>> = {
  string: { type: "string", minLength: 1 },
  number: { type: "number" },
  integer: { type: "integer" },
  boolean: { type: "boolean" },
  date: { type: "string", pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?$" },
  array: { type: "array" },
  geojson: { type: "object", required: ["type", "coordinates"] },
};

/** One field of the rows: its type, null where it may be unknown, its limits, and its unit in the description. */
function property({ type, unit, description, constraints: { required, minimum, maximum, enum: values } = {} }: Field): Json {
  const base = TYPES[type];
  return {
    description: unit ? `${description} Unit: ${unit}.` : description,
    ...base,
    ...(required ? {} : { type: [base.type, "null"] }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(values ? { enum: required ? values : [...values, null] } : {}),
  };
}

/**
 * JSON Schema (2020-12) of a dataset's published JSON, `/data/<id>.json` and its dated files with the same fields.
 * @param url absolute address of the schema, where it is known
 */
export function jsonSchema({ id, title, description, fields }: Dataset, url?: string): Json {
  const text = { type: "string", minLength: 1 };
  const names = fields.map(({ name }) => name);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    ...(url ? { $id: url } : {}),
    $comment: EDITION,
    title,
    description,
    type: "object",
    required: ["id", "version", "title", "description", "asOf", "licence", "grade", "sources", "primaryKey", "fields", "rows", "changes", "notes"],
    properties: {
      id: { const: id },
      version: { type: "string", format: "date", pattern: "^\\d{4}-\\d{2}-\\d{2}$", description: "The day of release." },
      edition: { ...text, description: "The release of the site; dated files, which never change, have none." },
      title: text,
      description: text,
      asOf: { ...TYPES.date, description: "The date that the data speak of." },
      licence: { type: "object", required: ["name"], properties: { name: text, path: { type: "string", format: "uri" } } },
      grade: { enum: ["A", "B", "C", null], description: "How good the sources are; null where each row has a grade." },
      sources: { type: "array", minItems: 1, items: text },
      primaryKey: { type: "array", minItems: 1, items: { enum: names } },
      fields: { type: "array", minItems: 1, items: { type: "object", required: ["name", "type", "description"] } },
      rows: {
        type: "array",
        minItems: 1,
        items: {
          type: "object",
          required: names,
          additionalProperties: false,
          properties: Object.fromEntries(fields.map((field) => [field.name, property(field)])),
        },
      },
      changes: {
        type: "array",
        minItems: 1,
        items: {
          type: "object",
          required: ["kind", "note"],
          properties: { kind: { enum: ["first", "added", "corrected", "removed"] }, note: text },
        },
      },
      notes: { type: "array", items: text },
    },
  };
}
