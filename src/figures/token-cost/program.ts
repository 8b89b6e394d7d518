import { defineProgram } from "../../kit/figure.ts";
import { dollars, percent, significant, usd } from "../../kit/format.ts";
import { SIDE_NAMES, SIDES } from "../../kit/readings/two-sides.ts";
import { roundTo } from "../../kit/round.ts";
import { acceleratorHourUsd, tokenCostUsd } from "../../model/token-cost.ts";
import { costsOf, partsOf, serviceOf, shareOf } from "./costs.ts";
import type { inputs } from "./inputs.ts";
import { costBars } from "./picture.ts";

/** Writes dollars to two significant digits, since the inputs are no more exact. */
const rounded = (value: number): string => dollars(roundTo(value, 2));
/** Writes a small amount of dollars in cents, and one from a dollar up in dollars. */
const cents = (amountUsd: number): string => {
  const count = roundTo(Math.abs(amountUsd) * 100, 2);
  if (count >= 100) return rounded(count / 100);
  return `${significant(count, 2)} ${count === 1 ? "cent" : "cents"}`;
};
/** Words the difference between American and Chinese electricity in a clause. */
const savingText = (saving: number): string =>
  Math.abs(saving) < 5e-7
    ? "power costs both the same"
    : `Chinese power ${saving > 0 ? "saves" : "costs"} ${cents(saving)} ${saving > 0 ? "on" : "more for"} a million output tokens`;

export default defineProgram<typeof inputs>()({
  rows: ({ params }) => {
    const { cn, us } = costsOf(params);
    const total = ["totalUsd", "Together"] as const;
    return [...partsOf(params.machine), total].map(([part, label]) => ({
      part: label,
      cnOutputUsd: cn.output[part],
      usOutputUsd: us.output[part],
      cnInputUsd: cn.input[part],
      usInputUsd: us.input[part],
      cnShare: shareOf(cn.output, part),
      usShare: shareOf(us.output, part),
    }));
  },
  cells: {
    cnOutputUsd: usd,
    usOutputUsd: usd,
    cnInputUsd: usd,
    usInputUsd: usd,
    cnShare: (share: number) => percent(share, 1),
    usShare: (share: number) => percent(share, 1),
  },
  title: ({ params }) => {
    const { cn, us, saving } = costsOf(params);
    return (
      `Electricity is ${percent(cn.share)} of what a token costs to make in China and ${percent(us.share)} in the United States; ` +
      `${savingText(saving)}`
    );
  },
  subtitle: ({ params }) =>
    `Cost of a million input and output tokens, US dollars, on ${params.machine === "hired" ? "rented" : "bought"} chips, with the speeds ` +
    `of DeepSeek’s day in ` +
    "February 2025. Both sides start with the same machine; the bracket under an input is its likely range.",
  summary: ({ params }) => {
    const { cn, us } = costsOf(params);
    return (
      `A million output tokens cost ${rounded(cn.output.totalUsd)} to make in China, ${rounded(cn.output.electricityUsd)} of it electricity, ` +
      `and ${rounded(us.output.totalUsd)} in the United States, ${rounded(us.output.electricityUsd)} of it electricity; a million input ` +
      `tokens cost ${rounded(cn.input.totalUsd)} and ${rounded(us.input.totalUsd)}.`
    );
  },
  values: ({ facts, params }) => {
    const { cn, us, saving } = costsOf(params);
    const { output: mine, share } = params.side === "cn" ? cn : us;
    const rest = mine.totalUsd - mine.electricityUsd;
    // The price at which electricity is half of the cost of bought machines: the others’ cost ÷ electricity’s × its price.
    const half = mine.electricityUsd > 0 ? (rest / mine.electricityUsd) * params[`${params.side}Electricity`] : 0;
    const money = (value: number) => ({ value, text: rounded(value) });
    const part = (value: number) => ({ value, text: percent(value) });
    return {
      cost: money(mine.totalUsd),
      electricity: money(mine.electricityUsd),
      electricityShare: part(share),
      cnCost: money(cn.output.totalUsd),
      usCost: money(us.output.totalUsd),
      cnInput: money(cn.input.totalUsd),
      usInput: money(us.input.totalUsd),
      cnShare: part(cn.share),
      usShare: part(us.share),
      saving: { value: saving, text: `${saving < 0 ? "−" : ""}${cents(saving)}` },
      listGap: { value: facts.listGapUsd, text: dollars(facts.listGapUsd) },
      half: { value: half, text: half > 0 ? rounded(half) : "—" },
    };
  },
  formula: ({ params }) => {
    const service = serviceOf(params, params.side);
    const hour = acceleratorHourUsd(service);
    const mTok = service.outputTokensPerSPerAccelerator * 0.0036 * service.utilisationShare;
    const machines = hour.totalUsd - hour.electricityUsd;
    const supply = `${significant(service.powerKwPerAccelerator)} × ${significant(service.pueRatio)} × ${usd(service.electricityUsdPerKwh)}`;
    const cost = params.machine === "bought" ? `(${usd(machines)} + ${supply})` : usd(hour.totalUsd);
    return (
      `${SIDE_NAMES[params.side]}, output: ${cost} ÷ ` +
      `(${significant(service.outputTokensPerSPerAccelerator, 4)} × 3,600 × ${significant(params.use)}% ÷ 1,000,000) = ` +
      `${usd(hour.totalUsd)} ÷ ${significant(mTok, 3)} = ${usd(hour.totalUsd / mTok)}`
    );
  },
  outcome: {
    label: ({ params }) => `A million tokens written in ${SIDE_NAMES[params.side]}`,
    text: rounded,
    of: ({ params }) => tokenCostUsd(serviceOf(params, params.side)).output.totalUsd,
    backwards: { control: "use" },
  },
  brief: ({ params }) => {
    const costs = costsOf(params);
    return SIDES.map((side) => {
      const { output, share } = costs[side];
      return {
        name: `${SIDE_NAMES[side]}: electricity ${percent(share)}`,
        value: output.totalUsd,
        text: `${usd(output.totalUsd)} a million written`,
        hue: side,
        parts: partsOf(params.machine).map(([part]) => output[part]),
      };
    });
  },
  draw: ({ params, size }) => costBars(costsOf(params), partsOf(params.machine), size),
});
