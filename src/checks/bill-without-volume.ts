import { check, defineChecks, figure, judge } from "../kit/check.ts";
import { decimal, inWords, significant, usd } from "../kit/format.ts";
import { firstPrice, firstPrices, priceHistory, priceLine } from "../kit/readings/price-history.ts";
import { maybe, number, one, table, text } from "../kit/table.ts";

const times = (ratio: number | null): string => `${significant(ratio)} times`;
/** Writes a bill as the articles print it: whole dollars without cents. */
const whole = (amountUsd: number): string => `$${decimal(amountUsd)}`;
const bills = table("example-bills", { id: text, tokensPerPeriod: maybe(number) });
/** "Tens of dollars" and "hundreds of millions" at their widest. */
const TENS_USD = [20, 99] as const;
const HUNDREDS_OF_MILLIONS_USD = 200e6;
const HOURS_A_YEAR = 8760;

export default defineChecks({
  "S2-023": check({
    data: { bills },
    run: ({ claim, claims, data }) => {
      const stated = figure(claim).value;
      const { value: low, high = low } = figure(claims("S2-012"));
      const tokens = one(data.bills, ({ id }) => id === "developer-cn", "the developer's bill").tokensPerPeriod;
      const [least, most] = [stated / high, stated / low];
      const agent = figure(claims("S2-010")).value;
      return {
        verdict:
          tokens === null ? "unverified" : judge({ computed: tokens / 1e6, low: least, high: most, near: 0.1, loose: 0.3, otherwise: "fails" }),
        stated: `about ${whole(stated)} a day`,
        computed: `${significant(least)} to ${significant(most)} million tokens a day at the article’s own prices`,
        tolerance: "None: without a volume there is nothing to multiply.",
        why:
          `No volume, model or person is named. At the article’s own prices the sum buys ${significant(least)} to ${significant(most)} ` +
          `million tokens, with ${inWords(agent)} in its largest agent task.`,
        working: [
          { what: "Stated bill", value: whole(stated), unit: "a day" },
          { what: "At the higher price the article prints", value: `÷ ${usd(high)}`, unit: "a million" },
          { what: "Tokens", value: significant(least), unit: "million a day", total: true },
          { what: "At the lower", value: `÷ ${usd(low)}`, unit: "a million" },
          { what: "Tokens", value: significant(most), unit: "million a day", total: true },
          { what: "For comparison: the article’s largest agent task", value: inWords(agent), unit: "tokens" },
        ],
      };
    },
  }),
  "S2-024": check({
    data: { prices: priceHistory },
    run: ({ claim, claims, data }) => {
      const [premium, cheap] = [figure(claim).value, figure(claims("S2-023")).value];
      const ratio = premium / cheap;
      const { value: low, high = low } = figure(claims("S2-012"));
      const dear = figure(claims("S2-013")).value;
      const [least, most] = [dear / high, dear / low];
      const opus = firstPrice(data.prices, "claude-opus-4-6");
      const m25 = firstPrice(data.prices, "minimax-m2-5");
      const listed = [opus.inputUsdPerMTok / m25.inputUsdPerMTok, opus.outputUsdPerMTok / m25.outputUsdPerMTok];
      return {
        verdict: judge({ computed: ratio, low: least, high: most, near: 0.05, loose: 0.25, otherwise: "fails" }),
        stated: `about ${whole(premium)} a day, where Chinese models cost ${whole(cheap)}: ${times(ratio)}`,
        computed: `${whole(cheap * least)} to ${whole(cheap * most)} a day, ${significant(least)} to ${significant(most)} times`,
        tolerance: "Within 5% of the range that the article’s own prices give for the same work; within 25% it would hold loosely.",
        why:
          `The bills stand ${significant(ratio)} to 1. The article’s own prices allow ${significant(least)} to ${significant(most)} for the ` +
          `same work, so ${whole(cheap)} becomes at most ${whole(cheap * most)}.`,
        working: [
          { what: "Stated bills, divided", value: times(ratio) },
          { what: "American price in the article ÷ its highest Chinese price", value: times(least) },
          { what: "American price in the article ÷ its lowest Chinese price", value: times(most) },
          { what: "Greatest premium bill that follows", value: whole(cheap * most), unit: "a day", total: true },
          { what: "List prices, Opus 4.6 ÷ MiniMax M2.5, input", value: times(listed[0] ?? null) },
          { what: "List prices, Opus 4.6 ÷ MiniMax M2.5, output", value: times(listed[1] ?? null) },
        ],
        favour:
          "The text does not say that the two bills are for the same work, nor that premium means the one model it prices. Claude Opus 4.6 " +
          `against MiniMax M2.5 lists ${significant(listed[0] ?? null)} to ${significant(listed[1] ?? null)} to 1, and ${significant(ratio)} ` +
          "lies between.",
      };
    },
  }),
  "S3-020": check({
    data: { bills, prices: priceHistory },
    run: ({ claims, data }) => {
      const tokens = one(data.bills, ({ id }) => id === "john-us", "John's bill").tokensPerPeriod;
      const models = firstPrices(data.prices, ["claude-opus-4-6", "claude-sonnet-4-6"]);
      const inputs = models.map((price) => price.inputUsdPerMTok);
      const [least, most] = [TENS_USD[0] / Math.max(...inputs), TENS_USD[1] / Math.min(...inputs)];
      const agent = figure(claims("S2-010")).value;
      return {
        verdict:
          tokens === null ? "unverified" : judge({ computed: tokens / 1e6, low: least, high: most, near: 0, loose: 0.5, otherwise: "contradicted" }),
        stated: `tens of dollars, read as ${whole(TENS_USD[0])} to ${whole(TENS_USD[1])}`,
        computed: `${significant(least)} to ${significant(most)} million input tokens`,
        tolerance: "The widest plain reading of “tens of dollars”.",
        why:
          `One person’s account, without model or volume. The sum buys ${significant(least)} to ${significant(most)} million input tokens, ` +
          `and another article’s largest agent task takes ${inWords(agent)}.`,
        working: [
          ...models.map((price) => priceLine(price, "input")),
          { what: `Least: ${whole(TENS_USD[0])} at the dearer price`, value: significant(least), unit: "million input tokens" },
          { what: `Most: ${whole(TENS_USD[1])} at the cheaper`, value: significant(most), unit: "million input tokens" },
          { what: "For comparison: another article’s largest agent task", value: inWords(agent), unit: "tokens" },
        ],
        ...(tokens !== null && { favour: "Output, which costs five times as much, is left out." }),
      };
    },
  }),
  "S3-030": check({
    data: { prices: priceHistory },
    run: ({ claim, data }) => {
      const stated = figure(claim).value;
      const cheap = firstPrice(data.prices, "minimax-m2-5");
      const models = firstPrices(data.prices, ["claude-opus-4-6", "claude-sonnet-4-6"]);
      const ratios = models.flatMap((dear) => [dear.inputUsdPerMTok / cheap.inputUsdPerMTok, dear.outputUsdPerMTok / cheap.outputUsdPerMTok]);
      const [least, most] = [Math.min(...ratios), Math.max(...ratios)];
      const allowed = most >= stated * 0.9;
      return {
        verdict: allowed ? "holds-loosely" : "contradicted",
        stated: `an order of magnitude, ${times(stated)}`,
        computed: `${significant(least)} to ${significant(most)} times at list price`,
        tolerance: "List prices that allow the multiple within 10% agree loosely: the bill itself is not published.",
        why: allowed
          ? `List prices of the two Claude models that he may have used stand ${significant(least)} to ${significant(most)} to 1 against ` +
            "MiniMax M2.5. His bill itself is not published."
          : `List prices allow ${significant(most)} to 1 at most.`,
        working: models.flatMap((dear) => [
          { what: `${dear.name} ÷ ${cheap.name}, input`, value: times(dear.inputUsdPerMTok / cheap.inputUsdPerMTok) },
          { what: `${dear.name} ÷ ${cheap.name}, output`, value: times(dear.outputUsdPerMTok / cheap.outputUsdPerMTok) },
        ]),
        ...(!allowed && { favour: "He may have come from a dearer model, which the article does not name." }),
      };
    },
  }),
  "S3-038": check({
    data: {
      prices: table("industrial-prices", { id: text, usdPerKwh: number }),
      sites: table("data-centre-electricity", { place: text, kind: text, year: number, energyTwh: maybe(number) }),
    },
    run: ({ claims, data }) => {
      const price = (id: string) => one(data.prices, (row) => row.id === id, id).usdPerKwh;
      const [american, cheapest] = [price("us-2025"), price("cn-hohhot-delivered-2025")];
      const [powerMw, powerCheapMw] = [american, cheapest].map((usdPerKwh) => HUNDREDS_OF_MILLIONS_USD / usdPerKwh / HOURS_A_YEAR / 1000);
      const gpuW = figure(claims("S3-037")).value;
      const reported = data.sites.filter(({ kind, energyTwh }) => kind === "reported" && energyTwh !== null);
      const site = [...reported].sort((a, b) => (b.energyTwh ?? 0) - (a.energyTwh ?? 0))[0];
      const siteUsd = (site?.energyTwh ?? 0) * 1e9 * american;
      return {
        verdict: siteUsd >= HUNDREDS_OF_MILLIONS_USD ? "holds-loosely" : "unverified",
        stated: `hundreds of millions of dollars a year, read as $${inWords(HUNDREDS_OF_MILLIONS_USD)} or more`,
        computed: `${significant(powerMw ?? null)} to ${significant(powerCheapMw ?? null)} MW drawn all year`,
        tolerance: "The widest plain reading; a metered site that pays as much would settle it.",
        why:
          `It takes ${significant(powerMw ?? null)} MW all year at the American industrial price. The data hold no metered data centre of ` +
          `that size; ${site ? `the largest reported, the ${site.place}, would pay $${inWords(siteUsd)}` : "none is reported"}.`,
        working: [
          { what: "Bill, at least", value: `$${inWords(HUNDREDS_OF_MILLIONS_USD)}`, unit: "a year" },
          { what: "American industrial mean, 2025", value: `÷ ${significant(american)}`, unit: "$ per kWh" },
          { what: "Hours a year", value: `÷ ${decimal(HOURS_A_YEAR)}`, unit: "h" },
          { what: "Power at the meter", value: significant(powerMw ?? null), unit: "MW", total: true },
          { what: "The same at the price of the cheapest Chinese cluster", value: significant(powerCheapMw ?? null), unit: "MW" },
          {
            what: `Chips at the article’s ${significant(gpuW)} W that draw as much, cooling left out`,
            value: inWords(((powerMw ?? 0) * 1e6) / gpuW),
          },
          ...(site ? [{ what: `${site.place}, ${site.year}, at the same price`, value: `$${inWords(siteUsd)}`, unit: "a year" }] : []),
        ],
      };
    },
  }),
});
