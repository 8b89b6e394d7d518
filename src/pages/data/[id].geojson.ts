import type { APIRoute } from "astro";
import { geoJson, isGeographic } from "../../site/data/geojson.ts";
import { datasets } from "../../site/registry.ts";

export const getStaticPaths = () => datasets.open.filter((id) => isGeographic(datasets.current(id))).map((id) => ({ params: { id } }));

/** Serves the rows of a dataset's newest version that are places. */
export const GET: APIRoute = ({ params: { id = "" } }) =>
  new Response(geoJson(datasets.current(id)), { headers: { "content-type": "application/geo+json" } });
