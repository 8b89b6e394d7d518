import { check, defineChecks, figure, judge } from "../kit/check.ts";
import { date, decimal, significant, usd } from "../kit/format.ts";
import { firstPrice, priceHistory } from "../kit/readings/price-history.ts";
import { dayEnergy, publishedDays as days, deepseekDay, costInputs as inputs } from "../kit/readings/published-day.ts";
import { list, maybe, number, one, table, text } from "../kit/table.ts";
import { billUsd } from "../model/bill.ts";

const SPEAKER = "Liu Liehong";

export default defineChecks({
  "S0-036": check({
    data: { origins: table("origins", { claims: list, sourceSays: text, value: maybe(number), saidBy: maybe(text), date: maybe(text) }) },
    run: ({ claim, data }) => {
      const stated = figure(claim).value;
      const found = data.origins.filter(({ claims, value }) => claims.includes(claim.id) && value !== null);
      const said = found.find(({ saidBy }) => saidBy?.includes(SPEAKER));
      const same = found.find(({ value }) => value === stated);
      const other = found.find(({ value, saidBy }) => value !== stated && saidBy !== null);
      const verdict = said ? judge({ computed: said.value ?? 0, low: stated, near: 0.02, loose: 0.15, otherwise: "contradicted" }) : "unverified";
      return {
        verdict,
        stated: `${SPEAKER}: ${significant(stated)} times`,
        computed: said ? `${significant(said.value)} times, said by him` : "no source that ties the number to him",
        tolerance: "A source that quotes him would settle it.",
        why: said
          ? `A source quotes him with ${significant(said.value)} times.`
          : "The number is " +
            `found${same ? "" : " nowhere"}${same ? ", but with no name to it" : ""}.` +
            `${other ? ` The nearest named speaker, ${other.saidBy}, said ${significant(other.value)} times.` : ""}`,
        working: found.map(({ sourceSays, saidBy, date: day, value }) => ({
          what: `${sourceSays} Said by: ${saidBy ?? "not known"}${day ? `, ${date(day)}` : ""}`,
          value: significant(value),
          unit: "times",
        })),
        ...(verdict === "contradicted" && { favour: "He may have given several numbers." }),
      };
    },
  }),
  "S0-037": check({
    data: { days, inputs, prices: table("industrial-prices", { id: text, usdPerKwh: number }), list: priceHistory },
    run: ({ claim, data }) => {
      const stated = figure(claim, 1).value / figure(claim, 0).value;
      const day = deepseekDay(data.days);
      const energy = dayEnergy(day, data.inputs);
      const powerPrices = ["cn-hohhot-delivered-2025", "cn-guizhou-2025"].map(
        (id) => one(data.prices, (row) => row.id === id, `industrial price ${id}`).usdPerKwh,
      );
      const [cheap, dear] = [Math.min(...powerPrices), Math.max(...powerPrices)];
      const price = firstPrice(data.list, "deepseek-v3-2");
      const perKwh = (amountUsd: number) => amountUsd / energy.kwh;
      const multiples = (amountUsd: number): readonly [number, number] => [perKwh(amountUsd) / dear, perKwh(amountUsd) / cheap];
      const span = ([low, high]: readonly [number, number]) => `${significant(low, 2)} to ${significant(high, 2)} times`;
      const sales = billUsd(day.mTok, price, day.mix);
      const [listed, machines, ceiling] = [multiples(sales), multiples(day.costUsd), multiples(day.revenueUsd)];
      const verdict = stated > ceiling[1] ? "contradicted" : stated <= listed[1] && machines[1] < 0.5 * listed[0] ? "holds" : "holds-loosely";
      return {
        verdict,
        stated: `up to $${decimal(figure(claim, 1).value)} for each $${decimal(figure(claim, 0).value)} of electricity`,
        computed: `${span(listed)} the price of the electricity, of which machines take ${span(machines)}`,
        tolerance:
          "“Up to”: any lower multiple agrees loosely if the greatest that can be reckoned reaches it. To hold, most of it would have to " +
          "be left after the machines.",
        why:
          `Reachable: DeepSeek’s day at list price would earn ${span(listed)} its power bill, every token paid. But hiring the chips takes ` +
          `${span(machines)}: the multiple pays mostly for them.`,
        working: [
          {
            what: `DeepSeek’s day: ${decimal(day.nodes, 2)} machines × ${decimal(energy.kwPerNode, 1)} kW × ${day.hours} h × PUE ${energy.pue}`,
            value: decimal(energy.kwh),
            unit: "kWh",
          },
          { what: "All its tokens at V3.2’s list price", value: usd(sales) },
          { what: "Sales a kWh", value: usd(perKwh(sales)), total: true },
          {
            what: "Western power, Horinger delivered and Guizhou tariff",
            value: `÷ ${decimal(cheap, 4)} and ${decimal(dear, 4)}`,
            unit: "$ per kWh",
          },
          { what: "Sales ÷ price of the electricity", value: span(listed), total: true },
          { what: "Hire of the machines, at DeepSeek’s rate, by the same sum", value: span(machines) },
          { what: "DeepSeek’s own theoretical sales, at R1’s price, by the same sum", value: span(ceiling) },
        ],
        favour:
          "Sales abroad may fetch more than list prices at home, and the price of power sold to neighbours, which is not in the data, may " +
          "be lower than a tariff.",
      };
    },
  }),
});
