import { choice, defineFigure, toggle } from "../../kit/figure.ts";
import { date, dollars, usd } from "../../kit/format.ts";
import { byCountry, forRow, hue } from "../../kit/plot.ts";
import { bareName, countryName, currentPrices } from "../../kit/readings/list-price.ts";
import { modelTables, namedInArticles, newestModels } from "../../kit/readings/models.ts";

const span = (values: readonly number[]): string => `${dollars(Math.min(...values))} to ${dollars(Math.max(...values))}`;

/** The prices that title and sentence speak of; of both sides it is output. */
const SHOWN = {
  both: { field: "outputUsdPerMTok", what: "output" },
  input: { field: "inputUsdPerMTok", what: "input" },
  cached: { field: "cachedInputUsdPerMTok", what: "cached input" },
  output: { field: "outputUsdPerMTok", what: "output" },
} as const;

export default defineFigure({
  data: modelTables,
  controls: () => ({
    models: choice({ label: "Models", options: { named: "named in the articles", newest: "newest of each family" }, default: "named" }),
    side: choice({
      label: "Price of",
      options: { both: "input and output", input: "input", cached: "cached input", output: "output" },
      default: "both",
    }),
    peak: toggle({ label: "DeepSeek at its peak hours", default: false }),
  }),
})({
  kind: "chart",
  chapter: "the-price-of-a-million",
  rows: ({ data, params }) => {
    const models = params.models === "named" ? namedInArticles(data.inArticles) : newestModels(data.prices, data.families);
    return currentPrices(data.prices, models, params.peak)
      .map(({ name, country, inputUsdPerMTok, cachedInputUsdPerMTok, outputUsdPerMTok }) => ({
        name,
        country,
        inputUsdPerMTok,
        cachedInputUsdPerMTok,
        outputUsdPerMTok,
      }))
      .sort((a, b) => b.outputUsdPerMTok - a.outputUsdPerMTok || b.inputUsdPerMTok - a.inputUsdPerMTok || a.name.localeCompare(b.name));
  },
  columns: {
    name: { label: "Model" },
    country: { label: "Developer in", format: countryName },
    inputUsdPerMTok: { label: "Input", unit: "USD per million tokens", format: usd },
    cachedInputUsdPerMTok: { label: "Cached input", unit: "USD per million tokens", format: usd },
    outputUsdPerMTok: { label: "Output", unit: "USD per million tokens", format: usd },
  },
  title: ({ rows, params }) => {
    const { field, what } = SHOWN[params.side];
    const [cn, us] = ["CN", "US"].map((code) => rows.flatMap(({ country, [field]: price }) => (country === code && price !== null ? [price] : [])));
    if (!cn?.length || !us?.length) return "List prices of a million tokens";
    const apart = Math.max(...cn) < Math.min(...us);
    return (
      `A million ${what} tokens list at ${span(cn)} from Chinese models and at ${span(us)} from American ones: the ranges ` +
      `${apart ? "do not meet" : "overlap"}`
    );
  },
  subtitle: ({ params, versions }) =>
    "List price, US dollars per million tokens, each tenfold the same length. " +
    `${params.models === "named" ? "Models that the articles name" : "The newest model of each family"}, as listed on ` +
    `${date(versions.prices.asOf)}.`,
  summary: ({ rows, params }) => {
    const { field, what } = SHOWN[params.side];
    const priced = rows.flatMap(({ name, [field]: price }) => (price === null ? [] : [{ name, price }])).sort((a, b) => a.price - b.price);
    const [low, high] = [priced[0], priced.at(-1)];
    if (!low || !high) return "No price is listed.";
    return (
      `For ${what}, ${low.name} is the cheapest of ${priced.length} models at ${dollars(low.price)} a million tokens and ${high.name} the ` +
      `most expensive at ${dollars(high.price)}.`
    );
  },
  values: ({ rows }) => {
    const count = rows.length;
    return { models: { value: count, text: String(count) } };
  },
  plot: ({ rows, params, size, Plot }) => {
    const narrow = size.name === "narrow";
    const [left, right] = narrow ? [130, 36] : [176, 60];
    const fill = ({ country }: { readonly country: string }) => hue(country);
    const shown = {
      cached: params.side === "cached",
      input: params.side === "input" || params.side === "both",
      output: params.side === "output" || params.side === "both",
    };
    const y = "name";
    // In little room the scale begins so low that the least price stands clear of the longest name beside it.
    const least = !narrow || !shown.input ? 0.06 : params.models === "named" ? 0.022 : 0.0035;
    const ticks = shown.cached ? [0.01, 0.1, 1] : [0.1, 1, 10];
    const point = (x: "inputUsdPerMTok" | "cachedInputUsdPerMTok" | "outputUsdPerMTok", hollow: boolean) =>
      Plot.dot(rows, { x, y, ...byCountry(hollow), ...forRow(rows) });
    const value = (x: "inputUsdPerMTok" | "cachedInputUsdPerMTok" | "outputUsdPerMTok", side: "start" | "end") =>
      Plot.text(rows, { x, y, text: (row) => (narrow ? dollars(row[x]) : usd(row[x])), fill, textAnchor: side, dx: side === "start" ? 9 : -9 });
    return {
      height: rows.length * 28 + 32,
      marginLeft: left,
      marginRight: right,
      marginTop: 28,
      marginBottom: 4,
      x: { type: "log", domain: shown.cached ? [0.002, 2] : [least, 60], axis: null },
      y: { domain: rows.map(({ name }) => name), axis: null, padding: 0.5 },
      marks: [
        Plot.gridX({ ticks, stroke: "var(--hair)", strokeOpacity: 1 }),
        Plot.axisX({ anchor: "top", ticks, tickSize: 0, label: null, tickFormat: (tick: number) => dollars(tick) }),
        Plot.ruleY(rows, { y, stroke: "var(--hair)", dy: 14, insetLeft: -left, insetRight: -right }),
        Plot.text(rows, {
          y,
          text: ({ name }) => (narrow ? bareName(name) : name),
          frameAnchor: "left",
          textAnchor: "start",
          dx: -left,
          fill: "var(--ink)",
        }),
        shown.input && shown.output ? Plot.link(rows, { y, x1: "inputUsdPerMTok", x2: "outputUsdPerMTok", stroke: fill }) : null,
        shown.input ? [point("inputUsdPerMTok", true), value("inputUsdPerMTok", "end")] : null,
        shown.cached ? [point("cachedInputUsdPerMTok", true), value("cachedInputUsdPerMTok", "start")] : null,
        shown.output ? [point("outputUsdPerMTok", false), value("outputUsdPerMTok", "start")] : null,
      ],
    };
  },
  notes: [
    "A list price is a vendor’s public price, not what was paid: batches, cached input and contracts can make a bill several times smaller.",
    "Hollow marks are input, filled marks output. A disc is a Chinese developer, a square an American one.",
  ],
  claims: ["S0-024", "S0-026", "S0-028", "S1-033", "S1-034", "S2-012", "S2-013", "S4-017", "S4-018"],
});
