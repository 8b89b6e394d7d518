import type { APIRoute } from "astro";
import { figureSvg } from "../../site/pictures/figure-picture.ts";
import { png } from "../../site/pictures/raster.ts";
import { figures } from "../../site/registry.ts";

export const getStaticPaths = () => [...figures.keys()].map((id) => ({ params: { id } }));

/** Serves a figure at its defaults as a picture of twice its size, in the light theme. */
export const GET: APIRoute = async ({ params: { id = "" }, site }) =>
  new Response(new Uint8Array(await png(await figureSvg(id, site), 2)), { headers: { "content-type": "image/png" } });
