import { check, defineChecks, figure, judge, type WorkingLine } from "../kit/check.ts";
import { decimal, inWords, significant, usd } from "../kit/format.ts";
import { firstPrice, firstPrices, priceHistory, priceLine } from "../kit/readings/price-history.ts";
import { billUsd } from "../model/bill.ts";

const times = (ratio: number): string => `${significant(ratio)} times`;
/** Writes a bill as the articles print it: whole dollars without cents. */
const whole = (amountUsd: number): string => `$${decimal(amountUsd)}`;
const ALL_INPUT = { outputShare: 0, cachedShareOfInput: 0 };
const ALL_CACHED = { outputShare: 0, cachedShareOfInput: 1 };
const ALL_OUTPUT = { outputShare: 1, cachedShareOfInput: 0 };
/** The Chinese unit 亿 is 100 million; read as a billion it is ten times too large. */
const SLIP = 10;

/** Computes the bill if every token is input at the price that the article prints, and sets it beside the bill that the article states. */
const allInput = (model: string, mTok: number, printed: number, stated: number): readonly WorkingLine[] => [
  { what: "Tokens a month, as the article gives them", value: decimal(mTok), unit: "million" },
  { what: `Price of input, ${model}, as the article prints it`, value: `× ${decimal(printed, 2)}`, unit: "$ a million" },
  { what: "Bill if every token is input", value: usd(mTok * printed), unit: "a month", total: true },
  { what: "Bill ÷ the one stated", value: times((mTok * printed) / stated) },
];

