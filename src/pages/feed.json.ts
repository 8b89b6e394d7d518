import type { APIRoute } from "astro";
import { allNews, jsonFeed } from "../site/publish/feed.ts";

/** Serves the changes as JSON Feed. */
export const GET: APIRoute = ({ site }) =>
  new Response(jsonFeed(allNews("/feed.json"), site), { headers: { "content-type": "application/feed+json" } });
