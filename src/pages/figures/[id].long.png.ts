import type { APIRoute } from "astro";
import { figureLong } from "../../site/pictures/figure-picture.ts";
import { png } from "../../site/pictures/raster.ts";
import { figures } from "../../site/registry.ts";

/** Lists every figure; none where the site's address is not known, since the picture exists to carry it. */
export const getStaticPaths = () => (import.meta.env.SITE ? [...figures.keys()].map((id) => ({ params: { id } })) : []);

/** Serves a figure at its defaults as a long picture of twice its size, for places that take a picture and no link. */
export const GET: APIRoute = async ({ params: { id = "" }, site }) =>
  new Response(new Uint8Array(await png(await figureLong(id, site), 2)), { headers: { "content-type": "image/png" } });
