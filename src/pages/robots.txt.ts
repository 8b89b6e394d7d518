import type { APIRoute } from "astro";

/** Allows everything to be read, and names the list of pages if the site's address is known. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n${site ? `\nSitemap: ${new URL("sitemap.xml", site).href}\n` : ""}`, {
    headers: { "content-type": "text/plain" },
  });
