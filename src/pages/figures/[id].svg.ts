import type { APIRoute } from "astro";
import { figureSvg } from "../../site/pictures/figure-picture.ts";
import { figures } from "../../site/registry.ts";

export const getStaticPaths = () => [...figures.keys()].map((id) => ({ params: { id } }));

/** Serves a figure at its defaults as one file, in the light theme. */
export const GET: APIRoute = async ({ params: { id = "" }, site }) =>
  new Response(await figureSvg(id, site), { headers: { "content-type": "image/svg+xml" } });
