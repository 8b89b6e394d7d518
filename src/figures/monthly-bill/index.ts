import { choice, defineFigure, range, toggle } from "../../kit/figure.ts";
import { date, dollars, inWords, percent, significant, times, usd } from "../../kit/format.ts";
import { html } from "../../kit/html.ts";
import { bareName, mixOf, mixTerms, modelOptions } from "../../kit/readings/model-choice.ts";
import { choosablePrices, currentPrices, modelTables, namedInArticles, newestOf } from "../../kit/readings/models.ts";
import { exampleMTok, exampleVolumes } from "../../kit/readings/multiples.ts";
import { agentMix, assumption, mixDials, taskAssumptions } from "../../kit/readings/task-dials.ts";
import { billUsd, blendedUsdPerMTok } from "../../model/bill.ts";

export default defineFigure({
  data: { ...modelTables, bills: exampleVolumes, tasks: taskAssumptions },
  controls: (data) => ({
    volume: range({
      label: "Tokens a month",
      unit: "million",
      min: 0.1,
      max: 100_000,
      step: 1,
      default: exampleMTok(data.bills, "team-us"),
      scale: "log",
      source: "the team in article S1",
    }),
    ...mixDials(data.tasks),
    model: choice<string>({ label: "Your model", options: modelOptions(data), default: "claude-opus-4-6" }),
    other: choice<string>({ label: "Compared with", options: modelOptions(data), default: "minimax-m2-5" }),
    peak: toggle({ label: "DeepSeek at its peak hours", default: false }),
  }),
  facts: ({ inArticles }) => ({ named: namedInArticles(inArticles) }),
  lean: (data) => ({ ...data, prices: choosablePrices(data) }),
})({
  kind: "calculator",
  chapter: "your-bill",
  rows: ({ data, facts, params }) => {
    const ids = [...new Set([params.model, params.other, ...facts.named])];
    return currentPrices(data.prices, ids, params.peak)
      .map((price) => ({
        model: price.model,
        name: price.name,
        country: price.country,
        usdPerMTok: blendedUsdPerMTok(price, mixOf(params)),
        billUsd: billUsd(params.volume, price, mixOf(params)),
      }))
      .sort((a, b) => b.billUsd - a.billUsd || a.name.localeCompare(b.name));
  },
  columns: {
    name: { label: "Model" },
    model: { label: "Id", hidden: true },
    country: { label: "Developer in" },
    usdPerMTok: { label: "Blended price", unit: "USD per million tokens", format: usd },
    billUsd: { label: "Bill", unit: "USD a month", format: usd },
  },
  title: ({ rows, params }) => {
    const [mine, other] = [params.model, params.other].map((id) => rows.find(({ model }) => model === id));
    if (!mine || !other) return "A month’s bill at list price";
    return `${inWords(params.volume * 1e6)} tokens cost ${dollars(mine.billUsd)} on ${mine.name} and ${dollars(other.billUsd)} on ${other.name}`;
  },
  subtitle: ({ params, versions }) =>
    `Monthly bill at list price, US dollars; ${significant(params.output, 3)}% of tokens are output, ${significant(params.cached, 3)}% of ` +
    `input is read from cache. Prices as listed on ${date(versions.prices.asOf)}.`,
  summary: ({ rows, params }) => {
    const [mine, other] = [params.model, params.other].map((id) => rows.find(({ model }) => model === id));
    if (!mine || !other) return "";
    const ratio = other.billUsd === 0 ? null : mine.billUsd / other.billUsd;
    const gap =
      ratio === null
        ? "the other is free"
        : ratio >= 1
          ? `${times(ratio)} as much as ${other.name}`
          : `${percent(ratio)} of the bill on ${other.name}`;
    return `At list price ${mine.name} costs ${dollars(mine.billUsd)} a month for ${inWords(params.volume * 1e6)} tokens, ${gap}.`;
  },
  values: ({ rows, params }) => {
    const [mine, other] = [params.model, params.other].map((id) => rows.find(({ model }) => model === id));
    if (!mine || !other) return {};
    return {
      bill: { value: mine.billUsd, text: dollars(mine.billUsd) },
      other: { value: other.billUsd, text: dollars(other.billUsd) },
      ratio: { value: mine.billUsd / other.billUsd, text: times(mine.billUsd / other.billUsd) },
      perMTok: { value: mine.usdPerMTok, text: dollars(mine.usdPerMTok) },
    };
  },
  formula: ({ data, params }) => {
    const [price] = currentPrices(data.prices, [params.model], params.peak);
    const bill = price ? billUsd(params.volume, price, mixOf(params)) : 0;
    return {
      words: "million tokens × (output share × output price + input share × (fresh share × input price + cached share × cached price))",
      numbers: price ? `${significant(params.volume, 5)} × ${mixTerms(price, mixOf(params))} = ${usd(bill)}` : "",
    };
  },
  outcome: {
    label: "A month’s bill on your model",
    text: dollars,
    of: ({ data, params }) => {
      const [price] = currentPrices(data.prices, [params.model], params.peak);
      return price ? billUsd(params.volume, price, mixOf(params)) : 0;
    },
    backwards: { control: "volume", target: 2500, unit: "US dollars a month" },
  },
  presets: ({ bills, tasks, ...data }) => [
    { label: "A team’s 5 billion (S1)", set: {} },
    {
      label: "A chatbot’s 100 million, all output (S4)",
      set: { volume: exampleMTok(bills, "chatbot-us"), output: 100, model: "gpt-5-4", other: "deepseek-v3-2" },
    },
    {
      label: "One agent’s mission (S0)",
      set: {
        volume: assumption(tasks, "missionMTok").centralValue,
        ...agentMix(tasks),
        model: newestOf(data, "sonnet"),
        other: newestOf(data, "kimi"),
      },
    },
    { label: "DeepSeek by day", set: { model: "deepseek-v4-pro", other: "gpt-5-6-luna", peak: true } },
  ],
  draw: ({ rows, params, size }) => {
    const [left, right, step] = size.name === "narrow" ? [132, 66, 28] : [176, 74, 28];
    const most = Math.max(...rows.map((row) => row.billUsd));
    const width = size.width - left - right;
    const bars = rows.map((row, i) => {
      const y = i * step;
      const length = most > 0 ? (row.billUsd / most) * width : 0;
      const chosen = row.model === params.model || row.model === params.other;
      return html`
        <g data-row="${i}">
          <line class="stroke-hair" x1="0" x2="${size.width}" y1="${y + step}" y2="${y + step}"/>
          <text class="${chosen ? "strong" : "label"}" x="0" y="${y + 19}">${size.name === "narrow" ? bareName(row.name) : row.name}</text>
          <rect class="${row.country === "CN" ? "fill-cn" : "fill-us"}" x="${left}" y="${y + 9}" width="${Math.max(length, 1)}" height="11"/>
          <text class="${chosen ? "strong" : "label"}" x="${left + length + 7}" y="${y + 19}">${usd(row.billUsd)}</text>
        </g>
      `;
    });
    return html`<g data-height="${rows.length * step + 2}">${bars}</g>`.text;
  },
  notes: [
    "For the mix that you enter the result is exact. The range comes from the mix, which the articles do not give: how much of a bill is " +
      "output, and how much of the input was cached.",
    "DeepSeek charges more at peak hours: from 9 to 12 and from 14 to 18 o’clock in Beijing, since late August not at weekends. The other " +
      "vendors charge the same all day.",
    "Free quotas, batch discounts and contracts are left out.",
  ],
  claims: ["S1-036", "S1-037", "S1-038", "S4-019", "S4-020"],
});
