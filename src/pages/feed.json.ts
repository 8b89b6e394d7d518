import type { APIRoute } from "astro";
import { jsonFeed } from "../site/publish/feed.ts";
import { news } from "../site/publish/news.ts";

/** Serves the changes as JSON Feed. */
export const GET: APIRoute = ({ site }) => new Response(jsonFeed(news(), site), { headers: { "content-type": "application/feed+json" } });
