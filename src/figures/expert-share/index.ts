import { choice, defineFigure } from "../../kit/figure.ts";
import { capital, date, decimal, significant, spelled, times } from "../../kit/format.ts";
import { bars, forRow, hue } from "../../kit/plot.ts";
import { roundTo } from "../../kit/round.ts";
import { maybe, number, table, text } from "../../kit/table.ts";
import { activeShare, arithmeticSaved, gflopPerToken } from "../../model/moe.ts";

const parameters = table("model-parameters", { name: text, country: text, totalBillion: number, activeBillion: maybe(number), grade: text });

interface Shared {
  readonly name: string;
  readonly totalBillion: number;
  readonly share: number;
  readonly timesLess: number;
}
/** Picks the models for which both counts are known, the smallest share first. */
const known = (
  rows: readonly { readonly name: string; readonly totalBillion: number; readonly share: number | null; readonly timesLess: number | null }[],
): readonly Shared[] =>
  rows
    .flatMap(({ name, totalBillion, share, timesLess }) => (share === null || timesLess === null ? [] : [{ name, totalBillion, share, timesLess }]))
    .sort((a, b) => a.share - b.share);

/** Billions of parameters from which a model is called large here. */
const LARGE = 100;

/** Places names and values above the middle of their bars, in pixels. */
const ABOVE = -17;

/** Writes a share to two digits: 3.2%, 10%. */
const part = (share: number | null): string => (share === null ? "—" : `${significant(share * 100, 2)}%`);

