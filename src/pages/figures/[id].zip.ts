import type { APIRoute } from "astro";
import { figureZip } from "../../site/publish/figure-zip.ts";
import { figures } from "../../site/registry.ts";

export const getStaticPaths = () => [...figures.keys()].map((id) => ({ params: { id } }));

/** Serves a figure's picture, rows, sources and terms in one file. */
export const GET: APIRoute = async ({ params: { id = "" }, site }) =>
  new Response(new Uint8Array(await figureZip(id, site)), { headers: { "content-type": "application/zip" } });
