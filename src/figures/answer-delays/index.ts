import { choice, defineFigure } from "../../kit/figure.ts";
import { decimal, times } from "../../kit/format.ts";
import { bars, forRow, HATCH, keyAbove } from "../../kit/plot.ts";
import { number, one, table, text } from "../../kit/table.ts";
import { greatCircleKm, roundTripMs } from "../../model/latency.ts";

/** Distance from which the shortest way counts, and not the detours within a city, in km. */
const FAR_KM = 1000;
const CLOUD = "Azure";

export default defineFigure({
  data: {
    delays: table("cloud-latencies", { from: text, to: text, roundTripMs: number }),
    regions: table("cloud-regions", { provider: text, region: text, city: text, countryCode: text, lon: number, lat: number }),
  },
  controls: ({ delays, regions }) => ({
    from: choice<string>({
      label: "Asked in",
      options: Object.fromEntries([...new Set(delays.map(({ from }) => from))].map((from) => [from, regionOf(regions, from).city])),
      default: "westus",
    }),
  }),
  facts: ({ delays, regions }) => {
    const pairs = delays.map(({ from, to, roundTripMs: measuredMs }) => {
      const [asks, answers] = [regionOf(regions, from), regionOf(regions, to)];
      const distanceKm = greatCircleKm([asks.lon, asks.lat], [answers.lon, answers.lat]);
      const lightMs = roundTripMs(distanceKm);
      return { from, to, city: answers.city, country: answers.countryCode, distanceKm, lightMs, measuredMs, ratio: measuredMs / lightMs };
    });
    const far = pairs.filter(({ distanceKm }) => distanceKm > FAR_KM).map(({ ratio }) => ratio);
    const sorted = far.sort((a, b) => a - b);
    return { pairs, farPairs: sorted.length, median: sorted[sorted.length >> 1] ?? 0, least: sorted[0] ?? 0 };
  },
})({
  kind: "chart",
  chapter: "east-data-west-computing",
  rows: ({ facts, params }) =>
    facts.pairs
      .filter(({ from }) => from === params.from)
      .map(({ from: _, ...pair }) => pair)
      .sort((a, b) => a.distanceKm - b.distanceKm),
  columns: {
    to: { label: "Region", hidden: true },
    city: { label: "To" },
    country: { label: "Country code" },
    distanceKm: { label: "Great circle", unit: "km", format: (value: number) => decimal(value), hidden: true },
    lightMs: { label: "Limit of light", unit: "ms", format: (value: number) => decimal(value) },
    measuredMs: { label: "Measured", unit: "ms", format: (value: number) => decimal(value) },
    ratio: { label: "Measured over limit", format: (value: number) => times(value) },
  },
  title: ({ rows, facts, data, params }) => {
    const last = rows.at(-1);
    return (
      `A message and its answer take ${times(facts.median)} as long as light needs: between ${regionOf(data.regions, params.from).city} and ` +
      `${last?.city}, ` +
      `${decimal(last?.measuredMs ?? 0)} milliseconds, not ${decimal(last?.lightMs ?? 0)}`
    );
  },
  subtitle: ({ facts, data, params }) =>
    `Milliseconds from ${regionOf(data.regions, params.from).city} and back, between regions of one cloud, Microsoft Azure; medians of a ` +
    `month, early 2026. ` +
    `The limit: light in fibre along the great circle. ${times(facts.median)} is the median of ${facts.farPairs} pairs more than ` +
    `${decimal(FAR_KM)} km apart, from all six places.`,
  summary: ({ rows, data, params }) => {
    const far = rows.filter(({ distanceKm }) => distanceKm > FAR_KM).sort((a, b) => a.ratio - b.ratio);
    const [least, most] = [far[0], far.at(-1)];
    return (
      `From ${regionOf(data.regions, params.from).city} a message and its answer take between ${times(least?.ratio ?? 0)} (${least?.city}) and ` +
      `${times(most?.ratio ?? 0)} (${most?.city}) as long as light in fibre would need at least.`
    );
  },
  values: ({ rows, facts }) => {
    const told = (value: number) => ({ value, text: times(value) });
    const singapore = rows.find(({ to }) => to === "southeastasia") ?? rows.at(-1);
    const ms = (value: number) => ({ value, text: `${decimal(value)} milliseconds` });
    return {
      median: told(facts.median),
      least: told(facts.least),
      singapore: ms(singapore?.measuredMs ?? 0),
      singaporeLight: ms(singapore?.lightMs ?? 0),
    };
  },
  plot: ({ rows, size, Plot }) => {
    const narrow = size.name === "narrow";
    const key = keyAbove(
      [
        { words: "limit of light", fill: "var(--ink)" },
        { words: "what is added", fill: HATCH },
      ],
      size,
    );
    const left = narrow ? 146 : 136;
    const bar = { y: "to", stroke: "var(--ink)", strokeWidth: 0.8, ...forRow(rows) };
    return {
      ...bars(
        rows.map(({ to }) => to),
        { step: narrow ? 20 : 17, bar: narrow ? 11 : 10, top: key.height + 10, bottom: 4 },
      ),
      marginLeft: left,
      marginRight: narrow ? 58 : 62,
      x: { domain: [0, Math.max(...rows.map(({ measuredMs }) => measuredMs))], axis: null },
      marks: [
        key.marks,
        Plot.barX(rows, { ...bar, x1: "lightMs", x2: "measuredMs", fill: HATCH }),
        Plot.barX(rows, { ...bar, x1: 0, x2: "lightMs", fill: "var(--ink)" }),
        Plot.text(rows, { y: "to", text: "city", frameAnchor: "left", dx: -left, ...forRow(rows) }),
        Plot.text(rows, {
          y: "to",
          text: ({ measuredMs }, i) => `${decimal(measuredMs)}${i === 0 ? " ms" : ""}`,
          frameAnchor: "right",
          textAnchor: "end",
          dx: narrow ? 58 : 62,
          ...forRow(rows),
        }),
      ],
    };
  },
  notes: [
    "Between machines of one company on its own lines: over the public network it may take longer. No region in mainland China is measured.",
    "Cables are longer than great circles, and switches add time. Two cities stand for each pair; a region is several data centres, up to " +
      "a hundred " +
      "kilometres apart, so the limit is rough for near pairs.",
    "Quincy stands for Seattle and San Antonio for Dallas. Microsoft Learn, CC BY 4.0, grade B; the table’s month is not stated.",
  ],
  claims: ["S3-010", "S3-039"],
});

/** Finds a region of the cloud. @throws DataError for an unknown one */
function regionOf<R extends { readonly provider: string; readonly region: string }>(regions: readonly R[], region: string): R {
  return one(regions, (row) => row.provider === CLOUD && row.region === region, region);
}
