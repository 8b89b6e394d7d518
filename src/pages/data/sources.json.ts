import type { APIRoute } from "astro";
import { EDITION } from "../../site/pure/edition.ts";
import { datasets } from "../../site/registry.ts";

/** Serves every source by the id that datasets use. Unknown facts are null. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify({ edition: EDITION, sources: datasets.sources }, null, 2)}\n`, { headers: { "content-type": "application/json" } });
