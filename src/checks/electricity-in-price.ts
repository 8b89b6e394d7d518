import { check, defineChecks, figure } from "../kit/check.ts";
import { decimal, percent, significant, usd } from "../kit/format.ts";
import { firstPrice, priceHistory } from "../kit/readings/price-history.ts";
import { dayEnergy, publishedDays as days, deepseekDay, costInputs as inputs } from "../kit/readings/published-day.ts";
import { number, one, table, text } from "../kit/table.ts";

const prices = table("industrial-prices", { id: text, place: text, usdPerKwh: number });
const usdPerKwh = (rows: readonly { id: string; usdPerKwh: number }[], id: string): number =>
  one(rows, (row) => row.id === id, `industrial price ${id}`).usdPerKwh;
const cents = (amountUsd: number): string => `${significant(amountUsd * 100, 2)} cents`;
/** Writes the computation of a day's electricity as lines of a working. */
const energyLines = (day: ReturnType<typeof deepseekDay>, energy: ReturnType<typeof dayEnergy>) => [
  {
    what: "DeepSeek’s day: machines, greatest draw, hours, PUE",
    value: `${decimal(day.nodes, 2)} × ${decimal(energy.kwPerNode, 1)} kW × ${day.hours} × ${energy.pue}`,
  },
  { what: `Electricity, for ${decimal(day.outputMTok)} million output tokens`, value: decimal(energy.kwh), unit: "kWh" },
];

