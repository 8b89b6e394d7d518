import { choice, defineFigure } from "../../kit/figure.ts";
import { decimal, percent, times } from "../../kit/format.ts";
import { byRatio } from "../../kit/guess-words.ts";
import { html } from "../../kit/html.ts";
import { roundTo } from "../../kit/round.ts";
import { maybe, number, table, text } from "../../kit/table.ts";
import { linePath, spreadLabels } from "./picture.ts";

const electricity = table("electricity", {
  country: text,
  year: number,
  generationTwh: maybe(number),
  demandTwh: maybe(number),
  population: maybe(number),
});

const PLACES = {
  china: { name: "China", style: "stroke-cn", fill: "fill-cn", dash: "", width: 2.5 },
  unitedStates: { name: "United States", style: "stroke-us", fill: "fill-us", dash: "", width: 2.5 },
  europeanUnion: { name: "European Union", style: "stroke-ink", fill: "fill-ink", dash: "7 3", width: 1.3 },
  india: { name: "India", style: "stroke-ink", fill: "fill-ink", dash: "", width: 1.3 },
  russia: { name: "Russia", style: "stroke-ink", fill: "fill-ink", dash: "2 3", width: 1.3 },
  japan: { name: "Japan", style: "stroke-ink", fill: "fill-ink", dash: "9 3 2 3", width: 1.3 },
  world: { name: "World", style: "stroke-ink-3", fill: "fill-ink-2", dash: "", width: 4 },
} as const;
type Place = keyof typeof PLACES;
const KEYS = Object.keys(PLACES) as Place[];
const KWH_PER_TWH = 1e9;

type Year = { readonly year: number; readonly unit: string; readonly chinaUsed: number | null } & { readonly [K in Place]: number | null };
const valueIn = (rows: readonly Year[], place: Place, year: number): number => rows.find((row) => row.year === year)?.[place] ?? 0;

/** Finds the newest year known for both countries, and the generation that China has added since a year. */
function found(rows: readonly Year[], since: number) {
  const last = rows.filter((row) => row.china !== null && row.unitedStates !== null).at(-1)?.year ?? 0;
  const [china, us, before] = [valueIn(rows, "china", last), valueIn(rows, "unitedStates", last), valueIn(rows, "china", since)];
  const passing = (other: Place): number | null =>
    rows.find(({ china: here, [other]: there }) => here !== null && there !== null && here > there)?.year ?? null;
  return {
    last,
    china,
    us,
    before,
    added: china - before,
    grids: (china - before) / us,
    ratio: china / us,
    passed: passing("unitedStates"),
    passing,
  };
}

/** The last year of China’s line that is shown to a reader who draws the rest, and the years between the points to draw. */
const SHOWN_TO = 2010;
const DRAWN_EVERY = 3;
/** Makes points of China’s line. */
const chinaPoints = (rows: readonly Year[]) =>
  rows.flatMap(({ year, china }) => (china === null ? [] : [{ at: year, label: String(year), value: china }]));
const twhText = (value: number): string => `${decimal(value)} TWh`;

