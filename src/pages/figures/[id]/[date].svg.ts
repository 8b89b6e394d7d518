import type { APIRoute } from "astro";
import { figureSvg } from "../../../site/pictures/figure-picture.ts";
import { pinnedPaths } from "../../../site/pinned.ts";

export const getStaticPaths = pinnedPaths;

/** Serves a pinned figure at its defaults as one file, in the light theme. */
export const GET: APIRoute = async ({ params: { id = "", date = "" }, site }) =>
  new Response(await figureSvg(id, site, "light", date), { headers: { "content-type": "image/svg+xml" } });
