import type { APIRoute } from "astro";
import { ledger, topics } from "../lib/ledger.ts";
import { claimJson } from "../lib/publish-claims.ts";
import { datasets } from "../lib/registry.ts";
import { assertReleased, verdictRows } from "../lib/verdicts.ts";

/** Every claim with its verdict and working. The build stops here if they are not those that were released for figures to read. */
export const GET: APIRoute = () => {
  assertReleased(datasets.current("verdicts"), verdictRows(ledger(), topics));
  return Response.json(ledger().map(claimJson));
};
