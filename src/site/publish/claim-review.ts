import { VERDICTS, type Verdict } from "../../kit/claim.ts";
import type { LedgerEntry } from "../ledger/ledger.ts";

type Json = Readonly<Record<string, unknown>>;

/** Worst and best of the scale on which a verdict is a number. A disputed or unverified claim has a name and no number. */
const SCALE = { worstRating: 1, bestRating: 4 } as const;
const RATINGS: Partial<Record<Verdict, number>> = { holds: 4, "holds-loosely": 3, fails: 1, contradicted: 1 };

/**
 * Describes a claim for search engines: schema.org `ClaimReview`; null unless a check computed the verdict and the article's author is known.
 * The author is named as in the article's byline.
 * @param reviewed the day that the verdict rests on, YYYY-MM-DD
 * @param site absolute address of the site
 */
export function claimReview({ claim, article, finding, verdict }: LedgerEntry, reviewed: string, site: URL): Json | null {
  if (!finding || !article.by) return null;
  const url = new URL(`claims/${claim.id}/`, site).href;
  const value = RATINGS[verdict];
  return {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "@id": url,
    url,
    datePublished: reviewed,
    author: { "@type": "Organization", name: "Watts to Words", url: site.href },
    claimReviewed: claim.paraphrase,
    itemReviewed: {
      "@type": "Claim",
      author: { "@type": "Organization", name: article.by },
      ...(article.dated ? { datePublished: article.dated } : {}),
      appearance: {
        "@type": "CreativeWork",
        ...(article.titled ? { headline: article.title } : {}),
        ...(article.url ? { url: article.url } : {}),
      },
    },
    reviewRating: {
      "@type": "Rating",
      ...(value === undefined ? {} : { ratingValue: value, ...SCALE }),
      alternateName: VERDICTS[verdict].label,
      ratingExplanation: finding.why,
    },
  };
}
