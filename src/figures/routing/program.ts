import { hueOf } from "../../kit/drawings/marks.ts";
import { defineProgram } from "../../kit/figure.ts";
import { date, dollars, inWords, percent, significant, usd } from "../../kit/format.ts";
import { bareName } from "../../kit/readings/list-price.ts";

import { taskCost } from "../../model/routing.ts";
import type { inputs } from "./inputs.ts";
import { routingPicture } from "./picture.ts";
import { atRate, breakEvenOf, perSuccessUsd, pricesOf, waysOf } from "./ways.ts";

export default defineProgram<typeof inputs>()({
  rows: (state) => {
    const { mixed, cheap, dear } = waysOf(state);
    const own = state.params.cheapSuccess / 100;
    const even = breakEvenOf(state);
    const steps = Array.from({ length: 20 }, (_, i) => (i + 1) / 20);
    const rates = [...new Set([...steps, own, ...(even ? [even] : [])])].sort((a, b) => a - b);
    return rates.map((success) => ({
      success,
      mark: success === own ? "your rate" : success === even ? "break-even" : "",
      cheapUsd: perSuccessUsd(atRate(cheap, success)),
      mixedUsd: perSuccessUsd(atRate(mixed, success)),
      dearUsd: perSuccessUsd(dear),
    }));
  },
  cells: { success: (share: number) => percent(share, 1), cheapUsd: usd, mixedUsd: usd, dearUsd: usd },
  title: (state) => {
    const { cheap, dear } = pricesOf(state);
    const even = breakEvenOf(state);
    return even === null
      ? `At these prices ${bareName(cheap.name)} saves nothing over ${bareName(dear.name)}, however often it succeeds`
      : `${bareName(cheap.name)} is worth it if it succeeds in more than ${percent(even, 1)} of tries while ${bareName(dear.name)} succeeds in ` +
          `${significant(state.params.dearSuccess)}%`;
  },
  subtitle: ({ params, versions }) =>
    `Expected cost of a finished task, US dollars: tokens at list price, and ${dollars(params.failure)} for each failure. A try takes ` +
    `${inWords(params.tokens * 1e6)} tokens, ${significant(params.output)}% of them output; both are assumed. Prices as listed on ` +
    `${date(versions.prices.asOf)}.`,
  summary: (state) => {
    const prices = pricesOf(state);
    const [cheap, dear] = [bareName(prices.cheap.name), bareName(prices.dear.name)];
    const ways = waysOf(state);
    const even = breakEvenOf(state);
    const pays = even === null ? "never breaks even" : `breaks even at a success rate of ${percent(even, 1)}`;
    return (
      `With ${significant(state.params.share)}% of tasks sent to ${cheap}, a finished task costs ${dollars(perSuccessUsd(ways.mixed))}, against ` +
      `${dollars(perSuccessUsd(ways.dear))} with ${dear} alone; ${cheap} ${pays}.`
    );
  },
  values: (state) => {
    const { mixed, cheap, dear } = waysOf(state);
    const money = (value: number) => ({ value, text: dollars(value) });
    const even = breakEvenOf(state);
    const { tokensUsd, successShare } = taskCost(mixed);
    return {
      cost: money(perSuccessUsd(mixed)),
      cheap: money(perSuccessUsd(cheap)),
      dear: money(perSuccessUsd(dear)),
      breakEven: { value: even ?? Number.NaN, text: even === null ? "—" : percent(even, 1) },
      tokens: money(tokensUsd),
      success: { value: successShare, text: percent(successShare, 1) },
    };
  },
  formula: (state) => {
    const { tokensUsd, successShare, usdPerSuccess } = taskCost(waysOf(state).mixed);
    const failures = `${percent(1 - successShare, 1)} × ${usd(state.params.failure)}`;
    return `(${usd(tokensUsd)} + ${failures}) ÷ ${percent(successShare, 1)} = ${usd(usdPerSuccess)}`;
  },
  outcome: {
    label: "Cost of each finished task",
    text: dollars,
    of: (state) => perSuccessUsd(waysOf(state).mixed),
    backwards: { control: "cheapSuccess" },
  },
  brief: (given) => {
    const { mixed, cheap, dear } = waysOf(given);
    const prices = pricesOf(given);
    const bar = (name: string, way: typeof mixed, hue: "cn" | "us" | "ink") => {
      const cost = perSuccessUsd(way);
      return { name, value: cost, text: usd(cost), hue };
    };
    const [cheapName, dearName] = [bareName(prices.cheap.name), bareName(prices.dear.name)];
    return [
      bar(`${significant(given.params.share)}% to ${cheapName}`, mixed, "ink"),
      bar(`All to ${cheapName}`, cheap, hueOf(prices.cheap.country)),
      bar(`All to ${dearName}`, dear, hueOf(prices.dear.country)),
    ];
  },
  draw: (given) => {
    const { mixed, cheap, dear } = waysOf(given);
    const prices = pricesOf(given);
    const [cheapName, dearName] = [bareName(prices.cheap.name), bareName(prices.dear.name)];
    const share = significant(given.params.share);
    const rest = given.size.name === "wide" ? `, the rest to ${dearName}` : "";
    return routingPicture(
      {
        model: cheapName,
        steps: given.rows,
        own: given.params.cheapSuccess / 100,
        even: breakEvenOf(given),
        curves: [
          { name: `All to ${cheapName}`, routing: cheap, hue: hueOf(prices.cheap.country), look: "dashed" },
          { name: `${share}% to ${cheapName}${rest}`, routing: mixed, hue: "ink", look: "thick" },
          { name: `All to ${dearName}`, routing: dear, hue: hueOf(prices.dear.country), look: "thin" },
        ],
      },
      given.size,
    );
  },
});
