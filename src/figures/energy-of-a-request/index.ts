import { choice, defineFigure } from "../../kit/figure.ts";
import { capital, decimal, percent, significant, times } from "../../kit/format.ts";
import { bars, forRow, overBars } from "../../kit/plot.ts";
import { joulesOfTokens, powerInputs, throughput } from "../../kit/readings/day-energy.ts";
import { roundTo } from "../../kit/round.ts";
import { maybe, number, one, type RowOf, table, text } from "../../kit/table.ts";
import { co2G, tokensWh } from "../../model/energy.ts";

/** Grids that readers can choose: China and America as a whole, places with many data centres there, and two clean ones. */
const GRIDS = ["CN", "CN-NM", "CN-GZ", "CN-SC", "CN-GD", "CN-BJ", "US", "US-VA", "US-TX", "US-OR", "FR", "IS"];
/** How far above the request everyday things are still drawn, in multiples. */
const NEAR = 200;

const wh = (value: number): string => `${significant(value, 2)} Wh`;
const grams = (value: number): string => (value < 0.1 ? `${significant(value * 1000, 2)} mg` : `${significant(value, 2)} g`);
interface Row {
  readonly what: string;
  readonly joules: number | null;
  readonly energyWh: number;
  readonly carbonG: number | null;
}
/** Finds the least and the greatest estimate. */
const ends = (rows: readonly Row[]): readonly [Row & { readonly carbonG: number }, Row & { readonly carbonG: number }] => {
  const estimates = rows.flatMap((row) => (row.carbonG === null ? [] : { ...row, carbonG: row.carbonG }));
  return [one(estimates, (row) => row === estimates[0], "an estimate"), one(estimates, (row) => row === estimates.at(-1), "an estimate")];
};

/** Writes how many times as much the highest estimate is, in two digits like the estimates. */
const apart = (low: Row, high: Row): string => times(roundTo(high.energyWh / low.energyWh, 2));

const grids = table("grid-carbon-places", { place: text, name: text, kind: text, factorKgCo2ePerKwh: number });
const chinese = table("grid-carbon", { province: text, name: text, year: number, factorKgCo2PerKwh: number });
/** Names a grid with its country: "Virginia, US". */
function gridName(places: readonly RowOf<typeof grids.fields>[], provinces: readonly RowOf<typeof chinese.fields>[], id: string): string {
  const place = places.find((row) => row.place === id);
  if (place) return place.kind === "state" ? `${place.name}, US` : place.name;
  return `${one(provinces, ({ province }) => province === id, id).name}, China`;
}

