import { check, defineChecks, figure, judge } from "../kit/check.ts";
import { date, significant, usd } from "../kit/format.ts";
import { firstPrice, firstPrices, priceHistory, priceLine } from "../kit/readings/price-history.ts";
import { one } from "../kit/table.ts";

const times = (ratio: number | null): string => `${significant(ratio)} times`;

export default defineChecks({
  "S2-014": check({
    data: { prices: priceHistory },
    run: ({ claim, claims, data }) => {
      const stated = figure(claim).value;
      const dear = figure(claims("S2-013")).value;
      const { value: low, high = low } = figure(claims("S2-012"));
      const middle = dear / ((low + high) / 2);
      const [sonnet, kimi] = firstPrices(data.prices, ["claude-sonnet-4-5", "kimi-k2-0905"]);
      const listed = (sonnet?.outputUsdPerMTok ?? Number.NaN) / (kimi?.outputUsdPerMTok ?? Number.NaN);
      const verdict = judge({ computed: middle, low: stated, near: 0.1, loose: 0.25, otherwise: "fails" });
      return {
        verdict,
        stated: `about ${times(stated)}`,
        computed: `${times(middle)}, from ${significant(dear / high)} to ${significant(dear / low)}`,
        tolerance: "Within 10% of the middle of its own two prices, since the article says “about”.",
        why:
          `The article’s own prices give ${significant(middle)}. One list pair of that time, output of ${sonnet?.name} against ` +
          `${kimi?.name}, gives ${significant(listed)}.`,
        working: [
          { what: "American price in the article", value: usd(dear), unit: "a million tokens" },
          { what: "Middle of the Chinese prices in the article", value: `÷ ${usd((low + high) / 2)}`, unit: "a million tokens" },
          { what: "Gap", value: times(middle), total: true },
          ...[sonnet, kimi].flatMap((price) => (price ? [priceLine(price, "output")] : [])),
          { what: "Gap of that list pair", value: times(listed), total: true },
        ],
        ...(verdict === "fails" && { favour: "The prices are ranges, and other pairs of models lie nearer." }),
      };
    },
  }),
  "S3-048": check({
    data: { prices: priceHistory },
    run: ({ claim, data }) => {
      const stated = figure(claim).value;
      const dear = firstPrice(data.prices, "gpt-4o");
      const lasting = firstPrice(data.prices, "deepseek-v3");
      const launch = one(
        data.prices,
        (row) => row.model === "deepseek-v3" && row.window === null && row.validUntil !== null,
        "launch price of deepseek-v3",
      );
      const ratios = (cheap: typeof lasting) => [dear.inputUsdPerMTok / cheap.inputUsdPerMTok, dear.outputUsdPerMTok / cheap.outputUsdPerMTok];
      const near = (ratio: number) => Math.abs(ratio / stated - 1) <= 0.05;
      const atLaunch = ratios(launch);
      const after = ratios(lasting);
      const until = date(launch.validUntil ?? "");
      return {
        verdict: after.some(near) ? "holds-loosely" : "unverified",
        stated: `${times(stated)} lower, by independent tests`,
        computed: `${times(atLaunch[1] ?? null)} as a quotient of list prices until ${until}, then ${times(after[1] ?? null)}`,
        tolerance: "Within 5%. A list price is not a test; if the lasting prices gave the multiple, it would hold loosely.",
        why: atLaunch.some(near)
          ? `The article names no test. Its number equals a quotient of list prices of output, ${significant(atLaunch[1] ?? null)}, at a ` +
            `launch price that ended on ${until}; then ${significant(after[1] ?? null)}.`
          : "The article names no test, and no quotient of the two list prices gives its number.",
        working: [
          priceLine(dear, "output"),
          { what: `List price of output, DeepSeek V3, until ${until}`, value: `÷ ${usd(launch.outputUsdPerMTok)}`, unit: "a million tokens" },
          { what: "Gap at launch", value: times(atLaunch[1] ?? null), total: true },
          {
            what: `List price of output, DeepSeek V3, from ${date(lasting.recordedOn ?? "")}`,
            value: `÷ ${usd(lasting.outputUsdPerMTok)}`,
            unit: "a million tokens",
          },
          { what: "Gap from then on", value: times(after[1] ?? null), total: true },
          { what: "Gap in input, at launch and from then on", value: `${times(atLaunch[0] ?? null)}, ${times(after[0] ?? null)}` },
        ],
        ...(atLaunch.some(near) && { favour: "As the gap in what a buyer of output paid in early 2025, it is right." }),
      };
    },
  }),
});
