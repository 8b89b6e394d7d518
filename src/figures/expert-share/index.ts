import { choice, defineFigure } from "../../kit/figure.ts";
import { capital, date, decimal, significant, spelled, times } from "../../kit/format.ts";
import { html } from "../../kit/html.ts";
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
    timesLess: { label: "Less than if all worked", unit: "times", format: (value: number | null) => significant(value, 3) },
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
      ? "All parameters of a model, and filled those that work on one token, billions. Mixture-of-experts models, as of " +
        `${date(versions.parameters.asOf)}.`
      : "Arithmetic of one token in billions of operations, two for each parameter at work. Mixture-of-experts models, as of " +
        `${date(versions.parameters.asOf)}.`,
  summary: ({ rows }) => {
    const models = known(rows);
    const [least, most] = [models[0], models.at(-1)];
    if (!least || !most) return "The active parameters of no model were found.";
    const unknown = rows.length - models.length;
    return (
      `The share runs from ${part(least.share)} in ${least.name} to ${part(most.share)} in ${most.name}, so a token takes ` +
      `${significant(most.timesLess, 2)} to ${times(roundTo(least.timesLess, 2))} less arithmetic than if all parameters ` +
      `worked${unknown > 0 ? `; for ${spelled(unknown)} more models the active number was not found` : ""}.`
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
  draw: ({ rows, params, size }) => {
    const size0 = params.show === "size";
    const step = 44;
    const most = Math.max(...rows.map(({ totalBillion, gflopPerToken: work }) => (size0 ? totalBillion : (work ?? 0))));
    const length = (value: number): number => (value / most) * (size.width - 2);
    const drawn = rows.map(({ name, country, totalBillion, activeBillion, share, gflopPerToken: work }, i) => {
      const y = i * step;
      const hue = country === "CN" ? "cn" : "us";
      const said = size0
        ? activeBillion === null
          ? `? of ${decimal(totalBillion)}`
          : `${significant(activeBillion)} of ${significant(totalBillion, 4)}, ${part(share)}`
        : work === null
          ? "not known"
          : significant(work, 3);
      const whole =
        size0 &&
        html`
          <rect class="fill-paper stroke-${hue}"${activeBillion === null && html` stroke-dasharray="4 3"`} x="1" y="${y + 24}"
            width="${length(totalBillion)}" height="12"/>
        `;
      const filled = size0 ? activeBillion : work;
      return html`
        <g data-row="${i}">
          <text class="label" x="0" y="${y + 17}">${name}</text>
          <text class="${share === null ? "label" : "strong"}" x="${size.width}" y="${y + 17}" text-anchor="end">${said}</text>
          ${whole}
          ${filled !== null && html`<rect class="fill-${hue}" x="1" y="${y + 24}" width="${Math.max(length(filled), 1)}" height="12"/>`}
        </g>
      `;
    });
    return html`<g data-height="${rows.length * step + 2}">${drawn}</g>`.text;
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
