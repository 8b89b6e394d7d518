import type { APIRoute } from "astro";
import { pinnedPaths } from "../../../site/pinned.ts";
import { figureCsv } from "../../../site/publish/figure-files.ts";

export const getStaticPaths = pinnedPaths;

/** Serves a pinned figure's rows at its defaults; this address never changes. */
export const GET: APIRoute = ({ params: { id = "", date = "" } }) =>
  new Response(figureCsv(id, date), { headers: { "content-type": "text/csv; charset=utf-8" } });
