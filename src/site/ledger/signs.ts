import type { Verdict } from "../../kit/claim.ts";

/** The sign of each verdict, in a box of 16 by 16. */
export const SIGNS: Readonly<Record<Verdict, string>> = {
  holds: '<path d="M2.2 8.8 6.2 13 14 3" fill="none" stroke="currentColor" stroke-width="2.1"/>',
  "holds-loosely":
    '<path d="M1.8 6.6c2-2.4 4-2.4 6.2-.6s4.2 1.8 6.2-.6M1.8 11.6c2-2.4 4-2.4 6.2-.6s4.2 1.8 6.2-.6" fill="none" stroke="currentColor" ' +
    'stroke-width="1.9"/>',
  fails:
    '<path d="M.5.5h15v15H.5z" fill="currentColor"/><path d="M3.5 6h9M3.5 10h9M10.3 3 5.7 13" fill="none" stroke="var(--paper)" stroke-width="1.5"/>',
  contradicted:
    '<path d="M.5.5h15v15H.5z" fill="currentColor"/><path d="M4.3 4.3 11.7 11.7M11.7 4.3 4.3 11.7" fill="none" stroke="var(--paper)" ' +
    'stroke-width="1.9"/>',
  disputed:
    '<path d="M1.25 1.25h13.5v13.5H1.25z" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M1.25 14.75 14.75 1.25v13.5z" ' +
    'fill="currentColor"/>',
  unverified: '<path d="M1.25 1.25h13.5v13.5H1.25z" fill="none" stroke="currentColor" stroke-width="1.5"/>',
  opinion: '<path d="M4.2 4v5.5M9.8 4v5.5" fill="none" stroke="currentColor" stroke-width="2.2"/>',
  forecast: '<path d="M1.5 8h12M9.5 3.8 13.8 8 9.5 12.2" fill="none" stroke="currentColor" stroke-width="1.6"/>',
  definition: '<path d="M2 4.5h12M2 8h12M2 11.5h12" fill="none" stroke="currentColor" stroke-width="1.5"/>',
};
