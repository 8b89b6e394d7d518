/** What an embed shows, and how: the choices of the builder. */
export interface EmbedChoice {
  readonly id: string;
  /** Absolute address of the site with a slash at its end; null where it is not known. */
  readonly site: string | null;
  /** State of the figure as its query holds it, without "?". */
  readonly state: string;
  /** Looks that differ from the usual, by reserved key: {theme: "dark", controls: "0"}. */
  readonly looks: Readonly<Record<string, string>>;
  /** Day that the data are pinned to; null for always the newest. */
  readonly day: string | null;
}

/** What stands in snippets for the site's address where it is not known. */
export const UNKNOWN_SITE = "https://ADDRESS-OF-THIS-SITE/";

const siteOf = ({ site }: EmbedChoice): string => site ?? UNKNOWN_SITE;
const withQuery = (address: string, query: string): string => (query ? `${address}?${query}` : address);

/** Address of the embed: its state first, then its looks. */
export function embedAddress(choice: EmbedChoice): string {
  const query = new URLSearchParams(choice.state);
  for (const [key, value] of Object.entries(choice.looks)) query.set(key, value);
  return withQuery(`${siteOf(choice)}embed/${choice.id}/${choice.day ? `${choice.day}/` : ""}`, query.toString());
}

/** Address of the figure's page in the same state. */
export const pageAddress = (choice: EmbedChoice): string => withQuery(`${siteOf(choice)}figures/${choice.id}/`, choice.state);

/** Address of a file of the figure, which shows it at its defaults: ".png", ".dark.png". */
export const fileAddress = (choice: EmbedChoice, ending: string): string => `${siteOf(choice)}figures/${choice.id}${ending}`;

/** Address of another file of the site, from its root: "/embed/v1.0.0/embed.js". */
export const siteAddress = (choice: EmbedChoice, path: string): string => siteOf(choice) + path.slice(1);
