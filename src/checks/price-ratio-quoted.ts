import { check, defineChecks, figure, printedElsewhere } from "../kit/check.ts";
import { date, significant, usd } from "../kit/format.ts";
import { claimPrices, firstPrice, modelsOf, priceHistory, priceLine, pricesOf } from "../kit/readings/price-history.ts";
import { one } from "../kit/table.ts";
import { judgeSeveral } from "./rules/judge.ts";

const times = (ratio: number | null): string => `${significant(ratio)} times`;

export default defineChecks({
  "S2-014": check({
    data: claimPrices,
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, claims, data }) => {
      const stated = figure(claim);
      const dear = figure(claims("S2-013")).value;
      const { value: low, high = low } = figure(claims("S2-012"));
      const [american] = pricesOf(data, claim.id);
      if (!american) throw new RangeError("models-in-articles: no model for S2-014");
      const pairs = pricesOf(data, "S2-012").map((chinese) => ({ chinese, gap: american.outputUsdPerMTok / chinese.outputUsdPerMTok }));
      const judged = judgeSeveral({ computed: pairs.map(({ gap }) => gap), figure: stated, otherwise: "contradicted" });
      return {
        ...judged,
        stated: `about ${times(stated.value)}`,
        computed: pairs
          .map(({ gap }) => significant(gap))
          .join(", ")
          .concat(" times by pair of models, in output"),
        why:
          `The article’s own prices give ${significant(dear / high)} to ${significant(dear / low)}, ` +
          `${significant(dear / ((low + high) / 2))} in the ` +
          "middle. On the lists it depends on the Chinese model.",
        against: `Against ${pairs.toSorted((a, b) => b.gap - a.gap)[0]?.chinese.name} it is ${times(Math.max(...pairs.map(({ gap }) => gap)))}.`,
        working: [
          { what: "The article’s prices, American ÷ middle of the Chinese", value: times(dear / ((low + high) / 2)) },
          priceLine(american, "output"),
          ...pairs.flatMap(({ chinese, gap }) => [
            priceLine(chinese, "output"),
            { what: `${american.name} ÷ ${chinese.name}`, value: times(gap), says: gap, total: true as const },
          ]),
          ...["S0-029", "S3-029", "S4-021"].map((id) => printedElsewhere(claims(id))),
        ],
        ...(judged.verdict === "contradicted" && { favour: "Its own two prices give the number, and other models of the makers may lie nearer." }),
      };
    },
  }),
  "S3-048": check({
    data: { prices: priceHistory, models: claimPrices.models },
    gives: ["holds-loosely", "unverified"],
    limit:
      "The article names no test, and list prices are not one: they can support the number loosely, and a price that misses it does not " +
      "refute a test.",
    run: ({ claim, data }) => {
      const stated = figure(claim);
      const models = modelsOf(data.models, claim.id);
      const of = (country: string) => {
        const model = models.find((id) => data.prices.some((row) => row.model === id && row.country === country)) ?? "";
        return firstPrice(data.prices, model);
      };
      const [dear, lasting] = [of("US"), of("CN")];
      const launch = one(
        data.prices,
        (row) => row.model === lasting.model && row.window === null && row.validUntil !== null,
        `launch price of ${lasting.model}`,
      );
      const ratios = (cheap: typeof lasting) => [dear.inputUsdPerMTok / cheap.inputUsdPerMTok, dear.outputUsdPerMTok / cheap.outputUsdPerMTok];
      const [atLaunch, after] = [ratios(launch), ratios(lasting)];
      const judged = judgeSeveral({ computed: after, figure: stated, otherwise: "unverified" });
      const until = date(launch.validUntil ?? "");
      return {
        ...judged,
        ...(judged.verdict !== "unverified" && { verdict: "holds-loosely" as const, loosely: "part-untested" as const }),
        stated: `about ${times(stated.value)} lower, by independent tests`,
        computed: `${times(atLaunch[1] ?? null)} as a quotient of list prices until ${until}, then ${times(after[1] ?? null)}`,
        why:
          "The article names no test, and none was found under these names on 1 December 2026. List prices of output stood " +
          `${significant(atLaunch[1] ?? null)} to 1 at a launch price that ended on ${until}; then ${significant(after[1] ?? null)} to 1.`,
        working: [
          priceLine(dear, "output"),
          { what: `List price of output, ${lasting.name}, until ${until}`, value: `÷ ${usd(launch.outputUsdPerMTok)}`, unit: "a million tokens" },
          { what: "List prices divided, at launch", value: times(atLaunch[1] ?? null), says: atLaunch[1] ?? Number.NaN, total: true },
          {
            what: `List price of output, ${lasting.name}, from ${date(lasting.recordedOn ?? "")}`,
            value: `÷ ${usd(lasting.outputUsdPerMTok)}`,
            unit: "a million tokens",
          },
          { what: "List prices divided, from then on", value: times(after[1] ?? null), says: after[1] ?? Number.NaN, total: true },
          { what: "Gap in input, at launch and from then on", value: `${times(atLaunch[0] ?? null)}, ${times(after[0] ?? null)}` },
        ],
        favour: `As the gap in what a buyer of output paid until ${until}, ${significant(atLaunch[1] ?? null)} is close to it.`,
      };
    },
  }),
});
