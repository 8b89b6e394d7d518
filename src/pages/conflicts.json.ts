import type { APIRoute } from "astro";
import { conflicts } from "../site/ledger/ledger.ts";
import { conflictJson } from "../site/publish/publish-claims.ts";

/** Serves every conflict between claims. */
export const GET: APIRoute = () => Response.json(conflicts.map(conflictJson));
