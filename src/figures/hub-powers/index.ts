import { choice, defineFigure } from "../../kit/figure.ts";
import { date, decimal, percent, spelled } from "../../kit/format.ts";
import { bars, byCountry, HATCH, keyAbove } from "../../kit/plot.ts";
import { type HubPower, hubPower, KINDS_IN_ORDER, PLANT_KINDS, type PlantKind, powerAround } from "../../kit/readings/hub-power.ts";
import { geometry, number, one, table, text } from "../../kit/table.ts";
import { type Dot, portholes } from "./portholes.ts";

/** How each kind of plant is named and filled. */
const KINDS: { readonly [K in PlantKind]: { readonly words: string; readonly fill: string } } = {
  coal: { words: "coal", fill: "var(--ink)" },
  gas: { words: "gas and oil", fill: HATCH },
  nuclear: { words: "nuclear", fill: "var(--ink-3)" },
  hydro: { words: "hydro", fill: "var(--hair)" },
  wind: { words: "wind", fill: "var(--paper)" },
};

/** How each kind of plant is drawn as a dot. */
const DOTS: { readonly [K in PlantKind]: Dot } = {
  coal: { edge: "var(--ink)" },
  gas: { edge: "var(--ink-3)" },
  nuclear: { edge: "var(--ink)", inside: "var(--paper)", square: true },
  hydro: { edge: "var(--ink)", inside: "var(--hair)" },
  wind: { edge: "var(--ink)", inside: "var(--paper)" },
};

type Hub = { readonly hub: string; readonly name: string; readonly country: string } & HubPower;
const largest = (hub: Hub): PlantKind => KINDS_IN_ORDER.reduce((most, kind) => (hub[kind] > hub[most] ? kind : most));
const coalShare = ({ coal, total }: Hub): number => coal / total;
const gw = { unit: "GW", format: (value: number) => decimal(value, 1) };

