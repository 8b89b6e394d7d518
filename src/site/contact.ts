import project from "../../package.json";

interface Project {
  readonly bugs?: string | { readonly url?: string; readonly email?: string };
}

/**
 * Finds the address to which readers report an error: `CONTACT` in the environment, else `bugs` of package.json; null if neither is set.
 * A mail address becomes a `mailto:` link with the page's name as its subject.
 * @param about subject of the report
 */
export function reportAddress(about: string, contact = process.env.CONTACT, { bugs } = project as Project): string | null {
  const named = typeof bugs === "string" ? bugs : (bugs?.url ?? bugs?.email);
  const address = contact || named;
  if (!address) return null;
  if (/^https?:\/\//.test(address)) return address;
  return `mailto:${address.replace(/^mailto:/, "")}?subject=${encodeURIComponent(`Error in: ${about}`)}`;
}
