import type { APIRoute } from "astro";
import { figureZip } from "../../lib/publish/figure-zip.ts";
import { figures } from "../../lib/registry.ts";

export const getStaticPaths = () => [...figures.keys()].map((id) => ({ params: { id } }));

/** A figure's picture, rows, sources and terms in one file. */
export const GET: APIRoute = async ({ params: { id = "" }, site }) =>
  new Response(new Uint8Array(await figureZip(id, site)), { headers: { "content-type": "application/zip" } });
