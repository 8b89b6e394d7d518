import { geoBounds, geoContains } from "d3-geo";
import { type Classes, classInks, classWords, inkOf, onGrid, outlines, PITCH, project, WIDE } from "../../kit/china-map.ts";
import { choice, defineFigure } from "../../kit/figure.ts";
import { capital, decimal, percent } from "../../kit/format.ts";
import { HATCH, keyAbove } from "../../kit/plot.ts";
import { type Left, leftTables, windSunLeft } from "../../kit/readings/wind-sun-left.ts";
import { geometry, number, one, table, text } from "../../kit/table.ts";

const YEAR = 2024;
const SHARES: Classes = { cuts: [0.005, 0.02, 0.04, 0.06], format: (value) => percent(value, 1) };
/** Points of the net over a province, each way. */
const NET = 24;
/** Provinces named beside the map; the others are counted together. */
const NAMED = 10;

const words = { both: "wind and solar power", wind: "wind power", sun: "solar power" } as const;
const share = ({ used, left }: Left): number => left / (used + left);
const twh = { unit: "TWh", format: (value: number | null) => (value === null ? "not known" : decimal(value, 1)) };

type Province = {
  readonly province: string;
  readonly name: string;
  readonly clusters: string | null;
  readonly left: number | null;
  readonly share: number | null;
  readonly windLeft: number | null;
  readonly sunLeft: number | null;
};
/** Finds the middle of a province: the point of a net over it that lies farthest from its borders, as longitude and latitude. */
function middleOf(geometry: GeoJSON.Geometry): readonly [number, number] {
  const [[west, south], [east, north]] = geoBounds(geometry);
  const corners = (geometry as GeoJSON.MultiPolygon).coordinates.flat(2) as [number, number][];
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const near = (lon: number, lat: number): number => Math.min(...corners.map(([x, y]) => Math.hypot((x - lon) * narrowing, y - lat)));
  const steps = Array.from({ length: NET }, (_, i) => (i + 0.5) / NET);
  const net = steps.flatMap((across) => steps.map((up) => [west + across * (east - west), south + up * (north - south)] as const));
  return net
    .filter(([lon, lat]) => geoContains(geometry, [lon, lat]))
    .map((point) => ({ point, far: near(...point) }))
    .reduce((best, one) => (one.far > best.far ? one : best)).point;
}

const added = (rows: readonly Province[]): number => rows.reduce((sum, { left }) => sum + (left ?? 0), 0);

