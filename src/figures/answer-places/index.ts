import { onGrid, outlines } from "../../kit/china-map.ts";
import { choice, defineFigure } from "../../kit/figure.ts";
import { date, decimal, percent } from "../../kit/format.ts";
import { HATCH, keyAbove } from "../../kit/plot.ts";
import { type DeclaredPlace, declaredHosts, declaredPlaces, placeInks, UNKNOWN } from "../../kit/readings/declared-places.ts";
import { geometry, number, one, type RowOf, table, text } from "../../kit/table.ts";
import { textWidth } from "../../kit/text-width.ts";
import { greatCircleKm, type LonLat, roundTripMs } from "../../model/latency.ts";
import { greatCircle, worldMap } from "./world-map.ts";

/** Radius of a disc that stands for all tokens, in pixels of the wide map. */
const RADIUS = 96;
/** Middle of the disc of what has no place: in the south of the Pacific, where no cloud region lies. */
const NOWHERE: LonLat = [-125, -36];
const CLOUD = "Azure";

const regions = table("cloud-regions", { provider: text, region: text, city: text, countryCode: text, lon: number, lat: number });
type Region = RowOf<typeof regions.fields>;
const at = ({ lon, lat }: Region): LonLat => [lon, lat];
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Picks the country that a declared place is drawn in: of several the one that no other place is drawn in, so that each has its own. */
const drawnIn = ({ countries }: DeclaredPlace, all: readonly DeclaredPlace[]): string | null =>
  countries.find((code) => !all.some((other) => other.countries.length === 1 && other.countries[0] === code)) ?? countries[0] ?? null;

