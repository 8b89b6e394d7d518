import type { APIRoute } from "astro";
import { htmlBlock } from "../../site/embeds/html-block.ts";
import { figures } from "../../site/registry.ts";

export const getStaticPaths = () => [...figures.keys()].map((id) => ({ params: { id } }));

/** A figure at its defaults as HTML to paste, as text, so that a browser shows what is to be copied. */
export const GET: APIRoute = ({ params: { id = "" }, site }) =>
  new Response(htmlBlock(id, site), { headers: { "content-type": "text/plain; charset=utf-8" } });
