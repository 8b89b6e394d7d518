import type { APIRoute } from "astro";
import { chapters } from "../lib/chapters.ts";
import { ledger } from "../lib/ledger.ts";
import { datasets, figures } from "../lib/registry.ts";

/** Every page with its absolute address; empty where SITE_URL is not set. */
export const GET: APIRoute = async ({ site }) => {
  const paths = [
    "",
    ...(await chapters()).map(({ id }) => `${id}/`),
    "figures/",
    ...[...figures.keys()].map((id) => `figures/${id}/`),
    "claims/",
    ...ledger().map(({ claim }) => `claims/${claim.id}/`),
    "data/",
    ...datasets.ids.map((id) => `data/${id}/`),
  ];
  const urls = site ? paths.map((path) => `<url><loc>${new URL(path, site).href}</loc></url>`).join("") : "";
  return new Response(`<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}</urlset>`, {
    headers: { "content-type": "application/xml" },
  });
};
