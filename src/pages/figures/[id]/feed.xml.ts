import type { APIRoute } from "astro";
import { atomResponse } from "../../../site/publish/feed.ts";
import { versionNews } from "../../../site/publish/news.ts";
import { datasetsOf, figures, figureView } from "../../../site/registry.ts";

export const getStaticPaths = () => [...figures.keys()].map((id) => ({ params: { id } }));

/** Serves the versions of the data under a figure, as Atom. */
export const GET: APIRoute = ({ params: { id = "" }, site }) => {
  const news = versionNews(datasetsOf(id).map((dataset) => dataset.id));
  return atomResponse({ path: `/figures/${id}/feed.xml`, page: `/figures/${id}/`, title: `Watts to Words: ${figureView(id).title}`, news }, site);
};
