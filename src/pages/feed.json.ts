import type { APIRoute } from "astro";
import { jsonFeed } from "../lib/feed.ts";
import { news } from "../lib/news.ts";

/** What changed, as JSON Feed. */
export const GET: APIRoute = ({ site }) => new Response(jsonFeed(news(), site), { headers: { "content-type": "application/feed+json" } });
