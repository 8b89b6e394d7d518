import type { APIRoute } from "astro";
import { atomResponse } from "../../site/publish/feed.ts";
import { correctionNews } from "../../site/publish/news.ts";

/** Serves the corrections alone, as Atom. */
export const GET: APIRoute = ({ site }) =>
  atomResponse({ path: "/corrections/feed.xml", page: "/corrections/", title: "Watts to Words: corrections", news: correctionNews() }, site);
