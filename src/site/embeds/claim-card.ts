import { escapeMarkup } from "../../kit/html.ts";
import type { LedgerEntry } from "../ledger/ledger.ts";
import { embedAddress } from "../pure/embed-address.ts";
import type { Heights } from "../pure/embed-heights.ts";
import { sizedFrame } from "../pure/embed-snippets.ts";
import { embedHeights } from "./embed-figure.ts";

/** A claim's card, as other sites embed it. */
export interface ClaimCard {
  readonly title: string;
  /** Absolute addresses of the card and of the claim's page. */
  readonly frame: string;
  readonly page: string;
  readonly heights: Heights;
  /** A frame with the right height in every column, and credit. */
  readonly html: string;
}

/** Makes the card of a claim for other sites. @param site address of the site, with a slash at its end */
export function claimCard({ claim }: LedgerEntry, site: URL): ClaimCard {
  const title = `Claim ${claim.id}: ${claim.paraphrase}`;
  const of = { id: `claim/${claim.id}`, site: site.href, state: "", looks: {}, day: null, heights: embedHeights(`claim/${claim.id}`) };
  const page = new URL(`claims/${claim.id}/`, site).href;
  const html = `${sizedFrame(title, of)}\n<p><a href="${escapeMarkup(page)}">${escapeMarkup(title)}, Watts to Words</a></p>`;
  return { title, frame: embedAddress(of), page, heights: of.heights, html };
}
