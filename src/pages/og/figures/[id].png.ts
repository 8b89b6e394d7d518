import type { APIRoute } from "astro";
import { figureCard } from "../../../site/pictures/cards.ts";
import { figures } from "../../../site/registry.ts";

/** Pages name their cards by absolute addresses only: without the site's there are none. */
export const getStaticPaths = () => (import.meta.env.SITE ? [...figures.keys()].map((id) => ({ params: { id } })) : []);

/** The picture of a figure's page where it is shared. */
export const GET: APIRoute = async ({ params: { id = "" } }) =>
  new Response(new Uint8Array(await figureCard(id)), { headers: { "content-type": "image/png" } });
