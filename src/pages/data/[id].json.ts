import type { APIRoute } from "astro";
import { currentJson } from "../../site/data/version-files.ts";
import { datasets } from "../../site/registry.ts";

export const getStaticPaths = () => datasets.open.map((id) => ({ params: { id } }));

/** Serves the newest version of a dataset, with the dates of all versions and the facts known of its sources. */
export const GET: APIRoute = ({ params: { id = "" } }) =>
  new Response(currentJson(datasets.versions(id), datasets.sources), { headers: { "content-type": "application/json" } });
