import type { APIRoute } from "astro";
import { datasetsOf, figureOf, figures, figureView } from "../../lib/registry.ts";

export const getStaticPaths = () => [...figures.keys()].map((id) => ({ params: { id } }));

/** A figure at its defaults: its sentences, its columns with units, its rows, and the data versions behind it. */
export const GET: APIRoute = ({ params: { id = "" } }) => {
  const { title, subtitle, summary, rows, given } = figureView(id);
  const columns = Object.entries(figureOf(id).columns).map(([name, { label, unit }]) => ({ name, label, ...(unit ? { unit } : {}) }));
  const datasets = datasetsOf(id).map(({ id: name, version, asOf, licence }) => ({ name, version, asOf, licence }));
  return Response.json({ id, title, subtitle, summary, params: given.params, datasets, columns, rows });
};
