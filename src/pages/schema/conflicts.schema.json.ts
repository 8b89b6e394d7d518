import type { APIRoute } from "astro";
import { conflictsSchema } from "../../site/publish/publish-claims.ts";

/** Serves the JSON Schema of `/conflicts.json`. */
export const GET: APIRoute = ({ site }) => Response.json(conflictsSchema(site && new URL("schema/conflicts.schema.json", site).href));
