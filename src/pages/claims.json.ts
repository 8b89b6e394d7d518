import type { APIRoute } from "astro";
import { ledger, topics } from "../site/ledger/ledger.ts";
import { assertReleased, verdictRows } from "../site/ledger/verdicts.ts";
import { claimJson } from "../site/publish/publish-claims.ts";
import { datasets } from "../site/registry.ts";

/** Serves every claim with its verdict and working. The build stops here if they differ from those released for figures to read. */
export const GET: APIRoute = () => {
  assertReleased(datasets.current("verdicts"), verdictRows(ledger(), topics));
  return Response.json(ledger().map(claimJson));
};
