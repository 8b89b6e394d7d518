import { z } from "astro/zod";
import type { Field, Source } from "../../kit/dataset.ts";
import { grade } from "../../kit/schemas/dataset.ts";
import { date, expected, measure, text } from "../../kit/schemas/values.ts";

const DEGREES = { error: expected("positions [longitude, latitude] in degrees") };
const position = z.tuple([z.number(DEGREES).min(-180).max(180), z.number(DEGREES).min(-90).max(90)], DEGREES);
const line = z.array(position, DEGREES).min(1);
const lines = z.array(line, DEGREES).min(1);
const geometry = <T extends string, C extends z.ZodType>(type: T, coordinates: C) => z.strictObject({ type: z.literal(type), coordinates });
const GEOMETRIES = [
  geometry("Point", position),
  geometry("LineString", line),
  geometry("MultiLineString", lines),
  geometry("Polygon", lines),
  geometry("MultiPolygon", z.array(lines, DEGREES).min(1)),
  z.strictObject({ type: z.literal("Sphere") }),
] as const;

/** Makes the schema of one field of a row. @param sources ids allowed in a field `source`; any if not given */
function cell({ name, type, unit, description, constraints = {} }: Field, sources?: Readonly<Record<string, Source>>): z.ZodType {
  const { required, minimum, maximum, enum: listed } = constraints;
  const error = (what: string) => (issue: { readonly input?: unknown }) =>
    issue.input === undefined ? "missing; write null if it is not known" : issue.input === null ? "required, got null" : expected(what)(issue);
  const limits = [
    ...(minimum === undefined ? [] : [z.gte(minimum, { error: expected(`≥ ${minimum}`) })]),
    ...(maximum === undefined ? [] : [z.lte(maximum, { error: expected(`≤ ${maximum}`) })]),
  ];
  const types: Readonly<Record<Field["type"], () => z.ZodType>> = {
    string: () => text(error("text that is not empty (null if not known)")),
    number: () => measure(error("number")).check(...limits),
    integer: () => z.int({ error: error("integer") }).check(...limits),
    boolean: () => z.boolean({ error: error("true or false") }),
    date: () => date(error("date YYYY, YYYY-MM or YYYY-MM-DD")),
    array: () => z.array(z.union([z.number(), text()], { error: expected("text or number") }), { error: error("list of texts or numbers") }),
    geojson: () => z.discriminatedUnion("type", GEOMETRIES, { error: error("GeoJSON geometry") }),
  };
  const choice = name === "grade" ? grade.options.filter((option) => listed?.includes(option) ?? true) : listed;
  const value = choice ? z.enum(choice, { error: error(`one of ${choice.join(", ")}`) }) : types[type]();
  const known =
    name === "source" && sources
      ? value.refine((id) => Object.hasOwn(sources, String(id)), { error: expected("a source in data/sources.json") })
      : value;
  return (required ? known : known.nullable()).describe(unit ? `${description} Unit: ${unit}.` : description);
}

/** Makes the schema of a dataset's rows from its fields: each row has all of them and nothing else. */
export const rowSchema = (fields: readonly Field[], sources?: Readonly<Record<string, Source>>) =>
  z.strictObject(Object.fromEntries(fields.map((field) => [field.name, cell(field, sources)])));
