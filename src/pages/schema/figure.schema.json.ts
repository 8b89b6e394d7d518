import type { APIRoute } from "astro";
import { figureSchema } from "../../site/publish/figure-list.ts";

/** Serves the JSON Schema of a figure's JSON file. */
export const GET: APIRoute = ({ site }) => Response.json(figureSchema(site && new URL("schema/figure.schema.json", site).href));
