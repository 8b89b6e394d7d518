import { defineFigure } from "../../kit/figure.ts";
import { decimal, percent, significant } from "../../kit/format.ts";
import { bars, forRow } from "../../kit/plot.ts";
import { capacity } from "../../kit/readings/capacity.ts";
import { maybe, number, one, table, text } from "../../kit/table.ts";
import { energyTwhPerYear } from "../../model/energy.ts";

const electricity = table("electricity", { country: text, year: number, demandTwh: maybe(number) });

const NAMES = {
  all: "All plants",
  thermal: "Coal, gas and other heat",
  solar: "Solar",
  wind: "Wind",
  hydro: "Hydropower",
  nuclear: "Nuclear",
} as const;

interface Plants {
  readonly what: string;
  readonly measure: string;
  readonly capacityGw: number | null;
}
const gwOf = (rows: readonly Plants[], measure: string): number => rows.find((row) => row.measure === measure)?.capacityGw ?? 0;

const when = (rows: readonly { readonly measure: string; readonly period: string }[], measure: string): string =>
  one(rows, (row) => row.measure === measure, measure).period;

export default defineFigure({
  data: { capacity, electricity },
  controls: () => ({}),
})({
  kind: "chart",
  chapter: "power",
  rows: ({ data }) => {
    const installed = data.capacity.filter(({ measure }) => measure === "installed").sort((a, b) => b.capacityGw - a.capacityGw);
    const total = one(installed, ({ technology }) => technology === "all", "all plants").capacityGw;
    const line = (
      what: string,
      measure: string,
      country: string,
      capacityGw: number | null,
      share: number | null,
      period: string,
      grade: string,
    ) => ({
      what,
      country,
      measure,
      capacityGw,
      share,
      period,
      grade,
    });
    const added = one(data.capacity, ({ measure }) => measure === "added", "capacity added");
    const projected = one(data.capacity, ({ measure }) => measure === "projected-addition", "projected capacity");
    const american = data.capacity.find(({ country, measure }) => country === "United States" && measure === "projected-addition");
    return [
      ...installed.map(({ technology, country, capacityGw, period, grade }) =>
        line(
          NAMES[technology as keyof typeof NAMES] ?? technology,
          technology === "all" ? "installed" : "technology",
          country,
          capacityGw,
          capacityGw / total,
          period,
          grade,
        ),
      ),
      line("Added in a year", "added", "China", added.capacityGw, added.capacityGw / total, added.period, added.grade),
      line("Projected for a year", "pace", "China", projected.capacityGw / (projected.year - added.year), null, projected.period, projected.grade),
      line("Projected for five years", "projected", "China", projected.capacityGw, projected.capacityGw / total, projected.period, projected.grade),
      line("The United States, five years", "american", "United States", american?.capacityGw ?? null, null, projected.period, projected.grade),
    ];
  },
  columns: {
    what: { label: "Plants" },
    country: { label: "Country", hidden: true },
    measure: { label: "Measure", hidden: true },
    capacityGw: { label: "Capacity", unit: "GW", format: (value: number | null) => (value === null ? "not found" : decimal(value)) },
    share: { label: "Share of all installed", format: (value: number | null) => percent(value) },
    period: { label: "When" },
    grade: { label: "Grade" },
  },
  title: ({ rows }) =>
    `China added ${decimal(gwOf(rows, "added"))} gigawatts of power plants in a year; the ${significant(gwOf(rows, "projected") / 1000, 2)} ` +
    `terawatts expected in five would take ${decimal(gwOf(rows, "pace"))} a year`,
  subtitle: ({ rows }) =>
    `Generating capacity of China, gigawatts: installed at the ${when(rows, "installed")}, added in ${when(rows, "added")}, and projected by ` +
    "BloombergNEF for five years.",
  summary: ({ rows }) => {
    const part = (name: string): number => rows.find(({ what }) => what === name)?.share ?? 0;
    return (
      `China’s plants could give ${decimal(gwOf(rows, "installed"))} gigawatts at full output at the ${when(rows, "installed")}, ` +
      `${percent(part(NAMES.solar) + part(NAMES.wind))} of it from sun and wind; the projection for five years is at least ` +
      `${decimal(gwOf(rows, "projected"))} more.`
    );
  },
  values: ({ rows, data }) => {
    const share = (name: string): number => rows.find(({ what }) => what === name)?.share ?? 0;
    const used = data.electricity.filter(({ country, demandTwh }) => country === "China" && demandTwh !== null).sort((a, b) => b.year - a.year)[0];
    const mean = (used?.demandTwh ?? 0) / energyTwhPerYear(1);
    const gw = (value: number) => ({ value, text: `${decimal(value)}\u00a0GW` });
    return {
      installed: gw(gwOf(rows, "installed")),
      added: gw(gwOf(rows, "added")),
      pace: gw(gwOf(rows, "pace")),
      projected: gw(gwOf(rows, "projected")),
      sunAndWind: { value: share(NAMES.solar) + share(NAMES.wind), text: percent(share(NAMES.solar) + share(NAMES.wind)) },
      meanPower: gw(mean),
      use: { value: mean / gwOf(rows, "installed"), text: percent(mean / gwOf(rows, "installed")) },
      perDay: { value: gwOf(rows, "added") / 365, text: `${decimal(gwOf(rows, "added") / 365, 1)}\u00a0GW` },
      faster: { value: gwOf(rows, "pace") / gwOf(rows, "added") - 1, text: percent(gwOf(rows, "pace") / gwOf(rows, "added") - 1) },
    };
  },
  plot: ({ rows, data, size, Plot }) => {
    const narrow = size.name === "narrow";
    const used = data.electricity.filter(({ country, demandTwh }) => country === "China" && demandTwh !== null).sort((a, b) => b.year - a.year)[0];
    const mean = (used?.demandTwh ?? 0) / energyTwhPerYear(1);
    const added = rows.findIndex(({ measure }) => measure === "added");
    const names = rows.map(({ what }) => what);
    // Each head stands in the place of a bar, on a rule.
    const heads = ["Installed", "New"];
    const step = narrow ? 46 : 34;
    const bar = { y: "what", x1: 0, x2: "capacityGw", ...forRow(rows) };
    const expected = ({ measure }: Plants): boolean => measure === "projected" || measure === "pace";
    const found = rows.filter(({ capacityGw }) => capacityGw !== null);
    const unknown = rows.filter(({ capacityGw }) => capacityGw === null);
    const left = narrow ? 1 : 196;
    const said = (row: Plants) => `${expected(row) ? "≥ " : ""}${decimal(row.capacityGw)}`;
    const value = { y: "what", className: "strong", ...forRow(rows) };
    return {
      ...bars([heads[0], ...names.slice(0, added), heads[1], ...names.slice(added)], { step, bar: 16, top: 6, bottom: narrow ? 2 : 8 }),
      marginLeft: left,
      marginRight: narrow ? 1 : 70,
      x: { axis: null },
      marks: [
        Plot.ruleY(heads, { y: Plot.identity, dy: -13, insetLeft: -left, insetRight: narrow ? -1 : -70 }),
        Plot.text(heads, { y: Plot.identity, text: Plot.identity, className: "strong", frameAnchor: "left", dx: -left, dy: 3 }),
        Plot.barX(found, {
          ...bar,
          fill: (row) => (expected(row) ? "url(#hatch-cn)" : row.measure === "technology" ? "var(--cn-wash)" : "var(--cn)"),
          stroke: "var(--cn)",
        }),
        Plot.text(rows, {
          y: "what",
          text: ({ what, measure, period }) => what + (measure === "added" ? `, ${period}` : ""),
          frameAnchor: "left",
          dx: -left,
          dy: narrow ? -17 : 0,
          ...forRow(rows),
        }),
        narrow
          ? Plot.text(found, { ...value, text: (row) => `${said(row)} GW`, frameAnchor: "right", dx: 1, dy: -17 })
          : Plot.text(found, {
              ...value,
              x: "capacityGw",
              text: (row) => said(row) + (row.measure === "installed" ? " GW" : ""),
              textAnchor: "start",
              dx: 8,
            }),
        Plot.text(unknown, {
          y: "what",
          text: () => (narrow ? "none found" : "no figure found"),
          frameAnchor: "left",
          dx: narrow ? -1 : 0,
          fill: "var(--ink-2)",
          ...forRow(rows),
        }),
        // What is used on the mean, above the bar of all plants.
        Plot.tickX([mean], { x: Plot.identity, y: () => names[0], strokeWidth: 1.5, insetTop: narrow ? -40 : -23, insetBottom: -3 }),
        Plot.text([mean], {
          x: Plot.identity,
          y: () => heads[0],
          text: (gw) => (narrow ? `mean use in ${used?.year}: ${decimal(gw)} GW` : `${decimal(gw)} GW: mean use in ${used?.year}, day and night`),
          textAnchor: "start",
          dx: 6,
          dy: narrow ? 3 : 6,
        }),
      ],
    };
  },
  notes: [
    "Capacity is what plants could deliver at full output. A gigawatt of solar panels delivers far less in a year than one of coal or nuclear power.",
    "The projection is BloombergNEF’s Economic Transition Scenario, not a plan of the state. The pace a year is a fifth of it.",
    "We found no American figures in the same form, so none are drawn.",
  ],
  claims: ["S1-026", "S4-034", "S4-035", "S4-036"],
});
