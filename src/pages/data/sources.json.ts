import type { APIRoute } from "astro";
import { datasets } from "../../lib/registry.ts";

/** Every source by the id that datasets name it by. What is not known of it is null. */
export const GET: APIRoute = () => new Response(JSON.stringify(datasets.sources, null, 2), { headers: { "content-type": "application/json" } });
