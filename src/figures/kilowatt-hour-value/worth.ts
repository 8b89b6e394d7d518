import type { Grade } from "../../kit/dataset.ts";
import { range, type Size } from "../../kit/figure.ts";
import { significant, times, usd } from "../../kit/format.ts";
import { html } from "../../kit/html.ts";
import { powerInputs, servedTokensPerS, throughput } from "../../kit/readings/day-energy.ts";
import { currentPrices, listPrices } from "../../kit/readings/models.ts";
import { deepseekDay } from "../../kit/readings/published-day.ts";
import { roundTo } from "../../kit/round.ts";
import { type DataOf, maybe, number, one, table, text } from "../../kit/table.ts";
import { blendedUsdPerMTok } from "../../model/bill.ts";
import { joulesPerToken, kwhMultiple, tokenSalesUsdPerKwh } from "../../model/energy.ts";

/** Tables that the calculator of a kilowatt-hour’s value reads. */
export const kilowattHourTables = {
  throughput,
  inputs: powerInputs,
  prices: listPrices,
  electricityPrices: table("industrial-prices", { id: text, usdPerKwh: number, unitsPerUsd: maybe(number), grade: text }),
  origins: table("origins", { id: text, value: maybe(number) }),
};
export type KilowattHourData = DataOf<typeof kilowattHourTables>;

const SECONDS_PER_HOUR = 3600;
/** Writes a multiple without false precision. */
export const multiple = (value: number): string => times(roundTo(value, 2)).replace("-", "−");
export const bare = (value: number): string => significant(roundTo(value, 2), 2).replace("-", "−");
/** Finds the multiple that the articles claim. */
export const claimedMultiple = ({ origins }: Pick<KilowattHourData, "origins">): number =>
  one(origins, ({ id }) => id === "value-22", "the multiple that is claimed").value ?? 0;

export interface Inputs {
  readonly price: number;
  readonly speed: number;
  readonly power: number;
  readonly pue: number;
  readonly electricity: number;
  readonly rent: number;
}

/** Computes what a kilowatt-hour at the meter earns and costs: joules per token, sales and hire in USD, their multiples of its price, and tokens. */
export function worth({ price, speed, power, pue, electricity, rent }: Inputs) {
  const kw = power * pue;
  const joules = joulesPerToken(kw, speed * SECONDS_PER_HOUR);
  const [sales, hire] = [tokenSalesUsdPerKwh(price, joules), rent / kw];
  return { joules, sales, hire, multiple: kwhMultiple(price, joules, electricity), hireMultiple: hire / electricity, tokens: 3.6e6 / joules };
}
/** Makes the dials, with defaults from the data. */
export function kilowattHourDials({ throughput: rows, inputs, prices, electricityPrices: paid }: KilowattHourData) {
  const day = deepseekDay(rows);
  const speed = servedTokensPerS(rows);
  const blend = (model: string): number =>
    roundTo(Math.max(...currentPrices(prices, [model], false).map((price) => blendedUsdPerMTok(price, day.mix))), 3);
  const kw = one(inputs, ({ input }) => input === "powerKwPerAccelerator", "power per accelerator");
  const pue = one(inputs, ({ input }) => input === "pueRatio", "PUE");
  const perKwh = (id: string) => one(paid, (row) => row.id === id, id);
  const tariff = perKwh("cn-west-inner-mongolia-2025");
  const rent = one(rows, ({ id }) => id === "deepseek-day", "DeepSeek's day").leaseUsdPerAcceleratorHour ?? 0;
  return {
    price: range({
      label: "Price of the tokens",
      unit: "US dollars per million",
      min: 0.005,
      max: 20,
      step: 0.005,
      default: blend("deepseek-v3-2"),
      low: roundTo(blend("deepseek-v3-2") / 2, 3),
      high: roundTo(day.revenueUsd / day.mTok, 3),
      scale: "log",
      source: "DeepSeek V3.2 at list price, mixed as on DeepSeek’s day; low: half of them paid for; high: its own theoretical sales",
      grade: "B",
    }),
    electricity: range({
      label: "Price of the electricity",
      unit: "US dollars per kWh",
      min: 0.005,
      max: 0.5,
      step: 0.001,
      default: tariff.usdPerKwh,
      low: perKwh("cn-hohhot-delivered-2025").usdPerKwh,
      high: perKwh("cn-guizhou-2025").usdPerKwh,
      source: "grid tariff in western Inner Mongolia; low: delivered at Horinger; high: tariff in Guizhou",
      grade: tariff.grade as Grade,
    }),
    speed: range({
      label: "Tokens a second",
      unit: "per accelerator",
      min: 100,
      max: 50_000,
      step: 10,
      default: Math.round(speed.day),
      low: Math.round(speed.slow),
      high: Math.round(speed.day),
      scale: "log",
      source: "DeepSeek’s day, as published; low: Huawei’s chip at its quickest answer. No faster whole service has been published",
      grade: "B",
    }),
    power: range({
      label: "Power per accelerator",
      unit: "kW",
      min: 0.2,
      max: 2.5,
      step: 0.025,
      default: kw.highValue,
      low: kw.lowValue,
      high: kw.highValue,
      source: "an eighth of a whole server at its maximum; low: the chip alone",
      grade: "B",
    }),
    pue: range({
      label: "PUE",
      unit: "× the machines’ power",
      min: 1,
      max: 2.5,
      step: 0.01,
      default: pue.centralValue,
      low: pue.lowValue,
      high: pue.highValue,
      source: "our assumption for a new, large centre",
      grade: pue.grade as Grade,
    }),
    rent: range({
      label: "Hire of an accelerator",
      unit: "US dollars an hour",
      min: 0,
      max: 12,
      step: 0.05,
      default: rent,
      source: "DeepSeek’s own rate for its account. It does not change the multiple, only what is left",
      grade: "A",
    }),
  };
}

