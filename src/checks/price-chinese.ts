import { check, defineChecks, figure, printedElsewhere } from "../kit/check.ts";
import { significant, usd } from "../kit/format.ts";
import {
  askedLine,
  claimPrices,
  type DatedPrice,
  firstPrice,
  modelsOf,
  priceLine,
  priceOf,
  pricesOf,
  pricesOn,
  shopsOf,
  usdSpan,
} from "../kit/readings/price-history.ts";
import { judgeSeveral, weakest } from "./rules/judge.ts";

/** Lists prices of input and of output: what a price without its side is said of. */
const bothSides = (prices: readonly DatedPrice[]): readonly number[] => prices.flatMap((price) => [price.inputUsdPerMTok, price.outputUsdPerMTok]);
const SHOP_NAMES: Readonly<Record<string, string>> = { vendor: "the makers", openrouter: "OpenRouter", deepinfra: "DeepInfra" };

export default defineChecks({
  "S0-024": check({
    data: claimPrices,
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const { value: low, high = low } = figure(claim);
      const found = pricesOf(data, claim.id);
      const inputs = found.map((price) => price.inputUsdPerMTok);
      const outputs = found.map((price) => price.outputUsdPerMTok);
      const judged = judgeSeveral({ computed: bothSides(found), figure: figure(claim), otherwise: "contradicted" });
      return {
        ...judged,
        stated: `${usdSpan([low, high])} per million tokens`,
        computed: `input ${usdSpan(inputs)}, output ${usdSpan(outputs)}`,
        why:
          judged.verdict === "holds-loosely"
            ? `Half of the prices or more lie in the range: input asks ${usdSpan(inputs)}, output ${usdSpan(outputs)}, and the article ` +
              "does not say which it means."
            : `Input lists at ${usdSpan(inputs)} and output at ${usdSpan(outputs)}.`,
        working: found.flatMap((price) => [askedLine(price, "input"), askedLine(price, "output")]),
        ...(judged.verdict === "contradicted" && { favour: "With much input read from cache, a blended price lies lower than the list’s." }),
        ...(judged.verdict === "holds-loosely" && {
          against: "The same sentence gives America’s prices of input and output apart, so that a reader sets this range against both.",
        }),
      };
    },
  }),
  "S1-034": check({
    data: claimPrices,
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const [input, ceiling] = [figure(claim), figure(claim, 1)];
      const found = pricesOf(data, claim.id);
      const [inputs, outputs] = [found.map((price) => price.inputUsdPerMTok), found.map((price) => price.outputUsdPerMTok)];
      const judged = weakest(
        judgeSeveral({ computed: inputs, figure: input, otherwise: "contradicted" }),
        judgeSeveral({ computed: outputs, figure: ceiling, otherwise: "contradicted" }),
      );
      const differ = inputs.length > 1;
      return {
        ...judged,
        stated: `${usd(input.value)} in and less than ${usd(ceiling.value)} out, per million tokens, on OpenRouter`,
        computed: `${usdSpan(inputs)} in and ${usdSpan(outputs)} out, by the record`,
        why: differ
          ? "Two records of the marketplace differ in that week: " +
            `${found.map((price) => `${usd(price.inputUsdPerMTok)} in and ${usd(price.outputUsdPerMTok)} out`).join(", or ")}. ` +
            "It passes requests to several hosts, each with its price; MiniMax’s own is the higher."
          : `The marketplace asked ${usdSpan(inputs)} in and ${usdSpan(outputs)} out.`,
        working: found.flatMap((price) => [askedLine(price, "input"), priceLine(price, "output")]),
        ...(differ && { against: `The host that OpenRouter put first asked ${usd(Math.min(...inputs))} for input, less than the article says.` }),
        ...(judged.verdict === "contradicted" && { favour: "Hosts on the marketplace ask different prices, and it lists them all." }),
      };
    },
  }),
  "S3-028": check({
    data: claimPrices,
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const found = pricesOf(data, claim.id).toSorted((a, b) => a.inputUsdPerMTok - b.inputUsdPerMTok);
      const of = (country: string) => found.filter((price) => price.country === country).map((price) => price.inputUsdPerMTok);
      const judged = weakest(
        judgeSeveral({ computed: of("CN"), figure: figure(claim), otherwise: "contradicted" }),
        judgeSeveral({ computed: of("US"), figure: figure(claim, 1), otherwise: "contradicted" }),
      );
      return {
        ...judged,
        stated: `${usd(figure(claim).value)} against ${usd(figure(claim, 1).value)} per million input tokens`,
        computed: `${usdSpan(of("CN"))} against ${usdSpan(of("US"))} per million input tokens`,
        why: judged.verdict === "holds" ? "OpenRouter asked just that for input, as the makers did." : "OpenRouter’s record says otherwise.",
        working: found.map((price) => priceLine(price, "input")),
        ...(judged.verdict === "contradicted" && { favour: "Hosts on the marketplace ask different prices." }),
      };
    },
  }),
  "S2-012": check({
    data: claimPrices,
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, claims, data }) => {
      const { value: low, high = low } = figure(claim);
      const found = pricesOf(data, claim.id);
      const outputs = found.map((price) => price.outputUsdPerMTok);
      const inputs = found.map((price) => price.inputUsdPerMTok);
      const judged = judgeSeveral({ computed: outputs, figure: figure(claim), otherwise: "contradicted" });
      const fitting = outputs.filter((output) => output >= low && output <= high).length;
      return {
        ...judged,
        stated: `${usdSpan([low, high])} per million tokens`,
        computed: `output ${usdSpan(outputs)}, input ${usdSpan(inputs)}`,
        why:
          `Of ${outputs.length} of the two makers’ models, ${fitting} list output in the range. The newspaper that the numbers come ` +
          "from says that output is meant.",
        working: [...found.map((price) => askedLine(price, "output")), printedElsewhere(claims("S4-017"))],
        ...(judged.verdict === "contradicted"
          ? { favour: "The article names no model, and others of these makers may lie in the range." }
          : {
              against: `MiniMax’s main model asks ${usd(Math.min(...outputs))} for output, and input costs ${usdSpan(inputs)} with both makers.`,
            }),
      };
    },
  }),
  "S4-017": check({
    data: claimPrices,
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const { value: low, high = low } = figure(claim);
      const chinese = new Set(data.prices.filter(({ country }) => country === "CN").map(({ model }) => model));
      const named = data.models.filter(({ model, claims, onSale }) => onSale && claims.length > 0 && chinese.has(model)).map(({ model }) => model);
      // Of two records of one shop the later counts.
      const shops = shopsOf(data.shops, claim.id).map(({ shop, on }) => {
        const latest = named.flatMap((model) => pricesOn(data.prices, { model, shop, on }).slice(-1));
        return { shop, prices: latest.toSorted((a, b) => a.outputUsdPerMTok - b.outputUsdPerMTok) };
      });
      const judged = shops.map(({ prices }) =>
        judgeSeveral({ computed: prices.map((price) => price.outputUsdPerMTok), figure: figure(claim), otherwise: "contradicted" }),
      );
      const [first, ...others] = judged;
      if (!first) throw new RangeError("shops-in-articles: no shop of S4");
      const verdict = weakest(first, ...others);
      const inRange = (price: DatedPrice) => price.outputUsdPerMTok >= low && price.outputUsdPerMTok <= high;
      const listed = (prices: readonly DatedPrice[]) => prices.map((price) => `${price.name} ${usd(price.outputUsdPerMTok)}`).join(", ") || "none";
      return {
        ...verdict,
        stated: `${usdSpan([low, high])} per million output tokens`,
        computed: shops
          .map(({ shop, prices }) => `${usdSpan(prices.map((price) => price.outputUsdPerMTok))} at ${SHOP_NAMES[shop] ?? shop}`)
          .join(", "),
        why: `${shops
          .map(({ shop, prices }) => {
            const middle = prices.length % 2 === 1 ? prices[(prices.length - 1) / 2] : undefined;
            const at = middle ? `, the middle one at ${usd(middle.outputUsdPerMTok)}` : "";
            return `at ${SHOP_NAMES[shop] ?? shop} ${prices.filter(inRange).length} of ${prices.length}${at}`;
          })
          .join("; ")
          .replace("at", "At")}: so many Chinese models that the articles name lie in the range.`,
        working: shops.flatMap(({ shop, prices }) => [
          { what: `At ${SHOP_NAMES[shop] ?? shop}, below the range`, value: listed(prices.filter((price) => price.outputUsdPerMTok < low)) },
          { what: "In the range", value: listed(prices.filter(inRange)) },
          { what: "Above it", value: listed(prices.filter((price) => price.outputUsdPerMTok > high)) },
        ]),
        ...(verdict.verdict === "contradicted"
          ? { favour: "The article names no models." }
          : { against: "DeepSeek V3.2, the Chinese model that the article’s own bill prices, asks far less." }),
      };
    },
  }),
  "S4-048": check({
    data: claimPrices,
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, claims, data }) => {
      const stated = figure(claim);
      const [model = ""] = modelsOf(data.models, claim.id);
      const maker = firstPrice(data.prices, model);
      const found = [...pricesOf(data, claim.id), maker];
      const outputs = found.map((price) => priceOf(price, "output"));
      const judged = judgeSeveral({ computed: outputs, figure: stated, otherwise: "contradicted" });
      const bill = figure(claims("S4-019"), 1).value / (figure(claims("S4-019"), 0).value / 1e6);
      const older = data.prices.filter(
        (price) => price.model !== model && price.provider === maker.provider && price.outputUsdPerMTok === stated.value,
      );
      return {
        ...judged,
        stated: `${usd(stated.value)} per million output tokens`,
        computed: `${usdSpan(outputs)} per million output tokens`,
        why: `OpenRouter, DeepInfra and the maker asked ${usdSpan(outputs)} in April 2026. The same article’s bill is reckoned at ${usd(bill)}.`,
        working: [
          ...found.map((price) => askedLine(price, "output")),
          { what: "Stated price ÷ highest of these", value: significant(stated.value / Math.max(...outputs), 2), unit: "times", total: true },
        ],
        ...(judged.verdict === "contradicted" && {
          favour:
            `${older[0] ? `${usd(stated.value)} was the maker’s own price of output for ${older[0].name} in 2025. ` : ""}` +
            "The third shop that the article names, LLM-Stats, was not found as it stood in that month, and other hosts of an open model " +
            "may ask more.",
        }),
      };
    },
  }),
});
