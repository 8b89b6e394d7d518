import { classInks, classWords, inkOf, onGrid, outlines, PITCH, project, WIDE } from "../../kit/china-map.ts";
import { choice, defineFigure } from "../../kit/figure.ts";
import { spelled } from "../../kit/format.ts";
import { HATCH, keyAbove } from "../../kit/plot.ts";
import { geometry, number, table, text } from "../../kit/table.ts";
import { MEASURES, type Measure, measured, provinceTables } from "./measures.ts";

type Province = { readonly province: string; readonly name: string; readonly clusters: string | null } & { readonly [K in Measure]: number | null };

/** Finds what ranks first and last, and how many provinces with clusters are above the one in the middle. */
function found(rows: readonly Province[], measure: Measure) {
  const known = rows.filter((row) => row[measure] !== null);
  const middle = known[Math.floor(known.length / 2)]?.[measure] ?? 0;
  const withClusters = known.filter(({ clusters }) => clusters !== null);
  return {
    most: known[0],
    least: known.at(-1),
    withClusters: withClusters.length,
    above: withClusters.filter((row) => (row[measure] ?? 0) > middle).length,
  };
}

const column = (measure: Measure) => ({
  label: MEASURES[measure].what,
  format: (value: number | null) => (value === null ? "not known" : MEASURES[measure].format(value)),
});

