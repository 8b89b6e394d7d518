import { dayNumber } from "../../kit/days.ts";
import type { Size } from "../../kit/figure.ts";
import { date } from "../../kit/format.ts";
import { html, type Markup } from "../../kit/html.ts";
import type { CountedWeek } from "../../kit/readings/weekly-counts.ts";

/** A week that an article speaks of. */
export interface Spoken {
  /** Its day; `from` is the first day of a stretch. */
  readonly at: string;
  readonly from?: string;
  readonly label: string;
}

const WEEK_DAYS = 7;
const MAX_GAP = 8;

/** Draws both sides week by week, the space between in the hue of the leader, a strip of leaders below, and the weeks that articles speak of. */
export function leadLines(
  weeks: readonly CountedWeek[],
  spoken: readonly Spoken[],
  span: readonly [string, string],
  ticks: readonly number[],
  tick: (value: number) => string,
  { width, name }: Size,
): string {
  const narrow = name === "narrow";
  const flags = spoken.length;
  const [left, right, top] = [narrow ? 34 : 42, width - 10, 8 + flags * 20];
  const bottom = top + (narrow ? 210 : 250);
  const [first, last] = span.map(dayNumber) as [number, number];
  const most = Math.max(...ticks, ...weeks.flatMap(({ chinaHigh, americaHigh }) => [chinaHigh ?? 0, americaHigh ?? 0]));
  const x = (on: string): number => left + ((right - left) * (dayNumber(on) - first)) / (last - first);
  const y = (value: number): number => bottom - ((bottom - top) * value) / most;
  // Runs of consecutive weeks, so that a hole in the data breaks the line.
  const runs: CountedWeek[][] = [];
  for (const week of weeks.filter(({ china }) => china !== null)) {
    const before = runs.at(-1)?.at(-1);
    if (before && dayNumber(week.weekEnd) - dayNumber(before.weekEnd) <= MAX_GAP) runs.at(-1)?.push(week);
    else runs.push([week]);
  }
  const path = (run: readonly CountedWeek[], of: (week: CountedWeek) => number | null): string =>
    run.map((week, i) => `${i ? "L" : "M"}${x(week.weekEnd)} ${y(of(week) ?? 0)}`).join("");
  const band = (run: readonly CountedWeek[], low: (week: CountedWeek) => number | null, high: (week: CountedWeek) => number | null): string =>
    `${path(run, high)}${path([...run].reverse(), low).replace("M", "L")}Z`;
  const ranged = weeks.some(({ china, chinaHigh }) => china !== chinaHigh);
  // One outline for each stretch in which one side leads, from one crossing of the lines to the next.
  const between = runs.flatMap((run) => {
    const stretches: { readonly cn: boolean; readonly china: string[]; readonly america: string[] }[] = [];
    for (const [i, week] of run.slice(1).entries()) {
      const before = run[i] as CountedWeek;
      const lead = (of: CountedWeek): number => (of.china ?? 0) - (of.america ?? 0);
      const [a, b] = [lead(before), lead(week)];
      const reach = (cn: boolean, china: string, america = china): void => {
        const open = stretches.at(-1);
        if (open?.cn === cn) {
          open.china.push(china);
          open.america.push(america);
        } else stretches.push({ cn, china: [china], america: [america] });
      };
      const ends = (of: CountedWeek) => [`${x(of.weekEnd)} ${y(of.china ?? 0)}`, `${x(of.weekEnd)} ${y(of.america ?? 0)}`] as const;
      const last = stretches.at(-1);
      if (a * b < 0) {
        const t = a / (a - b);
        const crossing =
          `${x(before.weekEnd) + t * (x(week.weekEnd) - x(before.weekEnd))} ` +
          `${y((before.china ?? 0) + t * ((week.china ?? 0) - (before.china ?? 0)))}`;
        if (!last) reach(a > 0, ...ends(before));
        reach(a > 0, crossing);
        reach(b > 0, crossing);
      } else if (last?.cn !== a + b > 0) reach(a + b > 0, ...ends(before));
      reach(a * b < 0 ? b > 0 : a + b > 0, ...ends(week));
    }
    return stretches.map(
      ({ cn, china, america }) => html`<path class="${cn ? "fill-cn-wash" : "fill-us-wash"}" d="M${[...china, ...america.reverse()].join("L")}Z"/>`,
    );
  });
  const bands =
    ranged &&
    runs.map(
      (run) =>
        html`<path class="fill-cn-wash" d="${band(
          run,
          ({ china }) => china,
          ({ chinaHigh }) => chinaHigh,
        )}"/><path class="fill-us-wash" d="${band(
          run,
          ({ america }) => america,
          ({ americaHigh }) => americaHigh,
        )}"/>`,
    );
  const lines = runs.map(
    (run) =>
      html`
        <path class="fill-none stroke-us" stroke-width="2" d="${path(run, ({ america }) => america)}"/>
        <path class="fill-none stroke-cn" stroke-width="2" d="${path(run, ({ china }) => china)}"/>
      `,
  );
  const grid = ticks.map(
    (value) =>
      html`
        <line class="stroke-hair" x1="${left}" x2="${right}" y1="${y(value)}" y2="${y(value)}"/>
        <text class="label" x="${left - 7}" y="${y(value) + 4.5}" text-anchor="end">${tick(value)}</text>
      `,
  );
  const row = (i: number): number => 14 + i * 20;
  const stems = spoken.map(({ at, from }, i): Markup => {
    const [line, start, y0] = [x(at), x(from ?? at), row(i) - 4.5];
    const stretch =
      from !== undefined && html`<path class="fill-none stroke-ink" stroke-width="2" d="M${start} ${y0 - 4}V${y0 + 4}M${start} ${y0}H${line}"/>`;
    return html`<line class="stroke-ink-3" x1="${line}" x2="${line}" y1="${y0 - 5}" y2="${bottom}" stroke-dasharray="2 3"/>${stretch}`;
  });
  const flag = ({ at, from, label }: Spoken, i: number): Markup => {
    const start = x(from ?? at);
    const toLeft = start > left + (right - left) * 0.42;
    return html`<text class="halo" x="${toLeft ? start - 6 : start + 6}" y="${row(i)}" text-anchor="${toLeft ? "end" : "start"}">${label}</text>`;
  };
  const months = [...new Set(weeks.map(({ weekEnd }) => weekEnd.slice(0, 7)))]
    .map((month) => `${month}-01`)
    .filter((day) => x(day) >= left - 1 && x(day) < right - 26)
    .map((day) => {
      const text = date(day).split(" ")[1]?.slice(0, 3) ?? "";
      return html`
        <line class="stroke-rule" x1="${x(day)}" x2="${x(day)}" y1="${bottom + 34}" y2="${bottom + 40}"/>
        <text class="label" x="${x(day) + 3}" y="${bottom + 50}">
          ${text}
          ${day.endsWith("-01-01") && !narrow && ` ${day.slice(0, 4)}`}
        </text>
      `;
    });
  const cell = Math.min(((right - left) * WEEK_DAYS) / (last - first) - 2, 20);
  const strip = weeks.map(({ weekEnd, leader, days, china, america }, i) => {
    const at = x(weekEnd);
    const sign =
      leader === "CN"
        ? html`<circle class="fill-cn" cx="${at}" cy="${bottom + 18}" r="${cell / 2}"/>`
        : leader === "US"
          ? html`<rect class="fill-us" x="${at - cell / 2 + 0.5}" y="${bottom + 18 - cell / 2 + 0.5}" width="${cell - 1}" height="${cell - 1}"/>`
          : html`<text class="label" x="${at}" y="${bottom + 22}" text-anchor="middle">?</text>`;
    const partial = days !== WEEK_DAYS && china !== null && america !== null;
    const dots =
      (partial || days !== WEEK_DAYS || weeks.length < 12) &&
      html`
        <circle class="${partial ? "fill-paper" : "fill-cn"} stroke-cn" cx="${at}" cy="${y(china ?? 0)}" r="4" stroke-width="1.5"/>
        <rect class="${partial ? "fill-paper" : "fill-us"} stroke-us" x="${at - 3.5}" y="${y(america ?? 0) - 3.5}" width="7" height="7"
          stroke-width="1.5"/>
      `;
    return html`
      <g data-row="${i}">
        <rect class="fill-none" x="${at - cell / 2}" y="${top}" width="${cell}" height="${bottom - top + 30}"/>
        ${dots}
        ${sign}
      </g>
    `;
  });
  // A name goes where its line is farthest above the other, or to the top of its band.
  const lead = (of: (week: CountedWeek) => number): CountedWeek | undefined =>
    weeks
      .filter(({ china, weekEnd }) => china !== null && x(weekEnd) < right - 30)
      .reduce<CountedWeek | undefined>((best, week) => (best && of(best) >= of(week) ? best : week), undefined);
  const china = lead((week) => (ranged ? (week.chinaHigh ?? 0) : (week.china ?? 0) - (week.america ?? 0)));
  const america = lead((week) => (ranged ? (week.americaHigh ?? 0) : (week.america ?? 0) - (week.china ?? 0)));
  const beside = (week: CountedWeek, value: number | null, hue: string, text: string): Markup =>
    html`<text class="strong fill-${hue} halo" x="${x(week.weekEnd) - 9}" y="${y(value ?? 0) + 16}" text-anchor="end">${text}</text>`;
  const names = [
    china && beside(china, ranged ? china.chinaHigh : china.china, "cn", "China"),
    america &&
      (ranged
        ? beside(america, america.americaHigh, "us", narrow ? "US" : "United States")
        : html`
          <text class="strong fill-us halo" x="${Math.max(x(america.weekEnd), left + 52)}" y="${y(america.america ?? 0) - 10}"
            text-anchor="middle">United States</text>
        `),
  ];
  return html`
    <g data-height="${bottom + 56}">
      ${grid}
      <line class="stroke-ink" x1="${left}" x2="${right}" y1="${bottom}" y2="${bottom}"/>
      ${between}
      ${bands}
      ${stems}
      ${lines}
      ${spoken.map(flag)}
      ${names}
      <text class="label" x="0" y="${bottom + 22}">led</text>
      ${strip}
      ${months}
    </g>
  `.text;
}