export default defineFigure({
  data: {
    ...leftTables,
    centres: table("data-centre-electricity", { place: text, year: number, energyTwh: number, scope: text }),
    provinces: table("china-provinces", { id: text, name: text, geometry }),
    hubs: table("computing-hubs", { name: text, province: text }),
  },
  controls: () => ({ of: choice({ label: "Unused", options: words, default: "both" }) }),
  facts: ({ centres, provinces }) => ({
    middles: new Map(provinces.map(({ id, geometry }) => [id, middleOf(geometry)])),
    centres: one(centres, ({ place, year, scope }) => place === "China" && year === YEAR && scope === "data centres", "data centres of China")
      .energyTwh,
  }),
})({
  kind: "map",
  chapter: "power",
  rows: ({ data, params }) =>
    [...new Set(data.windSun.map(({ province }) => province))]
      .map((province): Province => {
        const { wind, sun } = windSunLeft(data, province, YEAR);
        const counted = [...(params.of === "sun" ? [] : [wind]), ...(params.of === "wind" ? [] : [sun])].filter((one) => one !== null);
        const together: Left = {
          used: counted.reduce((sum, { used }) => sum + used, 0),
          left: counted.reduce((sum, { left }) => sum + left, 0),
        };
        return {
          province,
          name: one(data.provinces, ({ id }) => id === province, province).name,
          clusters: data.hubs.flatMap((hub) => (hub.province === province ? hub.name : [])).join(", ") || null,
          left: counted.length === 0 ? null : together.left,
          share: counted.length === 0 ? null : share(together),
          windLeft: wind?.left ?? null,
          sunLeft: sun?.left ?? null,
        };
      })
      .sort((a, b) => (b.left ?? -1) - (a.left ?? -1) || a.name.localeCompare(b.name)),
  columns: {
    province: { label: "Code", hidden: true },
    name: { label: "Province" },
    clusters: { label: "Computing clusters", format: (value: string | null) => value ?? "" },
    left: { label: "Unused", ...twh },
    share: { label: "Share unused", format: (value: number | null) => (value === null ? "not known" : SHARES.format(value)) },
    windLeft: { label: "Wind", ...twh },
    sunLeft: { label: "Solar", ...twh },
  },
  title: ({ rows, params, facts }) =>
    `About ${decimal(added(rows))} terawatt-hours of China’s ${words[params.of]} went unused in ${YEAR}; all its data centres used ` +
    `${decimal(facts.centres)}`,
  subtitle: ({ params }) =>
    `${capital(words[params.of])} that the grid did not take, ${YEAR}: circles in terawatt-hours, shades as a share of what the plants could have ` +
    "generated. Discs in the list: provinces with clusters of East Data, West Computing.",
  summary: ({ rows, params, facts }) => {
    const withClusters = rows.filter(({ clusters }) => clusters !== null);
    return (
      `Of about ${decimal(added(rows))} terawatt-hours of ${words[params.of]} that went unused, ${decimal(added(withClusters))} were in provinces ` +
      `with computing clusters: ${percent(added(withClusters) / facts.centres)} of what all of China’s data centres used.`
    );
  },
  values: ({ rows, facts }) => {
    const told = (value: number) => ({ value, text: `${decimal(value)} terawatt-hours` });
    const withClusters = added(rows.filter(({ clusters }) => clusters !== null));
    return {
      left: told(added(rows)),
      centres: told(facts.centres),
      ofCentres: { value: added(rows) / facts.centres, text: percent(added(rows) / facts.centres) },
      withClusters: told(withClusters),
      withClustersOfCentres: { value: withClusters / facts.centres, text: percent(withClusters / facts.centres) },
      mostName: { value: rows[0]?.left ?? 0, text: rows[0]?.name ?? "" },
      most: told(rows[0]?.left ?? 0),
    };
  },
  plot: ({ data, rows, facts, size, Plot }) => {
    const narrow = size.name === "narrow";
    const key = keyAbove(
      [
        ...classWords(SHARES).map((words, i) => ({ words, fill: classInks[i] ?? "" })),
        { words: "not known", fill: HATCH },
        { words: "has a computing cluster", fill: "var(--cn)", symbol: "circle" },
      ],
      size,
    );
    // In steps of the grid a number with one decimal, as pictures write them.
    const scale = (narrow ? 0.8 : 0.9) / PITCH;
    const top = key.height + 8;
    const mapEnd = top + WIDE.height * scale;
    const projection = project({ type: "GeometryCollection", geometries: data.provinces.map(({ geometry }) => geometry) });
    const lands = data.provinces.map(({ id, geometry }) => {
      const row = rows.findIndex(({ province }) => province === id);
      return { type: "Feature" as const, geometry, properties: { row, fill: inkOf(rows[row]?.share ?? null, SHARES) } };
    });
    const circles = rows.flatMap(({ province, left }, row) => {
      if (!left) return [];
      const [lon, lat] = facts.middles.get(province) ?? [0, 0];
      const [x, y] = projection([lon, lat]) ?? [0, 0];
      // The area tells the amount.
      return { row, x: x * scale, y: y * scale + top, r: (narrow ? 4.4 : 5) * Math.sqrt(left) };
    });
    const step = narrow ? 20 : 23;
    const stripTop = narrow ? mapEnd + 16 : top + 12;
    const [at, name, bar, end] = narrow ? [6, 17, 152, 288] : [408, 418, 524, 618];
    const others = rows.slice(NAMED);
    const strip = [
      ...rows.slice(0, NAMED).map((province, i) => ({ ...province, row: i as number | null })),
      { name: `${others.length} others`, clusters: null, left: added(others), row: null },
    ].map((each, i) => ({ ...each, y: stripTop + i * step }));
    const most = rows[0]?.left ?? 0;
    const stripEnd = stripTop + NAMED * step + 8;
    const total = added(rows);
    const withClusters = added(rows.filter(({ clusters }) => clusters !== null));
    const barsTop = Math.max(mapEnd, stripEnd) + (narrow ? 44 : 34);
    const width = (value: number): number => (value / Math.max(total, facts.centres)) * (size.width - 2);
    const both = [
      {
        y: barsTop,
        words: narrow
          ? `unused, ${decimal(withClusters)} of it near clusters`
          : `unused, the first ${decimal(withClusters)} in provinces with clusters`,
        value: total,
      },
      { y: barsTop + 50, words: "used by all data centres of China", value: facts.centres },
    ];
    const pixel = <R>(value: string | number | ((row: R) => number)) => ({ value: typeof value === "number" ? () => value : value, scale: null });
    const ofRow = { ariaLabel: ({ row }: { readonly row: number | null }) => (row === null ? null : `row ${row}`) };
    const thick = (from: number, to: number, y: number, fill: string) =>
      Plot.rect([0], { x1: pixel(from), x2: pixel(to), y1: pixel(y - 9), y2: pixel(y + 9), fill, stroke: "var(--ink)", strokeWidth: 1.2 });
    return {
      height: barsTop + 50 + 12,
      margin: 0,
      projection: onGrid(projection),
      marks: [
        key.marks,
        Plot.geo(lands, {
          fill: ({ properties }) => properties.fill,
          stroke: "var(--rule)",
          strokeWidth: 0.7,
          ariaLabel: ({ properties }) => (properties.row < 0 ? null : `row ${properties.row}`),
          render: outlines(scale, top),
        }),
        Plot.dot(circles, {
          ...ofRow,
          x: pixel("x"),
          y: pixel("y"),
          r: { value: "r", scale: null },
          fill: "var(--paper)",
          fillOpacity: 0.72,
          stroke: "var(--ink)",
          strokeWidth: 1.5,
        }),
        Plot.dot(strip, {
          ...ofRow,
          filter: ({ clusters }) => clusters !== null,
          x: pixel(at),
          y: pixel("y"),
          r: { value: () => 4.2, scale: null },
          fill: "var(--cn)",
        }),
        Plot.link(strip, {
          ...ofRow,
          filter: ({ row }) => row !== null,
          x1: pixel(bar),
          x2: pixel(({ left }) => bar + ((left ?? 0) / most) * (end - bar)),
          y1: pixel("y"),
          y2: pixel("y"),
          curve: "linear",
          stroke: "var(--ink)",
          strokeWidth: 11,
        }),
        [true, false].map((some) =>
          Plot.text(strip, {
            ...ofRow,
            filter: ({ clusters }) => (clusters !== null) === some,
            x: pixel(name),
            y: pixel("y"),
            text: "name",
            textAnchor: "start",
            ...(some ? { className: "strong" } : {}),
          }),
        ),
        Plot.text(strip, {
          ...ofRow,
          x: pixel(size.width),
          y: pixel("y"),
          text: ({ left, row }) => `${decimal(left ?? 0, 1)}${row === 0 ? " TWh" : ""}`,
          textAnchor: "end",
        }),
        thick(1, 1 + width(withClusters), barsTop, "var(--ink)"),
        thick(1 + width(withClusters), 1 + width(total), barsTop, "var(--ink-3)"),
        thick(1, 1 + width(facts.centres), barsTop + 50, "none"),
        Plot.text(both, { x: pixel(0), y: pixel(({ y }) => y - 19), text: "words", textAnchor: "start" }),
        Plot.text(both, {
          x: pixel(size.width),
          y: pixel(({ y }) => y - 19),
          text: ({ value }) => `${decimal(value)} TWh`,
          textAnchor: "end",
          className: "strong",
        }),
      ],
    };
  },
  notes: [
    "What went unused is a year’s generation times the share unused, divided by the share used, for wind and sun " +
      "apart. The generation of provinces " +
      "is our estimate, grade C, and the shares are means of official monthly ones, not weighted by output: the sum may be wrong by several " +
      "terawatt-hours.",
    "The official share leaves out plants that are held back for other reasons, so more was lost than it says.",
    "Data centres could not have run on all of it: it went unused at certain hours and in certain places.",
    "For Inner Mongolia the share is the mean of its two grids. Circles stand at the middle of a province, not at its plants.",
    "Figures of the National Bureau of Statistics, the China Electricity Council and the national monitoring centre for new energy, as collected " +
      "by CREA; data centres: International Energy Agency.",
    "Boundaries as drawn by Natural Earth, with Hong Kong, Macau and Taiwan, which are not in these statistics; the map takes no position " +
      "on disputed borders.",
  ],
  claims: ["S4-031", "S4-032", "S4-037"],
});
