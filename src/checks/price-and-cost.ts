import { check, defineChecks, figure } from "../kit/check.ts";
import { decimal, inWords, significant, times, usd } from "../kit/format.ts";
import { firstPrice, priceHistory } from "../kit/readings/price-history.ts";
import { publishedDays as days, deepseekDay } from "../kit/readings/published-day.ts";
import { billUsd, blendedUsdPerMTok } from "../model/bill.ts";

export default defineChecks({
  "S2-028": check({
    data: {},
    run: ({ claims }) => {
      const agentTokens = figure(claims("S2-010")).value;
      const chatTokens = figure(claims("S2-009")).value;
      const cheap = figure(claims("S2-012"));
      const apart = (cheap.high ?? cheap.value) - cheap.value;
      const [chat, agent] = [chatTokens, agentTokens].map((tokens) => (tokens / 1e6) * apart);
      const verdict = (agent ?? 0) >= 100 * (chat ?? 0) && (agent ?? 0) >= 1 ? "holds" : (agent ?? 0) > (chat ?? 0) ? "holds-loosely" : "fails";
      return {
        verdict,
        stated: "small price differences add up massively",
        computed: `${usd(chat ?? null)} for a chatbot’s task, ${usd(agent ?? null)} for an agent’s`,
        tolerance: "Massively is read as at least a hundredfold, and a dollar or more a task.",
        why:
          `${usd(apart)} a million, the width of the article’s own Chinese price range, is ${usd(chat ?? null)} over its chatbot task and ` +
          `${usd(agent ?? null)} over its largest agent task. The task sizes are unverified.`,
        working: [
          { what: "A small difference: the ends of the article’s Chinese price range", value: usd(apart), unit: "a million tokens" },
          { what: `Chatbot task, ${inWords(chatTokens)} tokens`, value: usd(chat ?? null) },
          { what: `Agent task, up to ${inWords(agentTokens)} tokens`, value: usd(agent ?? null) },
          { what: "Agent ÷ chatbot", value: times((agent ?? 0) / (chat ?? 1)), total: true },
        ],
        ...(verdict === "fails" && { favour: "An agent may make many such tasks a day." }),
      };
    },
  }),
  "S3-051": check({
    data: { days, prices: priceHistory },
    run: ({ data }) => {
      const day = deepseekDay(data.days);
      const price = firstPrice(data.prices, "deepseek-v3-2");
      const revenue = billUsd(day.mTok, price, day.mix);
      const covered = revenue / day.costUsd;
      return {
        verdict: covered < 1 ? "holds-loosely" : "disputed",
        stated: "prices below a reasonable profit, and losses as the norm",
        computed: `the one published day would earn ${times(covered)} its cost`,
        tolerance: "Revenue below cost would agree. One maker’s day cannot decide for a trade.",
        why:
          `Another article says the reverse. The one open account, DeepSeek’s, covers its running cost ${significant(covered, 2)} times over ` +
          "at list price; no other maker’s accounts are in the data.",
        working: [
          { what: "DeepSeek’s day at V3.2’s list price, every token paid for", value: usd(revenue) },
          { what: "Cost of that day, hired machines at DeepSeek’s rate", value: usd(day.costUsd) },
          { what: "Revenue ÷ cost", value: significant(covered, 3), unit: "times", total: true },
        ],
        favour: "Much use is free, discounts are deep, and training, staff and research stand outside that day’s cost.",
      };
    },
  }),
  "S4-049": check({
    data: { days, prices: priceHistory },
    run: ({ claims, data }) => {
      const stated = figure(claims("S4-048")).value;
      const day = deepseekDay(data.days);
      const price = firstPrice(data.prices, "deepseek-v3-2");
      const perOutput = day.costUsd / day.outputMTok;
      const revenue = billUsd(day.mTok, price, day.mix);
      const verdict = revenue >= day.costUsd && stated >= perOutput ? "holds-loosely" : stated < perOutput ? "contradicted" : "disputed";
      return {
        verdict,
        stated: `${usd(stated)} per million output tokens, not a loss leader`,
        computed: `${usd(perOutput)} of running cost per million output tokens`,
        tolerance: "A price above the running cost agrees. Whether it clears a market is not tested; hence loosely at best.",
        why:
          verdict === "holds-loosely"
            ? "On DeepSeek’s own day output cost less than that price, all input counted free. At the lower real list price the day still " +
              "covers its running cost. Training and staff are left out."
            : `At V3.2’s list price the day would earn ${usd(revenue)} against a running cost of ${usd(day.costUsd)}.`,
        working: [
          { what: "Cost of DeepSeek’s day, February 2025", value: usd(day.costUsd) },
          { what: "Output tokens of that day", value: `÷ ${decimal(day.outputMTok)}`, unit: "million" },
          { what: "Running cost, all of it on output", value: usd(perOutput), unit: "a million output tokens", total: true },
          { what: "Fresh input at list price", value: `${decimal(day.freshMTok)} × ${usd(price.inputUsdPerMTok)}` },
          { what: "Cached input at list price", value: `${decimal(day.cachedMTok)} × ${usd(price.cachedInputUsdPerMTok)}` },
          { what: "Output at list price", value: `${decimal(day.outputMTok)} × ${usd(price.outputUsdPerMTok)}` },
          { what: `The day at V3.2’s list price, ${usd(blendedUsdPerMTok(price, day.mix))} a million on average`, value: usd(revenue), total: true },
        ],
        ...(verdict === "contradicted" && { favour: "The cost is that of older models on older chips." }),
      };
    },
  }),
});
