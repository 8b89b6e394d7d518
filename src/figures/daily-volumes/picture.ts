import { monthOf } from "../../kit/days.ts";
import type { Size } from "../../kit/figure.ts";
import { inWords, significant } from "../../kit/format.ts";
import { html, type Markup } from "../../kit/html.ts";
import { SHORT } from "../../kit/readings/volume-series.ts";

/** A stated volume with the text beside it, if any. */
export interface VolumePoint {
  readonly series: string;
  readonly country: string | null;
  readonly date: string;
  readonly tokensPerDay: number;
  readonly qualifier: string | null;
  readonly grade: string;
  readonly note: string | null;
}

const LINE = 17;
/** Writes a volume in few letters. */
const short = (value: number): string => (value === 0 ? "0" : value >= 1e12 ? `${significant(value / 1e12)} tr` : `${significant(value / 1e9)} bn`);
/** Spreads heights at least one line apart, each where it was wished or pushed on, upwards or downwards. */
function spread(wished: readonly number[], up = true): readonly number[] {
  const sign = up ? -1 : 1;
  const order = wished.map((_, i) => i).sort((a, b) => sign * ((wished[a] ?? 0) - (wished[b] ?? 0)));
  const placed: number[] = [];
  let before = -sign * Number.POSITIVE_INFINITY;
  for (const i of order) {
    before = up ? Math.min(wished[i] ?? 0, before - LINE) : Math.max(wished[i] ?? 0, before + LINE);
    placed[i] = before;
  }
  return placed;
}

