import type { APIRoute } from "astro";
import { isGeographic } from "../../site/data/geojson.ts";
import { openApi } from "../../site/publish/openapi.ts";
import { datasets } from "../../site/registry.ts";

/** Serves the description of the files for programs, as OpenAPI. */
export const GET: APIRoute = ({ site }) =>
  Response.json(
    openApi(
      datasets.open.filter((id) => isGeographic(datasets.current(id))),
      site?.href,
    ),
  );
