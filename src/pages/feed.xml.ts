import type { APIRoute } from "astro";
import { atom } from "../site/publish/feed.ts";
import { news } from "../site/publish/news.ts";

/** Serves the changes as Atom. */
export const GET: APIRoute = ({ site }) => new Response(atom(news(), site), { headers: { "content-type": "application/atom+xml" } });
