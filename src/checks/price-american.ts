import { check, defineChecks, figure, judge } from "../kit/check.ts";
import { date, usd } from "../kit/format.ts";
import { listPrices } from "../kit/readings/models.ts";
import { firstPrice, firstPrices, priceHistory, priceLine, usdSpan } from "../kit/readings/price-history.ts";
import { one } from "../kit/table.ts";

/** Ids of GPT-5.4 and Claude 4.6 Sonnet in the data. */
const NEW_IN_SPRING = ["gpt-5-4", "claude-sonnet-4-6"];

export default defineChecks({
  "S0-025": check({
    data: { prices: priceHistory },
    run: ({ data }) => {
      const { name, recordedOn } = firstPrice(data.prices, "gpt-5-4");
      const [, month, day] = (recordedOn ?? "").split("-").map(Number);
      const early = month === 3 && (day ?? 0) <= 10;
      return {
        verdict: early ? "holds" : month === 3 ? "holds-loosely" : "contradicted",
        stated: "early March (the year of the article, 2026)",
        computed: date(recordedOn ?? ""),
        tolerance: "Early means the first ten days of the month.",
        why: `A price for ${name} entered an open catalogue on ${date(recordedOn ?? "")}.`,
        working: [{ what: `First price of ${name} in the catalogue`, value: date(recordedOn ?? "") }],
        ...(month !== 3 && { favour: "The catalogue may have taken the model up later than the day it came out." }),
      };
    },
  }),
  "S0-026": check({
    data: { prices: priceHistory },
    run: ({ claim, data }) => {
      const { value: low, high = low } = figure(claim);
      const found = firstPrices(data.prices, NEW_IN_SPRING);
      const inputs = found.map((price) => price.inputUsdPerMTok);
      const inside = inputs.every((input) => input >= low && input <= high);
      const spanned = inside && Math.min(...inputs) <= low * 1.1 && Math.max(...inputs) >= high * 0.9;
      return {
        verdict: spanned ? "holds" : inside ? "holds-loosely" : "contradicted",
        stated: `${usdSpan([low, high])} per million input tokens`,
        computed: `${usdSpan(inputs)} per million input tokens`,
        tolerance: "First list prices. A price inside the range agrees; it holds fully if prices lie within 10% of both ends.",
        why: inside
          ? `Both prices lie in the range, at ${usdSpan(inputs)}.${spanned ? "" : ` Neither is near the lower end, ${usd(low)}.`}`
          : `A price lies outside: ${usdSpan(inputs)}.`,
        working: found.map((price) => priceLine(price, "input")),
        ...(!inside && { favour: "Smaller versions of these models and batches cost less." }),
      };
    },
  }),
  "S0-028": check({
    data: { prices: priceHistory },
    run: ({ claim, data }) => {
      const stated = figure(claim).value;
      const found = firstPrices(data.prices, NEW_IN_SPRING);
      const dearest = Math.max(...found.map((price) => price.outputUsdPerMTok));
      const verdict = judge({ computed: dearest, low: stated, near: 0.01, loose: 0.1, otherwise: "contradicted" });
      return {
        verdict,
        stated: `up to ${usd(stated)} per million output tokens`,
        computed: `${usd(dearest)} per million output tokens`,
        tolerance: "Within 1% of the first list price.",
        why: `The dearer of the two lists ${usd(dearest)} for output.`,
        working: found.map((price) => priceLine(price, "output")),
        ...(verdict === "contradicted" && { favour: "Long prompts cost more and batches less." }),
      };
    },
  }),
  "S1-033": check({
    data: { prices: priceHistory },
    run: ({ claim, data }) => {
      const [input, output] = [figure(claim, 0).value, figure(claim, 1).value];
      const price = firstPrice(data.prices, "claude-opus-4-6");
      const verdicts = [
        judge({ computed: price.inputUsdPerMTok, low: input, near: 0.01, loose: 0.1, otherwise: "contradicted" }),
        judge({ computed: price.outputUsdPerMTok, low: output, near: 0.01, loose: 0.1, otherwise: "contradicted" }),
      ];
      const verdict = verdicts.every((found) => found === "holds") ? "holds" : verdicts.includes("contradicted") ? "contradicted" : "holds-loosely";
      return {
        verdict,
        stated: `${usd(input)} in and ${usd(output)} out, per million tokens`,
        computed: `${usd(price.inputUsdPerMTok)} in and ${usd(price.outputUsdPerMTok)} out, per million tokens`,
        tolerance: "Within 1%: a list price is exact.",
        why: verdict === "holds" ? "Both are the vendor’s list prices." : "The vendor’s list says otherwise.",
        working: [priceLine(price, "input"), priceLine(price, "output")],
        ...(verdict === "contradicted" && { favour: "The marketplace may have shown another price than the vendor’s on that day." }),
      };
    },
  }),
  "S2-013": check({
    data: { prices: priceHistory },
    run: ({ claim, data }) => {
      const stated = figure(claim).value;
      const price = firstPrice(data.prices, "claude-sonnet-4-5");
      const near = (listed: number) => judge({ computed: listed, low: stated, near: 0.05, loose: 0.2, otherwise: "contradicted" });
      const [input, output] = [near(price.inputUsdPerMTok), near(price.outputUsdPerMTok)];
      const verdict =
        input === "holds" && output === "holds" ? "holds" : input === "contradicted" && output === "contradicted" ? "contradicted" : "holds-loosely";
      return {
        verdict,
        stated: `about ${usd(stated)} per million tokens`,
        computed: `${usd(price.outputUsdPerMTok)} per million output tokens; input ${usd(price.inputUsdPerMTok)}`,
        tolerance: "Within 5%, since the article says “about”; input and output must both agree to hold fully, as it does not say which it means.",
        why:
          `${usd(price.outputUsdPerMTok)} is the price of output. Input costs ${usd(price.inputUsdPerMTok)}, and the article does not say ` +
          "which it means.",
        working: [priceLine(price, "input"), priceLine(price, "output")],
        ...(verdict === "contradicted" && { favour: "Long prompts are charged at a higher rate." }),
      };
    },
  }),
  "S4-018": check({
    data: { prices: priceHistory, current: listPrices },
    run: ({ claim, data }) => {
      const { value: low, high = low } = figure(claim);
      const leading = [
        ...firstPrices(data.prices, ["gpt-5-4", "claude-sonnet-4-6", "claude-opus-4-6"]),
        one(data.current, ({ model }) => model === "gemini-3-1-pro", "list price of gemini-3-1-pro"),
      ];
      const small = one(data.current, ({ model }) => model === "gemini-3-flash", "list price of gemini-3-flash");
      const outputs = leading.map((price) => price.outputUsdPerMTok);
      const above = outputs.filter((output) => output >= low).length;
      return {
        verdict: above === outputs.length ? "holds" : above > 0 ? "holds-loosely" : "contradicted",
        stated: `${usd(low)} to ${usd(high)} or more per million output tokens`,
        computed: `${usdSpan(outputs)} per million output tokens`,
        tolerance:
          "At or above the lower end agrees, as the article says “or more”. Comparable is read as the leading models of the three large " +
          "American developers.",
        why: `The leading American models list output at ${usdSpan(outputs)}. Smaller ones ask less: ${small.name} ${usd(small.outputUsdPerMTok)}.`,
        working: [...leading, small].map((price) => priceLine(price, "output")),
        ...(above === 0 && { favour: "The article does not name the models that it finds comparable." }),
      };
    },
  }),
});
