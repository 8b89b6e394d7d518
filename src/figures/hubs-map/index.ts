import { inPicture, NARROW, onGrid, project, unfold, WIDE } from "../../kit/china-map.ts";
import { placeLabels } from "../../kit/drawings/label-places.ts";
import { choice, defineFigure } from "../../kit/figure.ts";
import { capital, decimal, significant, spelled } from "../../kit/format.ts";
import { coastOf, precisionOf, toCoast } from "../../kit/readings/hubs.ts";
import { inSentence } from "../../kit/readings/journey-ends.ts";
import { flag, geometry, maybe, number, table, text } from "../../kit/table.ts";
import { textWidth } from "../../kit/text-width.ts";
import { greatCircleKm, roundTripMs } from "../../model/latency.ts";
import { key, signs } from "./signs.ts";

/** Writes a time in milliseconds, as the table shows it. */
const ms = (value: number): string =>
  value < 0.95 ? "less than a millisecond" : `${decimal(value)} ${decimal(value) === "1" ? "millisecond" : "milliseconds"}`;
const limits = (values: readonly number[]) => ({ low: Math.min(...values), high: Math.max(...values) });

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
      precision: text,
      proxy: flag,
      pueMax: maybe(number),
      pueMaxProvincial: maybe(number),
    }),
    places: table("places", { place: text, name: text, lon: number, lat: number }),
    provinces: table("china-provinces", { geometry }),
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
    return data.hubs.map(({ pueMax, pueMaxProvincial, ...hub }) => {
      const distanceKm = greatCircleKm([from.lon, from.lat], [hub.lon, hub.lat]);
      const [coast] = toCoast(hub, data.places);
      return {
        ...hub,
        distanceKm,
        roundTripMs: roundTripMs(distanceKm),
        coastPlace: coast?.name ?? null,
        coastMs: coast?.roundTripMs ?? null,
        pueLimit: pueMax ?? pueMaxProvincial,
      };
    });
  },
  columns: {
    name: { label: "Cluster" },
    side: { label: "Side" },
    roundTripMs: { label: "Round trip", unit: "ms", format: (value) => decimal(value) },
    coastMs: { label: "To the coast", unit: "ms", format: (value: number | null) => (value !== null && value < 0.95 ? "under 1" : decimal(value)) },
    nameZh: { label: "Chinese name", lang: "zh-Hans", hidden: true },
    hub: { label: "Hub", hidden: true },
    distanceKm: { label: "Great circle", unit: "km", format: (value) => decimal(value), hidden: true },
    coastPlace: { label: "Nearest of Beijing, Shanghai and Shenzhen", hidden: true },
    pueLimit: { label: "PUE limit", format: (value) => (value === null ? "not read" : significant(value, 3)), hidden: true },
    coordPlace: { label: "Drawn at", hidden: true },
    precision: { label: "What the point is", hidden: true },
    proxy: { label: "City stands in for the site", hidden: true },
    lon: { label: "Longitude", unit: "degrees east", hidden: true },
    lat: { label: "Latitude", unit: "degrees north", hidden: true },
  },
  title: ({ rows }) => {
    const west = rows.filter(({ side }) => side === "west").length;
    const { low, high } = limits(rows.map(({ roundTripMs }) => roundTripMs));
    return (
      `${capital(spelled(west))} of ${spelled(rows.length)} clusters lie in the west, near power; the farthest costs a request ` +
      `${ms(high - low)} more than the nearest`
    );
  },
  subtitle: ({ data, params }) =>
    `Milliseconds that light in fibre needs from ${data.places.find(({ place }) => place === params.from)?.name ?? ""} to each cluster and back, ` +
    "along the great circle. The clusters are those of East Data, West Computing; the coast is the nearest of Beijing, Shanghai and Shenzhen.",
  summary: ({ rows, data, params }) => {
    const byTime = [...rows].sort((a, b) => a.roundTripMs - b.roundTripMs);
    const [near, far] = [byTime[0], byTime.at(-1)];
    const from = data.places.find(({ place }) => place === params.from)?.name ?? "";
    if (!near || !far) return "";
    return (
      `From ${from} and back, light needs at least ${ms(far.roundTripMs)} to ${inSentence(far)}, the farthest cluster, and ` +
      `${near.roundTripMs < 0.95 ? "" : "at least "}${ms(near.roundTripMs)} to ${inSentence(near)}, the nearest.`
    );
  },
  values: ({ rows }) => {
    const { low, high } = limits(rows.map(({ roundTripMs }) => roundTripMs));
    const coast = limits(rows.filter(({ side }) => side === "west").map(({ coastMs }) => coastMs ?? 0));
    const west = rows.filter(({ side }) => side === "west").length;
    const whole = (value: number) => ({ value, text: spelled(value) });
    const told = (value: number) => ({ value, text: ms(value) });
    return {
      nearest: told(low),
      farthest: told(high),
      gap: told(high - low),
      coastNearest: { value: coast.low, text: decimal(coast.low) },
      coastFarthest: told(coast.high),
      clusters: whole(rows.length),
      west: whole(west),
      east: whole(rows.length - west),
      hubs: whole(new Set(rows.map(({ hub }) => hub)).size),
      limits: whole(rows.filter(({ pueLimit }) => pueLimit !== null).length),
      proxies: whole(rows.filter(({ proxy }) => proxy).length),
    };
  },
  plot: ({ data, rows, size, Plot }) => {
    const narrow = size.name === "narrow";
    const china = { type: "GeometryCollection" as const, geometries: data.provinces.map(({ geometry }) => geometry) };
    const projection = project(china);
    const frame = narrow ? NARROW : WIDE;
    const cities = narrow ? [] : coastOf(data.places);
    const names = [
      ...rows.map(({ lon, lat, name, roundTripMs }, row) => ({ lon, lat, row, text: `${name} ${decimal(roundTripMs)}` })),
      ...cities.map(({ lon, lat, name }) => ({ lon, lat, row: null, text: name })),
    ];
    const points = names.map((name) => {
      const [x, y] = inPicture(projection([name.lon, name.lat]) ?? [0, 0], narrow);
      return { ...name, x, y, width: textWidth(name.text, size) };
    });
    const places = placeLabels(points, frame);
    const labels = points.map((point, i) => {
      const { dx, dy, anchor } = places[i] ?? { dx: 0, dy: 0, anchor: "start" };
      return { ...point, dx, dy, anchor, labelX: point.x + dx, labelY: point.y + dy };
    });
    const ofRow = { ariaLabel: ({ row }: { row: number | null }) => (row === null ? null : `row ${row}`) };
    const pixel = (value: string | ((label: (typeof labels)[number]) => number)) => ({ value, scale: null });
    const named = (anchor: "start" | "end", className: "map-name" | "map-note") =>
      Plot.text(
        labels.filter((label) => label.anchor === anchor && (label.row === null) === (className === "map-note")),
        { x: pixel("labelX"), y: pixel("labelY"), text: "text", textAnchor: anchor, className, ...ofRow },
      );
    return {
      height: frame.height + (narrow ? 68 : 40),
      margin: 0,
      marginBottom: narrow ? 68 : 40,
      projection: onGrid(projection),
      marks: [
        Plot.geo([{ type: "GeometryCollection" as const, geometries: data.land.map(({ geometry }) => geometry) }], {
          className: "map-land",
          stroke: "none",
          clip: "frame",
          render: unfold(narrow),
        }),
        Plot.geo([china], { className: "map-china", clip: "frame", render: unfold(narrow) }),
        Plot.dot(points.slice(rows.length), { x: pixel("x"), y: pixel("y"), symbol: "plus", r: 3, className: "map-city" }),
        signs(
          Plot,
          rows.map((row, i) => ({ ...row, row: i, precision: precisionOf(row), x: points[i]?.x, y: points[i]?.y })),
          { x: pixel("x"), y: pixel("y"), ...ofRow },
        ),
        Plot.link(
          labels.filter(({ dx, dy }) => Math.hypot(dx, dy) > 20),
          {
            x1: pixel(({ x, dx }) => x + dx * 0.35),
            y1: pixel(({ y, dy }) => y + dy * 0.35),
            x2: pixel(({ labelX, dx }) => labelX - Math.sign(dx) * 3),
            y2: pixel("labelY"),
            curve: "linear",
            stroke: "var(--ink-3)",
            ...ofRow,
          },
        ),
        named("start", "map-note"),
        named("end", "map-note"),
        named("start", "map-name"),
        named("end", "map-name"),
        key(Plot, narrow, frame.height + 22),
      ],
    };
  },
  notes: [
    "Beside each name: the round trip in milliseconds, a lower bound: cables are longer than great circles and switches add time.",
    "No point marks a data centre. A point without a ring is the seat of a county that the approval names.",
    "Boundaries as drawn by Natural Earth, with Hong Kong, Macau and Taiwan; the map takes no position on disputed borders.",
  ],
  claims: ["S3-010", "S4-027", "S4-028", "S4-033"],
});
