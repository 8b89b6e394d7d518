import type { APIRoute } from "astro";
import { conflicts, tensions } from "../site/ledger/conflicts.ts";
import { conflictJson } from "../site/publish/publish-claims.ts";

/** Serves every conflict between claims, then every tension. */
export const GET: APIRoute = () => Response.json([...conflicts, ...tensions].map(conflictJson));
