import type { APIRoute } from "astro";
import { dataPackage } from "../../site/publish/publish-package.ts";
import { datasets, lastDataDay } from "../../site/registry.ts";

/** Serves all datasets in their newest versions as one Frictionless Data Package. */
export const GET: APIRoute = ({ site }) => {
  const all = datasets.open.map((id) => datasets.current(id));
  return new Response(JSON.stringify(dataPackage(all, datasets.sources, lastDataDay, site && new URL("data/", site).href), null, 2), {
    headers: { "content-type": "application/json" },
  });
};
