import type { APIRoute } from "astro";
import { allNews, atomResponse } from "../site/publish/feed.ts";

/** Serves the changes as Atom. */
export const GET: APIRoute = ({ site }) => atomResponse(allNews("/feed.xml"), site);
