import { defineProgram } from "../../kit/figure.ts";
import { decimal, inWords, significant } from "../../kit/format.ts";
import { energyTwhPerYear, shareOfDemand } from "../../model/energy.ts";
import type { inputs } from "./inputs.ts";
import { need, TRILLION } from "./need.ts";
import { drawUses, type Use } from "./picture.ts";
import { ofDemand, part, power, shareText, yearly } from "./words.ts";

export default defineProgram<typeof inputs>()({
  rows: ({ facts, params }) => {
    const { demand, centres } = facts.uses[params.country];
    const row = (what: string, kind: Use["kind"], energyTwh: number) => ({
      what,
      kind,
      energyTwh,
      meanGw: energyTwh / energyTwhPerYear(1),
      shareOfDemand: shareOfDemand(energyTwh, demand.twh),
    });
    return [
      row("These tokens", "tokens", need(params).twh),
      ...centres.map(({ year, projected, twh }) =>
        row(`All data centres, ${year}${projected ? ", projected" : ""}`, projected ? "projection" : "published", twh),
      ),
      row(`All uses, ${demand.year}`, "published", demand.twh),
    ];
  },
  cells: { energyTwh: (twh: number) => significant(twh, 3), meanGw: (gw: number) => significant(gw, 3), shareOfDemand: part },
  title: ({ rows, params }) => {
    const share = rows[0]?.shareOfDemand ?? 0;
    return `${inWords(params.volume * TRILLION)} tokens a day take about ${power(need(params).gw)}: ${ofDemand(share, params.country)}`;
  },
  subtitle: ({ params }) =>
    "Electricity a year, TWh; each line is ten times the one before it. Tokens of every kind at " +
    `${significant(params.energy, 2)} joules each; the bracket is the likely range of that.`,
  summary: ({ rows, params }) => {
    const { gw, twh } = need(params);
    return (
      `At ${significant(params.energy, 2)} joules a token, ${inWords(params.volume * TRILLION)} tokens a day take ${power(gw)} on average ` +
      `and ${yearly(twh)} a year, ${ofDemand(rows[0]?.shareOfDemand ?? 0, params.country)}.`
    );
  },
  values: ({ facts, params }) => {
    const { gw, twh } = need(params);
    const { demand, centres } = facts.uses[params.country];
    const share = shareOfDemand(twh, demand.twh);
    const onePercent = ((params.volume * TRILLION) / share) * 0.01;
    const published = centres.find(({ projected }) => !projected);
    const shareValue = (value: number) => ({ value, text: shareText(value) });
    return {
      share: shareValue(share),
      gw: { value: gw, text: power(gw) },
      twh: { value: twh, text: yearly(twh) },
      joules: { value: params.energy, text: `${significant(params.energy, 2)} joules` },
      onePercent: { value: onePercent, text: inWords(onePercent, 2) },
      ...(published && { centresShare: shareValue(published.twh / demand.twh), ofCentres: shareValue(twh / published.twh) }),
    };
  },
  formula: ({ facts, params }) => {
    const { gw, twh } = need(params);
    const { demand } = facts.uses[params.country];
    return (
      `${significant(params.energy, 3)} J × ${inWords(params.volume * TRILLION)} ÷ 86,400 s = ${power(gw)}; × 8,760 h = ${yearly(twh)}; ÷ ` +
      `${decimal(demand.twh)} TWh = ${part(shareOfDemand(twh, demand.twh))}`
    );
  },
  outcome: {
    label: "Share of the electricity",
    text: (value) => part(value / 100),
    of: ({ facts, params }) => shareOfDemand(need(params).twh, facts.uses[params.country].demand.twh) * 100,
    backwards: { control: "volume" },
  },
  brief: ({ rows }) => {
    const whole = rows.at(-1)?.energyTwh ?? 0;
    return rows
      .filter(({ kind, what }, i) => i === 0 || (kind === "published" && what.startsWith("All data centres")) || i === rows.length - 1)
      .map(({ what, energyTwh }) => ({
        name: what,
        value: energyTwh,
        text: energyTwh === whole ? yearly(whole) : `${yearly(energyTwh)}, ${part(energyTwh / whole)}`,
      }));
  },
  draw: ({ facts, params, rows, size }) => {
    const [low, high] = [Math.min(facts.joules.low, params.energy), Math.max(facts.joules.high, params.energy)];
    const likely = [low, high].map((energy) => need({ ...params, energy }).twh) as [number, number];
    return drawUses(rows, likely, params.country, size);
  },
});