export default defineFigure({
  data: { electricity },
  controls: ({ electricity: rows }) => ({
    per: choice({ label: "Electricity", options: { country: "in all", head: "for each person" }, default: "country" }),
    since: choice<string>({
      label: "Count what China added since",
      options: Object.fromEntries(
        rows.filter(({ country, generationTwh }) => country === "China" && generationTwh !== null).map(({ year }) => [`${year}`, `${year}`]),
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
        `For each person the United States still makes ${times(roundTo(1 / ratio, 2))} the electricity of China, which passed the European ` +
        `Union in ${passing("europeanUnion") ?? "no year"}`
      );
    return (
      `China passed the United States in ${passed ?? "no year"} and has added ${times(roundTo(grids, 2))} the American grid since ` +
      `${params.since}`
    );
  },
  subtitle: ({ params }) =>
    params.per === "head"
      ? "Electricity generated in a year, kilowatt-hours for each person, 2000 to the newest year found."
      : "Electricity generated in a year, terawatt-hours, 2000 to the newest year found. The ring is what China’s energy administration says " +
        "was used in 2025, counted in another way.",
  summary: ({ rows, params }) => {
    const { last, china, us, added, grids, ratio } = found(rows, Number(params.since));
    return params.per === "head"
      ? `In ${last} China generated ${decimal(china)} kilowatt-hours for each person and the United States ${decimal(us)}, so that it made ` +
          `${times(roundTo(1 / ratio, 2))} as much for an American as China for a Chinese.`
      : `In ${last} China generated ${decimal(china)} terawatt-hours, ${times(ratio)} the ${decimal(us)} of the United States; what it added ` +
          `since ${params.since}, ${decimal(added)}, is ${times(grids)} the whole American grid.`;
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
      grids: { value: grids, text: times(roundTo(grids, 2)) },
      passed: { value: passed ?? 0, text: passed === null ? "—" : String(passed) },
      passedEu: { value: passing("europeanUnion") ?? 0, text: String(passing("europeanUnion") ?? "—") },
      last: { value: last, text: String(last) },
      share: { value: us / china, text: percent(us / china) },
      ...(used > 0 && { used: { value: used, text: `${decimal(used)} TWh` } }),
    };
  },
  guess: {
    kind: "line",
    question: `How did China’s electricity go on after ${SHOWN_TO}? Draw the rest of the line.`,
    unit: "terawatt-hours a year",
    hue: "cn",
    min: 0,
    max: 16_000,
    step: 100,
    text: twhText,
    known: ({ rows }) => chinaPoints(rows).filter(({ at }) => at <= SHOWN_TO),
    hidden: ({ rows }) => {
      const later = chinaPoints(rows).filter(({ at }) => at > SHOWN_TO);
      const last = later.at(-1)?.at ?? 0;
      return later.filter(({ at }) => (last - at) % DRAWN_EVERY === 0);
    },
    say: (guesses, answers) => byRatio(guesses.at(-1) ?? 0, answers.at(-1)?.value ?? 0, twhText, answers.at(-1)?.label),
  },
  draw: ({ rows, params, size }) => {
    const narrow = size.name === "narrow";
    const head = params.per === "head";
    const [left, right, top, height] = [0, narrow ? 92 : 118, 26, narrow ? 300 : 380];
    const foot = top + height;
    const [from, to] = [rows[0]?.year ?? 0, rows.at(-1)?.year ?? 1];
    // The world total would flatten the countries: it is in the table only.
    const drawn = KEYS.filter((key) => head || key !== "world");
    const most = Math.max(...rows.flatMap((row) => [...drawn.map((key) => row[key] ?? 0), row.chinaUsed ?? 0]));
    const [step, ceiling] = [5000, most * 1.05];
    const x = (year: number): number => left + ((year - from) / (to - from)) * (size.width - left - right);
    const y = (value: number): number => foot - (value / ceiling) * height;
    const { last, china, us, before, added, grids, passed, ratio } = found(rows, Number(params.since));
    const ticks = Array.from({ length: Math.floor(ceiling / step) + 1 }, (_, i) => i * step);
    const unit = head ? " kWh a person" : " TWh a year";
    const grid = ticks.map(
      (tick, i) =>
        html`
          <line class="${tick === 0 ? "stroke-ink" : "stroke-hair"}" x1="${left}" x2="${x(to)}" y1="${y(tick)}" y2="${y(tick)}"/>
          ${tick > 0 && html`<text class="halo fill-ink-2" x="${left}" y="${y(tick) - 4}">${decimal(tick)}${i === ticks.length - 1 && unit}</text>`}
        `,
    );
    const years = rows
      .filter(({ year }) => year % (narrow ? 10 : 5) === 0 && year <= to)
      .map(
        ({ year }, i) => html`<text class="fill-ink-2" x="${x(year)}" y="${foot + 17}" text-anchor="${i === 0 ? "start" : "middle"}">${year}</text>`,
      );
    const shown = drawn
      .map((key) => ({ key, points: rows.map((row) => row[key]), end: rows.findLast((row) => row[key] !== null) }))
      .filter(({ end }) => end !== undefined);
    const lines = shown.map(({ key, points }) => {
      const { style, dash, width } = PLACES[key];
      const path = linePath(points.map((value, i) => (value === null ? null : [x(rows[i]?.year ?? 0), y(value)])));
      return html`<path class="fill-none ${style}" stroke-width="${width}"${dash !== "" && html` stroke-dasharray="${dash}"`} d="${path}"/>`;
    });
    const ends = spreadLabels(
      shown.map(({ key, end }) => y(end?.[key] ?? 0) + 4),
      15,
    );
    const names = shown.map(
      ({ key }, i) =>
        html`<text class="halo ${PLACES[key].fill}${i < 2 && " strong"}" x="${x(to) + 8}" y="${ends[i] ?? 0}">${PLACES[key].name}</text>`,
    );
    const dots = rows.map((row, i) => {
      const marks = shown.flatMap(({ key }) => (row[key] === null ? [] : [{ key, value: row[key] ?? 0 }]));
      const circles = marks.map(
        ({ key, value }) =>
          html`<circle class="${row.year === last && key !== "world" ? PLACES[key].fill : "fill-none"}" cx="${x(row.year)}" cy="${y(value)}" r="3"/>`,
      );
      const ring =
        row.chinaUsed !== null && html`<circle class="fill-paper stroke-cn" stroke-width="2" cx="${x(row.year)}" cy="${y(row.chinaUsed)}" r="4.5"/>`;
      return html`<g data-row="${i}">${circles}${ring}</g>`;
    });
    const crossing =
      passed !== null &&
      html`
        <path class="fill-none stroke-ink" d="M${x(passed)},${y(valueIn(rows, "china", passed)) - 6}v${narrow ? -34 : -40}"/>
        <text class="halo label" x="${x(passed) + 6}" y="${y(valueIn(rows, "china", passed)) - (narrow ? 58 : 64)}"
          text-anchor="end">${passed}: China passes</text>
        <text class="halo label" x="${x(passed) + 6}" y="${y(valueIn(rows, "china", passed)) - (narrow ? 43 : 49)}"
          text-anchor="end">the United States</text>
      `;
    const since = Number(params.since);
    const said = head
      ? [`${times(roundTo(1 / ratio, 2))} as much`, "for an American"]
      : [`+${decimal(added)} TWh since ${since}:`, `${times(roundTo(grids, 2))} the American grid`];
    const room = Math.abs(y(china) - y(head ? us : before));
    const middle = (y(china) + y(head ? us : before)) / 2;
    const at = x(last) - 8;
    // The text goes below China's line if there is room, else into the empty corner at the top.
    const [textX, textY, anchor] = head
      ? [at, y(us) + 30, "end"]
      : narrow || room < 60
        ? [x(from), top + 44, "start"]
        : [at, Math.min(y(before) - 24, middle + 52), "end"];
    const bracket = html`
      <path class="fill-none stroke-ink" stroke-dasharray="3 3" d="M${x(head ? last : since)},${y(head ? us : before)}H${x(last)}"/>
      <path class="fill-none stroke-ink" d="M${x(last)},${y(head ? us : before)}V${y(china)}"/>
    `;
    const story = said.map((line, i) => html`<text class="halo strong" x="${textX}" y="${textY + i * 16}" text-anchor="${anchor}">${line}</text>`);
    const ringed = rows.find((row) => row.chinaUsed !== null);
    const used =
      ringed &&
      html`
        <text class="halo label" x="${x(ringed.year) - 8}" y="${y(ringed.chinaUsed ?? 0) - 8}"
          text-anchor="end">used in ${ringed.year}: ${decimal(ringed.chinaUsed)}</text>
      `;
    return html`<g data-height="${foot + 24}">${grid}${years}${!head && crossing}${lines}${bracket}${dots}${names}${used}${story}</g>`.text;
  },
  notes: [
    "Generation of the newest years is derived from an edition that gives shares and not the total; where both exist they agree within 1 " +
      "per cent for China and the United States.",
    "What China used in 2025 is counted in another way than the line. The step from the line to the ring is no growth.",
    "The European Union is the 27 members of today in all years. A grid is also wires and plants; here it is measured by the electricity " +
      "that it made in a year.",
  ],
  claims: ["S0-039", "S1-023", "S1-024", "S1-025", "S1-026"],
});
