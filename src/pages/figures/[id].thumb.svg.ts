import type { APIRoute } from "astro";
import { figureThumbnail } from "../../site/pictures/figure-picture.ts";
import { figures } from "../../site/registry.ts";

export const getStaticPaths = () => [...figures.keys()].filter((id) => figureThumbnail(id) !== null).map((id) => ({ params: { id } }));

/** Serves a figure's drawing alone, for lists. */
export const GET: APIRoute = ({ params: { id = "" } }) => new Response(figureThumbnail(id) ?? "", { headers: { "content-type": "image/svg+xml" } });
