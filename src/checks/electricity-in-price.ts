import { check, defineChecks } from "../kit/check.ts";
import { decimal, percent, significant, usd } from "../kit/format.ts";
import { firstPrice, priceHistory } from "../kit/readings/price-history.ts";
import { dayEnergy, publishedDays as days, deepseekDay, costInputs as inputs } from "../kit/readings/published-day.ts";
import { number, one, table, text } from "../kit/table.ts";
import { judgeCause } from "./rules/explains.ts";

const prices = table("industrial-prices", { id: text, usdPerKwh: number });
const usdPerKwh = (rows: readonly { id: string; usdPerKwh: number }[], id: string): number =>
  one(rows, (row) => row.id === id, `industrial price ${id}`).usdPerKwh;
const cents = (amountUsd: number): string => `${significant(amountUsd * 100, 2)} cents`;
/** How much more electricity the American model is given, to be on the safe side: its own is not published. */
const HUNGRY = 10;

export default defineChecks({
  "S1-032": check({
    data: { days, inputs, prices, list: priceHistory },
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const day = deepseekDay(data.days);
      const energy = dayEnergy(day, data.inputs);
      const [american, western] = [usdPerKwh(data.prices, "us-2025"), usdPerKwh(data.prices, "cn-hohhot-delivered-2025")];
      const saving = energy.kwhPerOutputMTok * (american - western);
      const [premium, chinese] = claim.names ?? [];
      const [dear, cheap] = [firstPrice(data.list, premium ?? ""), firstPrice(data.list, chinese ?? "")];
      const gap = dear.outputUsdPerMTok - cheap.outputUsdPerMTok;
      const hungry = energy.kwhPerOutputMTok * american * HUNGRY;
      const judged = judgeCause(hungry / gap, "contradicted");
      return {
        ...judged,
        stated: "the advantage in electricity shows directly in API prices",
        computed: `at most ${cents(hungry)} of a gap of ${usd(gap)} per million output tokens`,
        tolerance:
          `${judged.tolerance}. Every doubt counts for the article: power in China stands as free, and the American model as ten times as ` +
          "hungry",
        why:
          `Power at the cheapest western cluster saves ${cents(saving)} a million output tokens. If it were free, and the American model took ` +
          `${HUNGRY} times the electricity, it would be ${cents(hungry)}; the article’s two models list ${usd(gap)} apart.`,
        working: [
          {
            what: "DeepSeek’s day: machines, greatest draw, hours, PUE",
            value: `${decimal(day.nodes, 2)} × ${decimal(energy.kwPerNode, 1)} kW × ${day.hours} × ${energy.pue}`,
          },
          { what: `Electricity, for ${decimal(day.outputMTok)} million output tokens`, value: decimal(energy.kwh), unit: "kWh" },
          { what: "Electricity a million output tokens", value: significant(energy.kwhPerOutputMTok), unit: "kWh" },
          { what: "American industrial mean less Horinger’s delivered price", value: `× ${decimal(american - western, 4)}`, unit: "$ per kWh" },
          { what: "Saving", value: usd(saving), unit: "a million output tokens", total: true },
          { what: `List price of output, ${dear.name} less ${cheap.name}`, value: usd(gap) },
          { what: "Saving ÷ gap", value: percent(saving / gap, 2), total: true },
          {
            what: `At most: ${HUNGRY} × ${significant(energy.kwhPerOutputMTok)} kWh × $${decimal(american, 4)}, power in China free`,
            value: usd(hungry),
            unit: "a million output tokens",
          },
          { what: "At most ÷ gap", value: percent(hungry / gap, 1), total: true },
        ],
        ...(judged.verdict === "contradicted"
          ? {
              favour:
                "Cheap power does lower the cost a little, and having power at all decides where and how fast data centres are built. The " +
                "energy of the American models is not published.",
            }
          : { against: "The energy of the American models is not published, and a price has other parts." }),
      };
    },
  }),
});
