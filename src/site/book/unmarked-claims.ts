import { type LedgerEntry, ledger } from "../ledger/ledger.ts";

/** Lists a chapter's claims that its text does not mark; its closing ledger shows them. */
export function unmarkedClaims({ id, body = "" }: { readonly id: string; readonly body?: string | undefined }): readonly LedgerEntry[] {
  const marked = new Set([...body.matchAll(/<Claim\s[^>]*id="([^"]+)"/g)].map(([, claim]) => claim));
  return ledger().filter(({ claim, chapter }) => chapter === id && !marked.has(claim.id));
}