export interface Amount {
  readonly what: string;
  readonly usdPerKwh: number;
  readonly timesElectricity: number;
}

/** Draws the price of a kilowatt-hour, and the division of the sales of its tokens into hire and rest, with the claimed multiple across them. */
export function kilowattHourBars(rows: readonly Amount[], claimedUsd: number, claim: string, { width }: Size): string {
  const [, sales = 0, hire = 0] = rows.map(({ usdPerKwh }) => usdPerKwh);
  const most = Math.max(claimedUsd, sales, hire, rows[0]?.usdPerKwh ?? 0) * 1.001;
  const x = (amount: number): number => (most > 0 ? (amount / most) * (width - 2) : 0) + 1;
  const step = 50;
  const fills = ["fill-ink", "fill-paper stroke-ink", "fill-hatch stroke-ink", "fill-ink-3"];
  const bars = rows.map(({ what, usdPerKwh, timesElectricity }, i) => {
    const y = i * step;
    const [from, to] = i === 3 ? [Math.min(hire, sales), Math.max(hire, sales)] : [0, usdPerKwh];
    const short = i === 3 && usdPerKwh < 0;
    const voice = i === 1 ? "strong" : "label";
    return html`
      <g data-row="${i}">
        <text class="${voice}" x="0" y="${y + 15}">${short ? "Short of the hire" : what}</text>
        <text class="${voice}" x="${width}" y="${y + 15}" text-anchor="end">
          ${usd(usdPerKwh)}
          ${i > 0 && ` · ${multiple(timesElectricity)}`}
        </text>
        <rect class="${short ? "fill-none stroke-ink" : fills[i]}" x="${x(from)}" y="${y + 22}" width="${Math.max(x(to) - x(from), 1)}" height="16"/>
      </g>
    `;
  });
  const join = html`
    <line class="stroke-ink-3" stroke-dasharray="1 3" x1="${x(Math.min(hire, sales))}" x2="${x(Math.min(hire, sales))}" y1="${2 * step + 38}"
      y2="${3 * step + 22}"/>
  `;
  const foot = rows.length * step;
  const at = x(claimedUsd);
  const end = at > width / 2;
  const rule = [1, 2, 3].map(
    (i) => html`<line class="stroke-ink" stroke-dasharray="4 3" x1="${at}" x2="${at}" y1="${i * step + 20}" y2="${i * step + (i === 3 ? 54 : 40)}"/>`,
  );
  return html`
    <g data-height="${foot + 24}">
      ${join}
      ${bars}
      ${rule}
      <text class="label" x="${at}" y="${foot + 17}" text-anchor="${end ? "end" : "start"}">${claim}</text>
    </g>
  `.text;
}
