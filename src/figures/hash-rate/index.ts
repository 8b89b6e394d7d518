import { defineFigure, toggle } from "../../kit/figure.ts";
import { date, decimal, percent, spelled } from "../../kit/format.ts";
import { maybe, number, one, table, text } from "../../kit/table.ts";
import { shareOfRest } from "../../model/share.ts";
import { HUED, monthsMarks, stoppedMarks } from "./marks.ts";
import { APRIL, monthNo, turn } from "./turn.ts";

interface Month {
  readonly country: string;
  readonly month: string;
  readonly share: number;
  readonly ifStopped: number | null;
}
/** Finds the American months between which the share is worked out as if China’s miners had only stopped. */
const american = (rows: readonly Month[]): readonly [Month, Month] => [
  one(rows, ({ country, month }) => country === "US" && month === APRIL, `the United States in ${APRIL}`),
  one(rows, ({ country, ifStopped }) => country === "US" && ifStopped !== null, "the United States after the ban"),
];
/** Writes the first and the last month of all: "September 2019 to January 2022". */
const stretchOf = (rows: readonly Month[]): string => {
  const months = rows.map(({ month }) => month).sort();
  return `${date(months[0] ?? "")} to ${date(months.at(-1) ?? "")}`;
};

export default defineFigure({
  data: {
    hashrate: table("bitcoin-hashrate", { country: text, name: text, month: text, shareOfHashrate: number, qualifier: maybe(text), grade: text }),
  },
  controls: () => ({ stopped: toggle({ label: "What if China’s miners had only switched off?", default: false }) }),
})({
  kind: "chart",
  chapter: "from-cables-to-bitcoin-to-tokens",
  rows: ({ data }) => {
    const china = one(data.hashrate, ({ country, month }) => country === "CN" && month === APRIL, `China in ${APRIL}`);
    return [...data.hashrate]
      .sort((a, b) => HUED.indexOf(b.country) - HUED.indexOf(a.country) || a.name.localeCompare(b.name) || a.month.localeCompare(b.month))
      .map(({ country, name, month, shareOfHashrate, qualifier, grade }) => {
        // The share of April, as it would be without China's machines.
        const early = data.hashrate.find((row) => row.country === country && row.month === APRIL);
        const after = month === "2021-08" && country !== "CN" && early;
        return {
          country,
          name,
          month,
          share: shareOfHashrate,
          qualifier,
          ifStopped: after ? shareOfRest(early.shareOfHashrate, china.shareOfHashrate) : null,
          grade,
        };
      });
  },
  columns: {
    country: { label: "Code", hidden: true },
    name: { label: "Country" },
    month: { label: "Month", format: date },
    share: { label: "Share of mining power", format: (value: number) => percent(value, 1) },
    qualifier: { label: "Stated as", format: (value: string | null) => value ?? "" },
    ifStopped: { label: "Share if China’s miners had only stopped", format: (value: number | null) => (value === null ? "" : percent(value, 1)) },
    grade: { label: "Grade" },
  },
  title: ({ rows, params }) => {
    const { top, zero, back } = turn(rows);
    if (params.stopped) {
      const [before, after] = american(rows);
      return (
        `Had China’s miners only switched off, America’s share of Bitcoin mining would have risen from ${percent(before.share)} to ` +
        `${percent(after.ifStopped)}; it rose to ${percent(after.share)}`
      );
    }
    return (
      `China’s share of Bitcoin mining fell from over ${percent(top.share)} to ${percent(zero.share)}, and ` +
      `${spelled(monthNo(back.month) - monthNo(zero.month))} months later was back at ${percent(back.share)}`
    );
  },
  subtitle: ({ rows, params }) =>
    params.stopped
      ? "Share of the world’s Bitcoin mining power in April and in August 2021, and what the April share would become if China’s machines " +
        "were off and nobody else had changed anything. Countries for which both months are known."
      : `Share of the world’s Bitcoin mining power by country, ${stretchOf(rows)}, as seen by a few mining pools. Dots are the ` +
        "months found; a broken line spans months without a figure.",
  summary: ({ rows, params }) => {
    const { before, zero, back } = turn(rows);
    if (params.stopped) {
      const [early, after] = american(rows);
      const [alone, rise] = [(after.ifStopped ?? 0) - early.share, after.share - early.share];
      return (
        `From ${date(early.month)} to ${date(after.month)} the American share rose by ` +
        `${decimal(100 * rise)} percentage points, ${decimal(100 * alone)} ` +
        "of which it would have gained had China’s miners only switched off."
      );
    }
    return (
      `China’s share was ${percent(before.share)} in ${date(before.month)}, ${percent(zero.share)} in ${date(zero.month)} after the ban ` +
      `and ${percent(back.share)} in ${date(back.month)}, while the United States took the lead.`
    );
  },
  values: ({ rows }) => {
    const { top, before, zero, back } = turn(rows);
    const at = (country: string, month: string) => one(rows, (row) => row.country === country && row.month === month, `${country} in ${month}`);
    const told = (value: number, places = 0) => ({ value, text: `${Number((value * 100).toFixed(places))}%` });
    const [us, kz] = [at("US", "2021-08"), at("KZ", "2021-08")];
    return {
      peak: told(top.share),
      before: told(before.share),
      low: told(zero.share),
      back: told(back.share),
      last: told(at("CN", "2022-01").share),
      usBefore: told(at("US", APRIL).share),
      usAfter: told(us.share),
      usIfStopped: told(us.ifStopped ?? 0),
      kzBefore: told(at("KZ", APRIL).share),
      kzAfter: told(kz.share),
      kzIfStopped: told(kz.ifStopped ?? 0),
      caAfter: told(at("CA", "2021-08").share),
      ruAfter: told(at("RU", "2021-08").share),
      ruIfStopped: told(at("RU", "2021-08").ifStopped ?? 0),
      usLast: told(at("US", "2022-01").share),
      kzLast: told(at("KZ", "2022-01").share),
    };
  },
  plot: ({ rows, params, size }) => (params.stopped ? stoppedMarks(rows, size) : monthsMarks(rows, size)),
  notes: [
    "The sample is three or four pools with about a third of the world’s mining power. Places are read from internet addresses, and miners " +
      "used private networks (VPNs) to hide them: zero is what was reported, not what was there, and some of what returned may never have left.",
    "The hatched span runs from the last month in which mining in China was seen to the first in which none was. Texas is not counted " +
      "separately.",
    "“Only switched off” divides the share of April 2021 by what was left without China’s. A country that ended with more gained on the " +
      "others; one that ended with less lost ground.",
    "We found few months: broken lines join figures more than half a year apart. The series ends in January 2022.",
  ],
  claims: ["S3-056", "S3-058", "S3-059"],
});
