import { defineFigure } from "../../kit/figure.ts";
import { capital, date, decimal, inProse, percent, spelled, times } from "../../kit/format.ts";
import { bars, forRow, hatch, hue, overBars } from "../../kit/plot.ts";
import { roundTo } from "../../kit/round.ts";
import { maybe, number, one, table, text } from "../../kit/table.ts";
import { totalProcessingPerformance } from "../../model/processing-performance.ts";

const BITS_OF_BF16 = 16;
/** Shortens a chip's name for pictures and sentences. */
const short = ({ chip }: { readonly chip: string }): string => chip.replace(/ \(.*\)$/, "");

export default defineFigure({
  data: {
    chips: table("accelerators", { chip: text, vendor: text, country: text, bf16DensePflops: maybe(number), grade: text }),
    origins: table("origins", { id: text, value: maybe(number), date: text }),
  },
  controls: () => ({}),
  facts: ({ origins }) => {
    const rule = one(origins, ({ id }) => id === "chip-rule-2026", "chip-rule-2026");
    return { line: rule.value ?? 0, since: rule.date };
  },
})({
  kind: "chart",
  chapter: "fewer-parameters-weaker-chips",
  rows: ({ data, facts: { line } }) => {
    const rated = data.chips
      .flatMap(({ bf16DensePflops: pflops, ...chip }) => (pflops === null ? [] : { ...chip, tpp: totalProcessingPerformance(pflops, BITS_OF_BF16) }))
      .map(({ chip, vendor, country, tpp, grade }) => ({ chip, vendor: inProse(vendor), country, performance: tpp, ofLine: tpp / line, grade }))
      .sort((a, b) => b.performance - a.performance);
    // Two sources differ on one chip: the rule would go by the higher figure.
    return rated.filter(({ chip }, i) => rated.findIndex((other) => other.chip === chip) === i);
  },
  columns: {
    chip: { label: "Chip" },
    vendor: { label: "Maker" },
    country: { label: "Country", hidden: true },
    performance: { label: "Processing performance", unit: "TOPS × bits", format: (value: number) => decimal(value) },
    ofLine: { label: "Share of the line", format: (value: number) => percent(value) },
    grade: { label: "Grade" },
  },
  title: ({ rows }) => {
    const [over, under] = [rows.filter(({ ofLine }) => ofLine >= 1), rows.filter(({ ofLine }) => ofLine < 1)];
    return (
      `${over[0]?.vendor}’s ${over.map(short).join(" and ")} has ${times(roundTo(over[0]?.ofLine ?? 0, 2))} the performance at which the export ` +
      `rule draws its line; ${under.map(short).join(" and ")} fall below it`
    );
  },
  subtitle: ({ facts: { since } }) =>
    "Total processing performance: trillions of operations a second at 16 bits, times 16. The line above which a licence for China is presumed " +
    `denied, ${date(since)}.`,
  summary: ({ rows, facts: { line } }) =>
    `${capital(spelled(rows.filter(({ ofLine }) => ofLine < 1).length))} of ${spelled(rows.length)} chips fall below the line of ${decimal(line)}: ` +
    `${rows.map((row) => `${short(row)} ${decimal(row.performance)}`).join(", ")}.`,
  values: ({ rows, facts: { line } }) => {
    const of = (start: string): number => one(rows, ({ chip }) => chip.startsWith(start), start).performance;
    const [newest, h100, ascend] = [of("GB200"), of("H100"), of("Ascend 910C")];
    const whole = (value: number) => ({ value, text: decimal(value) });
    return {
      line: whole(line),
      newest: whole(newest),
      h100: whole(h100),
      perChip: { value: newest / ascend, text: times(roundTo(newest / ascend, 2)) },
      ascendOfH100: { value: ascend / h100, text: percent(ascend / h100) },
    };
  },
  plot: ({ rows, facts: { line }, Plot }) => ({
    ...bars(rows.map(short), { step: 46, bar: 13, top: 54, bottom: 13 }),
    x: { axis: null },
    marks: [
      Plot.barX(rows, {
        x: "performance",
        y: short,
        fill: ({ country, ofLine }) => (ofLine < 1 ? hue : hatch)(country),
        stroke: ({ country }) => hue(country),
        ...forRow(rows),
      }),
      overBars(rows, { y: short, name: (row) => `${short(row)}, ${row.vendor}`, value: ({ performance }) => decimal(performance), ...forRow(rows) }),
      Plot.ruleX([line], { strokeDasharray: "4 3", insetTop: -36, insetBottom: -13 }),
      Plot.text([line], { x: Plot.identity, text: (at) => `The line: ${decimal(at)}`, frameAnchor: "top", dy: -50, className: "halo" }),
    ],
  }),
  notes: [
    "The rule takes the largest product over all formats; for these chips we take 16-bit arithmetic. It also limits the bandwidth of " +
      "memory and sets conditions on the buyer.",
    "Hatched: above the line. The Ascend is a Chinese chip, to which the rule on sales from the United States does not apply; it is drawn for scale.",
    "The line is taken from a law firm’s quotation. Nvidia’s H200, which the rule names as below it, is missing here: its arithmetic is not in " +
      "our data.",
  ],
  claims: ["S3-070", "S4-060", "S4-061"],
});
