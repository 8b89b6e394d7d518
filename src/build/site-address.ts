/**
 * Reads the address at which readers find the site, as SITE_URL gives it: with its path, and a slash at its end whether one was written or not.
 * @param written "https://example.org/some/path", or nothing
 * @returns null where none is given
 * @throws Error with what is wrong and what to write
 */
export function siteAddress(written: string | undefined): string | null {
  const text = written?.trim();
  if (!text) return null;
  const wrong = (why: string): Error => new Error(`SITE_URL is ${JSON.stringify(text)}, ${why}; write it as https://example.org/some/path/`);
  if (!/^https?:\/\//i.test(text)) throw wrong("which begins with neither https:// nor http://");
  if (!URL.canParse(text)) throw wrong("which is no address");
  const url = new URL(text);
  if (url.search || url.hash || text.endsWith("?") || text.endsWith("#")) throw wrong("which has a query or a fragment");
  if (url.username || url.password) throw wrong("which holds a name or a password");
  if (/\.html?$/i.test(url.pathname)) throw wrong("which leads to a page, not to the folder that holds the site");
  return url.href.replace(/\/*$/, "/");
}
