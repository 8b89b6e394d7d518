import type { Grade } from "../../kit/dataset.ts";
import { choice, defineInputs, range } from "../../kit/figure.ts";
import { joulesOfTokens, powerInputs, throughput } from "../../kit/readings/day-energy.ts";
import { roundTo } from "../../kit/round.ts";
import { type DataOf, maybe, number, one, table, text } from "../../kit/table.ts";
import { TRILLION } from "./need.ts";

const tables = {
  volumes: table("token-volumes", { series: text, date: text, tokensPerDay: number, grade: text }),
  throughput,
  inputs: powerInputs,
  electricity: table("electricity", { country: text, year: number, demandTwh: maybe(number) }),
  centres: table("data-centre-electricity", { place: text, year: number, energyTwh: number, kind: text, scenario: text, scope: text }),
};
type Data = DataOf<typeof tables>;

/** Finds the newest count of a series. */
const newest = (volumes: Data["volumes"], id: string): Data["volumes"][number] =>
  one(
    volumes.filter(({ series }) => series === id).sort((a, b) => b.date.localeCompare(a.date)),
    () => true,
    `token volumes, ${id}`,
  );

/** Finds the electricity that a place used, in TWh, in the newest year for which it is known. */
function demandOf(electricity: Data["electricity"], place: string) {
  const known = electricity.flatMap(({ country, year, demandTwh }) => (country === place && demandTwh !== null ? [{ year, twh: demandTwh }] : []));
  return one(
    known.sort((a, b) => b.year - a.year),
    () => true,
    `demand of ${place}`,
  );
}

/** Lists the electricity of a place's data centres, year by year: estimates, and the projection of the base case. */
const centresOf = (centres: Data["centres"], place: string) =>
  centres
    .filter((row) => row.place === place && row.scope === "data centres" && (row.kind === "estimate" || row.scenario === "base"))
    .sort((a, b) => a.year - b.year)
    .map(({ year, kind, energyTwh }) => ({ year, projected: kind === "projection", twh: energyTwh }));

/** Collects what tokens are compared with in a place. */
const usesOf = ({ electricity, centres }: Data, place: string) => ({ demand: demandOf(electricity, place), centres: centresOf(centres, place) });

export const inputs = defineInputs({
  data: tables,
  controls: ({ volumes, throughput: rows, inputs: assumed, electricity }) => {
    const [official, premier, broadcaster] = [newest(volumes, "china-nda"), newest(volumes, "china-premier"), newest(volumes, "china-broadcaster")];
    const joules = joulesOfTokens(rows, assumed);
    const option = (place: string): string => `${place}, ${demandOf(electricity, place).year}`;
    return {
      volume: range({
        label: "Tokens a day",
        unit: "trillion",
        min: 0.01,
        max: 100_000,
        step: 1,
        default: official.tokensPerDay / TRILLION,
        low: premier.tokensPerDay / TRILLION,
        high: broadcaster.tokensPerDay / TRILLION,
        ofDefault: true,
        scale: "log",
        source: "China’s National Data Administration, March 2026; low: the premier, May 2026; high: the state broadcaster, June 2026",
        grade: official.grade as Grade,
      }),
      energy: range({
        label: "Energy for one token",
        unit: "joules",
        min: 0.01,
        max: 20,
        step: 0.01,
        default: roundTo(joules.central, 2),
        low: roundTo(joules.low, 2),
        high: roundTo(joules.high, 2),
        scale: "log",
        source: "DeepSeek’s day, its servers at full draw, over all its tokens; low: the chip alone; high: Huawei’s chip at its quickest answer",
        grade: "C",
      }),
      country: choice({
        label: "As a share of the power of",
        options: { cn: option("China"), us: option("United States"), world: option("World") },
        default: "cn",
      }),
    };
  },
  facts: (data) => {
    const { low, high } = joulesOfTokens(data.throughput, data.inputs);
    return { joules: { low, high }, uses: { cn: usesOf(data, "China"), us: usesOf(data, "United States"), world: usesOf(data, "World") } };
  },
});
