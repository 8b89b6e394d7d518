import type { APIRoute } from "astro";
import { figureCsv } from "../../site/publish/figure-files.ts";
import { figures } from "../../site/registry.ts";

export const getStaticPaths = () => [...figures.keys()].map((id) => ({ params: { id } }));

/** Serves a figure's rows at its defaults. */
export const GET: APIRoute = ({ params: { id = "" } }) => new Response(figureCsv(id), { headers: { "content-type": "text/csv; charset=utf-8" } });
