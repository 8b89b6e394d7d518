import { escapeMarkup } from "../../kit/html.ts";
import type { LedgerEntry } from "../ledger/ledger.ts";
import { heightAt } from "../pure/embed-heights.ts";
import { wordpress } from "../pure/embed-snippets.ts";
import { figureView } from "../registry.ts";
import { claimCard } from "./claim-card.ts";
import { EMBED_WIDTH, embedHeight, snippetOf } from "./embed-figure.ts";

/** An answer of oEmbed 1.0, of the kind "rich": https://oembed.com/ */
export interface OEmbed {
  readonly type: "rich";
  readonly version: "1.0";
  readonly title: string;
  readonly author_name: string;
  readonly author_url: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly cache_age: number;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
}

/** A day: an embed stays up to date and its address does not change. */
const CACHE_S = 86_400;
/** WordPress limits frames to 200 to 1,000 px; a taller figure scrolls there or reports its height. */
const MOST = 1000;
const by = ({ href }: URL) =>
  ({ author_name: "Watts to Words", author_url: href, provider_name: "Watts to Words", provider_url: href, cache_age: CACHE_S }) as const;

/** Describes a figure at its defaults to programs that ask its page how to embed it. */
export async function figureOEmbed(id: string, site: URL): Promise<OEmbed> {
  return {
    type: "rich",
    version: "1.0",
    title: figureView(id).title,
    ...by(site),
    html: wordpress(await snippetOf(id, site)),
    width: EMBED_WIDTH,
    height: Math.min(MOST, embedHeight(id)),
    thumbnail_url: new URL(`og/figures/${id}.png`, site).href,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  };
}

/** Describes a claim's card to such programs. */
export function claimOEmbed(entry: LedgerEntry, site: URL): OEmbed {
  const { title, frame, page, heights } = claimCard(entry, site);
  const height = Math.min(MOST, heightAt(heights, EMBED_WIDTH));
  const html =
    `<iframe title="${escapeMarkup(title)}" src="${frame}" width="${EMBED_WIDTH}" height="${height}" frameborder="0"></iframe><a ` +
    `href="${page}">${escapeMarkup(title)}, Watts to Words</a>`;
  return { type: "rich", version: "1.0", title, ...by(site), html, width: EMBED_WIDTH, height };
}
