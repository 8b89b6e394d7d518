import type { APIRoute } from "astro";
import { htmlBlock } from "../../site/embeds/html-block.ts";
import { figures } from "../../site/registry.ts";

export const getStaticPaths = () => [...figures.keys()].map((id) => ({ params: { id } }));

/** Serves a figure at its defaults as HTML to paste. It is sent as text, so that a browser shows what to copy. */
export const GET: APIRoute = ({ params: { id = "" }, site }) =>
  new Response(htmlBlock(id, site), { headers: { "content-type": "text/plain; charset=utf-8" } });
