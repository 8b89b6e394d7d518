import { choice, defineFigure } from "../lib/figure.ts";
import { capital, decimal, significant, spelled } from "../lib/format.ts";
import { placeLabels } from "../lib/label-places.ts";
import { flag, geometry, maybe, number, table, text } from "../lib/table.ts";
import { greatCircleKm, roundTripMs } from "../model/latency.ts";

/** Pixels a letter takes at 13 px, on the safe side. */
const LETTER = 6.6;

export default defineFigure({
  data: {
    hubs: table("computing-hubs", {
      name: text,
      nameZh: text,
      hub: text,
      side: text,
      lon: number,
      lat: number,
      coordPlace: text,
      proxy: flag,
      pueMax: maybe(number),
      pueMaxProvincial: maybe(number),
    }),
    places: table("places", { place: text, name: text, lon: number, lat: number }),
    provinces: table("china-provinces", { id: text, geometry }),
    land: table("asia-land", { geometry }),
  },
  controls: ({ places }) => ({
    from: choice<string>({
      label: "Request sent from",
      options: Object.fromEntries(places.map(({ place, name }) => [place, name])),
      default: "san-francisco",
    }),
  }),
})({
  kind: "map",
  chapter: "east-data-west-computing",
  rows: ({ data, params }) => {
    const from = data.places.find(({ place }) => place === params.from);
    if (!from) throw new Error(`no place ${params.from}`);
    return data.hubs
      .map(({ name, nameZh, hub, side, lon, lat, coordPlace, proxy, pueMax, pueMaxProvincial }) => {
        const distanceKm = greatCircleKm([from.lon, from.lat], [lon, lat]);
        return {
          name,
          nameZh,
          hub,
          side,
          roundTripMs: roundTripMs(distanceKm),
          distanceKm,
          pueLimit: pueMax ?? pueMaxProvincial,
          coordPlace,
          proxy,
          lon,
          lat,
        };
      })
      .sort((a, b) => a.roundTripMs - b.roundTripMs)
      .map((row, i) => ({ no: i + 1, ...row }));
  },
  columns: {
    no: { label: "No." },
    name: { label: "Cluster" },
    nameZh: { label: "Chinese name", lang: "zh-Hans" },
    hub: { label: "Hub", hidden: true },
    side: { label: "Side" },
    roundTripMs: { label: "Round trip", unit: "ms", format: (value) => decimal(value) },
    distanceKm: { label: "Great circle", unit: "km", format: (value) => decimal(value) },
    pueLimit: { label: "PUE limit", format: (value) => (value === null ? "not read" : significant(value, 3)) },
    coordPlace: { label: "Drawn at", hidden: true },
    proxy: { label: "City stands in for the site", hidden: true },
    lon: { label: "Longitude", unit: "degrees east", hidden: true },
    lat: { label: "Latitude", unit: "degrees north", hidden: true },
  },
  title: ({ rows }) => {
    const west = rows.filter(({ side }) => side === "west").length;
    const times = rows.map(({ roundTripMs }) => roundTripMs);
    const gap = Math.max(...times) - Math.min(...times);
    return `${capital(spelled(west))} of ${spelled(rows.length)} clusters lie in the west, near power; the farthest costs a request ${decimal(gap)} milliseconds more than the nearest`;
  },
  subtitle: ({ data, params }) =>
    `Clusters of the East Data, West Computing programme. Milliseconds for light in fibre along the great circle from ${data.places.find(({ place }) => place === params.from)?.name ?? ""} and back.`,
  summary: ({ rows, data, params }) => {
    const [near, far] = [rows[0], rows.at(-1)];
    const from = data.places.find(({ place }) => place === params.from)?.name ?? "";
    if (!near || !far) return "";
    return `From ${from}, light needs at least ${decimal(near.roundTripMs)} milliseconds to ${near.name} and back, and ${decimal(far.roundTripMs)} to ${far.name}.`;
  },
  values: ({ rows }) => {
    const times = rows.map(({ roundTripMs }) => roundTripMs);
    const [low, high] = [Math.min(...times), Math.max(...times)];
    const west = rows.filter(({ side }) => side === "west").length;
    const stated = rows.filter(({ pueLimit }) => pueLimit !== null).length;
    const proxies = rows.filter(({ proxy }) => proxy).length;
    const whole = (value: number) => ({ value, text: spelled(value) });
    return {
      nearest: { value: low, text: `${decimal(low)} milliseconds` },
      farthest: { value: high, text: `${decimal(high)} milliseconds` },
      gap: { value: high - low, text: `${decimal(high - low)} milliseconds` },
      clusters: whole(rows.length),
      west: whole(west),
      east: whole(rows.length - west),
      limits: whole(stated),
      proxies: whole(proxies),
    };
  },
  plot: ({ data, rows, size, Plot }) => {
    const narrow = size.name === "narrow";
    const height = narrow ? 300 : 540;
    const hubs = rows.map((row) => ({ ...row, label: narrow ? `${row.no}` : `${row.name} ${decimal(row.roundTripMs)}` }));
    const features = data.provinces.map(({ id, geometry: shape }) => ({ type: "Feature" as const, id, properties: {}, geometry: shape }));
    const china = { type: "FeatureCollection" as const, features };
    const point = { x: "lon", y: "lat" } as const;
    // Labels find their places in pixels, after the projection.
    const labels = Plot.text(
      hubs,
      Plot.initializer(
        { ...point, text: "label", fill: "var(--ink)", stroke: "var(--leaf)", strokeWidth: 3, lineAnchor: "middle", textAnchor: "start" },
        (rowsOf, facets, _channels, _scales, dimensions, context) => {
          const pixels = hubs.map(({ lon, lat, label }) => {
            let at = { x: 0, y: 0 };
            context.projection?.stream({ point: (x: number, y: number) => (at = { x, y }) } as never).point(lon, lat);
            return { ...at, width: label.length * LETTER };
          });
          const places = placeLabels(pixels, dimensions);
          const x = pixels.map((pixel, i) => pixel.x + (places[i]?.dx ?? 0) - (places[i]?.anchor === "end" ? pixel.width : 0));
          const y = pixels.map((pixel, i) => pixel.y + (places[i]?.dy ?? 0));
          return { data: rowsOf, facets, channels: { x: { value: x }, y: { value: y } } };
        },
      ),
    );
    return {
      width: size.width,
      height,
      margin: 2,
      marginRight: narrow ? 2 : 84,
      projection: { type: "conic-equal-area", parallels: [25, 47], rotate: [-105, 0], domain: china as never, inset: 4 },
      marks: [
        Plot.geo(data.land.map(({ geometry: shape }) => shape) as never, { fill: "var(--leaf)", fillOpacity: 0.5, clip: true }),
        Plot.geo(china as never, { fill: "var(--leaf)", stroke: "var(--rule)", strokeWidth: 0.6 }),
        Plot.dot(
          hubs.filter(({ proxy }) => proxy),
          { ...point, r: 9, stroke: "var(--cn)", strokeDasharray: "2 2.5", strokeWidth: 1 },
        ),
        Plot.dot(hubs, {
          ...point,
          r: 4.5,
          fill: ({ side }) => (side === "west" ? "var(--cn)" : "var(--paper)"),
          stroke: "var(--cn)",
          strokeWidth: 2,
        }),
        labels,
      ],
    };
  },
  notes: [
    "Filled: west, near power. Hollow: east, near users. A dashed ring says that a city stands in for a site around it.",
    "A lower bound: cables are longer than great circles, and switches add time.",
    "Boundaries as drawn by Natural Earth, with Hong Kong, Macau and Taiwan; the map takes no position on disputed borders.",
  ],
  claims: ["S3-010", "S4-027", "S4-028", "S4-033"],
});
