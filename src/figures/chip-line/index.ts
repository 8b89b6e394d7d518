import { defineFigure } from "../../kit/figure.ts";
import { capital, date, decimal, percent, spelled, times } from "../../kit/format.ts";
import { forRow, hue } from "../../kit/plot.ts";
import { roundTo } from "../../kit/round.ts";
import { maybe, number, one, table, text } from "../../kit/table.ts";
import { totalProcessingPerformance } from "../../model/processing-performance.ts";

const chips = table("accelerators", { chip: text, vendor: text, country: text, basis: text, bf16DensePflops: maybe(number), grade: text });
const origins = table("origins", { id: text, value: maybe(number), date: text });

const BITS_OF_BF16 = 16;
/** Shortens a chip's name for the axis. */
const shortName = (chip: string): string => chip.replace(/ \(.*\)$/, "");

export default defineFigure({
  data: { chips, origins },
  controls: () => ({}),
})({
  kind: "chart",
  chapter: "fewer-parameters-weaker-chips",
  rows: ({ data }) => {
    const line = one(data.origins, ({ id }) => id === "chip-rule-2026", "chip-rule-2026").value ?? 0;
    const best = new Map<string, { chip: string; vendor: string; country: string; performance: number; ofLine: number; grade: string }>();
    for (const { chip, vendor, country, bf16DensePflops, grade } of data.chips) {
      if (bf16DensePflops === null) continue;
      const performance = totalProcessingPerformance(bf16DensePflops, BITS_OF_BF16);
      // Two sources differ on one chip: the rule would go by the higher figure.
      if ((best.get(chip)?.performance ?? 0) < performance) best.set(chip, { chip, vendor, country, performance, ofLine: performance / line, grade });
    }
    return [...best.values()].sort((a, b) => b.performance - a.performance);
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
    const over = rows.filter(({ ofLine }) => ofLine >= 1);
    const named = over.map(({ chip }) => shortName(chip)).join(" and ");
    const under = rows.filter(({ ofLine }) => ofLine < 1);
    return over.length === 0
      ? "No chip in our data lies above the line of the export rule"
      : `NVIDIA’s ${named} has ${times(roundTo(over[0]?.ofLine ?? 1, 2))} the performance at which the export rule draws its line; ` +
          `${under.map(({ chip }) => shortName(chip)).join(" and ")} stay under it`;
  },
  subtitle: ({ data }) =>
    "Total processing performance: trillions of operations a second at 16 bits, times 16. The line above which a licence for China is " +
    `presumed denied, ${date(one(data.origins, ({ id }) => id === "chip-rule-2026", "chip-rule-2026").date)}.`,
  summary: ({ rows, data }) => {
    const line = one(data.origins, ({ id }) => id === "chip-rule-2026", "chip-rule-2026").value;
    return (
      `${capital(spelled(rows.filter(({ ofLine }) => ofLine < 1).length))} of ${spelled(rows.length)} chips lie under the line of ` +
      `${decimal(line)}: ${rows.map(({ chip, performance }) => `${shortName(chip)} ${decimal(performance)}`).join(", ")}.`
    );
  },
  values: ({ rows, data }) => {
    const of = (start: string): number => rows.find(({ chip }) => chip.startsWith(start))?.performance ?? 0;
    const line = one(data.origins, ({ id }) => id === "chip-rule-2026", "chip-rule-2026").value ?? 0;
    const whole = (value: number) => ({ value, text: decimal(value) });
    return {
      line: whole(line),
      newest: whole(of("GB200")),
      h100: whole(of("H100")),
      ascend: whole(of("Ascend 910C")),
      perChip: { value: of("GB200") / of("Ascend 910C"), text: times(roundTo(of("GB200") / of("Ascend 910C"), 2)) },
      ascendOfH100: { value: of("Ascend 910C") / of("H100"), text: percent(of("Ascend 910C") / of("H100")) },
    };
  },
  plot: ({ rows, data, Plot }) => {
    const line = one(data.origins, ({ id }) => id === "chip-rule-2026", "chip-rule-2026").value ?? 0;
    const most = Math.max(line, ...rows.map(({ performance }) => performance));
    const flip = line > most / 2;
    const fill = ({ country, ofLine }: { country: string; ofLine: number }) =>
      ofLine < 1 ? hue(country) : `url(#hatch-${country === "CN" ? "cn" : "us"})`;
    const above = { y: "chip", dy: -10, className: "halo strong", ...forRow(rows) };
    return {
      height: 34 + rows.length * 46,
      marginTop: 30,
      marginBottom: 4,
      marginLeft: 1,
      marginRight: 1,
      x: { domain: [0, most], axis: null },
      y: { domain: rows.map(({ chip }) => chip), axis: null, padding: 0 },
      marks: [
        Plot.barX(rows, {
          x: "performance",
          y: "chip",
          insetTop: 24,
          insetBottom: 9,
          fill,
          stroke: ({ country, ofLine }) => (ofLine < 1 ? "none" : hue(country)),
          ...forRow(rows),
        }),
        Plot.text(rows, { ...above, text: ({ chip, vendor }) => `${shortName(chip)}, ${vendor}`, frameAnchor: "left", dx: -1 }),
        Plot.text(rows, { ...above, text: ({ performance }) => decimal(performance), frameAnchor: "right", dx: 1 }),
        Plot.ruleX([line], { insetTop: -26, stroke: "var(--ink)", strokeWidth: 1.4, strokeDasharray: "4 3" }),
        Plot.text([line], {
          x: line,
          text: () => `${flip ? "" : "above: presumed denied. "}The line: ${decimal(line)}`,
          frameAnchor: "top",
          textAnchor: flip ? "end" : "start",
          dx: flip ? -7 : 7,
          dy: -26,
          className: "halo",
        }),
      ],
    };
  },
  notes: [
    "The rule takes the largest product over all formats; for these chips 16-bit arithmetic stands for it. It sets a limit for the " +
      "bandwidth of memory too, and conditions on who buys.",
    "Hatched: above the line. The Ascend is a Chinese chip, to which the rule on sales from the United States does not apply; it is drawn for scale.",
    "The line was read as a law firm quotes it. NVIDIA’s H200, which the rule names as a chip under it, is missing here: its arithmetic is " +
      "not in our data.",
  ],
  claims: ["S3-070", "S4-060", "S4-061"],
});
