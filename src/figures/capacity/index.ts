import { defineFigure } from "../../kit/figure.ts";
import { decimal, percent, significant } from "../../kit/format.ts";
import { html } from "../../kit/html.ts";
import { capacity } from "../../kit/readings/capacity.ts";
import { maybe, number, one, table, text } from "../../kit/table.ts";
import { energyTwhPerYear } from "../../model/energy.ts";

const origins = table("origins", { id: text, sourceSays: text });
const electricity = table("electricity", { country: text, year: number, demandTwh: maybe(number) });

const NAMES: Readonly<Record<string, string>> = {
  all: "All plants",
  thermal: "Coal, gas and other heat",
  solar: "Sun",
  wind: "Wind",
  hydro: "Water",
  nuclear: "Nuclear",
};

interface Plants {
  readonly what: string;
  readonly measure: string;
  readonly capacityGw: number | null;
}
const gwOf = (rows: readonly Plants[], measure: string): number => rows.find((row) => row.measure === measure)?.capacityGw ?? 0;

export default defineFigure({
  data: { capacity, electricity, origins },
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
          NAMES[technology] ?? technology,
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
    `China added ${decimal(gwOf(rows, "added"))} gigawatts of plants in a year; the ${significant(gwOf(rows, "projected") / 1000, 2)} ` +
    `terawatts to come ask for ${decimal(gwOf(rows, "pace"))} a year`,
  subtitle: () =>
    "Generating capacity of China, gigawatts: installed at the end of 2025, added in 2025, and projected by BloombergNEF for five years.",
  summary: ({ rows }) => {
    const part = (name: string): number => rows.find(({ what }) => what === name)?.share ?? 0;
    return (
      `China’s plants could give ${decimal(gwOf(rows, "installed"))} gigawatts at full output at the end of 2025, ` +
      `${percent(part("Sun") + part("Wind"))} of it from sun and wind; the projection for five years is at least ` +
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
      sunAndWind: { value: share("Sun") + share("Wind"), text: percent(share("Sun") + share("Wind")) },
      meanPower: gw(mean),
      use: { value: mean / gwOf(rows, "installed"), text: percent(mean / gwOf(rows, "installed")) },
      perDay: { value: gwOf(rows, "added") / 365, text: `${decimal(gwOf(rows, "added") / 365, 1)}\u00a0GW` },
      faster: { value: gwOf(rows, "pace") / gwOf(rows, "added") - 1, text: percent(gwOf(rows, "pace") / gwOf(rows, "added") - 1) },
    };
  },
  draw: ({ rows, data, size }) => {
    const narrow = size.name === "narrow";
    const left = narrow ? 0 : 196;
    const step = narrow ? 46 : 32;
    const most = gwOf(rows, "installed");
    const room = size.width - left - (narrow ? 2 : 62);
    const length = (gw: number): number => (gw / most) * room;
    const used = data.electricity.filter(({ country, demandTwh }) => country === "China" && demandTwh !== null).sort((a, b) => b.year - a.year)[0];
    const mean = (used?.demandTwh ?? 0) / energyTwhPerYear(1);
    const heads = [
      { before: 0, text: "Installed" },
      { before: rows.findIndex(({ measure }) => measure === "added"), text: "New" },
    ];
    const source = one(data.origins, ({ id }) => id === "capacity-3-4-tw", "the projection in origins").sourceSays;
    const ratio = /almost \w+ times/.exec(source)?.[0];
    let y = 0;
    const drawn = rows.map((row, i) => {
      const head = heads.find(({ before }) => before === i);
      const title =
        head &&
        html`
          <line class="stroke-ink" x1="0" x2="${size.width}" y1="${y + 1}" y2="${y + 1}"/>
          <text class="strong" x="0" y="${y + 20}">${head.text}</text>
        `;
      if (head) y += 28;
      const top = y;
      y += step + (row.measure === "installed" ? 24 : 0) + (i + 1 === heads[1]?.before ? 10 : 0);
      const bar = narrow ? top + 24 : top + 8;
      const { capacityGw, measure, what } = row;
      const fill =
        measure === "projected" || measure === "pace" ? "fill-hatch-cn stroke-cn" : measure === "technology" ? "fill-cn-wash stroke-cn" : "fill-cn";
      const label = what + (measure === "added" ? `, ${row.period}` : "");
      const words = html`<text class="label" x="0" y="${narrow ? top + 18 : top + 20}">${label}</text>`;
      if (capacityGw === null)
        return html`
          <g data-row="${i}">
            ${title}
            ${words}
            <text class="fill-ink-2" x="${narrow ? 0 : left}"
              y="${narrow ? top + 35 : top + 20}">no figure found${ratio !== undefined && `: China’s is “${ratio}” as much`}</text>
          </g>
        `;
      const said = `${measure === "projected" || measure === "pace" ? "≥ " : ""}${decimal(capacityGw)}`;
      const value = narrow
        ? html`<text class="strong" x="${size.width}" y="${top + 18}" text-anchor="end">${said} GW</text>`
        : html`<text class="strong" x="${left + length(capacityGw) + 8}" y="${top + 20}">${said}${i === 0 && " GW"}</text>`;
      const marker =
        measure === "installed" &&
        html`
          <path class="fill-none stroke-ink" stroke-width="1.5" d="M${left + length(mean)},${bar - 3}v28"/>
          <text class="label" x="${left + length(mean) + 6}"
            y="${bar + 31}">${decimal(mean)} GW: mean use in ${used?.year ?? ""}, day and night</text>
        `;
      return html`
        <g data-row="${i}">
          ${title}
          ${words}
          <rect class="${fill}" x="${left + 0.5}" y="${bar}" width="${Math.max(length(capacityGw), 1)}" height="16"/>
          ${value}
          ${marker}
        </g>
      `;
    });
    return html`<g data-height="${y + 4}">${drawn}</g>`.text;
  },
  notes: [
    "Capacity is what plants could give at full output. A gigawatt of sun gives far less in a year than one of coal or nuclear power.",
    "The projection is BloombergNEF’s Economic Transition Scenario, not a plan of the state. The year’s pace is our division by five.",
    "No capacity of the United States was read, so none is drawn.",
  ],
  claims: ["S1-026", "S4-034", "S4-035", "S4-036"],
});
