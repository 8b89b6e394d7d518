import { type Control, choice, defineInputs } from "../../kit/figure.ts";
import { named, sharedDials, sideDials } from "../../kit/readings/cost-dials.ts";
import { costTables } from "../../kit/readings/cost-tables.ts";
import { currentPrices } from "../../kit/readings/list-price.ts";
import { listPrices } from "../../kit/readings/models.ts";

const both = { group: "Both countries" };
const grouped = <C extends Readonly<Record<string, Control>>>(dials: C): C =>
  Object.fromEntries(Object.entries(dials).map(([name, control]) => [name, { ...control, ...both }])) as C;

export const inputs = defineInputs({
  data: { ...costTables, prices: listPrices },
  controls: (data) => ({
    side: choice({
      label: "Range and details for",
      options: { cn: "China", us: "the United States" },
      default: "cn",
      ...both,
    }),
    machine: choice({ label: "The chips are", options: { bought: "bought", hired: "rented" }, default: "bought", ...both }),
    ...grouped(sharedDials(data)),
    ...named("cn", sideDials(data, "cn")),
    ...named("us", sideDials(data, "us")),
  }),
  facts: ({ prices }) => {
    const [dear, cheap] = currentPrices(prices, ["claude-opus-4-6", "minimax-m2-5"], false);
    return { listGapUsd: (dear?.outputUsdPerMTok ?? 0) - (cheap?.outputUsdPerMTok ?? 0) };
  },
});