/** Draws stated volumes over time, a line a series, each named at its end; hollow if the source is weak, an arrow if the number is a floor. */
export function volumeLines(points: readonly VolumePoint[], log: boolean, { width, name }: Size): string {
  const narrow = name === "narrow";
  const [top, left, right] = [log ? 12 : 22, narrow ? 50 : 78, width - (narrow ? 104 : 136)];
  const bottom = top + (narrow ? 320 : 380);
  const volumes = points.map(({ tokensPerDay }) => tokensPerDay);
  const least = log ? 10 ** Math.floor(Math.log10(Math.min(...volumes))) : 0;
  const most = log ? 10 ** Math.ceil(Math.log10(Math.max(...volumes))) : Math.max(...volumes);
  const months = points.map(({ date }) => monthOf(date));
  const [first, last] = [Math.floor(Math.min(...months) / 12) * 12, Math.max(...months)];
  const atMonth = (month: number): number => left + ((right - left) * (month - first)) / (last - first);
  const x = (date: string): number => atMonth(monthOf(date));
  const y = (volume: number): number =>
    bottom - ((bottom - top) * (log ? Math.log(volume / least) : volume - least)) / (log ? Math.log(most / least) : most - least);
  const ticks = log
    ? Array.from({ length: Math.round(Math.log10(most / least)) + 1 }, (_, i) => least * 10 ** i)
    : Array.from({ length: 6 }, (_, i) => (most / 5) * i);
  const grid = ticks.map(
    (value) =>
      html`
        <line class="stroke-hair" x1="${left}" x2="${right}" y1="${y(value)}" y2="${y(value)}"/>
        <text class="label" x="${left - 8}" y="${y(value) + 4.5}" text-anchor="end">${narrow ? short(value) : inWords(value)}</text>
      `,
  );
  const years = Array.from({ length: Math.floor((last - first) / 12) + 1 }, (_, i) => first + 12 * i).map((month) => {
    const at = atMonth(month);
    return html`
      <line class="stroke-rule" x1="${at}" x2="${at}" y1="${bottom}" y2="${bottom + 6}"/>
      <text class="label" x="${at + 3}" y="${bottom + 19}">${month / 12}</text>
    `;
  });
  const hue = (country: string | null): string => (country === "CN" ? "cn" : country === "US" ? "us" : "ink");
  const series = [...new Set(points.map((point) => point.series))];
  const of = (id: string): readonly VolumePoint[] => points.filter((point) => point.series === id);
  const lines = series.map((id) => {
    const run = of(id);
    const d = run.map(({ date, tokensPerDay }, i) => `${i ? "L" : "M"}${x(date)} ${y(tokensPerDay)}`).join("");
    const weak = id !== "china-nda";
    return (
      run.length > 1 &&
      html`
        <path class="fill-none stroke-${hue(run[0]?.country ?? null)}" stroke-width="${weak ? 1.4 : 3}" d="${d}"
          stroke-dasharray="${id === "openrouter" ? "5 4" : "none"}"/>
      `
    );
  });
  const dots = points.map((point, i) => {
    const { date, tokensPerDay, country, grade, qualifier, series: id } = point;
    const [cx, cy, r] = [x(date), y(tokensPerDay), id === "china-nda" ? 5 : 4];
    const fill = grade === "C" ? "fill-paper" : `fill-${hue(country)}`;
    const floor = qualifier === "more than" || qualifier === "at least";
    const sign =
      country === "US"
        ? html`
          <rect class="${fill} stroke-${hue(country)}" x="${cx - r + 0.5}" y="${cy - r + 0.5}" width="${2 * r - 1}" height="${2 * r - 1}"
            stroke-width="1.6"/>
        `
        : country === "CN"
          ? html`<circle class="${fill} stroke-cn" cx="${cx}" cy="${cy}" r="${r}" stroke-width="1.6"/>`
          : html`<path class="${fill} stroke-ink" d="M${cx} ${cy - 5}L${cx + 5} ${cy}L${cx} ${cy + 5}L${cx - 5} ${cy}Z" stroke-width="1.4"/>`;
    return html`<g data-row="${i}">${
      floor &&
      html`
      <path class="fill-none stroke-${hue(country)}" d="M${cx} ${cy - r}V${cy - r - 9}m-3.500 4l3.500 -4l3.500 4" stroke-width="1.6"/>
    `
    }${sign}</g>`;
  });
  // Words on early points go to the lower right, on late ones to the upper left, a line apart.
  const noted = points.filter(({ note }) => note !== null);
  const late = noted.filter(({ date }) => monthOf(date) > first + 14);
  const levels = spread(late.map(({ tokensPerDay }) => y(tokensPerDay) - 4));
  const notes = noted.map((point): Markup | null => {
    const [cx, cy, i] = [x(point.date), y(point.tokensPerDay), late.indexOf(point)];
    const hue = point.series === "china-nda" ? "" : "fill-cn ";
    if (i >= 0) return html`<text class="${hue}halo" x="${cx - 12}" y="${(levels[i] ?? 0) - 3}" text-anchor="end">${point.note}</text>`;
    if (!log) return null;
    if (point === noted[0]) return html`<text class="halo" x="${cx - 5}" y="${cy + 20}">${point.note}</text>`;
    const [first, ...rest] = (point.note ?? "").split(", ");
    return html`
      <text class="halo" x="${cx + 13}" y="${cy - 3}">
        ${first}
        ${rest.length > 0 && ","}
      </text>
      <text class="halo" x="${cx + 13}" y="${cy + 14}">${rest.join(", ")}</text>
    `;
  });
  // Names of series go to the right, each joined to its last point.
  const ends = series.map((id) => of(id).at(-1) as VolumePoint).filter(({ date }) => monthOf(date) > last - 9.5);
  const heights = spread(
    ends.map(({ tokensPerDay }) => y(tokensPerDay)),
    false,
  );
  const names = ends.map(({ series: id, date, tokensPerDay, country }, i) => {
    const at = heights[i] ?? 0;
    const from = x(date) + 7;
    return html`
      ${from < right - 4 && html`<path class="fill-none stroke-rule" d="M${from} ${y(tokensPerDay)}L${right - 4} ${at}H${right + 2}"/>`}
      <text class="${id === "china-nda" ? "strong " : ""}fill-${hue(country)} halo" x="${right + 6}" y="${at + 4.5}">${SHORT[id] ?? id}</text>
    `;
  });
  const inner = (log ? series : [])
    .map((id) => of(id).at(-1) as VolumePoint)
    .filter((point) => !ends.includes(point) && point.note === null && !(narrow && point.series === "analysts-three"))
    .map(({ series: id, date, tokensPerDay, country }) => {
      const text = narrow ? SHORT[id]?.split(",")[0] : SHORT[id];
      return html`<text class="fill-${hue(country)} halo" x="${x(date) + 8}" y="${y(tokensPerDay) + (narrow ? 4.5 : 15)}">${text ?? id}</text>`;
    });
  return html`<g data-height="${bottom + 24}">${grid}${years}${names}${lines}${inner}${notes}${dots}</g>`.text;
}