export default defineChecks({
  "S1-032": check({
    data: { days, inputs, prices, list: priceHistory },
    run: ({ data }) => {
      const day = deepseekDay(data.days);
      const energy = dayEnergy(day, data.inputs);
      const [american, western] = [usdPerKwh(data.prices, "us-2025"), usdPerKwh(data.prices, "cn-hohhot-delivered-2025")];
      const saving = energy.kwhPerOutputMTok * (american - western);
      const [dear, cheap] = [firstPrice(data.list, "claude-opus-4-6"), firstPrice(data.list, "minimax-m2-5")];
      const gap = dear.outputUsdPerMTok - cheap.outputUsdPerMTok;
      const hungry = energy.kwhPerOutputMTok * (10 * american - western);
      const share = saving / gap;
      return {
        verdict: share >= 0.5 ? "holds" : share >= 0.05 ? "holds-loosely" : "contradicted",
        stated: "the advantage in electricity shows directly in API prices",
        computed: `${cents(saving)} of a gap of ${usd(gap)} per million output tokens`,
        tolerance: "Half of the gap between the article’s two models would hold, a twentieth would hold loosely.",
        why:
          `Power at the cheapest western cluster instead of the American mean saves ${cents(saving)} a million output tokens. The article’s ` +
          `two models list ${usd(gap)} apart.`,
        working: [
          ...energyLines(day, energy),
          { what: "Electricity a million output tokens", value: significant(energy.kwhPerOutputMTok), unit: "kWh" },
          { what: "American industrial mean less Horinger’s delivered price", value: `× ${decimal(american - western, 4)}`, unit: "$ per kWh" },
          { what: "Saving", value: usd(saving), unit: "a million output tokens", total: true },
          { what: `List price of output, ${dear.name} less ${cheap.name}`, value: usd(gap) },
          { what: "Saving ÷ gap", value: percent(share, 2), total: true },
          { what: "The same if the American model took ten times the electricity", value: percent(hungry / gap, 1) },
        ],
        favour:
          "Cheap power does lower the cost a little, and having power at all decides where and how fast data centres are built. The energy " +
          "of the American models is not published.",
      };
    },
  }),
  "S2-016": check({
    data: { days, inputs, prices },
    run: ({ claims, data }) => {
      const day = deepseekDay(data.days);
      const energy = dayEnergy(day, data.inputs);
      const [american, western, mean] = ["us-2025", "cn-hohhot-delivered-2025", "cn-2024-briefing"].map((id) => usdPerKwh(data.prices, id)) as [
        number,
        number,
        number,
      ];
      const saving = energy.kwhPerOutputMTok * (american - western);
      const cheap = figure(claims("S2-012"));
      const gap = figure(claims("S2-013")).value - (cheap.value + (cheap.high ?? cheap.value)) / 2;
      const verdict = saving <= 0 ? "contradicted" : saving / gap >= 0.1 && mean < american ? "holds" : "holds-loosely";
      return {
        verdict,
        stated: "lower energy cost is one reason",
        computed: `${cents(saving)} of a gap of ${usd(gap)} per million tokens, at the cheapest cluster`,
        tolerance: "Any saving at some site makes it hold loosely; a tenth of the gap, and a saving on the national means, would hold.",
        why:
          `A reason at the cheapest cluster, and a small one: ${cents(saving)} a million output tokens, ${percent(saving / gap, 1)} of the ` +
          `article’s gap.${mean >= american ? " On national means industry saves nothing." : ""}`,
        working: [
          ...energyLines(day, energy),
          { what: "Horinger’s delivered price", value: decimal(western, 4), unit: "$ per kWh" },
          { what: "American industrial mean, 2025", value: decimal(american, 4), unit: "$ per kWh" },
          { what: "Chinese industrial mean, 2024, weak source", value: decimal(mean, 4), unit: "$ per kWh" },
          { what: "Saving at Horinger", value: usd(saving), unit: "a million output tokens", total: true },
          { what: "The article’s price gap, middle of its Chinese range", value: usd(gap), unit: "a million tokens" },
          { what: "Saving ÷ gap", value: percent(saving / gap, 2), total: true },
        ],
        ...(verdict === "contradicted" && { favour: "Single contracts may be cheaper than any price in the data." }),
      };
    },
  }),
  "S4-043": check({
    data: { days, inputs, prices },
    run: ({ claims, data }) => {
      const middle = (i: number) => {
        const { value, high = value } = figure(claims("S4-041"), i);
        return (value + high) / 2;
      };
      const apart = middle(1) - middle(0);
      const twh = figure(claims("S4-042")).value;
      const sumUsd = twh * 1e9 * apart;
      const day = deepseekDay(data.days);
      const energy = dayEnergy(day, data.inputs);
      const share = (energy.kwh * apart) / day.costUsd;
      const found = usdPerKwh(data.prices, "us-2025") - usdPerKwh(data.prices, "cn-hohhot-delivered-2025");
      const foundShare = (energy.kwh * found) / day.costUsd;
      const verdict = share >= 0.1 && foundShare >= 0.1 ? "holds" : share >= 0.01 ? "holds-loosely" : "contradicted";
      return {
        verdict,
        stated: "a significant cost factor at scale",
        computed: `$${significant(sumUsd / 1e9)} billion a year on its own figures; ${percent(share, 1)} of a service’s running cost`,
        tolerance: "A tenth of the running cost of DeepSeek’s published day would hold, a hundredth holds loosely.",
        why:
          `Its own prices differ by ${cents(apart)} a kWh: $${significant(sumUsd / 1e9)} billion over its ${decimal(twh)} TWh, if all of it ` +
          `moved. To one service that is ${percent(share, 1)} of running cost.`,
        working: [
          { what: "Middle of its American range less middle of its Chinese range", value: decimal(apart, 3), unit: "$ per kWh" },
          { what: "Its projection for all data centres", value: `× ${decimal(twh)}`, unit: "TWh" },
          { what: "Difference", value: `$${significant(sumUsd / 1e9)} billion`, unit: "a year", total: true },
          ...energyLines(day, energy),
          { what: "Running cost of that day", value: usd(day.costUsd) },
          { what: "The article’s difference ÷ running cost", value: percent(share, 1), total: true },
          { what: "With American mean less Horinger’s price instead", value: percent(foundShare, 1) },
        ],
        ...(verdict === "contradicted" && { favour: "In dollars the sum is large, whatever its share." }),
      };
    },
  }),
});
