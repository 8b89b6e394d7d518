import type { APIRoute } from "astro";
import { figureCard } from "../../../site/pictures/cards.ts";
import { figures } from "../../../site/registry.ts";

/** Lists every figure; none where the site's address is not known, since pages name their cards by absolute address. */
export const getStaticPaths = () => (import.meta.env.SITE ? [...figures.keys()].map((id) => ({ params: { id } })) : []);

/** Serves the picture that represents a figure's page where it is shared. */
export const GET: APIRoute = async ({ params: { id = "" } }) =>
  new Response(new Uint8Array(await figureCard(id)), { headers: { "content-type": "image/png" } });
