import type { APIRoute } from "astro";
import { figureLong } from "../../site/pictures/figure-picture.ts";
import { png } from "../../site/pictures/raster.ts";
import { figures } from "../../site/registry.ts";

/** Its point is the address in it: without the site's there are no such files. */
export const getStaticPaths = () => (import.meta.env.SITE ? [...figures.keys()].map((id) => ({ params: { id } })) : []);

/** A figure at its defaults as a long picture for places that take a picture and no link, of twice its size. */
export const GET: APIRoute = async ({ params: { id = "" }, site }) =>
  new Response(new Uint8Array(await png(await figureLong(id, site), 2)), { headers: { "content-type": "image/png" } });
