import { check, defineChecks, figure, judge } from "../kit/check.ts";
import { percent, significant, usd } from "../kit/format.ts";
import { firstPrice, firstPrices, priceHistory, priceLine, usdSpan } from "../kit/readings/price-history.ts";
import { flag, table, text } from "../kit/table.ts";

const inArticles = table("models-in-articles", { model: text, onSale: flag });
const families = table("model-families", { model: text, country: text });
const inside = (amount: number, low: number, high: number): boolean => amount >= low && amount <= high;
const middle = (amounts: readonly number[]): number => [...amounts].sort((a, b) => a - b)[Math.floor(amounts.length / 2)] ?? Number.NaN;

export default defineChecks({
  "S0-024": check({
    data: { prices: priceHistory },
    run: ({ claim, data }) => {
      const { value: low, high = low } = figure(claim);
      const found = firstPrices(data.prices, ["deepseek-v3-2", "minimax-m2-5"]);
      const inputs = found.map((price) => price.inputUsdPerMTok);
      const outputs = found.map((price) => price.outputUsdPerMTok);
      const [inputsFit, outputsFit] = [inputs, outputs].map((amounts) => amounts.every((amount) => inside(amount, low, high)));
      return {
        verdict: inputsFit && outputsFit ? "holds" : inputsFit || outputsFit ? "holds-loosely" : "contradicted",
        stated: `${usdSpan([low, high])} per million tokens`,
        computed: `input ${usdSpan(inputs)}, output ${usdSpan(outputs)}`,
        tolerance: "A price inside the range agrees; input and output must both lie in it to hold fully, as the article does not say which it means.",
        why: inputsFit
          ? `The prices of input lie in the range.${outputsFit ? "" : " Those of output do not, and the article does not say which it means."}`
          : `Input lists at ${usdSpan(inputs)} and output at ${usdSpan(outputs)}.`,
        working: found.flatMap((price) => [priceLine(price, "input"), priceLine(price, "output")]),
        ...(!inputsFit && !outputsFit && { favour: "With much input read from cache, a blended price lies lower than the list’s." }),
      };
    },
  }),
  "S1-034": check({
    data: { prices: priceHistory },
    run: ({ claim, data }) => {
      const [input, ceiling] = [figure(claim, 0).value, figure(claim, 1).value];
      const found = firstPrices(data.prices, ["minimax-m2-5", "minimax-m2-5-lightning"]);
      const [standard] = found;
      const outputs = found.map((price) => price.outputUsdPerMTok);
      const inputFits = judge({ computed: standard?.inputUsdPerMTok ?? 0, low: input, near: 0.01, loose: 0.1, otherwise: "contradicted" });
      const below = outputs.filter((output) => output < ceiling).length;
      const verdict = below === 0 ? "contradicted" : below < outputs.length && inputFits === "holds" ? "holds-loosely" : inputFits;
      return {
        verdict,
        stated: `${usd(input)} in and less than ${usd(ceiling)} out, per million tokens`,
        computed: `${usd(standard?.inputUsdPerMTok ?? null)} in and ${usdSpan(outputs)} out, by version`,
        tolerance: "Input within 1%. Any price of output below the stated one agrees, as the article says “less than”.",
        why:
          `The list says ${usd(standard?.inputUsdPerMTok ?? null)} for input and ${usd(outputs[0] ?? null)} for output, ` +
          `${percent((outputs[0] ?? 0) / ceiling)} of the ceiling stated. The faster version asks ${usd(outputs[1] ?? null)}.`,
        working: found.flatMap((price) => [priceLine(price, "input"), priceLine(price, "output")]),
        ...(verdict === "contradicted" && { favour: "Hosts on the marketplace may have asked another price." }),
      };
    },
  }),
  "S3-028": check({
    data: { prices: priceHistory },
    run: ({ claim, data }) => {
      const stated = [figure(claim, 0).value, figure(claim, 1).value];
      const found = firstPrices(data.prices, ["minimax-m2-5", "claude-opus-4-6"]);
      const fits = found.map((price, i) =>
        judge({ computed: price.inputUsdPerMTok, low: stated[i] ?? 0, near: 0.01, loose: 0.1, otherwise: "contradicted" }),
      );
      const verdict = fits.every((fit) => fit === "holds") ? "holds" : fits.includes("contradicted") ? "contradicted" : "holds-loosely";
      return {
        verdict,
        stated: `${stated.map((amount) => usd(amount)).join(" against ")} per million input tokens`,
        computed: `${found.map((price) => usd(price.inputUsdPerMTok)).join(" against ")} per million input tokens`,
        tolerance: "Within 1%: a list price is exact.",
        why: verdict === "holds" ? "Both are the vendors’ list prices of input." : "The vendors’ lists say otherwise.",
        working: found.map((price) => priceLine(price, "input")),
        ...(verdict === "contradicted" && { favour: "The marketplace may have shown other prices than the vendors’ on that day." }),
      };
    },
  }),
  "S2-012": check({
    data: { prices: priceHistory },
    run: ({ claim, data }) => {
      const { value: low, high = low } = figure(claim);
      const found = firstPrices(data.prices, ["minimax-m2-5", "minimax-m2-5-lightning", "kimi-k2-0905", "kimi-k2-5"]);
      const outputs = found.map((price) => price.outputUsdPerMTok);
      const inputs = found.map((price) => price.inputUsdPerMTok);
      const fitting = outputs.filter((output) => inside(output, low, high)).length;
      return {
        verdict: [...inputs, ...outputs].every((amount) => inside(amount, low, high)) ? "holds" : fitting > 0 ? "holds-loosely" : "contradicted",
        stated: `${usdSpan([low, high])} per million tokens`,
        computed: `output ${usdSpan(outputs)}, input ${usdSpan(inputs)}`,
        tolerance: "A price inside the range agrees; all must lie in it to hold fully. The article names the two makers and no model.",
        why:
          `Of ${outputs.length} of their models, ${fitting} list output in the range; the cheapest asks ${usd(Math.min(...outputs))}. Input ` +
          `costs ${usdSpan(inputs)}, and the article does not say which it means.`,
        working: found.map((price) => priceLine(price, "output")),
        ...(fitting === 0 && { favour: "The article names no model, and others of these makers may lie in the range." }),
      };
    },
  }),
  "S4-017": check({
    data: { prices: priceHistory, inArticles, families },
    run: ({ claim, data }) => {
      const { value: low, high = low } = figure(claim);
      const chinese = data.families.filter(({ country }) => country === "CN").map(({ model }) => model);
      const named = data.inArticles.filter(({ model, onSale }) => onSale && chinese.includes(model)).map(({ model }) => model);
      const found = [...firstPrices(data.prices, named)].sort((a, b) => a.outputUsdPerMTok - b.outputUsdPerMTok);
      const outputs = found.map((price) => price.outputUsdPerMTok);
      const fitting = outputs.filter((output) => inside(output, low, high)).length;
      const listed = (fits: (output: number) => boolean) =>
        found
          .filter(({ outputUsdPerMTok }) => fits(outputUsdPerMTok))
          .map(({ name, outputUsdPerMTok }) => `${name} ${usd(outputUsdPerMTok)}`)
          .join(", ") || "none";
      return {
        verdict: fitting === outputs.length ? "holds" : fitting > 0 ? "holds-loosely" : "contradicted",
        stated: `${usdSpan([low, high])} per million output tokens`,
        computed: `${usdSpan(outputs)}, the middle one ${usd(middle(outputs))}`,
        tolerance: "A price inside the range agrees; all must lie in it to hold fully.",
        why:
          `Of ${outputs.length} Chinese models that the articles name, ${fitting} came at a price in the range. The middle one asked ` +
          `${usd(middle(outputs))}, the cheapest ${usd(Math.min(...outputs))} and the dearest ${usd(Math.max(...outputs))}.`,
        working: [
          { what: "Below the range", value: listed((output) => output < low) },
          { what: "In the range", value: listed((output) => inside(output, low, high)) },
          { what: "Above it", value: listed((output) => output > high) },
          { what: "The middle one", value: usd(middle(outputs)), unit: "a million output tokens", total: true },
        ],
        ...(fitting === 0 && { favour: "The article names no models." }),
      };
    },
  }),
  "S4-048": check({
    data: { prices: priceHistory },
    run: ({ claim, claims, data }) => {
      const stated = figure(claim).value;
      const price = firstPrice(data.prices, "deepseek-v3-2");
      const earlier = firstPrice(data.prices, "deepseek-v3");
      const verdict = judge({ computed: price.outputUsdPerMTok, low: stated, near: 0.01, loose: 0.1, otherwise: "contradicted" });
      const bill = figure(claims("S4-019"), 1).value / (figure(claims("S4-019"), 0).value / 1e6);
      const billFits = Math.abs(bill / price.outputUsdPerMTok - 1) < 0.01;
      const wasV3 = Math.abs(earlier.outputUsdPerMTok / stated - 1) < 0.01;
      return {
        verdict,
        stated: `${usd(stated)} per million output tokens`,
        computed: `${usd(price.outputUsdPerMTok)} per million output tokens`,
        tolerance: "Within 1%: a list price is exact. Within 10% it would hold loosely.",
        why:
          "DeepSeek lists " +
          `${usd(price.outputUsdPerMTok)}${wasV3 ? `; ${usd(stated)} was its price of the earlier V3` : ""}.` +
          `${billFits ? ` The same article’s bill is reckoned at ${usd(bill)}.` : ""}`,
        working: [
          priceLine(price, "output"),
          priceLine(earlier, "output"),
          { what: "Stated price ÷ list price", value: significant(stated / price.outputUsdPerMTok, 2), unit: "times", total: true },
        ],
        favour:
          `${usd(earlier.outputUsdPerMTok)} was DeepSeek’s own price of output for V3 in 2025. Other hosts of an open model may also ask ` +
          "more than its maker.",
      };
    },
  }),
});
