import type { APIRoute } from "astro";
import { topics } from "../../site/ledger/ledger.ts";
import { claimsSchema } from "../../site/publish/publish-claims.ts";

/** Serves the JSON Schema of `/claims.json`. */
export const GET: APIRoute = ({ site }) => Response.json(claimsSchema(Object.keys(topics), site && new URL("schema/claims.schema.json", site).href));
