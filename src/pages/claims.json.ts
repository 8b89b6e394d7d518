import type { APIRoute } from "astro";
import { ledger } from "../lib/ledger.ts";
import { claimJson } from "../lib/publish-claims.ts";

/** Every claim with its verdict and working. */
export const GET: APIRoute = () => Response.json(ledger().map(claimJson));
