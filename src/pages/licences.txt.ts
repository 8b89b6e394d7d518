import type { APIRoute } from "astro";
import { shippedCode, shippedData } from "../site/publish/shipped.ts";
import { EDITION } from "../site/pure/edition.ts";

/** Serves the full licences of all packages that reach readers. */
export const GET: APIRoute = async () => {
  const works = [...(await shippedCode()), ...shippedData()];
  const parts = works.map(
    ({ name, version, licence, url, text }) =>
      `${name} ${version} (${licence})${url ? `\n${url}` : ""}\n\n${text ?? "The package carries no licence text."}`,
  );
  return new Response(`${[`What ${EDITION} ships of others, and its licences.`, ...new Set(parts)].join(`\n\n${"-".repeat(78)}\n\n`)}\n`, {
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
};
