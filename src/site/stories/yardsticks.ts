import { date, decimal, dollars, percent } from "../../kit/format.ts";
import { leadingWeeks, QUOTED_WEEK } from "../../kit/readings/leading-weeks.ts";
import { one, readTable } from "../../kit/table.ts";
import type { Yardstick } from "../../stories/one-kilowatt-hour/numbers.ts";
import type { Datasets } from "../data/datasets.ts";
import { figureView } from "../registry.ts";
import { dataCentres, usesIn } from "./electricity-uses.ts";

/** Makes the yardsticks of the last scene from the week on OpenRouter, what both countries generate, and what their data centres use. */
export function yardsticksOf(from: Datasets): readonly Yardstick[] {
  const week = figureView("week-three-ways", {}, undefined, from);
  const [all, sold, low, high] = week.rows.map(({ china, america, chinaShare }) => ({
    cn: Number(china),
    us: Number(america),
    share: Number(chinaShare),
  }));
  const weeks = readTable(leadingWeeks, from.current(leadingWeeks.dataset));
  const { weekStart, weekEnd } = one(weeks, (row) => row.weekEnd === QUOTED_WEEK, QUOTED_WEEK);
  const generated = figureView("electricity", {}, undefined, from).rows.findLast(
    ({ china, unitedStates }) => china !== null && unitedStates !== null,
  );
  const centres = { cn: dataCentres(usesIn("cn", from)), us: dataCentres(usesIn("us", from)) };
  if (centres.cn.year !== centres.us.year) throw new RangeError(`data centres of ${centres.cn.year} and ${centres.us.year} do not compare`);
  if (!all || !sold || !low || !high || !generated) throw new RangeError("a yardstick has no rows");
  const source = `Nine leading models, ${date(weekStart)} to ${date(weekEnd)}`;
  const of = "Of a hundred, one week on OpenRouter";
  const trillion = (value: number): string => `${decimal(value, 2)} trillion`;
  const million = (value: number): string => `${dollars(value)} million`;
  const twh = (value: number): string => `${decimal(value)} TWh`;
  return [
    {
      id: "tokens",
      name: "tokens",
      cn: all.cn,
      us: all.us,
      cnText: trillion(all.cn),
      usText: trillion(all.us),
      of,
      source,
      figure: "week-three-ways",
    },
    {
      id: "paid",
      name: "tokens that somebody paid for",
      cn: sold.cn,
      us: sold.us,
      cnText: trillion(sold.cn),
      usText: trillion(sold.us),
      of,
      source,
      figure: "week-three-ways",
    },
    {
      id: "usd",
      name: "dollars at list price",
      cn: low.cn,
      us: low.us,
      cnText: million(low.cn),
      usText: million(low.us),
      of: `${of}; China ${percent(high.share).replace("%", "")} if cached text pays in full`,
      source,
      figure: "week-three-ways",
    },
    {
      id: "power",
      name: "electricity generated",
      cn: Number(generated.china),
      us: Number(generated.unitedStates),
      cnText: twh(Number(generated.china)),
      usText: twh(Number(generated.unitedStates)),
      of: `Of a hundred, generated in ${generated.year}`,
      source: `What all power plants generated in ${generated.year}`,
      figure: "electricity",
    },
    {
      id: "centres",
      name: "electricity that data centres use",
      cn: centres.cn.twh,
      us: centres.us.twh,
      cnText: twh(centres.cn.twh),
      usText: twh(centres.us.twh),
      of: `Of a hundred, used in ${centres.cn.year}, by estimate`,
      source: `Data centres of every kind in ${centres.cn.year}, the International Energy Agency’s estimate`,
      figure: "power-for-tokens",
    },
  ];
}
