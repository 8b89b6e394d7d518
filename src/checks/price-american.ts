import { check, defineChecks, figure } from "../kit/check.ts";
import { date, spelled, usd } from "../kit/format.ts";
import { askedLine, claimPrices, firstPrice, modelsOf, priceHistory, priceLine, pricesOf, usdSpan } from "../kit/readings/price-history.ts";
import { maybe, number, one, table, text } from "../kit/table.ts";
import { atMostLoosely, judge, judgeSeveral, weakest } from "./rules/judge.ts";

const origins = table("origins", { id: text, value: maybe(number), saidBy: text });
/** Last day of a month that still counts as early. */
const EARLY = 10;

export default defineChecks({
  "S0-025": check({
    data: { prices: priceHistory, models: claimPrices.models },
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const month = claim.dates?.[0]?.value ?? "";
      const [model = ""] = modelsOf(data.models, claim.id);
      const { name, recordedOn } = firstPrice(data.prices, model);
      const day = recordedOn ?? "";
      const inMonth = day.startsWith(month);
      const verdict = !inMonth ? "contradicted" : Number(day.slice(-2)) <= EARLY ? "holds" : "holds-loosely";
      return {
        verdict,
        ...(verdict === "holds-loosely" && { loosely: "rounded" as const }),
        stated: `early ${date(month)}`,
        computed: date(day),
        tolerance: `early: the first ${EARLY} days of the month; later in the month it holds loosely`,
        why: `A price for ${name} entered an open catalogue on ${date(day)}.`,
        working: [{ what: `First price of ${name} in the catalogue`, value: date(day) }],
        ...(verdict === "contradicted" && { favour: "The catalogue may have taken the model up later than the day it came out." }),
      };
    },
  }),
  "S0-026": check({
    data: claimPrices,
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const { value: low, high = low } = figure(claim);
      const found = pricesOf(data, claim.id);
      const inputs = found.map((price) => price.inputUsdPerMTok);
      const judged = judgeSeveral({ computed: inputs, figure: figure(claim), otherwise: "contradicted" });
      return {
        ...judged,
        stated: `${usdSpan([low, high])} per million input tokens`,
        computed: `${usdSpan(inputs)} per million input tokens`,
        why:
          judged.verdict === "holds"
            ? `Both prices lie in the range, at ${usdSpan(inputs)}.`
            : `Of the two prices, ${usdSpan(inputs)}, not both lie in the range.`,
        ...(judged.verdict === "holds" && Math.min(...inputs) > low * 2 && { against: `Neither model is near the lower end, ${usd(low)}.` }),
        working: found.map((price) => askedLine(price, "input")),
        ...(judged.verdict === "contradicted" && { favour: "Smaller versions of these models and batches cost less." }),
      };
    },
  }),
  "S0-028": check({
    data: claimPrices,
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const found = pricesOf(data, claim.id);
      const dearest = Math.max(...found.map((price) => price.outputUsdPerMTok));
      const judged = judge({ computed: dearest, figure: figure(claim), otherwise: "contradicted" });
      return {
        ...judged,
        stated: `up to ${usd(figure(claim).value)} per million output tokens`,
        computed: `${usd(dearest)} per million output tokens`,
        why: `The dearer of the two lists ${usd(dearest)} for output.`,
        working: found.map((price) => priceLine(price, "output")),
        ...(judged.verdict === "contradicted" && { favour: "Long prompts cost more and batches less." }),
      };
    },
  }),
  "S1-033": check({
    data: claimPrices,
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const found = pricesOf(data, claim.id);
      const [inputs, outputs] = [found.map((price) => price.inputUsdPerMTok), found.map((price) => price.outputUsdPerMTok)];
      const judged = weakest(
        judgeSeveral({ computed: inputs, figure: figure(claim), otherwise: "contradicted" }),
        judgeSeveral({ computed: outputs, figure: figure(claim, 1), otherwise: "contradicted" }),
      );
      return {
        ...judged,
        stated: `${usd(figure(claim).value)} in and ${usd(figure(claim, 1).value)} out, per million tokens, on OpenRouter`,
        computed: `${usdSpan(inputs)} in and ${usdSpan(outputs)} out, per million tokens`,
        why:
          judged.verdict === "holds"
            ? "The marketplace asked just that, as the maker does."
            : "The records of the marketplace’s price in that week say otherwise, or differ.",
        working: found.flatMap((price) => [priceLine(price, "input"), priceLine(price, "output")]),
        ...(judged.verdict === "contradicted" && { favour: "A catalogue may be late in taking up a price." }),
      };
    },
  }),
  "S2-013": check({
    data: { ...claimPrices, origins },
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const stated = figure(claim);
      const origin = one(data.origins, ({ id }) => id === "ft-price-american", "ft-price-american in origins");
      const found = pricesOf(data, claim.id);
      const [inputs, outputs] = [found.map((price) => price.inputUsdPerMTok), found.map((price) => price.outputUsdPerMTok)];
      const judged = judgeSeveral({ computed: outputs, figure: stated, otherwise: "contradicted" });
      return {
        ...judged,
        stated: `about ${usd(stated.value)} per million tokens`,
        computed: `${usdSpan(outputs)} per million output tokens`,
        why:
          `${usdSpan(outputs)} is the price of output. The article does not name the side, but the newspaper that its numbers come ` +
          `from does, and it prints ${usd(origin.value)} for output.`,
        against: `Input costs ${usdSpan(inputs)}, and most of what agents pay for is input.`,
        working: [
          ...found.flatMap((price) => [priceLine(price, "output"), priceLine(price, "input")]),
          { what: `${origin.saidBy}, output`, value: usd(origin.value), unit: "a million tokens" },
        ],
        ...(judged.verdict === "contradicted" && { favour: "Long prompts are charged at a higher rate." }),
      };
    },
  }),
  "S4-018": check({
    data: claimPrices,
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const stated = figure(claim);
      const american = new Set(data.prices.filter(({ country }) => country === "US").map(({ model }) => model));
      const named = data.models.filter(({ model, claims, onSale }) => american.has(model) && claims.length > 0 && onSale).map(({ model }) => model);
      const found = pricesOf(data, claim.id, named);
      const outputs = found.map((price) => price.outputUsdPerMTok);
      const [small] = pricesOf(data, claim.id);
      const namedOnes = judgeSeveral({ computed: outputs, figure: stated, otherwise: "contradicted" });
      const judged = small && small.outputUsdPerMTok < stated.value ? atMostLoosely(namedOnes, "narrower") : namedOnes;
      const met = outputs.filter((output) => output >= stated.value).length;
      return {
        ...judged,
        stated: `${usd(stated.value)} to ${usd(stated.high ?? null)} or more per million output tokens`,
        computed: `${usdSpan(outputs)} per million output tokens`,
        why:
          `${met === outputs.length ? `All ${spelled(met)}` : `Of ${spelled(outputs.length)}`} American models that the articles name` +
          `${met === outputs.length ? "" : `, ${spelled(met)}`} ask at least ${usd(stated.value)}. ` +
          "The article does not say which ones are comparable.",
        ...(small &&
          judged.verdict !== "contradicted" && {
            against: `Smaller American models, on sale beside them and much used, ask less: ${small.name} ${usd(small.outputUsdPerMTok)}.`,
          }),
        working: found.map((price) => priceLine(price, "output")),
        ...(judged.verdict === "contradicted" && { favour: "The article does not name the models that it finds comparable." }),
      };
    },
  }),
});
