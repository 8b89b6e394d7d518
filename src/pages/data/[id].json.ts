import type { APIRoute } from "astro";
import { currentJson } from "../../lib/publish/publish.ts";
import { datasets } from "../../lib/registry.ts";

export const getStaticPaths = () => datasets.ids.map((id) => ({ params: { id } }));

/** The newest version of a dataset, with the dates of all versions and what is known of its sources. */
export const GET: APIRoute = ({ params: { id = "" } }) =>
  new Response(currentJson(datasets.versions(id), datasets.sources), { headers: { "content-type": "application/json" } });
