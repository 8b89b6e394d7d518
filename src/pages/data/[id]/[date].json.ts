import type { APIRoute } from "astro";
import { versionJson } from "../../../site/data/version-files.ts";
import { datasets } from "../../../site/registry.ts";

export const getStaticPaths = () => datasets.open.flatMap((id) => datasets.versions(id).map(({ version }) => ({ params: { id, date: version } })));

/** Serves one released version; this address never changes. */
export const GET: APIRoute = ({ params: { id = "", date = "" } }) =>
  new Response(versionJson(datasets.onDay(id, date)), { headers: { "content-type": "application/json" } });