export default defineFigure({
  data: {
    throughput,
    power: powerInputs,
    tasks: table("task-sizes", { task: text, label: text, inputTokensPerCall: number, outputTokensPerCall: number }),
    places: grids,
    provinces: chinese,
    everyday: table("everyday-energy", { id: text, name: text, short: text, energyWh: maybe(number), co2G: maybe(number) }),
  },
  controls: ({ tasks, places, provinces }) => ({
    task: choice<string>({
      label: "A request to",
      options: Object.fromEntries(tasks.map(({ task, label }) => [task, label.charAt(0).toLowerCase() + label.slice(1)])),
      default: "chat",
    }),
    grid: choice<string>({
      label: "Powered by the grid of",
      options: Object.fromEntries(GRIDS.map((id) => [id, gridName(places, provinces, id)])),
      default: "CN",
    }),
  }),
})({
  kind: "chart",
  chapter: "power",
  rows: ({ data, params }) => {
    const { inputTokensPerCall, outputTokensPerCall } = one(data.tasks, ({ task }) => task === params.task, params.task);
    const newest = Math.max(...data.provinces.map(({ year }) => year));
    const factor =
      data.places.find(({ place }) => place === params.grid)?.factorKgCo2ePerKwh ??
      one(data.provinces, ({ province, year }) => province === params.grid && year === newest, params.grid).factorKgCo2PerKwh;
    const { low, central, high } = joulesOfTokens(data.throughput, data.power);
    const estimate = (what: string, short: string, joules: number) => {
      const energyWh = tokensWh(joules, inputTokensPerCall + outputTokensPerCall);
      return { what, short, joules, energyWh, carbonG: co2G(energyWh, factor) };
    };
    const estimates = [
      estimate("By DeepSeek’s day, its chips alone", "DeepSeek, chips alone", low),
      estimate("By DeepSeek’s day, whole machines", "DeepSeek, whole machines", central),
      estimate("By Huawei’s chip at its quickest", "Huawei, at its quickest", high),
    ];
    const most = Math.max(...estimates.map(({ energyWh }) => energyWh)) * NEAR;
    const things = data.everyday.flatMap(({ name, short, energyWh }) =>
      energyWh === null || energyWh > most ? [] : { what: name, short, joules: null, energyWh, carbonG: null },
    );
    return [...estimates, ...things].sort((a, b) => a.energyWh - b.energyWh);
  },
  columns: {
    what: { label: "Request, or everyday thing" },
    short: { label: "In short", hidden: true },
    joules: { label: "For a token", unit: "J", format: (value: number | null) => (value === null ? "—" : significant(value, 2)) },
    energyWh: { label: "Electricity", unit: "Wh", format: (value: number) => significant(value, 2) },
    carbonG: { label: "Carbon dioxide", unit: "g", format: (value: number | null) => (value === null ? "—" : significant(value, 2)) },
  },
  title: ({ rows, params, data }) => {
    const [low, high] = ends(rows);
    const place = gridName(data.places, data.provinces, params.grid)
      .replace(/, .*/, "")
      .replace(/^United States$/, "the $&");
    return (
      `One request takes ${significant(low.energyWh, 2)} to ${wh(high.energyWh)} of electricity and, on the grid of ${place}, emits ` +
      `${grams(low.carbonG)} to ${grams(high.carbonG)} of carbon dioxide`
    );
  },
  subtitle: ({ data, params }) => {
    const { label, inputTokensPerCall: read, outputTokensPerCall: written } = one(data.tasks, ({ task }) => task === params.task, params.task);
    return (
      "One request of each kind, by three estimates. " +
      `${label}: it reads ${decimal(read)} tokens and writes ${decimal(written)}. Joules a token × tokens, cooling included, at the ` +
      "meter of the data centre, in watt-hours; each tenfold has the same length. Hollow: everyday things."
    );
  },
  summary: ({ rows, data }) => {
    const [low, high] = ends(rows);
    const phone = one(data.everyday, ({ id }) => id === "phone-charge", "phone-charge").energyWh ?? 1;
    const ofPhone = high.energyWh / phone;
    return (
      `Three estimates of one request lie between ${wh(low.energyWh)} and ${wh(high.energyWh)}; the highest is ${apart(low, high)} the lowest, ` +
      `and ${ofPhone > 1 ? times(roundTo(ofPhone, 2)) : `${percent(ofPhone, ofPhone < 0.01 ? 1 : 0)} of`} a phone’s charge.`
    );
  },
  values: ({ rows, data }) => {
    const [low, high] = ends(rows);
    const car = one(data.everyday, ({ id }) => id === "car-km", "car-km").co2G ?? 1;
    return {
      energy: { value: high.energyWh, text: `${significant(low.energyWh, 2)} to ${wh(high.energyWh)}` },
      carbon: { value: high.carbonG, text: `${grams(low.carbonG)} to ${grams(high.carbonG)}` },
      apart: { value: high.energyWh / low.energyWh, text: apart(low, high) },
      metres: { value: (high.carbonG / car) * 1000, text: `${significant((high.carbonG / car) * 1000, 2)} metres` },
      joules: { value: high.joules ?? 0, text: `${significant(low.joules ?? 0, 2)} to ${significant(high.joules ?? 0, 2)} joules` },
    };
  },
  plot: ({ rows, Plot }) => {
    const all = rows.map(({ energyWh }) => energyWh);
    const domain: [number, number] = [10 ** Math.floor(Math.log10(Math.min(...all))), 10 ** Math.ceil(Math.log10(Math.max(...all)))];
    return {
      ...bars(
        rows.map(({ what }) => what),
        { step: 46, bar: 13, top: 28, bottom: 6 },
      ),
      marginLeft: 6,
      marginRight: 6,
      x: { type: "log", axis: null, domain },
      marks: [
        Plot.ruleY(rows, { y: "what", x1: domain[0], x2: domain[1], stroke: "var(--hair)", strokeOpacity: 1 }),
        Plot.dot(rows, {
          x: "energyWh",
          y: "what",
          symbol: "diamond2",
          r: 6,
          stroke: "var(--ink)",
          fill: ({ carbonG }) => (carbonG === null ? "var(--paper)" : "var(--ink)"),
          ...forRow(rows),
        }),
        overBars(rows, {
          y: "what",
          name: ({ short }) => capital(short),
          value: ({ energyWh, carbonG }) => (carbonG === null ? wh(energyWh) : `${wh(energyWh)}, ${grams(carbonG)}`),
          ...forRow(rows),
        }),
      ],
    };
  },
  notes: [
    "Very uncertain: only one vendor says how much electricity its models use, for a median prompt of unstated length. The estimates " +
      "rest on one published day of one service, on a vendor’s measurement of its own chip, and on wide ranges for the power of a chip and of its " +
      "cooling (in the data: inputs of the cost of a token). Another model may fall outside them.",
    "Every token counts alike, whether read or written. A token read from a cache takes far less, so an agent’s request, most of which is " +
      "cached, lies nearer to the low end or below it. Training, the network and the reader’s own screen are left out.",
    "Factors of Chinese provinces count carbon dioxide alone; those of countries and American states count other greenhouse gases too, countries " +
      "over a fuel’s whole life. All are averages of a year, not the power that one data centre buys.",
  ],
  claims: [],
});
