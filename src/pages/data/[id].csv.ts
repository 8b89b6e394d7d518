import type { APIRoute } from "astro";
import { currentCsv } from "../../site/data/version-files.ts";
import { datasets } from "../../site/registry.ts";

export const getStaticPaths = () => datasets.open.map((id) => ({ params: { id } }));

/** Serves the rows of a dataset's newest version. */
export const GET: APIRoute = ({ params: { id = "" } }) =>
  new Response(currentCsv(datasets.current(id)), { headers: { "content-type": "text/csv; charset=utf-8" } });