export default defineFigure({
  data: {
    around: hubPower,
    hubs: table("hub-power", { hub: text, lon: number, lat: number, fuel: text, asOf: text }),
    plants: table("power-plants", { fuel: text, operatingMw: number, lon: number, lat: number }),
    provinces: table("china-provinces", { geometry }),
    asia: table("asia-land", { geometry }),
    world: table("world-land", { geometry }),
  },
  controls: () => ({
    within: choice({ label: "Plants within", options: { 150: "150 km", 300: "300 km" }, default: "300" }),
    show: choice({ label: "Show", options: { plants: "plants", share: "shares", capacity: "capacity" }, default: "plants" }),
  }),
})({
  kind: "map",
  chapter: "east-data-west-computing",
  rows: ({ data, params }) => {
    const near = data.around.filter(({ radiusKm }) => radiusKm === Number(params.within));
    return [...new Set(near.map(({ hub }) => hub))]
      .map((id): Hub => {
        const { name, country } = one(near, ({ hub }) => hub === id, id);
        return { hub: id, name, country: country === "China" ? "CN" : "US", ...powerAround(near, id, Number(params.within)) };
      })
      .sort((a, b) => a.country.localeCompare(b.country) || coalShare(b) - coalShare(a));
  },
  columns: {
    hub: { label: "Id", hidden: true },
    name: { label: "Hub" },
    country: { label: "Country", format: (value: string) => (value === "CN" ? "China" : "United States") },
    coal: { label: "Coal", ...gw },
    gas: { label: "Gas and oil", ...gw },
    nuclear: { label: "Nuclear", ...gw },
    hydro: { label: "Hydro", ...gw },
    wind: { label: "Wind", ...gw },
    total: { label: "Together", ...gw },
  },
  title: ({ rows }) => {
    const { clusters, american, first } = counted(rows);
    return (
      `Solar aside, coal is the largest kind of power plant around ${spelled(first(clusters))} of China’s ${spelled(clusters.length)} ` +
      `computing clusters, and around ${spelled(first(american))} of ${spelled(american.length)} American hubs`
    );
  },
  subtitle: ({ data, params }) => {
    const shown: readonly string[] = Object.values(PLANT_KINDS);
    const lists = data.hubs.filter(({ fuel }) => shown.includes(fuel)).sort((a, b) => a.asOf.localeCompare(b.asOf));
    const [first, last] = [lists[0], lists.at(-1)].map((list) => `${date(list?.asOf ?? "")} (${list?.fuel})`);
    return `${
      {
        plants: `Large power plants in operation within ${params.within} km of each hub, and coal’s share of their capacity`,
        share: `Power plants in operation within ${params.within} km, shares of their capacity by kind; at the right their capacity in gigawatts`,
        capacity: `Power plants in operation within ${params.within} km, their capacity in gigawatts by kind`,
      }[params.show]
    }. ${first} to ${last}. No open list of Chinese solar farms was found.`;
  },
  summary: ({ rows, params }) => {
    const { clusters, american } = counted(rows);
    const [most, least] = [clusters[0], clusters.at(-1)];
    if (!most || !least) return "";
    return (
      `Within ${params.within} km, solar aside, coal has ${percent(coalShare(most))} of the capacity around ${most.name} and ` +
      `${percent(coalShare(least))} around ${least.name}, and at most ${percent(Math.max(...american.map(coalShare)))} around an American hub.`
    );
  },
  values: ({ rows, params }) => {
    const { clusters, american, first } = counted(rows);
    const of = (hub: string): Hub => one(rows, (row) => row.hub === hub, hub);
    const count = (value: number) => ({ value, text: spelled(value) });
    const told = (value: number) => ({ value, text: percent(value) });
    return {
      within: { value: Number(params.within), text: `${params.within} kilometres` },
      coalFirst: count(first(clusters)),
      coalFirstAmerican: count(first(american)),
      horingerCoal: told(coalShare(of("horinger"))),
      tianfuHydro: told(of("tianfu").hydro / of("tianfu").total),
    };
  },
  plot: ({ data, rows, params, size, Plot }) => {
    const narrow = size.name === "narrow";
    if (params.show === "plants") {
      const kinds = KINDS_IN_ORDER.map((kind) => ({
        words: KINDS[kind].words,
        fill: DOTS[kind].inside ?? DOTS[kind].edge,
        symbol: DOTS[kind].square ? ("square" as const) : ("circle" as const),
      }));
      const middles = [
        { words: "hub in China", fill: "var(--cn)", symbol: "circle" as const },
        { words: "hub in the United States", fill: "var(--us)", symbol: "square" as const },
      ];
      const key = keyAbove([...kinds, ...middles], size);
      const collection = (rows: readonly { readonly geometry: GeoJSON.Geometry }[]) => rows.map(({ geometry }) => geometry);
      const lands = { CN: [...collection(data.asia), ...collection(data.provinces)], US: collection(data.world) };
      const picture = portholes(
        Plot,
        rows.map((hub, row) => {
          const { lon, lat } = one(data.hubs, ({ hub: id }) => id === hub.hub, hub.hub);
          return { row, name: hub.name, said: `coal ${percent(coalShare(hub))}`, country: hub.country, at: [lon, lat] as const };
        }),
        {
          plants: data.plants.flatMap(({ fuel, operatingMw, lon, lat }) => {
            const kind = KINDS_IN_ORDER.find((one) => PLANT_KINDS[one] === fuel);
            return kind ? [{ kind, operatingMw, at: [lon, lat] as const }] : [];
          }),
          dots: DOTS,
          land: (country) => ({ type: "GeometryCollection", geometries: lands[country as keyof typeof lands] }),
          withinKm: Number(params.within),
          size,
          top: key.height + 8,
        },
      );
      return { height: picture.height, margin: 0, marks: [key.marks, picture.marks] };
    }
    const key = keyAbove(
      KINDS_IN_ORDER.map((kind) => KINDS[kind]),
      size,
    );
    const asShare = params.show === "share";
    const segments = rows.flatMap((hub, row) =>
      KINDS_IN_ORDER.map((kind, i) => {
        const to = (kinds: readonly PlantKind[]): number => kinds.reduce((sum, each) => sum + hub[each], 0) / (asShare ? hub.total : 1);
        return { row, name: hub.name, fill: KINDS[kind].fill, x1: to(KINDS_IN_ORDER.slice(0, i)), x2: to(KINDS_IN_ORDER.slice(0, i + 1)) };
      }),
    );
    const ofRow = { ariaLabel: ({ row }: { readonly row: number }) => `row ${row}` };
    const left = narrow ? 1 : 166;
    const label = { y: "name", frameAnchor: "left", textAnchor: "start", ...ofRow } as const;
    const names = rows.map((hub, row) => ({ ...hub, row }));
    return {
      ...bars(
        rows.map(({ name }) => name),
        { step: narrow ? 40 : 24, bar: 16, top: key.height + (narrow ? 30 : 8), bottom: 3 },
      ),
      marginLeft: left,
      marginRight: narrow ? 1 : 62,
      x: { domain: [0, asShare ? 1 : Math.max(...rows.map(({ total }) => total))], axis: null },
      r: { type: "identity" },
      marks: [
        key.marks,
        Plot.barX(
          segments.filter(({ x1, x2 }) => x2 > x1),
          { y: "name", x1: "x1", x2: "x2", fill: "fill", stroke: "var(--ink)", strokeWidth: 1, ...ofRow },
        ),
        Plot.dot(names, { ...byCountry(), y: "name", frameAnchor: "left", dx: 6 - left, dy: narrow ? -18 : 0, ...ofRow }),
        Plot.text(names, { ...label, text: "name", dx: 17 - left, dy: narrow ? -18 : 0 }),
        Plot.text(names, {
          ...label,
          text: ({ total }, i) => `${decimal(total)}${narrow || i === 0 ? " GW" : ""}`,
          frameAnchor: "right",
          textAnchor: "end",
          dx: narrow ? 0 : 61,
          dy: narrow ? -18 : 0,
          className: "strong",
        }),
      ],
    };
  },
  notes: [
    "Solar is left out: no open list of Chinese solar farms was found, and by now they may have more capacity than coal around some of the " +
      "clusters. A gigawatt of sun gives far less in a year than one of coal. Pumped storage, which makes no power of its own, is left out too.",
    "Wind is as of May 2023 and small dams are missing: for all China the lists hold some 60 per cent of the wind and 74 of the water power of the " +
      "end of 2024, and nearly all coal, gas and nuclear power.",
    "A circle says what stands near, not what flows to a data centre. Circles of neighbouring hubs overlap and must not be added. Four clusters " +
      "are placed at a nearby city.",
    "Dots are plants from 600 MW for coal, 150 MW for wind and 300 MW for the others, in four sizes; bars and shares count small plants too. Many " +
      "wind farms and dams are placed roughly. American circles show only the coastline, and that coarsely.",
    "Boundaries of provinces as drawn by Natural Earth; the map takes no position on disputed borders. Plants: Global Energy Monitor, CC BY 4.0. " +
      "Grade B.",
  ],
  claims: ["S4-028", "S4-029", "S1-030"],
});

/** Parts clusters from American hubs, and makes what counts those where coal is the largest kind. */
function counted(rows: readonly Hub[]) {
  return {
    clusters: rows.filter(({ country }) => country === "CN"),
    american: rows.filter(({ country }) => country === "US"),
    first: (hubs: readonly Hub[]): number => hubs.filter((hub) => largest(hub) === "coal").length,
  };
}
