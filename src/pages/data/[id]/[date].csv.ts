import type { APIRoute } from "astro";
import { versionCsv } from "../../../site/data/version-files.ts";
import { datasets } from "../../../site/registry.ts";

export const getStaticPaths = () => datasets.open.flatMap((id) => datasets.versions(id).map(({ version }) => ({ params: { id, date: version } })));

/** Serves the rows of one released version; this address never changes. */
export const GET: APIRoute = ({ params: { id = "", date = "" } }) =>
  new Response(versionCsv(datasets.onDay(id, date)), { headers: { "content-type": "text/csv; charset=utf-8" } });
