import { defineProgram } from "../../kit/figure.ts";
import { dollars, inWords, significant, usd } from "../../kit/format.ts";
import { roundTo } from "../../kit/round.ts";
import { usdPerMTokForMultiple } from "../../model/energy.ts";
import type { inputs } from "./inputs.ts";
import { kilowattHourBars } from "./picture.ts";
import { bare, multiple, ofPrice } from "./words.ts";
import { worth } from "./worth.ts";

export default defineProgram<typeof inputs>()({
  rows: ({ params }) => {
    const { sales, hire } = worth(params);
    const row = (what: string, usdPerKwh: number) => ({ what, usdPerKwh, timesElectricity: usdPerKwh / params.electricity });
    return [
      row("Sold as electricity", params.electricity),
      row("Sold as tokens", sales),
      row("Rent of the machines", hire),
      row("Left after the rent", sales - hire),
    ];
  },
  cells: { usdPerKwh: usd, timesElectricity: (ratio: number) => significant(ratio, 2).replace("-", "−") },
  title: ({ params }) => {
    const { multiple: earned, hireMultiple } = worth(params);
    const claim = `Sold as tokens, a kilowatt-hour earns ${ofPrice(earned)}`;
    if (hireMultiple === 0) return claim;
    return hireMultiple <= earned
      ? `${claim}, of which renting the machines takes ${bare(hireMultiple)}`
      : `${claim}, less than the ${bare(hireMultiple)} that renting the machines takes`;
  },
  subtitle: () =>
    "What the tokens of one kilowatt-hour sell for, in US dollars, beside its price as electricity and the rent of the chips that use it. " +
    "Every token counts as sold.",
  summary: ({ params }) => {
    const { sales, hire, multiple: earned, tokens } = worth(params);
    const rest = sales - hire;
    const price = ofPrice(earned);
    return (
      `A kilowatt-hour makes ${inWords(roundTo(tokens, 2), 2)} tokens, which sell for ${dollars(sales)}, ` +
      `${price === "its price" ? "as much as its price" : price} of ` +
      `${dollars(params.electricity)}; renting the machines takes ${dollars(hire)}, ` +
      `${rest >= 0 ? `which leaves ${dollars(rest)}` : "more than the sales"}.`
    );
  },
  values: ({ facts, params }) => {
    const { sales, hire, multiple: earned, hireMultiple, joules } = worth(params);
    const asked = usdPerMTokForMultiple(facts.claimed, joules, params.electricity);
    return {
      multiple: { value: earned, text: multiple(earned) },
      hireMultiple: { value: hireMultiple, text: multiple(hireMultiple) },
      left: { value: earned - hireMultiple, text: multiple(earned - hireMultiple) },
      sales: { value: sales, text: dollars(sales) },
      hire: { value: hire, text: dollars(hire) },
      price: { value: params.price, text: dollars(roundTo(params.price, 2)) },
      priceForClaim: { value: asked, text: dollars(roundTo(asked, 2)) },
    };
  },
  formula: ({ params }) => {
    const { sales, hire, multiple: earned, hireMultiple, mTokPerHour } = worth(params);
    const supply = `(${significant(params.power, 4)} × ${significant(params.pue)})`;
    const [sold, hired, paid] = [sales, hire, params.electricity].map((amount) => usd(amount));
    return (
      `$${significant(params.price)} × ${significant(mTokPerHour, 4)} ÷ ${supply} = ${sold}; ${usd(params.rent)} ÷ ${supply} = ${hired}; ` +
      `${sold} ÷ ${paid} = ${bare(earned)}, ${hired} ÷ ${paid} = ${bare(hireMultiple)}`
    );
  },
  outcome: {
    label: "Sales of a kilowatt-hour’s tokens",
    text: (value) => `${bare(value)}×`,
    of: ({ params }) => worth(params).multiple,
    backwards: { control: "price" },
  },
  brief: ({ rows }) => rows.slice(0, 3).map(({ what, usdPerKwh }) => ({ name: what, value: usdPerKwh, text: `${usd(usdPerKwh)} a kWh` })),
  draw: ({ facts, params, rows, size }) => {
    const claimedUsd = facts.claimed * params.electricity;
    return kilowattHourBars(rows, claimedUsd, `${bare(facts.claimed)} times, as claimed: ${usd(claimedUsd)}`, size);
  },
});
