import type { APIRoute } from "astro";
import { conflicts } from "../lib/data/ledger.ts";
import { conflictJson } from "../lib/publish/publish-claims.ts";

/** Every conflict between claims. */
export const GET: APIRoute = () => Response.json(conflicts.map(conflictJson));
