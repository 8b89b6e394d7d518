import type { APIRoute } from "astro";
import { figuresSchema } from "../../site/publish/figure-list.ts";

/** Serves the JSON Schema of `/figures.json`. */
export const GET: APIRoute = ({ site }) => Response.json(figuresSchema(site && new URL("schema/figures.schema.json", site).href));
