import type { APIRoute } from "astro";
import { EDITION } from "../../site/pure/edition.ts";
import { outcomeOf, settingsOf, TOLERANCE, type Vectors } from "../../site/pure/vectors.ts";
import { figureData, figureOf, figures, figureView } from "../../site/registry.ts";

export const getStaticPaths = () => [...figures].filter(([, { kind }]) => kind === "calculator").map(([id]) => ({ params: { id } }));

/** Serves a calculator's test vectors: settings, and the results of each. */
export const GET: APIRoute = ({ params: { id = "" } }) => {
  const figure = figureOf(id);
  const { data, versions } = figureData(id);
  const settings = settingsOf(figure, data, figure.controls(data));
  const vectors: Vectors = {
    edition: EDITION,
    calculator: id,
    versions: [...new Map(Object.values(versions).map(({ id: dataset, version }) => [dataset, { id: dataset, version }])).values()],
    tolerance: TOLERANCE,
    vectors: settings.map(({ name, set }) => ({ name, set, result: outcomeOf(figureView(id, set)) })),
  };
  return Response.json(vectors);
};
