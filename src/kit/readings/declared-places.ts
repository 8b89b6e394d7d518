import { inProse } from "../format.ts";
import { HATCH, hatch } from "../plot.ts";
import { list, maybe, number, type RowOf, table, text } from "../table.ts";

/** Hosts of OpenRouter, with the countries that they declare for their data centres. */
export const declaredHosts = table("provider-locations", { provider: text, dataCentres: maybe(list), shareOfTokens: number });
type Host = RowOf<typeof declaredHosts.fields>;

/** Countries in words, by code. */
export const COUNTRIES: Readonly<Record<string, string>> = { CN: "China", SG: "Singapore", US: "United States", NL: "Netherlands" };
/** What stands for the place of hosts that declare none. */
export const UNKNOWN = "No place declared";

/** A place as hosts declare it, one country or several, and what its hosts serve. */
export interface DeclaredPlace {
  readonly place: string;
  /** Codes of the countries; none where no place is declared. */
  readonly countries: readonly string[];
  readonly hosts: number;
  /** Names of the hosts, from the most tokens to the least. */
  readonly names: string;
  readonly shareOfTokens: number;
}

const wordsOf = (countries: readonly string[]): string =>
  countries.length === 0 ? UNKNOWN : countries.map((code) => COUNTRIES[code] ?? code).join(" and ");

/** Adds up hosts by the place that they declare, from the most tokens to the least; those that declare none stand last. */
export function declaredPlaces(hosts: readonly Host[]): readonly DeclaredPlace[] {
  const countriesOf = ({ dataCentres }: Host): readonly string[] => (dataCentres ?? []).map(String);
  return [...new Set(hosts.map((host) => wordsOf(countriesOf(host))))]
    .map((place) => {
      const here = hosts.filter((host) => wordsOf(countriesOf(host)) === place).sort((a, b) => b.shareOfTokens - a.shareOfTokens);
      return {
        place,
        countries: here[0] ? countriesOf(here[0]) : [],
        hosts: here.length,
        names: here.map(({ provider }) => inProse(provider)).join(", "),
        shareOfTokens: here.reduce((sum, { shareOfTokens }) => sum + shareOfTokens, 0),
      };
    })
    .sort((a, b) => Number(a.place === UNKNOWN) - Number(b.place === UNKNOWN) || b.shareOfTokens - a.shareOfTokens);
}

/** Picks the inks of a declared place: China's hue if China is among the places, hatched since others are too; unknown is hatched in ink. */
export const placeInks = (place: string): { readonly fill: string; readonly stroke: string } =>
  place === UNKNOWN
    ? { fill: HATCH, stroke: "var(--ink)" }
    : place.includes("China")
      ? { fill: hatch("CN"), stroke: "var(--cn)" }
      : place === "United States"
        ? { fill: "var(--us)", stroke: "var(--us)" }
        : { fill: "var(--ink-2)", stroke: "var(--ink-2)" };
