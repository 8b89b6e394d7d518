import { check, defineChecks } from "../kit/check.ts";
import { decimal, listed, percent, significant, spelled, usd } from "../kit/format.ts";
import { claimPrices, modelsOf, pricesOn, shopsOf } from "../kit/readings/price-history.ts";
import { publishedDays as days, deepseekDay } from "../kit/readings/published-day.ts";
import { list, maybe, number, table, text } from "../kit/table.ts";
import { billUsd, blendedUsdPerMTok } from "../model/bill.ts";

/** Writes a share with a minus sign where it is below zero. */
const signed = (share: number): string => `${share < 0 ? "−" : ""}${percent(Math.abs(share), 1)}`;

export default defineChecks({
  "S3-051": check({
    data: { origins: table("origins", { id: text, claims: list, value: maybe(number), unit: maybe(text), saidBy: text }), days },
    gives: ["holds-loosely", "unverified", "contradicted"],
    limit:
      "Two of the dozen makers that the article means publish accounts, and what profit is reasonable is a judgement; so it can hold " +
      "loosely at best.",
    run: ({ claim, data }) => {
      const accounts = data.origins.flatMap(({ claims, value, unit, saidBy }) =>
        claims.includes(claim.id) && value !== null && unit !== null ? [{ value, unit, saidBy }] : [],
      );
      const margins = accounts.filter(({ unit }) => unit === "share of revenue");
      const results = accounts.filter(({ unit }) => unit.startsWith("million "));
      const losing = results.filter(({ value }) => value < 0);
      if (results.length === 0) throw new RangeError(`origins: no result of a maker for ${claim.id}`);
      const day = deepseekDay(data.days);
      const verdict = losing.length === results.length ? "holds-loosely" : losing.length === 0 ? "contradicted" : "unverified";
      const result = ({ value, unit }: { readonly value: number; readonly unit: string }): string =>
        `${value < 0 ? "−" : ""}${decimal(Math.abs(value))} ${unit}`;
      return {
        verdict,
        ...(verdict === "holds-loosely" && { loosely: "narrower" as const }),
        stated: "prices below a reasonable profit, and losses as the norm",
        computed: results.map((row) => `${result(row)} (${row.saidBy})`).join("; "),
        tolerance: "net result of each maker that publishes accounts: a loss with all of them holds loosely; a profit with all contradicts it",
        why:
          verdict === "holds-loosely"
            ? `${results.length === 2 ? "Both" : `All ${spelled(results.length)}`} makers with open accounts lost money as a whole. On the tokens ` +
              `that they sold, gross margins were ${listed(margins.map(({ value }) => signed(value)))}; research and all else came on top.`
            : `Of ${results.length} makers with open accounts ${losing.length} lost money.`,
        working: [
          ...results.map((row) => ({ what: `Net result: ${row.saidBy}`, value: result(row) })),
          ...margins.map(({ value, saidBy }) => ({ what: `Gross margin on tokens: ${saidBy}`, value: signed(value) })),
          {
            what: "DeepSeek’s day of February 2025: sales at list price, every token paid, ÷ hire of the machines",
            value: significant(day.revenueUsd / day.costUsd, 2),
            unit: "times",
          },
        ],
        parts: [
          { part: "makers lose money", verdict },
          { part: "they lose it to win attention", verdict: "untested" },
        ],
        favour: "Both sell for less than all that they spend, and much use is free.",
        against: "Gross margins on what is sold are not below zero throughout, and that attention was the reason nobody has shown.",
      };
    },
  }),
  "S4-049": check({
    data: { ...claimPrices, days },
    gives: ["disputed", "contradicted"],
    limit:
      "Another article says the reverse of the trade, no day of V3.2 with its cost is published, and which price clears a market cannot " +
      "be read from a list; so it cannot hold.",
    run: ({ claim, data }) => {
      const day = deepseekDay(data.days);
      const [model = ""] = modelsOf(data.models, claim.id);
      const on = shopsOf(data.shops, claim.id)[0]?.on ?? "";
      const [price] = pricesOn(data.prices, { model, shop: "vendor", on });
      if (!price) throw new RangeError(`price-history: no price of ${model} by ${on}`);
      const perOutput = day.costUsd / day.outputMTok;
      const revenue = billUsd(day.mTok, price, day.mix);
      const verdict = revenue < day.costUsd ? "contradicted" : "disputed";
      return {
        verdict,
        stated: "a price that clears the market, and no loss leader",
        computed: `${significant(revenue / day.costUsd, 2)} times the running cost of the one published day, at the real list price`,
        tolerance: "sales below the running cost contradict it; above, the day of older models leaves it in dispute",
        why:
          `At the real list price, ${usd(price.outputUsdPerMTok)} for output, DeepSeek’s day of February 2025 would earn ${usd(revenue)} and cost ` +
          `${usd(day.costUsd)} to run. That day is of older models, and of the trade another article says that losses are the norm.`,
        working: [
          { what: "Cost of DeepSeek’s day, February 2025, machines hired", value: usd(day.costUsd) },
          { what: "Fresh input at list price", value: `${decimal(day.freshMTok)} × ${usd(price.inputUsdPerMTok)}` },
          { what: "Cached input at list price", value: `${decimal(day.cachedMTok)} × ${usd(price.cachedInputUsdPerMTok)}` },
          { what: "Output at list price", value: `${decimal(day.outputMTok)} × ${usd(price.outputUsdPerMTok)}` },
          { what: `The day at list price, ${usd(blendedUsdPerMTok(price, day.mix))} a million on average`, value: usd(revenue), total: true },
          { what: "Running cost, all of it on output", value: usd(perOutput), unit: "a million output tokens" },
        ],
        favour: "The one open account speaks for it: even below the price that the article prints, such a day covers what the machines cost.",
        against: "Every token is taken as paid for, and training, staff and idle machines are left out.",
      };
    },
  }),
});
