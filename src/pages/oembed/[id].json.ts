import type { APIRoute } from "astro";
import { claimOEmbed, figureOEmbed } from "../../site/embeds/oembed.ts";
import { ledger, ledgerEntry } from "../../site/ledger/ledger.ts";
import { figures } from "../../site/registry.ts";

/** Lists every figure and claim; none where the site's address is not known, since oEmbed needs absolute addresses. */
export const getStaticPaths = () =>
  import.meta.env.SITE ? [...figures.keys(), ...ledger().map(({ claim }) => `claim-${claim.id}`)].map((id) => ({ params: { id } })) : [];

export const GET: APIRoute = async ({ params: { id = "" }, site }) => {
  if (!site) return new Response(null, { status: 404 });
  const answer = id.startsWith("claim-") ? claimOEmbed(ledgerEntry(id.slice("claim-".length)), site) : await figureOEmbed(id, site);
  return new Response(JSON.stringify(answer), { headers: { "content-type": "application/json+oembed" } });
};
