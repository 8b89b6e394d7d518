import { choice, defineFigure } from "../../kit/figure.ts";
import { decimal, percent, times } from "../../kit/format.ts";
import { endLabels, forRow, forSeries, gridY } from "../../kit/plot.ts";
import { roundTo } from "../../kit/round.ts";
import { maybe, number, table, text } from "../../kit/table.ts";
import question, { SHOWN_TO } from "./guess.ts";
import { found, KEYS, PLACES, type Place, valueIn, type Year } from "./years.ts";

const electricity = table("electricity", {
  country: text,
  year: number,
  generationTwh: maybe(number),
  demandTwh: maybe(number),
  population: maybe(number),
});

const KWH_PER_TWH = 1e9;
/** Step of the grid, in TWh or kWh a person. */
const TICK = 5000;

/** Years between the points that a reader draws. */
const DRAWN_EVERY = 3;
/** Makes points of China’s line. */
/** Writes how much of the American grid was added, to stand before “the American grid”. */
const ofGrid = (grids: number): string => (grids < 1 ? `the equivalent of ${percent(grids)} of` : times(roundTo(grids, 2)));

const chinaPoints = (rows: readonly Year[]) =>
  rows.flatMap(({ year, china }) => (china === null ? [] : [{ at: year, label: String(year), value: china }]));

