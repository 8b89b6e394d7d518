import type { APIRoute } from "astro";
import { conflicts } from "../lib/ledger.ts";
import { conflictJson } from "../lib/publish-claims.ts";

/** Every conflict between claims. */
export const GET: APIRoute = () => Response.json(conflicts.map(conflictJson));
