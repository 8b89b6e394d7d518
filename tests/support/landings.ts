import type { Page } from "./site.ts";

/** Lists the links to headings and figures of chapters and of the ledger, "power/#figure-capacity", in the order of the pages. */
export const partsOfLongPages = (pages: readonly Pick<Page, "path" | "html">[]): readonly string[] =>
  pages
    .filter(({ path, html }) => html.includes('class="chapter"') || path === "claims/index.html")
    .flatMap(({ path, html }) =>
      [...html.matchAll(/<(?:h2|h3|figure)\b[^>]*? id="([^"]+)"/g)].map(([, id]) => `${path.replace(/index\.html$/, "")}#${id}`),
    );

/**
 * Says how a page that was opened with a fragment misses its target; null if it stands within 100 px of the upper edge, or as high as the page's
 * end lets it. Runs in the browser.
 */
export function missed(): string | null {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return "no such target";
  const { top } = target.getBoundingClientRect();
  const end = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
  return (top >= 0 && top <= 100) || (end && top >= 0 && top < innerHeight) ? null : `${Math.round(top)} px from the upper edge`;
}
