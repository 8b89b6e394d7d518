import type { APIRoute } from "astro";
import { jsonSchema } from "../../../site/publish/publish-schema.ts";
import { datasets } from "../../../site/registry.ts";

export const getStaticPaths = () => datasets.open.map((id) => ({ params: { id } }));

/** Serves the JSON Schema of a dataset's newest version. */
export const GET: APIRoute = ({ params: { id = "" }, site }) =>
  Response.json(jsonSchema(datasets.current(id), site && new URL(`data/${id}/schema.json`, site).href));
