import { z } from "astro/zod";
import type { Dataset } from "../../kit/dataset.ts";
import { datasetFile, source } from "../../kit/schemas/dataset.ts";
import { day, text } from "../../kit/schemas/values.ts";
import { rowSchema } from "../data/row-schema.ts";
import { EDITION } from "../pure/edition.ts";

type Json = Readonly<Record<string, unknown>>;

/**
 * Makes the JSON Schema (2020-12) of a file that we publish.
 * @param url absolute address of the schema, if known
 */
export function published(schema: z.ZodType, title: string, description: string, url?: string): Json {
  const { $schema, ...rules } = z.toJSONSchema(schema);
  return { $schema, ...(url ? { $id: url } : {}), $comment: EDITION, title, description, ...rules };
}

/** Makes the JSON Schema of a dataset's published JSON: `/data/<id>.json` and its dated files, which have the same fields. */
export function jsonSchema({ id, title, description, fields }: Dataset, url?: string): Json {
  const { version, ...file } = datasetFile.shape;
  const schema = z.strictObject({
    id: z.literal(id),
    version,
    edition: text().optional().describe("The release of the site; dated files, which never change, have none."),
    versions: z.array(day()).optional().describe("Days of release of all versions, oldest first; dated files have none."),
    ...file,
    primaryKey: z.array(z.enum(fields.map(({ name }) => name))).min(1),
    rows: z.array(rowSchema(fields)).min(1),
    sourceDetails: z.record(z.string(), source.nullable()).optional().describe("What is known of each source by now; dated files have none."),
  });
  return published(schema, title, description, url);
}
