/** The choices of the builder: what an embed shows, and how. */
export interface EmbedChoice {
  readonly id: string;
  /** Absolute address of the site with a slash at its end; null if not known. */
  readonly site: string | null;
  /** State of the figure as in its query, without "?". */
  readonly state: string;
  /** Choices of appearance that differ from the default, by reserved key: {theme: "dark", controls: "0"}. */
  readonly looks: Readonly<Record<string, string>>;
  /** Day to which the data are pinned; null for always the newest. */
  readonly day: string | null;
}

/** Replaces the site's address in snippets if it is not known. */
export const UNKNOWN_SITE = "https://ADDRESS-OF-THIS-SITE/";

const siteOf = ({ site }: EmbedChoice): string => site ?? UNKNOWN_SITE;
const withQuery = (address: string, query: string): string => (query ? `${address}?${query}` : address);

/** Writes the address of the embed: its state first, then its appearance. */
export function embedAddress(choice: EmbedChoice): string {
  const query = new URLSearchParams(choice.state);
  for (const [key, value] of Object.entries(choice.looks)) query.set(key, value);
  return withQuery(`${siteOf(choice)}embed/${choice.id}/${choice.day ? `${choice.day}/` : ""}`, query.toString());
}

/** Writes the address of the figure's page in the same state. */
export const pageAddress = (choice: EmbedChoice): string => withQuery(`${siteOf(choice)}figures/${choice.id}/`, choice.state);

/** Writes the address of the figure's picture at its defaults, in one of two themes; pinned, of the picture of its day, which there is in one. */
export const pictureAddress = (choice: EmbedChoice, theme: "light" | "dark" = "light"): string =>
  `${siteOf(choice)}figures/${choice.id}${choice.day ? `/${choice.day}.svg` : theme === "dark" ? ".dark.png" : ".png"}`;

/** Writes the address of another file of the site, given from its root: "/embed/v1.1.0/embed.js". */
export const siteAddress = (choice: EmbedChoice, path: string): string => siteOf(choice) + path.slice(1);
