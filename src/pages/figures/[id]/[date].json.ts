import type { APIRoute } from "astro";
import { pinnedPaths } from "../../../site/pinned.ts";
import { figureJson } from "../../../site/publish/figure-files.ts";

export const getStaticPaths = pinnedPaths;

/** Serves a pinned figure at its defaults with everything that it says. */
export const GET: APIRoute = ({ params: { id = "", date = "" } }) => Response.json(figureJson(id, date));
