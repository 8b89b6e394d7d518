import type { APIRoute } from "astro";
import { figureEntry } from "../site/publish/figure-list.ts";
import { figures } from "../site/registry.ts";

/**
 * Serves every figure with its sentences, data versions, parameters and addresses: absolute if the site's address is known, else relative to this
 * file.
 */
export const GET: APIRoute = ({ site }) => Response.json([...figures.keys()].map((id) => figureEntry(id, site)));
