import type { APIRoute } from "astro";
import { figureAllCsv } from "../../site/publish/figure-files.ts";
import { figures } from "../../site/registry.ts";

export const getStaticPaths = () => [...figures.keys()].filter((id) => figureAllCsv(id) !== null).map((id) => ({ params: { id } }));

/** Serves the rows of every setting of a figure. */
export const GET: APIRoute = ({ params: { id = "" } }) =>
  new Response(figureAllCsv(id) ?? "", { headers: { "content-type": "text/csv; charset=utf-8" } });
