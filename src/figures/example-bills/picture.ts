import type { Size } from "../../kit/figure.ts";
import { capital, dollars, inWords, percent, significant } from "../../kit/format.ts";
import { html, type Markup } from "../../kit/html.ts";
import { roundTo } from "../../kit/round.ts";
import type { Asked, CheckedBill } from "./bills.ts";

const HEADS: Readonly<Record<Asked, string>> = {
  bill: "Volume printed: the bill",
  volume: "No volume printed: million tokens that it buys",
  share: "No amount printed: what is left of the old bill",
};
/** Writes a value in the unit of `asked`. */
export const inUnit = (asked: Asked, value: number, exact = false): string => {
  // A range over mixes is not exact enough for more than two digits.
  const shown = exact ? value : roundTo(value, 2);
  return asked === "bill" ? dollars(shown) : asked === "volume" ? inWords(shown * 1e6) : percent(shown);
};
/** Writes both ends in words; one if they are equal. */
export const spanInUnit = (asked: Asked, low: number, high: number): string =>
  low === high ? inUnit(asked, low, true) : `${inUnit(asked, low)} to ${inUnit(asked, high)}`;

/** Writes the text below or beside a bar: the printed value and the range at list prices. */
function said(row: CheckedBill): string {
  const list = spanInUnit(row.asked, row.low, row.high);
  if (row.asked === "volume") return `${row.asPrinted} buys ${list} tokens`;
  if (row.asked === "share") return row.printed === null ? `List prices leave ${list}` : `A tenth printed; list prices leave ${list}`;
  return `${capital(row.asPrinted)} printed; the list gives ${list}`;
}

/** Draws bars of the range at list prices, and a diamond at the printed value; three blocks, each with its own axis. */
export function exampleBillsPicture(rows: readonly CheckedBill[], size: Size): string {
  const wide = size.name === "wide";
  const [left, right] = wide ? [330, size.width - 10] : [6, size.width - 10];
  const [tall, bar] = wide ? [44, 22] : [62, 44];
  let y = 0;
  const block = (asked: Asked): Markup => {
    const own = rows.map((row, i) => ({ ...row, i })).filter((row) => row.asked === asked);
    const values = own.flatMap(({ least, most, printed }) => [least, most, ...(printed === null ? [] : [printed])]);
    const [from, to] = asked === "share" ? [0, 1] : [10 ** Math.floor(Math.log10(Math.min(...values))), Math.max(...values) * 1.3];
    const x = (value: number): number => left + (right - left) * (asked === "share" ? value : Math.log(value / from) / Math.log(to / from));
    const ticks =
      asked === "share" ? [0, 0.25, 0.5, 0.75, 1] : Array.from({ length: Math.floor(Math.log10(to / from)) + 1 }, (_, i) => from * 10 ** i);
    const top = y;
    y += wide ? 34 : 50;
    const first = y;
    const lines = own.map((row) => {
      const [at, middle] = [y, y + bar];
      y += tall;
      const hue = row.country === "CN" ? "cn" : "us";
      const [thin, thick] = [
        html`<line class="stroke-${hue}" x1="${x(row.least)}" x2="${x(row.most)}" y1="${middle}" y2="${middle}" stroke-width="1.5"/>`,
        html`<rect class="fill-${hue}" x="${x(row.low) - 2}" y="${middle - 5}" width="${Math.max(x(row.high) - x(row.low), 0) + 4}" height="10"/>`,
      ];
      const mark =
        row.printed !== null && html`<path class="fill-ink stroke-paper" stroke-width="1.5" d="M${x(row.printed)} ${middle - 8}l8 8l-8 8l-8 -8z"/>`;
      const name = `${row.article} ${row.label}`;
      const words = wide
        ? html`<text class="strong" x="0" y="${at + 18}">${name}</text><text class="label" x="0" y="${at + 35}">${said(row)}</text>`
        : html`<text class="strong" x="0" y="${at + 16}">${name}</text><text class="label" x="0" y="${at + 32}">${said(row)}</text>`;
      return html`<g data-row="${row.i}"><line class="stroke-hair" x1="0" x2="${size.width}" y1="${y}" y2="${y}"/>${thin}${thick}${mark}${words}</g>`;
    });
    const axis = ticks.map((tick, i) => {
      const anchor = i === 0 && !wide ? "start" : asked === "share" && tick === 1 ? "end" : "middle";
      const text = asked === "share" ? percent(tick) : asked === "bill" ? dollars(tick) : significant(tick);
      return html`
        <line class="stroke-hair" x1="${x(tick)}" x2="${x(tick)}" y1="${first}" y2="${y}"/>
        <text class="label" x="${anchor === "end" ? size.width : x(tick)}" y="${first - 6}" text-anchor="${anchor}">${text}</text>
      `;
    });
    const head = html`<text class="strong" x="0" y="${wide ? first - 6 : top + 20}">${HEADS[asked]}</text>`;
    return html`${axis}${head}<line class="stroke-rule" x1="0" x2="${size.width}" y1="${first}" y2="${first}"/>${lines}`;
  };
  const blocks = (["bill", "volume", "share"] as const).map(block);
  return html`<g data-height="${y + 4}">${blocks}</g>`.text;
}
