import { choice, defineFigure, range } from "../../kit/figure.ts";
import { decimal, inWords, significant } from "../../kit/format.ts";
import { html } from "../../kit/html.ts";
import { one } from "../../kit/table.ts";
import { unitsOf } from "../../model/words.ts";
import {
  counts,
  endsOf,
  LANGUAGES,
  type Params,
  pageDial,
  pages,
  rateAt,
  ratesOf,
  rounded,
  scale,
  TOKENIZERS,
  tokensFor,
  tokensNow,
  translations,
  unitName,
} from "./token-rates.ts";

export default defineFigure({
  data: { counts, pages, scale },
  controls: ({ pages: lengths, scale: rungs }) => ({
    amount: range({
      label: "Length of the text",
      unit: "words, characters or pages",
      min: 1,
      max: 1e10,
      step: 1,
      default: one(rungs, ({ id }) => id === "rule", "the rule of thumb").words ?? 1000,
      scale: "log",
    }),
    unit: choice({
      label: "Counted in",
      options: { words: "words or Han characters", characters: "all characters", pages: "pages" },
      default: "words",
    }),
    language: choice({ label: "Language", options: LANGUAGES, default: "en" }),
    tokenizer: choice<string>({ label: "Vocabulary of", options: TOKENIZERS, default: "o200k_base" }),
    density: range({
      label: "Kind of text",
      unit: "% of the way from plain to dense",
      min: 0,
      max: 100,
      step: 1,
      default: 50,
      low: 0,
      high: 100,
      source: "our counts of three English and two Chinese texts",
      grade: "A",
    }),
    wordsPage: pageDial(lengths, "en"),
    hanPage: pageDial(lengths, "zh"),
  }),
})({
  kind: "calculator",
  chapter: "what-is-a-token",
  rows: ({ data, params }) =>
    Object.entries(TOKENIZERS).flatMap(([id, name]) => {
      const rates = endsOf(ratesOf(data.counts, params, id));
      const [low, middle, high] = [rates[0], rateAt(rates, params.density), rates[1]].map((rate) => tokensFor(params, rate)) as [
        number,
        number,
        number,
      ];
      const [least, most] = endsOf(translations(data.counts, params.language, id));
      const other = LANGUAGES[params.language === "en" ? "zh" : "en"];
      const chosen = id === params.tokenizer;
      return [
        { vocabulary: name, text: LANGUAGES[params.language], tokensLow: low, tokens: middle, tokensHigh: high, chosen },
        {
          vocabulary: name,
          text: `the same in ${other}`,
          tokensLow: low * least,
          tokens: (middle * (least + most)) / 2,
          tokensHigh: high * most,
          chosen: false,
        },
      ];
    }),
  columns: {
    vocabulary: { label: "Vocabulary of" },
    text: { label: "Text" },
    tokensLow: { label: "Plainest text", unit: "tokens", format: rounded },
    tokens: { label: "Your text", unit: "tokens", format: rounded },
    tokensHigh: { label: "Densest text", unit: "tokens", format: rounded },
    chosen: { label: "Chosen", hidden: true },
  },
  title: ({ data, params }) => {
    const [low, high] = endsOf(ratesOf(data.counts, params, params.tokenizer)).map((rate) => rounded(tokensFor(params, rate)));
    return (
      `${rounded(params.amount)} ${unitName(params, params.amount)} ${params.amount === 1 ? "makes" : "make"} ${low} to ${high} tokens, by ` +
      "the kind of text"
    );
  },
  subtitle: () =>
    "Tokens that a text of this length makes, and its translation. Bars: from the plainest to the densest of the texts that were counted, " +
    "by vocabulary.",
  summary: ({ data, params }) => {
    const tokens = tokensNow(data.counts, params);
    return (
      `${rounded(params.amount)} ${unitName(params, params.amount)} ${params.amount === 1 ? "makes" : "make"} about ${rounded(tokens)} ` +
      `tokens for ${TOKENIZERS[params.tokenizer as keyof typeof TOKENIZERS]}.`
    );
  },
  values: ({ data, params }) => {
    const rates = endsOf(ratesOf(data.counts, params, params.tokenizer));
    const quantity = (value: number, show = rounded) => ({ value, text: show(value) });
    const tokens = tokensNow(data.counts, params);
    return {
      tokens: quantity(tokens),
      low: quantity(tokensFor(params, rates[0])),
      high: quantity(tokensFor(params, rates[1])),
      perToken: quantity(unitsOf(1, rateAt(rates, params.density)), (value) => decimal(value, 2)),
      wordsOfThousandLow: quantity(unitsOf(1000, rates[1]), (value) => significant(value)),
      summaryPages: quantity(
        unitsOf(one(data.scale, ({ id }) => id === "summary", "the summary").tokens ?? 0, rateAt(rates, params.density)) /
          one(data.pages, ({ language }) => language === params.language, params.language).perPage,
        (value) => significant(value, 2),
      ),
      wordsOfThousandHigh: quantity(unitsOf(1000, rates[0]), (value) => significant(value)),
    };
  },
  formula: ({ data, params }) => {
    const rate = rateAt(endsOf(ratesOf(data.counts, params, params.tokenizer)), params.density);
    const page = params.unit === "pages" ? ` × ${significant(params.language === "en" ? params.wordsPage : params.hanPage, 4)}` : "";
    return {
      words: params.unit === "pages" ? "pages × words or Chinese characters on a page × tokens for each" : "length × tokens for each unit of it",
      numbers: `${significant(params.amount, 4)}${page} × ${significant(rate, 4)} = ${rounded(tokensNow(data.counts, params))}`,
    };
  },
  outcome: {
    label: "The token count",
    text: rounded,
    of: ({ data, params }) => tokensNow(data.counts, params),
    backwards: { control: "amount", target: 1000, unit: "tokens" },
  },
  presets: ({ counts: rows, scale: rungs, pages: lengths }) => {
    const udhr = (language: string) => one(rows, (row) => row.text === "udhr" && row.language === language, "the declaration");
    const summary = one(rungs, ({ id }) => id === "summary", "the summary").tokens ?? 0;
    const english = { unit: "words", language: "en", tokenizer: "o200k_base", density: 50 } as const;
    const { perPage } = one(lengths, ({ language }) => language === "en", "English pages");
    const rate = rateAt(endsOf(ratesOf(rows, { ...english } as Params, "o200k_base")), 50);
    return [
      { label: "The rule: 750 words", set: {} },
      { label: "Human rights, English", set: { amount: udhr("en").words ?? 1, density: 0 } },
      { label: "Human rights, Chinese", set: { amount: udhr("zh").hanCharacters ?? 1, language: "zh", density: 0 } },
      { label: `${inWords(summary)} tokens in pages`, set: { amount: Math.round(unitsOf(summary, rate) / perPage), unit: "pages" } },
    ];
  },
  draw: ({ rows, size }) => {
    const narrow = size.name === "narrow";
    const most = Math.max(...rows.map(({ tokensHigh }) => tokensHigh), 1);
    const [left, step] = narrow ? [0, 44] : [210, 30];
    const x = (tokens: number): number => left + (tokens / most) * (size.width - left - 78);
    const bars = rows.map(({ vocabulary, text: what, tokensLow, tokens, tokensHigh, chosen }, i) => {
      const top = i * step + Math.floor(i / 2) * 12;
      const y = top + (narrow ? 30 : 17);
      const strong = chosen ? "label strong" : "label";
      return html`
        <g data-row="${i}">
          <text class="${strong}" x="0" y="${top + 14}">${vocabulary}, ${what}</text>
          <line class="stroke-hair" x1="${left}" x2="${x(most)}" y1="${y}" y2="${y}"/>
          <rect class="${chosen ? "fill-ink" : "fill-ink-3"}" x="${x(tokensLow)}" y="${y - 4}"
            width="${Math.max(x(tokensHigh) - x(tokensLow), 2)}" height="8"/>
          <line class="${chosen ? "stroke-ink" : "stroke-ink-3"}" stroke-width="2" x1="${x(tokens)}" x2="${x(tokens)}" y1="${y - 9}" y2="${y + 9}"/>
          <text class="${strong}" x="${size.width}" y="${y + 4}" text-anchor="end">${rounded(tokens)}</text>
        </g>
      `;
    });
    return html`<g data-height="${rows.length * step + 26}">${bars}</g>`.text;
  },
  notes: [
    "Three English and two Chinese texts were counted: the Universal Declaration of Human Rights, its first articles, and the five " +
      "articles of this site in English. Other texts, tables and programs fall outside.",
    "A Chinese character is not a word. Languages are compared by the declaration, which says the same in both.",
  ],
  claims: ["S0-002", "S3-033"],
});