export default defineFigure({
  data: { parameters },
  controls: () => ({
    show: choice({ label: "Bars show", options: { size: "all parameters", arithmetic: "arithmetic of a token" }, default: "size" }),
  }),
})({
  kind: "chart",
  chapter: "fewer-parameters-weaker-chips",
  rows: ({ data, params }) =>
    data.parameters
      .map(({ name, country, totalBillion, activeBillion, grade }) => ({
        name,
        country,
        totalBillion,
        activeBillion,
        share: activeBillion === null ? null : activeShare(totalBillion, activeBillion),
        gflopPerToken: activeBillion === null ? null : gflopPerToken(activeBillion),
        timesLess: activeBillion === null ? null : arithmeticSaved(totalBillion, activeBillion),
        grade,
      }))
      .sort((a, b) => (params.show === "size" ? 0 : (b.gflopPerToken ?? -1) - (a.gflopPerToken ?? -1)) || b.totalBillion - a.totalBillion),
  columns: {
    name: { label: "Model" },
    country: { label: "Developer in", hidden: true },
    totalBillion: { label: "Parameters", unit: "billion", format: (value: number) => significant(value, 4) },
    activeBillion: { label: "At work on a token", unit: "billion", format: (value: number | null) => significant(value, 3) },
    share: { label: "Share at work", format: (value: number | null) => part(value) },
    gflopPerToken: { label: "Arithmetic of a token", unit: "billion operations", format: (value: number | null) => significant(value, 3) },
    timesLess: { label: "If all worked", unit: "times as much", format: (value: number | null) => significant(value, 3) },
    grade: { label: "Grade" },
  },
  title: ({ rows }) => {
    const models = known(rows);
    const large = models.filter(({ totalBillion }) => totalBillion >= LARGE);
    const small = models.filter(({ totalBillion }) => totalBillion < LARGE);
    const [least, most, other] = [large[0], large.at(-1), small[0]];
    if (!least || !most) return "No large model’s active parameters are known";
    return (
      `${capital(spelled(large.length))} large Chinese models put ${part(least.share)} to ${part(most.share)} of their parameters to work on ` +
      `a token${other ? `, a small one ${part(other.share)}` : ""}`
    );
  },
  subtitle: ({ params, versions }) =>
    params.show === "size"
      ? "Parameters of each model in billions; filled, those that work on one token. Mixture-of-experts models, as of " +
        `${date(versions.parameters.asOf)}.`
      : "Arithmetic of one token in billions of operations, two for each parameter at work. Mixture-of-experts models, as of " +
        `${date(versions.parameters.asOf)}.`,
  summary: ({ rows }) => {
    const models = known(rows);
    const [least, most] = [models[0], models.at(-1)];
    if (!least || !most) return "The active parameters of no model were found.";
    const unknown = rows.length - models.length;
    return (
      `The share runs from ${part(least.share)} in ${least.name} to ${part(most.share)} in ${most.name}; if all parameters ` +
      `worked, a token would take ${significant(most.timesLess, 2)} to ${times(roundTo(least.timesLess, 2))} as much ` +
      `arithmetic${unknown > 0 ? `; for ${spelled(unknown)} other ${unknown === 1 ? "model" : "models"} the active number was not found` : ""}.`
    );
  },
  values: ({ rows }) => {
    const models = known(rows);
    const [least, most] = [models[0], models.at(-1)];
    const largest = models.filter(({ totalBillion }) => totalBillion >= LARGE).at(-1);
    if (!least || !most || !largest) return {};
    return {
      models: { value: models.length, text: spelled(models.length) },
      large: {
        value: models.filter(({ totalBillion }) => totalBillion >= LARGE).length,
        text: spelled(models.filter(({ totalBillion }) => totalBillion >= LARGE).length),
      },
      mostLarge: { value: largest.share, text: part(largest.share) },
      unknown: { value: rows.length - models.length, text: spelled(rows.length - models.length) },
      least: { value: least.share, text: part(least.share) },
      most: { value: most.share, text: part(most.share) },
      leastSaved: { value: most.timesLess, text: times(most.timesLess) },
      mostSaved: { value: least.timesLess, text: times(least.timesLess) },
    };
  },
  plot: ({ rows, params, Plot }) => {
    const whole = params.show === "size";
    const of = whole ? "activeBillion" : "gflopPerToken";
    const stroke = (row: { readonly country: string }) => hue(row.country);
    const bar = { y: "name", x1: 0, stroke, ...forRow(rows) };
    const [known, unknown] = [rows.filter(({ share }) => share !== null), rows.filter(({ share }) => share === null)];
    const value = { y: "name", frameAnchor: "right", dx: 1, dy: ABOVE, ...forRow(rows) } as const;
    return {
      ...bars(
        rows.map(({ name }) => name),
        { step: 44, bar: 12, top: 24, bottom: 10 },
      ),
      x: { axis: null },
      marks: [
        whole ? Plot.barX(known, { ...bar, x2: "totalBillion", fill: "var(--paper)" }) : null,
        whole ? Plot.barX(unknown, { ...bar, x2: "totalBillion", fill: "var(--paper)", strokeDasharray: "4 3" }) : null,
        Plot.barX(known, { ...bar, x2: of, fill: stroke }),
        Plot.text(rows, { y: "name", text: "name", frameAnchor: "left", dx: -1, dy: ABOVE, ...forRow(rows) }),
        Plot.text(known, {
          ...value,
          className: "strong",
          text: ({ totalBillion, activeBillion, share, gflopPerToken: work }) =>
            whole ? `${significant(activeBillion)} of ${significant(totalBillion, 4)}, ${part(share)}` : significant(work, 3),
        }),
        Plot.text(unknown, { ...value, text: ({ totalBillion }) => (whole ? `? of ${decimal(totalBillion)}` : "not known") }),
      ],
    };
  },
  notes: [
    "All parameters must lie in memory, even those at rest: the design saves arithmetic and energy, not memory. A smaller dense model " +
      "would also take less arithmetic.",
    "Two operations a parameter leave out attention over a long context and the choosing of experts. A dashed bar and a question mark " +
      "stand where the active number was not found. Large means 100 billion parameters or more.",
    "No such counts were found for the American models whose prices we compare. Their absence is a gap in the data, not a finding.",
  ],
  claims: ["S1-043", "S1-044", "S1-045", "S2-018", "S3-047", "S3-049", "S4-044"],
});
