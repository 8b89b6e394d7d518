import type { RenderFunction } from "@observablehq/plot";
import { choice, defineFigure } from "../../kit/figure.ts";
import { capital, decimal, percent, significant, spelled } from "../../kit/format.ts";
import { forRow } from "../../kit/plot.ts";
import { maybe, number, one, table, text } from "../../kit/table.ts";
import { textWidth } from "../../kit/text-width.ts";
import { activeShare } from "../../model/moe.ts";
import { lit } from "./lit.ts";

/** The sentence that is read. Each of its words stands for a token. */
const SENTENCE = "A cheap watt does not make a cheap word";
const READ = SENTENCE.split(" ");
/** Rows of the sheet, and the largest square, in pixels. */
const SHEET = { narrow: { rows: 16, largest: 22 }, wide: { rows: 8, largest: 22 } } as const;

const billion = (value: number): string => `${decimal(value, value < 20 ? 1 : 0).replace(/\.0$/, "")} billion`;

export default defineFigure({
  data: {
    parameters: table("model-parameters", { model: text, name: text, totalBillion: number, activeBillion: maybe(number) }),
    counts: table("expert-counts", { model: text, experts: number, chosen: number, always: number, layers: maybe(number), grade: text }),
  },
  controls: ({ parameters, counts }) => ({
    model: choice<string>({
      label: "Model",
      options: Object.fromEntries(counts.map(({ model }) => [model, one(parameters, (row) => row.model === model, model).name])),
      default: "deepseek-v3",
    }),
  }),
})({
  kind: "scene",
  chapter: "fewer-parameters-weaker-chips",
  play: "Read a sentence",
  rows: ({ data, params }) =>
    data.counts
      .map(({ model, ...counts }) => {
        const { name, totalBillion, activeBillion } = one(data.parameters, (row) => row.model === model, model);
        const active = activeBillion ?? totalBillion;
        return {
          name,
          ...counts,
          totalBillion,
          activeBillion: active,
          idleBillion: totalBillion - active,
          share: activeShare(totalBillion, active),
          shown: model === params.model,
        };
      })
      .sort((a, b) => Number(b.shown) - Number(a.shown)),
  columns: {
    name: { label: "Model" },
    experts: { label: "Experts a layer" },
    chosen: { label: "Work on a token" },
    always: { label: "Work always" },
    layers: { label: "Layers with experts" },
    totalBillion: { label: "Parameters", unit: "billion", format: (value: number) => significant(value, 4) },
    activeBillion: { label: "At work on a token", unit: "billion", format: (value: number) => significant(value, 3) },
    idleBillion: { label: "At rest", unit: "billion", format: (value: number) => significant(value, 4) },
    share: { label: "Share at work", format: (value: number) => percent(value, 1) },
    grade: { label: "Grade of the number of experts" },
    shown: { label: "Drawn", hidden: true },
  },
  title: ({ rows: [row] }) =>
    row === undefined
      ? "No model’s experts were counted"
      : `In ${row.name} a token wakes ${spelled(row.chosen)} of ${decimal(row.experts)} experts in each layer; of ${billion(row.totalBillion)} ` +
        `parameters ${billion(row.idleBillion)} rest`,
  subtitle: ({ rows: [row] }) =>
    "Each square is an expert of one layer, filled where it works on the word underlined. Which ones light up is random here: makers publish how " +
    `many, not which. ${row?.layers ? `There are ${decimal(row.layers)} such layers.` : ""}`.trim(),
  summary: ({ rows: [row] }) =>
    row === undefined
      ? "No model’s experts were counted."
      : `${row.name}: ${spelled(row.chosen)} of ${decimal(row.experts)} experts work on a ` +
        `word${row.always > 0 ? `, and ${spelled(row.always)} more on every word` : ""}; ` +
        `${billion(row.activeBillion)} parameters are at work, ${percent(row.share, 1)} of all, and ${billion(row.idleBillion)} at rest.`,
  values: ({ rows: [row] }) =>
    row === undefined
      ? {}
      : {
          chosen: { value: row.chosen, text: spelled(row.chosen) },
          experts: { value: row.experts, text: decimal(row.experts) },
          active: { value: row.activeBillion, text: billion(row.activeBillion) },
          idle: { value: row.idleBillion, text: billion(row.idleBillion) },
          share: { value: row.share, text: percent(row.share, 1) },
        },
  plot: ({ rows, size, Plot }) => {
    const row = rows[0];
    if (row === undefined) return {};
    const { rows: down, largest } = SHEET[size.name];
    const across = Math.ceil(row.experts / down);
    const side = Math.min(largest, (size.width - 2) / across);
    const gap = side > 14 ? 4 : 2;
    const [sheetTop, lines] = [62, 20];
    const below = sheetTop + down * side + 22;
    const squares = (numbers: readonly number[]): string =>
      numbers
        .map(
          (i) =>
            `M${(1 + (i % across) * side).toFixed(1)} ${(sheetTop + Math.floor(i / across) * side).toFixed(1)}` +
            `h${side - gap}v${side - gap}h${gap - side}z`,
        )
        .join("");
    const space = textWidth(" ", size);
    const begins = READ.map((_, i) => READ.slice(0, i).reduce((x, word) => x + textWidth(word, size) + space, 0));
    const [bar, meter] = [14, below + (row.always > 0 ? 3 : 2) * lines];
    const atWork = (size.width - 2) * row.share;
    const at = { x: { value: "x", scale: null }, y: { value: "y", scale: null }, textAnchor: "start" } as const;
    const words = (given: readonly { readonly x: number; readonly y: number; readonly text: string; readonly end?: true }[], options: object = {}) =>
      Plot.text(given, { ...at, text: "text", lineAnchor: "bottom", ...options });
    /** Draws what changes with each word: its line, its experts, and the counts up to it. All but the first wait for the motion. */
    const turns: RenderFunction = (_index, _scales, _values, _dimensions, { document }) => {
      const make = (name: string, attributes: Readonly<Record<string, string | number>>, content = ""): Element => {
        const element = document.createElementNS("http://www.w3.org/2000/svg", name);
        for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
        element.textContent = content;
        return element;
      };
      const all = make("g", { class: "turns" }) as SVGGElement;
      for (const [i, word] of READ.entries()) {
        const turn = make("g", i === 0 ? {} : { display: "none" });
        const read = i === 0 ? "1 word" : `${i + 1} words`;
        turn.append(
          make("path", { d: `M${begins[i]} 42h${textWidth(word, size)}`, stroke: "var(--ink)", "stroke-width": 3 }),
          make("path", { d: squares(lit(row.experts, row.chosen, i)), fill: "var(--ink)" }),
          make(
            "text",
            { class: "strong", x: 0, y: meter - 8, "text-anchor": "start" },
            `At work on ${read}: ${billion(row.activeBillion * (i + 1))} parameters`,
          ),
          make("text", { x: size.width, y: meter + bar + 18, "text-anchor": "end" }, `at rest meanwhile: ${billion(row.idleBillion * (i + 1))}`),
        );
        all.append(turn);
      }
      return all;
    };
    const outline: RenderFunction = (_index, _scales, _values, _dimensions, { document }) => {
      const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
      path.setAttribute("d", squares(Array.from({ length: row.experts }, (_, i) => i)));
      path.setAttribute("fill", "none");
      path.setAttribute("stroke", "var(--ink-3)");
      return path;
    };
    return {
      height: meter + bar + 26,
      margin: 0,
      marks: [
        words([{ x: 0, y: 14, text: "The sentence, a word at a time" }], { className: "strong" }),
        words(READ.map((text, i) => ({ x: begins[i] ?? 0, y: 38, text }))),
        outline,
        words([{ x: 0, y: below, text: "Which ones light up is random here." }], { fill: "var(--ink-2)" }),
        row.always > 0
          ? [
              Plot.rect([row], { x1: 1, x2: 13, y1: below + lines - 12, y2: below + lines, fill: "var(--ink)" }),
              words([
                {
                  x: 20,
                  y: below + lines,
                  text: `${row.always === 1 ? "One more works" : `${capital(spelled(row.always))} more work`} on every word.`,
                },
              ]),
            ]
          : null,
        Plot.rect([row], { x1: 1, x2: size.width - 1, y1: meter, y2: meter + bar, fill: "var(--paper)", stroke: "var(--ink)", ...forRow(rows) }),
        Plot.rect([row], { x1: 1, x2: 1 + atWork, y1: meter, y2: meter + bar, fill: "var(--ink)", ...forRow(rows) }),
        turns,
      ],
      x: { type: "identity", axis: null },
      y: { type: "identity", axis: null },
    };
  },
  notes: [
    "Each word stands for a token here. For the next word a few other experts light up, and in every other layer different ones again.",
    "The counts add up over the words: parameters that worked, and parameters that lay idle meanwhile. Attention and embeddings, which work on " +
      "every token, are among those at work.",
    "All experts must lie in memory, even those at rest: the design saves arithmetic, not memory.",
  ],
  claims: ["S1-043", "S1-045", "S3-047", "S3-049", "S4-044"],
});
