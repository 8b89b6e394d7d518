import type { APIRoute } from "astro";
import { figureJson } from "../../site/publish/figure-files.ts";
import { figures } from "../../site/registry.ts";

export const getStaticPaths = () => [...figures.keys()].map((id) => ({ params: { id } }));

/** Serves a figure at its defaults with everything that it says. */
export const GET: APIRoute = ({ params: { id = "" } }) => Response.json(figureJson(id));