export default defineChecks({
  "S1-037": check({
    data: { prices: priceHistory },
    run: ({ claim, claims, data }) => {
      const stated = figure(claim).value;
      const mTok = figure(claims("S1-036")).value / 1e6;
      const printed = figure(claims("S1-033"), 0).value;
      const least = mTok * printed;
      const opus = firstPrice(data.prices, "claude-opus-4-6");
      return {
        verdict: judge({ computed: least, low: stated, near: 0.05, loose: 0.2, otherwise: "fails" }),
        stated: `around ${whole(stated)} a month`,
        computed: `${usd(least)} a month`,
        tolerance: "Within 5%, since the article says “around”; within 20% it would hold loosely.",
        why: `At the price of input that the article prints, the bill is ${usd(least)}, ${times(least / stated)} as much. Output would add to it.`,
        working: [
          ...allInput("Claude Opus 4.6", mTok, printed, stated),
          { what: "What the stated bill leaves for a million tokens", value: usd(stated / mTok) },
          { what: "The same with every token read from cache, at list price", value: usd(billUsd(mTok, opus, ALL_CACHED)) },
          { what: `The same with ${inWords((mTok * 1e6) / SLIP)} tokens`, value: usd(least / SLIP) },
        ],
        favour:
          `If the source said 5亿, which is ${inWords((mTok * 1e6) / SLIP)}, the bill is ${usd(least / SLIP)}. If every token is read from ` +
          `cache at ${usd(opus.cachedInputUsdPerMTok)}, as an agent that repeats its prompts may come near, it is ` +
          `${usd(billUsd(mTok, opus, ALL_CACHED))}. Cheaper American models exist, and the article names none for this bill.`,
      };
    },
  }),
  "S1-038": check({
    data: { prices: priceHistory },
    run: ({ claim, claims, data }) => {
      const stated = figure(claim).value;
      const mTok = figure(claims("S1-036")).value / 1e6;
      const printed = figure(claims("S1-034"), 0).value;
      const least = mTok * printed;
      const m25 = firstPrice(data.prices, "minimax-m2-5");
      const slipped = mTok / SLIP;
      const outputShare = (stated / slipped - m25.inputUsdPerMTok) / (m25.outputUsdPerMTok - m25.inputUsdPerMTok);
      const rescued = outputShare >= 0 && outputShare <= 1;
      return {
        verdict: judge({ computed: least, low: stated, high: stated * 1.1, near: 0.05, loose: 0.2, otherwise: "fails" }),
        stated: `just over ${whole(stated)} a month`,
        computed: `${usd(least)} a month`,
        tolerance: "“Just over” is read as up to 10% more, and 5% beyond that agrees.",
        why: `At the price of input that the article prints, the bill is ${usd(least)}, ${times(least / stated)} as much. Output would add to it.`,
        working: [
          ...allInput("MiniMax M2.5", mTok, printed, stated),
          { what: "The same with every token read from cache, at list price", value: usd(billUsd(mTok, m25, ALL_CACHED)) },
          { what: `All input with ${inWords(slipped * 1e6)} tokens`, value: usd(billUsd(slipped, m25, ALL_INPUT)) },
          ...(rescued
            ? [
                {
                  what: `Share of output with which ${inWords(slipped * 1e6)} tokens cost ${usd(stated)}`,
                  value: `${significant(outputShare * 100, 2)}%`,
                },
              ]
            : []),
        ],
        favour:
          `If the source said 5亿, which is ${inWords(slipped * 1e6)}, all input costs ` +
          `${usd(billUsd(slipped, m25, ALL_INPUT))}` +
          `${rescued ? `, and with ${significant(outputShare * 100, 2)}% of output the bill is ${usd(stated)}` : ""}. ` +
          "Much input read from cache, or free endpoints, lower it too.",
      };
    },
  }),
  "S4-019": check({
    data: { prices: priceHistory },
    run: ({ claim, claims, data }) => {
      const mTok = figure(claim, 0).value / 1e6;
      const stated = figure(claim, 1).value;
      const price = firstPrice(data.prices, "deepseek-v3-2");
      const bill = billUsd(mTok, price, ALL_OUTPUT);
      const own = figure(claims("S4-048")).value;
      const verdict = judge({ computed: bill, low: stated, near: 0.02, loose: 0.15, otherwise: "contradicted" });
      return {
        verdict,
        stated: `about ${whole(stated)} a month`,
        computed: `${usd(bill)} a month`,
        tolerance: "Within 2%, since the volume and its kind are given.",
        why:
          `The list price of output gives ${usd(bill)}${verdict === "holds" ? ", to the dollar" : ""}. At the ${usd(own)} that the article ` +
          `prints for the same model elsewhere, it would be ${usd(mTok * own)}.`,
        working: [
          { what: "Output tokens a month", value: decimal(mTok), unit: "million" },
          { what: "List price of output, DeepSeek V3.2", value: `× ${decimal(price.outputUsdPerMTok, 2)}`, unit: "$ a million" },
          { what: "Bill", value: usd(bill), unit: "a month", total: true },
        ],
        ...(verdict === "contradicted" && { favour: "Hosts other than the maker ask other prices." }),
      };
    },
  }),
  "S4-020": check({
    data: { prices: priceHistory },
    run: ({ claim, claims, data }) => {
      const stated = figure(claim).value;
      const mTok = figure(claims("S4-019"), 0).value / 1e6;
      const [price, before] = firstPrices(data.prices, ["gpt-5-4", "gpt-5"]);
      const bill = price ? billUsd(mTok, price, ALL_OUTPUT) : Number.NaN;
      return {
        verdict: judge({ computed: bill, low: stated, near: 0.1, loose: 0.25, otherwise: "contradicted" }),
        stated: `about ${whole(stated)} a month`,
        computed: `${usd(bill)} a month`,
        tolerance: "Within 10%, since the article says “roughly”; within 25% it would hold loosely.",
        why:
          `The list price of output gives ${usd(bill)}. The stated bill is that of ${usd(stated / mTok)} a ` +
          `million${before?.outputUsdPerMTok === stated / mTok ? `, the price of ${before.name}` : ""}.`,
        working: [
          { what: "Output tokens a month", value: decimal(mTok), unit: "million" },
          { what: "List price of output, GPT-5.4", value: `× ${decimal(price?.outputUsdPerMTok ?? null, 2)}`, unit: "$ a million" },
          { what: "Bill", value: usd(bill), unit: "a month", total: true },
          ...(before ? [priceLine(before, "output")] : []),
        ],
        favour:
          `“Roughly” leaves room, and a higher bill would serve the article’s case better. ${before?.name} lists ` +
          `${usd(before?.outputUsdPerMTok ?? null)} a million, which gives ${usd(before ? billUsd(mTok, before, ALL_OUTPUT) : null)}. ` +
          "Batches and contracts cost less than the list.",
      };
    },
  }),
});
