import type { APIRoute } from "astro";
import { figureOf, figures, figureView } from "../../lib/registry.ts";
import { csv } from "../../lib/rows.ts";

export const getStaticPaths = () => [...figures.keys()].map((id) => ({ params: { id } }));

/** A figure's rows at its defaults. */
export const GET: APIRoute = ({ params: { id = "" } }) =>
  new Response(csv(Object.keys(figureOf(id).columns), figureView(id).rows), { headers: { "content-type": "text/csv; charset=utf-8" } });
