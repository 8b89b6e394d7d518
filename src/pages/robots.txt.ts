import type { APIRoute } from "astro";

/** Everything may be read; the list of pages is named where the site's address is known. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n${site ? `\nSitemap: ${new URL("sitemap.xml", site).href}\n` : ""}`, {
    headers: { "content-type": "text/plain" },
  });
