import type { RenderFunction } from "@observablehq/plot";
import { choice, defineFigure } from "../../kit/figure.ts";
import { decimal, inWords, spelled } from "../../kit/format.ts";
import { forRow, hue } from "../../kit/plot.ts";
import { roundTo } from "../../kit/round.ts";
import { maybe, number, one, table, text } from "../../kit/table.ts";
import { tokensOf } from "../../model/words.ts";

/** The text by whose tokens a word counts, and its vocabulary. */
const COUNTED = { text: "five-articles", language: "en", tokenizer: "o200k_base" };
/** Days of the totals at which the zoom may end, by series. */
const ENDS = { "china-nda": "2026-03", google: "2026-05" } as const;

/** Signs in place of qualifiers, where room is scarce. */
const SIGNS: Readonly<Record<string, string>> = { "up to": "≤ ", "more than": "> ", "at least": "≥ " };
const enough = (tokens: number): string => (tokens < 10 ? decimal(tokens, 1) : inWords(roundTo(tokens, 2)));

export default defineFigure({
  data: {
    counts: table("tokens-per-word", { text, language: text, tokenizer: text, tokensPerWord: maybe(number) }),
    pages: table("page-lengths", { language: text, perPage: number }),
    lengths: table("text-lengths", { text, words: number, grade: text }),
    scale: table("token-scale", { id: text, tokens: maybe(number), qualifier: maybe(text), grade: text }),
    origins: table("origins", { id: text, value: maybe(number), grade: text }),
    days: table("inference-throughput", { id: text, inputTokens: maybe(number), outputTokens: maybe(number), grade: text }),
    volumes: table("token-volumes", { series: text, date: text, tokensPerDay: number, qualifier: maybe(text), country: maybe(text), grade: text }),
  },
  controls: () => ({ to: choice({ label: "Up to", options: { "china-nda": "China’s day", google: "Google’s day" }, default: "china-nda" }) }),
})({
  kind: "scene",
  chapter: "what-is-a-token",
  play: "Zoom out from a word",
  rows: ({ data, params }) => {
    const rate =
      one(data.counts, (row) => Object.entries(COUNTED).every(([key, value]) => row[key as "text"] === value), "the words counted").tokensPerWord ??
      0;
    const page = one(data.pages, ({ language }) => language === "en", "an English page");
    const novel = one(data.lengths, (row) => row.text === "novel", "a novel");
    const mission = one(data.scale, ({ id }) => id === "mission", "a mission");
    const wikipedia = one(data.origins, ({ id }) => id === "wikipedia-words-2025-07", "the words of Wikipedia");
    const served = one(data.days, ({ id }) => id === "deepseek-day", "DeepSeek’s day");
    const total = one(data.volumes, ({ series, date }) => series === params.to && date === ENDS[params.to], params.to);
    const things = [
      { what: "A word", tokens: rate, basis: "counted in the five articles", country: null, grade: "A" },
      { what: "A page", tokens: tokensOf(page.perPage, rate), basis: `${decimal(page.perPage)} words`, country: null, grade: "C" },
      { what: "A novel", tokens: tokensOf(novel.words, rate), basis: `${inWords(novel.words)} words`, country: null, grade: novel.grade },
      {
        what: "An agent’s task",
        tokens: mission.tokens ?? 0,
        basis: "printed",
        qualifier: mission.qualifier,
        country: null,
        grade: mission.grade,
      },
      {
        what: "English Wikipedia",
        tokens: tokensOf(wikipedia.value ?? 0, rate),
        basis: "counted in words",
        country: null,
        grade: wikipedia.grade,
      },
      {
        what: "DeepSeek’s day",
        tokens: (served.inputTokens ?? 0) + (served.outputTokens ?? 0),
        basis: "stated, February 2025",
        country: "CN",
        grade: served.grade,
      },
      {
        what: params.to === "google" ? "Google’s day" : "China’s day",
        tokens: total.tokensPerDay,
        basis: "stated, spring 2026",
        qualifier: total.qualifier,
        country: total.country,
        grade: total.grade,
      },
    ];
    return things.map((thing, i) => ({ qualifier: null, ...thing, times: i === 0 ? 1 : thing.tokens / (things[i - 1]?.tokens ?? 1) }));
  },
  columns: {
    what: { label: "What" },
    qualifier: { label: "Qualifier" },
    tokens: { label: "Tokens", format: (value: number) => enough(value) },
    times: { label: "Times the one before", format: (value: number) => inWords(roundTo(value, 2)) },
    basis: { label: "Basis" },
    country: { label: "Country", hidden: true },
    grade: { label: "Grade" },
  },
  title: ({ rows }) => {
    const [first, last] = [rows[0], rows.at(-1)];
    const ratio = (last?.tokens ?? 1) / (first?.tokens ?? 1);
    return (
      `From a word to ${last?.what} there are ${spelled(Math.floor(Math.log10(ratio)))} powers of ten: the tokens of ` +
      `${inWords(roundTo(ratio, 2))} words, or ${inWords(roundTo((last?.tokens ?? 0) / (rows[2]?.tokens ?? 1), 2))} novels`
    );
  },
  subtitle: () =>
    "Areas stand for tokens, to scale. The filled square in each frame is the whole of the frame before; in the first, a word. English text in the " +
    "vocabulary of OpenAI’s newer models.",
  summary: ({ rows }) => `In tokens: ${rows.map(({ what, tokens }) => `${what.replace(/^A/, "a")} ${enough(tokens)}`).join("; ")}.`,
  values: ({ rows }) => {
    const ratio = (rows.at(-1)?.tokens ?? 1) / (rows[0]?.tokens ?? 1);
    return {
      powers: { value: Math.floor(Math.log10(ratio)), text: spelled(Math.floor(Math.log10(ratio))) },
      words: { value: ratio, text: inWords(roundTo(ratio, 2)) },
      novels: {
        value: (rows.at(-1)?.tokens ?? 1) / (rows[2]?.tokens ?? 1),
        text: inWords(roundTo((rows.at(-1)?.tokens ?? 1) / (rows[2]?.tokens ?? 1), 2)),
      },
    };
  },
  plot: ({ rows, size, Plot }) => {
    const narrow = size.name === "narrow";
    const [across, gap] = narrow ? [2, 20] : [3, 26];
    const side = (size.width - 2 - gap * (across - 1)) / across;
    const [head, room] = [64, narrow ? side : side * 0.62];
    const frames = rows.slice(1).map((row, i) => ({
      row,
      before: rows[i],
      x: 1 + (i % across) * (side + gap),
      y: Math.floor(i / across) * (head + room + 22) + head,
    }));
    const height = Math.ceil(frames.length / across) * (head + room + 22) - 10;
    const square = narrow ? side : room;
    const part = (frame: (typeof frames)[number]): number => square / Math.sqrt(frame.row.times);
    const at = { x: { value: "x", scale: null }, textAnchor: "start" } as const;
    const line = (dy: number, text: (frame: (typeof frames)[number]) => string, options: object = {}) =>
      Plot.text(frames, { ...at, y: { value: (frame) => frame.y - dy, scale: null }, text, lineAnchor: "bottom", ...options });
    /** Draws the zoom, which waits for the motion: a square for each thing, with its name, and how much is in view at each power of ten. */
    const zoom: RenderFunction = (_index, _scales, _values, _dimensions, { document }) => {
      const make = (name: string, attributes: Readonly<Record<string, string | number>>, content = ""): SVGElement => {
        const element = document.createElementNS("http://www.w3.org/2000/svg", name);
        for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
        element.textContent = content;
        return element;
      };
      const window = Math.min(size.width - 2, height - 40);
      const all = make("g", { class: "zoom", display: "none", "data-side": window.toFixed(0), "data-bottom": (height - 2).toFixed(0) });
      for (const { what, tokens, country } of rows) {
        const thing = make("g", { "data-tokens": tokens.toPrecision(6) });
        thing.append(
          make("path", { fill: "var(--paper)", stroke: hue(country), "stroke-width": 1.5 }),
          make("text", { x: 8, class: "strong", "text-anchor": "start" }, what),
        );
        all.append(thing);
      }
      const powers = Math.ceil(Math.log10(rows.at(-1)?.tokens ?? 1));
      for (let power = 0; power <= powers; power++)
        all.append(
          make("text", { class: "power", x: size.width, y: 16, "text-anchor": "end", display: "none" }, `${inWords(10 ** power)} tokens in view`),
        );
      return all as SVGGElement;
    };
    return {
      height,
      margin: 0,
      x: { type: "identity", axis: null },
      y: { type: "identity", axis: null },
      marks: [
        line(42, ({ row }) => row.what, { className: "strong" }),
        line(25, ({ row }) => `${SIGNS[row.qualifier ?? ""] ?? ""}${enough(row.tokens)} tokens`),
        line(8, ({ row }) => `${inWords(roundTo(row.times, 2))} × the one before`, { fill: "var(--ink-2)" }),
        Plot.rect(frames, {
          x1: "x",
          x2: ({ x }) => x + square,
          y1: "y",
          y2: ({ y }) => y + square,
          fill: "var(--paper)",
          stroke: ({ row }) => hue(row.country),
          ariaLabel: ({ row }) => forRow(rows).ariaLabel(row),
        }),
        Plot.rect(frames, {
          x1: "x",
          x2: (frame) => frame.x + part(frame),
          y1: (frame) => frame.y + square - part(frame),
          y2: ({ y }) => y + square,
          fill: ({ before }) => hue(before?.country ?? null),
        }),
        zoom,
      ],
    };
  },
  notes: [
    "We take a page as 500 words and a novel as 90,000, for a sense of size. Wikipedia’s words are multiplied by the tokens of a word in the " +
      "five articles.",
    "Most of what a service or a country counts is text read again, not text written.",
    "If you have put a text of your own into the tokenizer above, the zoom begins with it.",
  ],
  claims: ["S0-016"],
});