export default defineFigure({
  data: {
    hosts: declaredHosts,
    delays: table("cloud-latencies", { from: text, to: text, roundTripMs: number }),
    regions,
    land: table("world-land", { geometry }),
  },
  controls: ({ delays, regions: all }) => ({
    from: choice<string>({
      label: "Asked in",
      options: Object.fromEntries([...new Set(delays.map(({ from }) => from))].map((from) => [from, regionOf(all, from).city])),
      default: "westus",
    }),
  }),
  facts: ({ hosts, regions: all }) => {
    const places = declaredPlaces(hosts);
    return places.map((place) => {
      const country = drawnIn(place, places);
      const there = all.filter(({ countryCode }) => countryCode === country);
      const middle: LonLat = country === null ? NOWHERE : [mean(there.map(({ lon }) => lon)), mean(there.map(({ lat }) => lat))];
      return { ...place, country, middle };
    });
  },
})({
  kind: "map",
  chapter: "east-data-west-computing",
  rows: ({ data, facts, params }) => {
    const asks = regionOf(data.regions, params.from);
    return facts.map(({ place, country, hosts, names, shareOfTokens }) => {
      const delays = data.delays.filter(({ from, to }) => from === params.from && regionOf(data.regions, to).countryCode === country);
      const nearest = delays.sort((a, b) => a.roundTripMs - b.roundTripMs)[0];
      // Where no pair is measured, the nearest region of any cloud tells the distance; not from a country to itself.
      const there = data.regions.filter(({ countryCode }) => countryCode === country && countryCode !== asks.countryCode);
      const [near] = there.sort((a, b) => greatCircleKm(at(asks), at(a)) - greatCircleKm(at(asks), at(b)));
      const to = nearest ? regionOf(data.regions, nearest.to) : near;
      const distanceKm = to ? greatCircleKm(at(asks), at(to)) : null;
      return {
        place,
        shareOfTokens,
        hosts,
        names,
        to: to?.city ?? null,
        distanceKm,
        lightMs: distanceKm === null ? null : roundTripMs(distanceKm),
        measuredMs: nearest?.roundTripMs ?? null,
        lon: to?.lon ?? null,
        lat: to?.lat ?? null,
      };
    });
  },
  columns: {
    place: { label: "Declared place of the data centres" },
    shareOfTokens: { label: "Share of all OpenRouter tokens", format: (value: number) => percent(value, 1) },
    hosts: { label: "Hosts" },
    names: { label: "Which", hidden: true },
    to: { label: "Nearest cloud region there" },
    distanceKm: { label: "Great circle", unit: "km", format: (value: number | null) => decimal(value), hidden: true },
    lightMs: { label: "Limit of light", unit: "ms", format: (value: number | null) => decimal(value) },
    measuredMs: { label: "Measured", unit: "ms", format: (value: number | null) => decimal(value) },
    lon: { label: "Longitude of the region", unit: "degrees east", hidden: true },
    lat: { label: "Latitude of the region", unit: "degrees north", hidden: true },
  },
  title: ({ rows, data, params }) => {
    const [, first, far] = found(rows);
    return (
      `Hosts that name ${first.place} alone serve ${percent(first.shareOfTokens)} of OpenRouter’s tokens; from ` +
      `${regionOf(data.regions, params.from).city} to ${far.to} and back a message takes ${decimal(far.measuredMs)} milliseconds`
    );
  },
  subtitle: ({ rows, versions, data, params }) =>
    `Areas: share of all tokens by the country that hosts name, as ${rows.reduce((sum, { hosts }) => sum + hosts, 0)} of them declare; ` +
    `one day about ${date(versions.hosts.asOf)}. Bars: milliseconds from ${regionOf(data.regions, params.from).city} and back, to the nearest ` +
    "region of Microsoft Azure in that country; a median of early 2026. The limit: light in fibre along the great circle.",
  summary: ({ rows, data, params }) => {
    const [unknown, first, far] = found(rows);
    return (
      `${first.place} alone is declared for ${percent(first.shareOfTokens)} of the tokens and no place for ${percent(unknown.shareOfTokens)}; from ` +
      `${regionOf(data.regions, params.from).city} a message to ${far.to} and its answer take ${decimal(far.measuredMs)} milliseconds, where ` +
      `light would need ${decimal(far.lightMs)}.`
    );
  },
  values: ({ rows }) => {
    const [unknown, first, far] = found(rows);
    const told = (value: number) => ({ value, text: percent(value) });
    const ms = (value: number | null) => ({ value: value ?? 0, text: `${decimal(value)} milliseconds` });
    return {
      first: told(first.shareOfTokens),
      unknown: told(unknown.shareOfTokens),
      measured: ms(far.measuredMs),
      light: ms(far.lightMs),
    };
  },
  plot: ({ data, rows, facts, params, size, Plot }) => {
    const narrow = size.name === "narrow";
    const { land, projection, scale, left, height, onMap, half } = worldMap(data.land, size);
    const asks = regionOf(data.regions, params.from);
    const ways = rows.flatMap(({ lon, lat, measuredMs }, row) =>
      lon === null || lat === null
        ? []
        : greatCircle(at(asks), [lon, lat], onMap, half).map((point) => ({ ...point, row, measured: measuredMs !== null })),
    );
    const ofRow = { ariaLabel: ({ row }: { readonly row: number | null }) => (row === null ? null : `row ${row}`) };
    const pixel = <R>(value: string | number | ((row: R) => number)) => ({ value: typeof value === "number" ? () => value : value, scale: null });
    const signs = facts.map(({ place, middle, shareOfTokens }, row) => {
      const r = RADIUS * Math.sqrt(shareOfTokens) * scale;
      const share = percent(shareOfTokens, shareOfTokens < 0.05 ? 1 : 0);
      const symbol = place === "United States" ? "square" : "circle";
      return { row, place, symbol, ...onMap(middle), r, ...placeInks(place), share, wide: textWidth(share, size) < 1.8 * r };
    });
    const sign = { symbol: "symbol", fill: "fill", stroke: "stroke", ...ofRow } as const;
    // Below the map: a line for each place, with its share, and a bar where the way to it is known.
    const key = keyAbove(
      [
        { words: "limit of light", fill: "var(--ink)" },
        { words: "what is added", fill: HATCH },
      ],
      size,
      height + 10,
    );
    const step = narrow ? 43 : 26;
    const top = key.height + (narrow ? 20 : 16);
    const most = Math.max(...rows.map(({ measuredMs, lightMs }) => measuredMs ?? lightMs ?? 0));
    const [from, to] = narrow ? [20, size.width - 145] : [262, size.width - 140];
    const along = (ms: number | null): number => from + ((ms ?? 0) / most) * (to - from);
    const lines = rows.map((row, i) => ({
      ...row,
      row: i,
      y: top + i * step,
      bar: top + i * step + (narrow ? 17 : 0),
      share: signs[i]?.share ?? "",
      delay: said(row),
    }));
    const bar = {
      y1: pixel<(typeof lines)[number]>("bar"),
      y2: pixel<(typeof lines)[number]>("bar"),
      curve: "linear",
      strokeWidth: 10,
      ...ofRow,
    } as const;
    return {
      height: top + (rows.length - 1) * step + (narrow ? 28 : 12),
      margin: 0,
      projection: onGrid(projection),
      marks: [
        Plot.geo([land], { fill: "var(--hair)", stroke: "none", render: outlines(scale, 0, left) }),
        [true, false].map((solid) =>
          Plot.line(
            ways.filter(({ measured }) => measured === solid),
            {
              x: pixel("x"),
              y: pixel("y"),
              z: "row",
              curve: "linear",
              stroke: "var(--ink)",
              strokeWidth: 1.4,
              ...(solid ? {} : { strokeDasharray: "3 3" }),
              ...ofRow,
            },
          ),
        ),
        [true, false].map((known) =>
          Plot.dot(
            signs.filter(({ place }) => (place !== UNKNOWN) === known),
            { ...sign, ...(known ? { fillOpacity: 0.85 } : { strokeDasharray: "3 3" }), x: pixel("x"), y: pixel("y"), r: pixel("r") },
          ),
        ),
        Plot.dot([{ ...onMap(at(asks)), row: null }], { x: pixel("x"), y: pixel("y"), r: pixel(3.2), fill: "var(--ink)", stroke: "var(--paper)" }),
        Plot.text(
          signs.filter(({ wide }) => wide),
          {
            x: pixel("x"),
            y: pixel("y"),
            text: "share",
            fill: ({ place }) => (place === UNKNOWN ? "var(--ink)" : "var(--paper)"),
            className: "strong",
            ...ofRow,
          },
        ),
        Plot.text(
          signs.filter(({ wide }) => !wide),
          { x: pixel(({ x, r }) => x + r + 4), y: pixel("y"), text: "share", textAnchor: "start", className: "halo strong", ...ofRow },
        ),
        key.marks,
        Plot.dot(signs, { ...sign, x: pixel(6), y: pixel(({ row }) => lines[row]?.y ?? 0), r: pixel(5) }),
        Plot.text(lines, { x: pixel(20), y: pixel("y"), text: "place", textAnchor: "start", ...ofRow }),
        Plot.text(lines, {
          x: pixel(narrow ? size.width : from - 12),
          y: pixel("y"),
          text: "share",
          textAnchor: "end",
          className: "strong",
          ...ofRow,
        }),
        Plot.link(lines, {
          ...bar,
          filter: ({ lightMs }) => lightMs !== null,
          x1: pixel(from),
          x2: pixel(({ lightMs }) => along(lightMs)),
          stroke: "var(--ink)",
        }),
        Plot.link(lines, {
          ...bar,
          filter: ({ measuredMs }) => measuredMs !== null,
          x1: pixel(({ lightMs }) => along(lightMs)),
          x2: pixel(({ measuredMs }) => along(measuredMs)),
          stroke: HATCH,
        }),
        Plot.text(lines, { x: pixel(size.width), y: pixel("bar"), text: "delay", textAnchor: "end", ...ofRow }),
      ],
    };
  },
  notes: [
    "A country is what the host declares, and nobody has checked it; “no place declared” is unknown and may be China. Shares move from day to day: " +
      "Tencent’s doubled between two neighbouring days. Hosts that are not listed are left out.",
    "A symbol stands in the middle of a country’s cloud regions and marks no data centre. Of two countries declared together, one is drawn. " +
      "The region that asks is not counted as its own nearest.",
    "No region in mainland China is measured: there the limit to the nearest cloud region is drawn alone. Over the public network it may take " +
      "longer than between machines of one company.",
    "Land from Natural Earth, without borders; the map takes no position on disputed ones. Delays: Microsoft Learn, CC BY 4.0, grade B; " +
      "places and shares: grade C.",
  ],
  claims: ["S3-010", "S3-067", "S3-068"],
});

/** Finds the place of no declaration, the place declared for the most tokens, and the one that is measured to be farthest. */
function found<R extends { readonly place: string; readonly measuredMs: number | null }>(rows: readonly R[]): readonly [R, R, R] {
  const by = [...rows].sort((a, b) => (b.measuredMs ?? 0) - (a.measuredMs ?? 0));
  return [
    one(rows, ({ place }) => place === UNKNOWN, UNKNOWN),
    one(rows, ({ place }) => place !== UNKNOWN, "a declared place"),
    one(by, () => true, "a place"),
  ];
}

/** Writes what is known of the way to a place. */
function said({
  lightMs,
  measuredMs,
  place,
}: {
  readonly lightMs: number | null;
  readonly measuredMs: number | null;
  readonly place: string;
}): string {
  if (measuredMs !== null) return `${decimal(measuredMs)} ms, light ${decimal(lightMs)}`;
  if (lightMs !== null) return `light alone ${decimal(lightMs)} ms`;
  return place === UNKNOWN ? "unknown" : "the same country";
}

/** Finds the region of the cloud that is measured. @throws DataError for an unknown one */
function regionOf(all: readonly Region[], region: string): Region {
  return one(all, (row) => row.provider === CLOUD && row.region === region, region);
}