export default defineFigure({
  data: {
    ...provinceTables,
    provinces: table("china-provinces", { id: text, geometry }),
    hubs: table("computing-hubs", { name: text, province: text, lon: number, lat: number }),
  },
  controls: () => ({
    by: choice<Measure>({
      label: "Provinces by",
      options: Object.fromEntries(Object.entries(MEASURES).map(([name, { label }]) => [name, label])) as Record<Measure, string>,
      default: "windSun",
    }),
  }),
})({
  kind: "map",
  chapter: "power",
  rows: ({ data, params }) => {
    const names = new Map(data.electricity.map(({ province, name }) => [province, name]));
    return [...names]
      .map(([province, name]): Province => {
        const clusters = data.hubs.filter((hub) => hub.province === province).map((hub) => hub.name);
        return { province, name, clusters: clusters.join(", ") || null, ...measured(data, province) };
      })
      .sort((a, b) => (b[params.by] ?? -1) - (a[params.by] ?? -1) || a.name.localeCompare(b.name));
  },
  columns: {
    province: { label: "Code", hidden: true },
    name: { label: "Province" },
    clusters: { label: "Computing clusters", format: (value: string | null) => value ?? "" },
    windSun: column("windSun"),
    thermal: column("thermal"),
    carbon: column("carbon"),
    unused: column("unused"),
    demand: column("demand"),
    solar: column("solar"),
  },
  title: ({ rows, params }) => {
    const { finding, format } = MEASURES[params.by];
    const { most, least, above, withClusters } = found(rows, params.by);
    return (
      `${finding(most?.name ?? "", format(most?.[params.by] ?? 0), least?.name ?? "", format(least?.[params.by] ?? 0))}; ` +
      `${spelled(above)} of ${spelled(withClusters)} provinces with computing clusters are in the upper half`
    );
  },
  subtitle: ({ params }) =>
    `${MEASURES[params.by].what}. Provinces, ranked from the most to the least; discs: the clusters of East Data, West Computing, and ` +
    `provinces that have one.`,
  summary: ({ rows, params }) => {
    const { finding, format } = MEASURES[params.by];
    const { most, least } = found(rows, params.by);
    return `${finding(most?.name ?? "", format(most?.[params.by] ?? 0), least?.name ?? "", format(least?.[params.by] ?? 0))}.`;
  },
  values: ({ rows, params }) => {
    const { format } = MEASURES[params.by];
    const { most, least, above, withClusters } = found(rows, params.by);
    const told = (row: Province | undefined) => ({ value: row?.[params.by] ?? 0, text: format(row?.[params.by] ?? 0) });
    const count = (value: number) => ({ value, text: spelled(value) });
    return {
      most: told(most),
      mostName: { ...told(most), text: most?.name ?? "" },
      least: told(least),
      leastName: { ...told(least), text: least?.name ?? "" },
      above: count(above),
      withClusters: count(withClusters),
    };
  },
  plot: ({ data, rows, params, size, Plot }) => {
    const narrow = size.name === "narrow";
    const measure = MEASURES[params.by];
    const key = keyAbove(
      [
        ...classWords(measure).map((words, i) => ({ words, fill: classInks[i] ?? "" })),
        { words: "not known", fill: HATCH },
        { words: "computing cluster", fill: "var(--cn)", symbol: "circle" },
      ],
      size,
    );
    // In steps of the grid a number with one decimal, as pictures write them.
    const scale = (narrow ? 0.8 : 0.9) / PITCH;
    const top = key.height + 8;
    const step = narrow ? 20 : 17;
    const stripTop = narrow ? top + WIDE.height * scale + 20 : top + 10;
    const [at, name, bar, end] = narrow ? [6, 17, 152, 296] : [408, 418, 524, 624];
    const china = { type: "GeometryCollection" as const, geometries: data.provinces.map(({ geometry }) => geometry) };
    const projection = project(china);
    const lands = data.provinces.map(({ id, geometry }) => {
      const row = rows.findIndex(({ province }) => province === id);
      return { type: "Feature" as const, geometry, properties: { row, fill: inkOf(rows[row]?.[params.by] ?? null, measure) } };
    });
    const most = Math.max(...rows.map((row) => row[params.by] ?? 0));
    const strip = rows.map((row, i) => ({ ...row, row: i, y: stripTop + i * step, value: row[params.by] }));
    const pixel = <R>(value: string | number | ((row: R) => number)) => ({ value: typeof value === "number" ? () => value : value, scale: null });
    const ofRow = { ariaLabel: ({ row }: { readonly row: number }) => `row ${row}` };
    const spots = data.hubs.map(({ lon, lat }) => {
      const [x, y] = projection([lon, lat]) ?? [0, 0];
      return { x: x * scale, y: y * scale + top };
    });
    const disc = { fill: "var(--cn)", stroke: "var(--paper)", strokeWidth: 1.2, r: { value: () => 4.2, scale: null } };
    return {
      height: stripTop + (rows.length - 1) * step + 14,
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
        Plot.dot(spots, { ...disc, x: pixel("x"), y: pixel("y") }),
        Plot.dot(strip, { ...disc, ...ofRow, filter: ({ clusters }) => clusters !== null, x: pixel(at), y: pixel("y") }),
        Plot.link(strip, {
          ...ofRow,
          filter: ({ value }) => value !== null,
          x1: pixel(bar),
          x2: pixel(({ value }) => bar + ((value ?? 0) / most) * (end - bar)),
          y1: pixel("y"),
          y2: pixel("y"),
          curve: "linear",
          stroke: ({ value }) => inkOf(value, measure),
          strokeWidth: 11,
        }),
        Plot.link([0], {
          x1: pixel(bar),
          x2: pixel(bar),
          y1: pixel(stripTop - 7),
          y2: pixel(stripTop + (rows.length - 1) * step + 7),
          curve: "linear",
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
          text: ({ value }) => (value === null ? "not known" : measure.format(value)),
          textAnchor: "end",
        }),
      ],
    };
  },
  notes: [
    "Official provincial statistics, read from compilations, grade B. What wind and sun generate is our estimate from reported hours " +
      "at full load, grade C. Shandong’s nuclear plants, about 19 TWh, are missing.",
    "Unused wind and sun: means of monthly shares, not weighted by output; for Inner Mongolia the mean of its two grids. The official share " +
      "leaves out plants that are held back for other reasons, so more is lost than it says.",
    "A province’s power is not a cluster’s: the grid carries it across borders, and a contract may name other plants.",
    "Boundaries as drawn by Natural Earth, with Hong Kong, Macau and Taiwan, which are not in these statistics; the map takes no position " +
      "on disputed borders.",
  ],
  claims: ["S4-028", "S4-029", "S4-037"],
});
