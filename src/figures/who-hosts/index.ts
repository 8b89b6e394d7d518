import { wrap } from "../../kit/drawings/wrap.ts";
import { choice, defineFigure } from "../../kit/figure.ts";
import { date, percent, spelled } from "../../kit/format.ts";
import { bars, forRow, linesUnder, overBars } from "../../kit/plot.ts";
import { declaredHosts, declaredPlaces, placeInks, UNKNOWN } from "../../kit/readings/declared-places.ts";
import { chineseHosts, hostFirms } from "../../kit/readings/host-firms.ts";
import { textWidth } from "../../kit/text-width.ts";

/** Width of a line in an embed, whose face is the system’s, by its width in ours. */
const ROOM = 1.15;
/** Distance of lines, in pixels. */
const LINE = 18;

export default defineFigure({
  data: { hosts: declaredHosts, firms: hostFirms },
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
    return declaredPlaces(hosts).map(({ countries: _, ...place }) => ({ ...place, shareOfThese: place.shareOfTokens / all }));
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
  subtitle: ({ params, versions }) =>
    `Share of the tokens that ${{ chinese: "Chinese firms", others: "other firms", all: "all listed firms" }[params.who]} serve through ` +
    `OpenRouter, by the countries that they declare for their data centres. One day about ${date(versions.hosts.asOf)}.`,
  summary: ({ rows }) => {
    const first = rows[0];
    const unknown = rows.find(({ place }) => place === UNKNOWN);
    return (
      `These hosts declare ${first?.place === "United States" ? "the " : ""}${first?.place ?? ""} for ${percent(first?.shareOfThese ?? 0)} of ` +
      `their tokens; ${unknown ? `${spelled(unknown.hosts)} of them, with ${percent(unknown.shareOfThese)}, declare no place` : "all name a place"}.`
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
  plot: ({ rows, size, Plot }) => {
    const namesOf = ({ names }: { readonly names: string }) => wrap(names, size.width, (line) => textWidth(line, size) * ROOM);
    const lines = rows.map((row) => namesOf(row).length);
    const most = Math.max(...lines);
    const bar = { y: "place", x1: 0, ...forRow(rows) };
    return {
      ...bars(
        rows.map(({ place }) => place),
        { step: 56 + LINE * Math.max(...lines.slice(0, -1)), bar: 14, top: 22, bottom: 22 + LINE * (lines.at(-1) ?? 1) },
      ),
      x: { domain: [0, 1], axis: null },
      marks: [
        Plot.barX(rows, { ...bar, x2: 1, stroke: "var(--hair)", fill: "none" }),
        Plot.barX(rows, { ...bar, x2: "shareOfThese", stroke: ({ place }) => placeInks(place).stroke, fill: ({ place }) => placeInks(place).fill }),
        overBars(rows, {
          y: "place",
          name: ({ place }) => place,
          value: ({ shareOfThese }) => percent(shareOfThese),
          ...forRow(rows),
        }),
        linesUnder(rows, { y: "place", lines: namesOf, most: most, step: LINE, ...forRow(rows) }),
      ],
    };
  },
  notes: [
    "A country is what the host declares. Nobody has checked it, and a host may have more data centres than it names. “No place declared” " +
      "may be anywhere, China included.",
    "A host counts as Chinese by who runs it. Several declare a seat in Singapore. ByteDance Seed and StepFun are among " +
      "those without a declared place.",
    "Only the larger hosts of that day are listed; the other tokens are left out. A host serves models of many makers: this is where " +
      "tokens are made, not whose models they are.",
    "Calls made straight to a maker’s own service are not counted, nor is any use inside China.",
  ],
  claims: ["S3-010", "S3-067", "S3-068", "S2-043"],
});
