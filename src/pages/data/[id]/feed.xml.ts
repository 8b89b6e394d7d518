import type { APIRoute } from "astro";
import { atomResponse } from "../../../site/publish/feed.ts";
import { versionNews } from "../../../site/publish/news.ts";
import { datasets } from "../../../site/registry.ts";

export const getStaticPaths = () => datasets.ids.map((id) => ({ params: { id } }));

/** Serves the versions of a dataset, as Atom. */
export const GET: APIRoute = ({ params: { id = "" }, site }) => {
  const { title } = datasets.current(id);
  return atomResponse({ path: `/data/${id}/feed.xml`, page: `/data/${id}/`, title: `Watts to Words: ${title}`, news: versionNews([id]) }, site);
};
