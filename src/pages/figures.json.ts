import type { APIRoute } from "astro";
import { indexEntry } from "../site/book/figure-index.ts";
import { figures } from "../site/registry.ts";

/**
 * Serves every figure with its sentences, data versions and addresses: absolute if the site's address is known, else relative
 * to this file.
 */
export const GET: APIRoute = ({ site }) => Response.json([...figures.keys()].map((id) => indexEntry(id, site)));
