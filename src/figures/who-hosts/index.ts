import { wrap } from "../../kit/drawings/wrap.ts";
import { choice, defineFigure } from "../../kit/figure.ts";
import { percent, spelled } from "../../kit/format.ts";
import { html } from "../../kit/html.ts";
import { chineseHosts, hostFirms } from "../../kit/readings/host-firms.ts";
import { list, maybe, number, table, text } from "../../kit/table.ts";

const PLACES: Readonly<Record<string, string>> = { CN: "China", SG: "Singapore", US: "United States", NL: "Netherlands" };
const UNKNOWN = "No place declared";
const inWordsOf = (codes: readonly unknown[] | null): string =>
  codes === null ? UNKNOWN : codes.map((code) => PLACES[String(code)] ?? String(code)).join(" and ");
/** Picks the fill for a declared place: China's colour if China is among the places, hatched since others are too; unknown is a mere outline. */
const fillOf = (place: string): string =>
  place === UNKNOWN
    ? "fill-hatch stroke-ink"
    : place.includes("China")
      ? "fill-hatch-cn stroke-cn"
      : place === "United States"
        ? "fill-us"
        : "fill-ink-2";

export default defineFigure({
  data: { hosts: table("provider-locations", { provider: text, dataCentres: maybe(list), shareOfTokens: number }), firms: hostFirms },
  controls: () => ({
    who: choice({ label: "Hosts", options: { chinese: "of Chinese firms", others: "all others", all: "all" }, default: "chinese" }),
  }),
})({
  kind: "chart",
  chapter: "what-could-break-it",
  rows: ({ data, params }) => {
    const chinese = chineseHosts(data.hosts, data.firms);
    const hosts = data.hosts.filter(({ provider }) => params.who === "all" || chinese.has(provider) === (params.who === "chinese"));
    const all = hosts.reduce((sum, { shareOfTokens }) => sum + shareOfTokens, 0);
    const places = [...new Set(hosts.map(({ dataCentres }) => inWordsOf(dataCentres)))];
    return places
      .map((place) => {
        const here = hosts.filter(({ dataCentres }) => inWordsOf(dataCentres) === place).sort((a, b) => b.shareOfTokens - a.shareOfTokens);
        const share = here.reduce((sum, { shareOfTokens }) => sum + shareOfTokens, 0);
        return { place, hosts: here.length, names: here.map(({ provider }) => provider).join(", "), shareOfTokens: share, shareOfThese: share / all };
      })
      .sort((a, b) => Number(a.place === UNKNOWN) - Number(b.place === UNKNOWN) || b.shareOfTokens - a.shareOfTokens);
  },
  columns: {
    place: { label: "Declared place of the data centres" },
    hosts: { label: "Hosts" },
    names: { label: "Which" },
    shareOfTokens: { label: "Share of all OpenRouter tokens", format: (value: number) => percent(value, 1) },
    shareOfThese: { label: "Share of these hosts’ tokens", format: (value: number) => percent(value, 1) },
  },
  title: ({ rows, params }) => {
    const china = rows.filter(({ place }) => place.includes("China"));
    const unknown = rows.find(({ place }) => place === UNKNOWN);
    const share = china.reduce((sum, row) => sum + row.shareOfThese, 0);
    const who = { chinese: "Chinese firms’ hosts", others: "The other hosts", all: "The listed hosts" }[params.who];
    return params.who === "others"
      ? `${who} name the United States or nothing: ${percent(unknown?.shareOfThese ?? 0)} of their tokens come from no declared place`
      : `${who} declare China for ${percent(share)} of their tokens at most, and no place for ${percent(unknown?.shareOfThese ?? 0)}`;
  },
  subtitle: ({ params }) =>
    `Share of the tokens that ${{ chinese: "Chinese firms", others: "other firms", all: "all listed firms" }[params.who]} serve through ` +
    "OpenRouter, by the countries that they declare for their data centres. One day of autumn 2026.",
  summary: ({ rows }) => {
    const first = rows[0];
    const unknown = rows.find(({ place }) => place === UNKNOWN);
    return (
      `${first?.place === "United States" ? "The " : ""}${first?.place ?? ""} is declared for ${percent(first?.shareOfThese ?? 0)} of these ` +
      "hosts’ tokens, and " +
      `${unknown ? `${spelled(unknown.hosts)} hosts with ${percent(unknown.shareOfThese)} declare no place` : "none is without a place"}.`
    );
  },
  values: ({ rows }) => {
    const sum = (fits: (row: (typeof rows)[number]) => boolean, field: "shareOfThese" | "shareOfTokens" | "hosts") =>
      rows.filter(fits).reduce((total, row) => total + row[field], 0);
    const told = (value: number, places = 0) => ({ value, text: `${Number((value * 100).toFixed(places))}%` });
    const china = ({ place }: { place: string }) => place.includes("China");
    const unknown = ({ place }: { place: string }) => place === UNKNOWN;
    const count = (value: number) => ({ value, text: spelled(value) });
    return {
      hosts: count(sum(() => true, "hosts")),
      all: told(sum(() => true, "shareOfTokens")),
      china: told(sum(china, "shareOfThese")),
      chinaOfAll: told(sum(china, "shareOfTokens"), 1),
      chinaHosts: count(sum(china, "hosts")),
      singapore: told(sum(({ place }) => place === "Singapore", "shareOfThese")),
      unknown: told(sum(unknown, "shareOfThese")),
      unknownHosts: count(sum(unknown, "hosts")),
      atMost: told(sum((row) => china(row) || unknown(row), "shareOfThese")),
    };
  },
  draw: ({ rows, size }) => {
    const letters = Math.floor(size.width / 6.3);
    const LINE = 17;
    let at = 0;
    const drawn = rows.map(({ place, names, shareOfThese }, i) => {
      const lines = wrap(names, letters);
      const y = at;
      at += 46 + lines.length * LINE + 10;
      const width = Math.max(shareOfThese * (size.width - 2), 2);
      const hosts = lines.map((line, n) => html`<text class="fill-ink-2" x="0" y="${y + 52 + n * LINE}">${line}</text>`);
      return html`
        <g data-row="${i}">
          <text class="strong" x="0" y="${y + 15}">${place}</text>
          <text class="strong" x="${size.width}" y="${y + 15}" text-anchor="end">${percent(shareOfThese)}</text>
          <rect class="fill-paper stroke-hair" x="1" y="${y + 22}" width="${size.width - 2}" height="14"/>
          <rect class="${fillOf(place)}" x="1" y="${y + 22}" width="${width}" height="14"/>
          ${hosts}
        </g>
      `;
    });
    return html`<g data-height="${at}">${drawn}</g>`.text;
  },
  notes: [
    "A country is what the host declares. Nobody has checked it, and a host may have more data centres than it names. “No place declared” " +
      "is unknown: it may be China.",
    "Hosts are counted as of Chinese firms by who runs them. Several declare a seat in Singapore. ByteDance Seed and StepFun are among " +
      "those without a declared place.",
    "Only the larger hosts of that day are listed; the rest of the tokens is left out. A host serves models of many makers: this is where " +
      "tokens are made, not whose models they are.",
    "Calls made straight to a maker’s own service are not in it, nor is any use inside China.",
  ],
  claims: ["S3-010", "S3-067", "S3-068", "S2-043"],
});
