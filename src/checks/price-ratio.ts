import { check, defineChecks, figure, judge } from "../kit/check.ts";
import { percent, significant, usd } from "../kit/format.ts";
import { firstPrice, firstPrices, priceHistory, priceLine, priceOf } from "../kit/readings/price-history.ts";

const AMERICAN = ["gpt-5-4", "claude-sonnet-4-6"];
const CHINESE = ["deepseek-v3-2", "minimax-m2-5"];

const times = (ratio: number | null): string => `${significant(ratio)} times`;
/** Writes the least and greatest of some ratios: "8.33 to 10.7 times". */
const timesSpan = (ratios: readonly number[]): string => {
  const [low, high] = [significant(Math.min(...ratios)), significant(Math.max(...ratios))];
  return low === high ? `${low} times` : `${low} to ${high} times`;
};
/** Divides every number of one list by every number of the other. */
const quotients = (dear: readonly number[], cheap: readonly number[]): readonly number[] =>
  dear.flatMap((above) => cheap.map((below) => above / below));
const touches = (ratios: readonly number[], low: number, high = low): boolean => Math.min(...ratios) <= high && Math.max(...ratios) >= low;

export default defineChecks({
  "S0-029": check({
    data: { prices: priceHistory },
    run: ({ claim, data }) => {
      const stated = figure(claim).value;
      const [dear, cheap] = [firstPrices(data.prices, AMERICAN), firstPrices(data.prices, CHINESE)];
      const ratios = (side: "input" | "output") =>
        quotients(
          dear.map((price) => priceOf(price, side)),
          cheap.map((price) => priceOf(price, side)),
        );
      const [input, output] = [ratios("input"), ratios("output")];
      const fits = [input, output].filter((found) => touches(found, stated)).length;
      return {
        verdict: fits === 2 ? "holds" : fits === 1 ? "holds-loosely" : "contradicted",
        stated: `1 to ${significant(stated)}`,
        computed: `${timesSpan(input)} for input, ${timesSpan(output)} for output`,
        tolerance:
          "The multiple must lie among the quotients of the four models named, for input and for output; for one of the two it holds loosely.",
        why: `The four models named stand ${timesSpan(input)} apart in the price of input and ${timesSpan(output)} in that of output.`,
        working: [...cheap, ...dear].flatMap((price) => [priceLine(price, "input"), priceLine(price, "output")]),
        ...(fits === 0 && { favour: "The ratio is a round number, and other pairs of models come nearer." }),
      };
    },
  }),
  "S0-031": check({
    data: { prices: priceHistory },
    run: ({ claim, data }) => {
      const stated = figure(claim).value;
      const [dear, cheap] = [firstPrices(data.prices, AMERICAN), firstPrices(data.prices, CHINESE)];
      const paid = dear.map((price) => price.outputUsdPerMTok);
      const asOutput = quotients(
        paid,
        cheap.map((price) => price.outputUsdPerMTok),
      );
      const asInput = quotients(
        paid,
        cheap.map((price) => price.inputUsdPerMTok),
      );
      const all = [...asOutput, ...asInput];
      const [least, most] = [Math.min(...all), Math.max(...all)];
      return {
        verdict: all.every((ratio) => Math.abs(ratio / stated - 1) <= 0.1) ? "holds" : most >= stated * 0.9 ? "holds-loosely" : "contradicted",
        stated: `${significant(stated)} times the tokens for the price of an answer`,
        computed: `${timesSpan(asOutput)} as output, ${timesSpan(asInput)} as input`,
        tolerance: "Within 10% in every pairing of the four models named; if some pairing gives that much or more, it holds loosely.",
        why:
          `The money for a million American output tokens buys at least ${significant(least)} million Chinese ones, and up to ` +
          `${significant(most)} million.${least >= stated ? " The multiple stated is the least that can be had." : ""}`,
        working: [
          ...dear.map((price) => priceLine(price, "output")),
          ...cheap.flatMap((price) => [priceLine(price, "input"), priceLine(price, "output")]),
        ],
        ...(most < stated * 0.9 && { favour: "Other pairs of models lie further apart." }),
      };
    },
  }),
  "S1-035": check({
    data: { prices: priceHistory },
    run: ({ claim, data }) => {
      const stated = figure(claim).value;
      const dear = firstPrice(data.prices, "claude-opus-4-6");
      const cheap = firstPrice(data.prices, "minimax-m2-5");
      const shares = [cheap.inputUsdPerMTok / dear.inputUsdPerMTok, cheap.outputUsdPerMTok / dear.outputUsdPerMTok];
      const [sonnet] = firstPrices(data.prices, ["claude-sonnet-4-6"]);
      const beside = sonnet ? cheap.inputUsdPerMTok / sonnet.inputUsdPerMTok : Number.NaN;
      const verdict = shares.every((share) => Math.abs(share / stated - 1) <= 0.1)
        ? "holds"
        : shares.every((share) => share <= stated * 1.1)
          ? "holds-loosely"
          : "contradicted";
      return {
        verdict,
        stated: `${percent(stated)} of the American price`,
        computed: `${percent(shares[0] ?? null, 1)} for input, ${percent(shares[1] ?? null, 1)} for output`,
        tolerance: "Within a tenth of the stated share holds; a lower share holds loosely. The models are those of the article’s paragraph before.",
        why:
          `MiniMax M2.5 lists ${percent(shares[0] ?? null, 1)} of Opus 4.6’s price for input and ${percent(shares[1] ?? null, 1)} for ` +
          `output, ${shares.every((share) => share < stated) ? "less than a tenth" : "more than a tenth"}. Against Sonnet 4.6 its input is ` +
          `${percent(beside)}.`,
        working: [
          priceLine(cheap, "input"),
          priceLine(dear, "input"),
          { what: "Input, Chinese ÷ American", value: percent(shares[0] ?? null, 1), total: true },
          priceLine(cheap, "output"),
          priceLine(dear, "output"),
          { what: "Output, Chinese ÷ American", value: percent(shares[1] ?? null, 1), total: true },
        ],
        ...(verdict === "contradicted" && { favour: "Other pairs of models come nearer to a tenth." }),
      };
    },
  }),
  "S3-029": check({
    data: { prices: priceHistory },
    run: ({ claim, data }) => {
      const stated = figure(claim).value;
      const dear = firstPrice(data.prices, "claude-opus-4-6");
      const cheap = firstPrice(data.prices, "minimax-m2-5");
      const ratio = dear.inputUsdPerMTok / cheap.inputUsdPerMTok;
      const verdict = judge({ computed: ratio, low: stated, near: 0.03, loose: 0.1, otherwise: "contradicted" });
      return {
        verdict,
        stated: `about ${times(stated)}`,
        computed: times(ratio),
        tolerance: "Within 3%: the nearest whole number.",
        why: `The list prices of input give ${times(ratio)}. For output they give ${times(dear.outputUsdPerMTok / cheap.outputUsdPerMTok)}.`,
        working: [
          priceLine(dear, "input"),
          { what: "List price of input, MiniMax M2.5", value: `÷ ${usd(cheap.inputUsdPerMTok)}`, unit: "a million tokens" },
          { what: "Gap", value: times(ratio), total: true },
        ],
        ...(verdict === "contradicted" && { favour: "The two prices as the article prints them may be those of one day." }),
      };
    },
  }),
  "S4-021": check({
    data: { prices: priceHistory },
    run: ({ claim, claims, data }) => {
      const { value: low, high = low } = figure(claim);
      const american = figure(claims("S4-018"));
      const chinese = figure(claims("S4-017"));
      const [usLow, usHigh] = [american.value, american.high ?? american.value];
      const ranges = [usLow / (chinese.high ?? chinese.value), usHigh / chinese.value];
      const bill = figure(claims("S4-020")).value / figure(claims("S4-019"), 1).value;
      const printed = figure(claims("S4-048")).value;
      const deepseek = [usLow / printed, usHigh / printed];
      const [sonnet, opus, gpt, m25, v32] = firstPrices(data.prices, [
        "claude-sonnet-4-6",
        "claude-opus-4-6",
        "gpt-5-4",
        "minimax-m2-5",
        "deepseek-v3-2",
      ]).map((price) => price.outputUsdPerMTok);
      const listed = [(sonnet ?? 0) / (m25 ?? 1), (opus ?? 0) / (m25 ?? 1), (gpt ?? 0) / (v32 ?? 1)];
      const given = bill >= low && bill <= high && touches(ranges, low, high);
      return {
        verdict: given ? "holds" : [ranges, deepseek, [bill]].some((found) => touches(found, low, high)) ? "holds-loosely" : "fails",
        stated: `${significant(low)} to ${significant(high)} times`,
        computed: `${timesSpan(ranges)} from its price ranges, ${times(bill)} from its bill`,
        tolerance: "Its ranges and its bill must both give a multiple in the range to hold; if any of its own prices does, it holds loosely.",
        why:
          `The price ranges beside it give ${timesSpan(ranges)}, its bill ${significant(bill)}. Its own ${usd(printed)} for DeepSeek, which ` +
          `the list does not bear out, gives ${timesSpan(deepseek)}.`,
        working: [
          { what: "Its lowest American ÷ its highest Chinese price of output", value: times(ranges[0] ?? null) },
          { what: "Its highest American ÷ its lowest Chinese price of output", value: times(ranges[1] ?? null) },
          { what: "Its two bills for the same volume, divided", value: times(bill) },
          { what: `Its American prices ÷ its ${usd(printed)} for DeepSeek V3.2`, value: timesSpan(deepseek) },
          { what: "List prices of output: Sonnet 4.6 ÷ MiniMax M2.5", value: times(listed[0] ?? null) },
          { what: "List prices of output: Opus 4.6 ÷ MiniMax M2.5", value: times(listed[1] ?? null) },
          { what: "List prices of output: GPT-5.4 ÷ DeepSeek V3.2", value: times(listed[2] ?? null) },
        ],
        favour:
          "The American prices are stated as “or more”. List pairs lie in the range or next to it: Sonnet 4.6 and Opus 4.6 against MiniMax " +
          `M2.5 give ${significant(listed[0] ?? null)} and ${significant(listed[1] ?? null)}.`,
      };
    },
  }),
});