export default defineFigure({
  data: { electricity },
  controls: ({ electricity: rows }) => ({
    per: choice({ label: "Electricity", options: { country: "in all", head: "for each person" }, default: "country" }),
    since: choice<string>({
      label: "Count what China added since",
      options: Object.fromEntries(
        rows
          .filter(({ country, generationTwh }) => country === "China" && generationTwh !== null)
          .map(({ year }) => [`${year}`, `${year}`])
          // Since the newest year nothing was added yet.
          .slice(0, -1),
      ),
      default: "2011", // from which article S0 counts
    }),
  }),
})({
  kind: "chart",
  chapter: "power",
  rows: ({ data, params }) => {
    const head = params.per === "head";
    const of = (place: Place, year: number): number | null => {
      const row = data.electricity.find(({ country, year: then }) => country === PLACES[place].name && then === year);
      if (!row || row.generationTwh === null) return null;
      return head ? (row.population === null ? null : (row.generationTwh * KWH_PER_TWH) / row.population) : row.generationTwh;
    };
    return [...new Set(data.electricity.map(({ year }) => year))]
      .sort((a, b) => a - b)
      .map((year) => {
        const used = data.electricity.find((row) => row.country === "China" && row.year === year && row.generationTwh === null)?.demandTwh ?? null;
        const places = Object.fromEntries(KEYS.map((place) => [place, of(place, year)])) as { readonly [K in Place]: number | null };
        return { year, unit: head ? "kWh a person" : "TWh", ...places, chinaUsed: head ? null : used };
      });
  },
  columns: {
    year: { label: "Year", format: (year: number) => String(year) },
    unit: { label: "Unit" },
    ...(Object.fromEntries(KEYS.map((key) => [key, { label: PLACES[key].name, format: (value: number | null) => decimal(value) }])) as {
      [K in Place]: { label: string; format: (value: number | null) => string };
    }),
    chinaUsed: { label: "China, used (official count)", format: (value: number | null) => decimal(value) },
  },
  title: ({ rows, params }) => {
    const { ratio, grids, passed, passing } = found(rows, Number(params.since));
    if (params.per === "head")
      return (
        `Per person the United States still generates ${times(roundTo(1 / ratio, 2))} China’s electricity; China passed the European ` +
        `Union in ${passing("europeanUnion") ?? "no year"}`
      );
    return `China passed the United States in ${passed ?? "no year"} and has added ${ofGrid(grids)} the American grid since ` + `${params.since}`;
  },
  subtitle: ({ params }) =>
    params.per === "head"
      ? "Electricity generated in a year, kilowatt-hours for each person, 2000 to the latest year found."
      : "Electricity generated in a year, terawatt-hours, 2000 to the latest year found. The ring is what China used in 2025, by the count of its " +
        "energy administration.",
  summary: ({ rows, params }) => {
    const { last, china, us, added, usAdded, grids, ratio } = found(rows, Number(params.since));
    const change = (kWh: number): string => `${kWh < 0 ? "lost" : "added"} ${decimal(Math.abs(kWh))}`;
    return params.per === "head"
      ? `In ${last} China generated ${decimal(china)} kilowatt-hours for each person and the United States ${decimal(us)}, ` +
          `${times(roundTo(1 / ratio, 2))} as many; since ${params.since} China has ${change(added)} and the United States has ${change(usAdded)}.`
      : `In ${last} China generated ${decimal(china)} terawatt-hours, ${times(ratio)} the ${decimal(us)} of the United States; what it added ` +
          `since ${params.since}, ${decimal(added)}, is ${grids < 1 ? `${percent(grids)} of` : times(grids)} the whole American grid.`;
  },
  values: ({ rows, params }) => {
    const { last, china, us, added, grids, ratio, passed, passing } = found(rows, Number(params.since));
    const used = rows.find(({ chinaUsed }) => chinaUsed !== null)?.chinaUsed ?? 0;
    const unit = params.per === "head" ? "kilowatt-hours" : "TWh";
    return {
      china: { value: china, text: `${decimal(china)} ${unit}` },
      us: { value: us, text: `${decimal(us)} ${unit}` },
      ratio: { value: ratio, text: times(ratio) },
      inverse: { value: 1 / ratio, text: times(1 / ratio) },
      added: { value: added, text: `${decimal(added)} ${unit}` },
      grids: { value: grids, text: ofGrid(grids) },
      passed: { value: passed ?? 0, text: passed === null ? "—" : String(passed) },
      passedEu: { value: passing("europeanUnion") ?? 0, text: String(passing("europeanUnion") ?? "—") },
      last: { value: last, text: String(last) },
      share: { value: us / china, text: percent(us / china) },
      ...(used > 0 && { used: { value: used, text: `${decimal(used)} TWh` } }),
    };
  },
  guess: {
    ...question,
    known: ({ rows }) => chinaPoints(rows).filter(({ at }) => at <= SHOWN_TO),
    hidden: ({ rows }) => {
      const later = chinaPoints(rows).filter(({ at }) => at > SHOWN_TO);
      const last = later.at(-1)?.at ?? 0;
      return later.filter(({ at }) => (last - at) % DRAWN_EVERY === 0);
    },
  },
  plot: ({ rows, params, size, Plot }) => {
    const [narrow, head, since] = [size.name === "narrow", params.per === "head", Number(params.since)];
    // The world total would flatten the countries: it is in the table only.
    const places = KEYS.filter((place) => head || place !== "world");
    const [from, to] = [rows[0]?.year ?? 0, rows.at(-1)?.year ?? 1];
    const top = 1.05 * Math.max(...rows.flatMap((row) => [...places.map((place) => row[place] ?? 0), row.chinaUsed ?? 0]));
    const { last, china, us, before, added, grids, passed, ratio } = found(rows, since);
    const ticks = Array.from({ length: Math.floor(top / TICK) }, (_, i) => (i + 1) * TICK);
    const years = rows.map(({ year }) => year).filter((year) => year % (narrow ? 10 : 5) === 0);
    const year = { tickSize: 0, label: null, tickFormat: String, fill: "var(--ink-2)" };
    const ends = places.map((place) => ({ place, ...PLACES[place], value: rows.findLast((row) => row[place] !== null)?.[place] ?? null }));
    const names = {
      x: () => to,
      y: "value",
      text: narrow ? "short" : "name",
      fill: "text",
      gap: narrow ? 19 : 15,
      ...forSeries(({ place }: { place: string }) => place),
    } as const;
    const crossing = passed === null || head ? [] : [{ year: passed, value: valueIn(rows, "china", passed) }];
    const base = head ? us : before;
    const said = head
      ? `${times(roundTo(1 / ratio, 2))} as much\nfor an American`
      : `+${decimal(added)} TWh since ${since}:\n${ofGrid(grids)} the American grid`;
    const story = { text: () => said, lineHeight: 1.2, className: "halo strong" };
    const inCorner = !head && (narrow || added < top * 0.17);
    return {
      height: narrow ? 350 : 430,
      marginTop: 26,
      marginLeft: 0,
      marginRight: narrow ? 64 : 118,
      marginBottom: 24,
      x: { domain: [from, to], axis: null },
      y: { domain: [0, top], axis: null },
      marks: [
        ...gridY(ticks, (tick) => `${decimal(tick)}${tick === ticks.at(-1) ? (head ? " kWh a person" : " TWh a year") : ""}`),
        Plot.ruleY([0], { stroke: "var(--ink)" }),
        Plot.axisX(years.slice(0, 1), { ...year, textAnchor: "start" }),
        Plot.axisX(years.slice(1), { ...year }),
        Plot.ruleX(crossing, { x: "year", y1: ({ value }) => value + 0.015 * top, y2: ({ value }) => value + 0.15 * top }),
        Plot.text(crossing, {
          x: "year",
          y: ({ value }) => value + 0.16 * top,
          text: ({ year }) => `${year}: China${narrow ? "\n" : " "}passes${narrow ? " the US" : "\nthe United States"}`,
          textAnchor: "end",
          lineAnchor: "bottom",
          lineHeight: 1.2,
          dx: 6,
          className: "halo",
        }),
        places.map((place) => {
          const { stroke, width, dash } = PLACES[place];
          return Plot.line(rows, { x: "year", y: place, stroke, strokeWidth: width, strokeDasharray: dash, ...forSeries(() => place) });
        }),
        Plot.ruleY([base], { x1: head ? last : since, x2: last, strokeDasharray: "3 3" }),
        Plot.ruleX([last], { y1: base, y2: china }),
        // A dot on each value for pointer and keyboard; seen are those of the newest year.
        places.map((place) => {
          const fill = ({ year }: Year): string => (year === last && place !== "world" ? PLACES[place].stroke : "none");
          return Plot.dot(rows, { x: "year", y: place, r: 3, fill, ...forSeries(() => place, rows) });
        }),
        Plot.dot(rows, { x: "year", y: "chinaUsed", r: 4.5, fill: "var(--paper)", stroke: "var(--cn)", strokeWidth: 2, ...forRow(rows) }),
        Plot.text(rows, {
          x: "year",
          y: "chinaUsed",
          text: ({ year, chinaUsed }) => `used in ${year}: ${decimal(chinaUsed)}`,
          textAnchor: "end",
          dx: -8,
          dy: -12,
          className: "halo",
        }),
        endLabels(ends, { ...names, filter: ({ width }) => width === 2.5, className: "halo strong" }),
        endLabels(ends, { ...names, filter: ({ width }) => width !== 2.5, className: "halo" }),
        // What China added: in the empty corner, or beside the upright if there is room between the lines.
        inCorner
          ? Plot.text([0], { ...story, frameAnchor: "top-left", textAnchor: "start", dy: 33 })
          : Plot.text([Math.max(base, us)], {
              ...story,
              x: () => last,
              y: (value) => value,
              textAnchor: "end",
              lineAnchor: head ? "top" : "bottom",
              dx: -8,
              dy: head ? (narrow ? 12 : 24) : -10,
            }),
      ],
    };
  },
  notes: [
    "Generation in the newest years is derived from an edition that gives shares but no totals; where both exist they agree within 1 per cent " +
      "for China and the United States.",
    "What China used in 2025 is counted differently from the line. The step from the line to the ring is not growth.",
    "The European Union is today’s 27 members in all years. A grid is wires and plants; here it is measured by the electricity " +
      "generated in a year.",
  ],
  claims: ["S0-039", "S1-023", "S1-024", "S1-025", "S1-026"],
});
