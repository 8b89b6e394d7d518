import type { Grade } from "../../kit/dataset.ts";
import { choice, defineFigure, range } from "../../kit/figure.ts";
import { decimal, inWords, significant } from "../../kit/format.ts";
import { byRatio } from "../../kit/guess-words.ts";
import { joulesOfTokens, powerInputs, throughput } from "../../kit/readings/day-energy.ts";
import { roundTo } from "../../kit/round.ts";
import { maybe, number, one, table, text } from "../../kit/table.ts";
import { energyTwhPerYear, shareOfDemand } from "../../model/energy.ts";
import { demandOf, drawUses, need, ofDemand, PLACES, part, placeOf, power, TRILLION, yearly } from "./power.ts";

const volumes = table("token-volumes", { series: text, date: text, tokensPerDay: number, grade: text });
const electricity = table("electricity", { country: text, year: number, demandTwh: maybe(number) });
const centres = table("data-centre-electricity", { place: text, year: number, energyTwh: number, kind: text, scenario: text, scope: text });

/** Writes a share in per cent as the figure does. */
const shareText = (value: number): string => `${significant(value, 2)}%`;

export default defineFigure({
  data: { volumes, throughput, inputs: powerInputs, electricity, centres },
  controls: ({ volumes: counts, throughput: rows, inputs, electricity: used }) => {
    const series = (id: string) =>
      one(
        counts.filter((row) => row.series === id).sort((a, b) => b.date.localeCompare(a.date)),
        () => true,
        `token volumes, ${id}`,
      );
    const [official, premier, broadcaster] = [series("china-nda"), series("china-premier"), series("china-broadcaster")];
    const joules = joulesOfTokens(rows, inputs);
    const label = (key: keyof typeof PLACES): string => `${PLACES[key]}, ${demandOf(used, PLACES[key]).year}`;
    return {
      volume: range({
        label: "Tokens a day",
        unit: "trillion",
        min: 0.01,
        max: 100_000,
        step: 1,
        default: official.tokensPerDay / TRILLION,
        low: premier.tokensPerDay / TRILLION,
        high: broadcaster.tokensPerDay / TRILLION,
        scale: "log",
        source: "China’s National Data Administration, March 2026; low: the premier, May 2026; high: the state broadcaster, June 2026",
        grade: official.grade as Grade,
      }),
      energy: range({
        label: "Electricity for a token",
        unit: "joules at the meter",
        min: 0.01,
        max: 20,
        step: 0.01,
        default: roundTo(joules.central, 2),
        low: roundTo(joules.low, 2),
        high: roundTo(joules.high, 2),
        scale: "log",
        source:
          "DeepSeek’s day, its servers at their greatest draw, over all its tokens; low: the chip alone; high: Huawei’s chip at its quickest answer",
        grade: "C",
      }),
      country: choice({ label: "Against the electricity of", options: { cn: label("cn"), us: label("us"), world: label("world") }, default: "cn" }),
    };
  },
  facts: ({ throughput: rows, inputs }) => ({ joules: joulesOfTokens(rows, inputs) }),
  lean: ({ electricity: used, centres: all, ...rest }) => ({
    ...rest,
    electricity: used.filter(
      ({ country, year }) => Object.values(PLACES).some((place) => place === country) && demandOf(used, country).year === year,
    ),
    centres: all.filter(({ scope, kind, scenario }) => scope === "data centres" && (kind === "estimate" || scenario === "base")),
  }),
})({
  kind: "calculator",
  chapter: "power",
  rows: ({ data, params }) => {
    const place = placeOf(params.country);
    const demand = demandOf(data.electricity, place);
    const { twh } = need(params);
    const row = (what: string, kind: "tokens" | "published" | "projection", energyTwh: number) => ({
      what,
      kind,
      energyTwh,
      meanGw: energyTwh / energyTwhPerYear(1),
      shareOfDemand: shareOfDemand(energyTwh, demand.twh),
    });
    const here = data.centres
      .filter((centre) => centre.place === place && centre.scope === "data centres" && (centre.kind === "estimate" || centre.scenario === "base"))
      .sort((a, b) => a.year - b.year);
    return [
      row("These tokens", "tokens", twh),
      ...here.map(({ year, kind, energyTwh }) =>
        row(`All data centres, ${year}${kind === "projection" ? ", projected" : ""}`, kind === "projection" ? "projection" : "published", energyTwh),
      ),
      row(`All uses, ${demand.year}`, "published", demand.twh),
    ];
  },
  columns: {
    what: { label: "Use" },
    kind: { label: "Kind", hidden: true },
    energyTwh: { label: "Electricity", unit: "TWh a year", format: (value: number) => significant(value, 3) },
    meanGw: { label: "Mean power", unit: "GW", format: (value: number) => significant(value, 3) },
    shareOfDemand: { label: "Share of all uses", format: part },
  },
  title: ({ rows, params }) => {
    const share = rows[0]?.shareOfDemand ?? 0;
    return `${inWords(params.volume * TRILLION)} tokens a day take about ${power(need(params).gw)}: ${ofDemand(share, params.country)}`;
  },
  subtitle: ({ params }) =>
    "Electricity a year, TWh, logarithmic scale: each line is ten times the one before it. Tokens of every kind at " +
    `${significant(params.energy, 2)} joules each; the bracket is the likely range of that.`,
  summary: ({ rows, params }) => {
    const { gw, twh } = need(params);
    return (
      `At ${significant(params.energy, 2)} joules a token, ${inWords(params.volume * TRILLION)} tokens a day take ${power(gw)} on average ` +
      `and ${yearly(twh)} a year, ${ofDemand(rows[0]?.shareOfDemand ?? 0, params.country)}.`
    );
  },
  values: ({ rows, params }) => {
    const { gw, twh } = need(params);
    const share = rows[0]?.shareOfDemand ?? 0;
    const centresTwh = rows.find(({ what, kind }) => kind === "published" && what.startsWith("All data"))?.energyTwh ?? null;
    return {
      share: { value: share, text: part(share) },
      gw: { value: gw, text: power(gw) },
      twh: { value: twh, text: yearly(twh) },
      joules: { value: params.energy, text: `${significant(params.energy, 2)} joules` },
      onePercent: { value: ((params.volume * TRILLION) / share) * 0.01, text: inWords(((params.volume * TRILLION) / share) * 0.01, 2) },
      ...(centresTwh !== null && {
        centresShare: { value: centresTwh / (rows.at(-1)?.energyTwh ?? 1), text: part(centresTwh / (rows.at(-1)?.energyTwh ?? 1)) },
      }),
      ...(centresTwh !== null && { ofCentres: { value: twh / centresTwh, text: part(twh / centresTwh) } }),
    };
  },
  formula: ({ rows, params }) => {
    const { gw, twh } = need(params);
    const demand = rows.at(-1)?.energyTwh ?? 0;
    return {
      words: "joules a token × tokens a day ÷ 86,400 seconds = power; power × 8,760 hours = electricity a year; ÷ electricity of the country = share",
      numbers:
        `${significant(params.energy, 3)} J × ${inWords(params.volume * TRILLION)} ÷ 86,400 s = ${power(gw)}; × 8,760 h = ${yearly(twh)}; ÷ ` +
        `${decimal(demand)} TWh = ${part(rows[0]?.shareOfDemand ?? 0)}`,
    };
  },
  outcome: {
    label: "Share of the electricity",
    text: (value) => part(value / 100),
    of: ({ data, params }) => shareOfDemand(need(params).twh, demandOf(data.electricity, placeOf(params.country)).twh) * 100,
    backwards: { control: "volume", target: 1, unit: "%" },
  },
  guess: {
    kind: "number",
    question: "What share of China’s electricity do all the tokens that it counts take?",
    unit: "per cent of all that China uses",
    min: 0.0001,
    max: 100,
    step: 1,
    scale: "log",
    text: shareText,
    answer: ({ rows }) => 100 * (rows[0]?.shareOfDemand ?? 0),
    say: (guess, answer) => byRatio(guess, answer, shareText),
  },
  presets: ({ volumes: counts }) => {
    const count = (id: string, day: string): number =>
      roundTo(one(counts, ({ series, date }) => series === id && date === day, `${id}, ${day}`).tokensPerDay / TRILLION, 4);
    return [
      { label: "China, March 2026 (S0, S4)", set: {} },
      { label: "China, early 2024 (S0, S4)", set: { volume: count("china-nda", "2024-01") } },
      { label: "China, end of 2025 (S4)", set: { volume: count("china-nda", "2025-12") } },
      { label: "Google, May 2026", set: { volume: count("google", "2026-05"), country: "us" } },
    ];
  },
  draw: ({ rows, params, size, facts }) => drawUses(rows, params, facts.joules, size),
  notes: [
    "Tokens of every kind cost the same here: an input token found in a cache takes far less than an output token, so the mix matters. It " +
      "is that of DeepSeek’s day, and the Chinese count’s mix was not published.",
    "One model of February 2025 stands for all. Larger models take more, newer chips less. Images and video are tokens in the Chinese " +
      "count too. Training is left out.",
    "A filled sign is a published figure or estimate, a hollow one a projection of the International Energy Agency. Countries are given " +
      "for their newest year found, which differs.",
  ],
  claims: ["S0-008", "S1-015", "S1-023", "S1-079", "S4-042"],
});
