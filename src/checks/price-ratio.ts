import { check, defineChecks, figure, printedElsewhere } from "../kit/check.ts";
import { date, percent, significant, usd } from "../kit/format.ts";
import { claimPrices, type DatedPrice, priceHistory, priceLine, priceOf, pricesOf, type Side, shopsOf } from "../kit/readings/price-history.ts";
import { list, maybe, table, text } from "../kit/table.ts";
import { type Judgement, judge, judgeSeveral, weakest } from "./rules/judge.ts";

const times = (ratio: number | null): string => `${significant(ratio)} times`;
/** Writes the least and greatest of some ratios: "8.33 to 10.7 times". */
const timesSpan = (ratios: readonly number[]): string => {
  const [low, high] = [significant(Math.min(...ratios)), significant(Math.max(...ratios))];
  return low === high ? `${low} times` : `${low} to ${high} times`;
};
/** Divides every number of one list by every number of the other. */
const quotients = (dear: readonly number[], cheap: readonly number[]): readonly number[] =>
  dear.flatMap((above) => cheap.map((below) => above / below));
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** Lists the prices of one side, American and Chinese. */
const bySide = (prices: readonly DatedPrice[], side: Side): { readonly dear: readonly number[]; readonly cheap: readonly number[] } => ({
  dear: prices.filter(({ country }) => country === "US").map((price) => priceOf(price, side)),
  cheap: prices.filter(({ country }) => country === "CN").map((price) => priceOf(price, side)),
});

const families = table("model-families", { model: text, family: text });
const pairs = table("model-pairs", { pair: text, american: maybe(text), chinese: maybe(text), claims: list });

/** Lists the makers' own prices of a model's family, oldest first. */
function familyPrices(prices: readonly DatedPrice[], models: readonly { readonly model: string; readonly family: string }[], model: string) {
  const family = models.find((row) => row.model === model)?.family;
  const own = new Set(models.filter((row) => row.family === family).map((row) => row.model));
  return prices
    .filter((row) => own.has(row.model) && row.endpoint === "vendor" && row.window === null && row.recordedOn !== null && row.grade !== "C")
    .toSorted((a, b) => (a.recordedOn ?? "").localeCompare(b.recordedOn ?? ""));
}

export default defineChecks({
  "S1-082": check({
    data: { prices: priceHistory, shops: claimPrices.shops, families, pairs },
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const on = shopsOf(data.shops, claim.id)[0]?.on ?? "";
      const moved = data.pairs.flatMap(({ american, chinese, claims }) => {
        if (american === null || chinese === null || claims.length === 0) return [];
        const [dear, cheap] = [american, chinese].map((model) => familyPrices(data.prices, data.families, model)) as [DatedPrice[], DatedPrice[]];
        const first = [dear, cheap].map((rows) => rows[0]?.recordedOn ?? "").sort()[1] ?? "";
        const gap = (day: string, side: Side) => {
          const [above, below] = [dear, cheap].map((rows) => rows.findLast(({ recordedOn }) => (recordedOn ?? "") <= day));
          return above && below ? { above, below, times: priceOf(above, side) / priceOf(below, side) } : undefined;
        };
        const sides = (["input", "output"] as const).flatMap((side) => {
          const [before, now] = [gap(first, side), gap(on, side)];
          return before && now ? [{ side, before, now }] : [];
        });
        return [{ first, sides, grew: sides.every(({ before, now }) => now.times > before.times) }];
      });
      const gaps = moved.flatMap(({ sides }) => sides.map(({ now }) => now.times));
      const level = judgeSeveral({ computed: gaps, figure: figure(claim), otherwise: "contradicted" });
      const grew = moved.filter((pair) => pair.grew).length;
      const sudden =
        grew === moved.length
          ? { verdict: "holds" as const }
          : grew * 2 >= moved.length
            ? { verdict: "holds-loosely" as const, loosely: "narrower" as const }
            : { verdict: "contradicted" as const };
      const judged = weakest<Pick<Judgement, "verdict" | "loosely">>(level, sudden);
      return {
        ...judged,
        tolerance: `${level.tolerance}; suddenly: the gap has grown since the data first know both makers’ models, in each pair, loosely in half`,
        stated: "suddenly an order of magnitude cheaper",
        computed: `${timesSpan(gaps)} on the pairs that the articles compare; the gap grew in ${grew} of ${moved.length}`,
        why: moved
          .map(({ first, sides, grew: wider }) => {
            const [{ before, now } = {}] = sides;
            return (
              `${now?.above.name} against ${now?.below.name}: ` +
              `${sides.map((one) => significant(one.now.times)).join(" and ")} times in input and output, ` +
              `${wider ? "up" : "not up"} from ${sides.map((one) => significant(one.before.times)).join(" and ")} on ${date(first)} ` +
              `(${before?.above.name}, ${before?.below.name}).`
            );
          })
          .join(" "),
        parts: [
          { part: "an order of magnitude", verdict: level.verdict },
          { part: "suddenly", verdict: sudden.verdict },
        ],
        ...(grew < moved.length && { against: "On a pair that the articles compare the gap shrank, because the American maker cut its price." }),
        working: moved.flatMap(({ first, sides }) =>
          sides.flatMap(({ side, before, now }) => [
            { what: `${before.above.name} ÷ ${before.below.name}, ${side}, ${date(first)}`, value: times(before.times) },
            { what: `${now.above.name} ÷ ${now.below.name}, ${side}, ${date(on)}`, value: times(now.times), total: true as const },
          ]),
        ),
        ...(judged.verdict === "contradicted" && { favour: "Prices at single hosts fell faster than the makers’ lists." }),
      };
    },
  }),
  "S0-029": check({
    data: claimPrices,
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, claims, data }) => {
      const found = pricesOf(data, claim.id);
      const [input, output] = [bySide(found, "input"), bySide(found, "output")];
      const gap = mean(input.dear) / mean(input.cheap);
      const [american, chinese] = [figure(claims("S0-026")), figure(claims("S0-024"))];
      const ends = [american.value / chinese.value, (american.high ?? american.value) / (chinese.high ?? chinese.value)];
      const judged = judge({ computed: gap, figure: figure(claim), otherwise: "contradicted" });
      return {
        ...judged,
        stated: `1 to ${significant(figure(claim).value)}`,
        computed: `${times(gap)} for input, on the means of the models named`,
        why:
          "Of input the article prints both countries’ prices. Its own ranges give " +
          `${timesSpan(ends)} from end to end, the lists ${timesSpan(quotients(input.dear, input.cheap))} by pair.`,
        against: `In output, which the American prices include, the lists stand ${timesSpan(quotients(output.dear, output.cheap))} apart.`,
        working: [
          ...found.map((price) => priceLine(price, "input")),
          { what: "Mean of the American ÷ mean of the Chinese", value: times(gap), says: gap, total: true },
          { what: "The article’s ranges of input, lower ends divided", value: times(ends[0] ?? null) },
          { what: "Upper ends divided", value: times(ends[1] ?? null) },
          ...["S2-014", "S3-029", "S4-021"].map((id) => printedElsewhere(claims(id))),
          ...found.map((price) => priceLine(price, "output")),
        ],
        ...(judged.verdict === "contradicted" && { favour: "The ratio is a round number, and other pairs of models come nearer." }),
      };
    },
  }),
  "S0-031": check({
    data: claimPrices,
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, claims, data }) => {
      const stated = figure(claim);
      const found = pricesOf(data, claim.id);
      const [input, output] = [bySide(found, "input"), bySide(found, "output")];
      const answer = figure(claims("S0-028")).value;
      const chinese = figure(claims("S0-024"));
      const own = [answer / (chinese.high ?? chinese.value), answer / chinese.value];
      const [asOutput, asInput] = [quotients(output.dear, output.cheap), quotients(output.dear, input.cheap)];
      const judged = judgeSeveral({ computed: [...asOutput, ...asInput], figure: stated, otherwise: "contradicted" });
      return {
        ...judged,
        stated: `${significant(stated.value)} times the tokens for the price of an answer`,
        computed: `${timesSpan(own)} at the article’s own prices; by the lists ${timesSpan(asOutput)} as output, ${timesSpan(asInput)} as input`,
        why:
          `An answer is output, for which the article prints ${usd(answer)} a million. At its own Chinese prices that buys ` +
          `${timesSpan(own)} the tokens, at list prices ${timesSpan([...asOutput, ...asInput])}: more than it says.`,
        working: [
          { what: "American output ÷ the article’s highest Chinese price", value: times(own[0] ?? null) },
          { what: "American output ÷ its lowest Chinese price", value: times(own[1] ?? null) },
          ...found.filter(({ country }) => country === "US").map((price) => priceLine(price, "output")),
          ...found.filter(({ country }) => country === "CN").flatMap((price) => [priceLine(price, "input"), priceLine(price, "output")]),
        ],
        ...(judged.verdict === "contradicted" && {
          favour:
            "It errs against its own case. The sentence spells out a ratio of 1 to 10, which holds loosely for input, and who can buy more " +
            "than ten times can buy ten times.",
        }),
      };
    },
  }),
  "S1-035": check({
    data: claimPrices,
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, claims, data }) => {
      const stated = figure(claim);
      const [dear, cheap] = [claims("S1-033"), claims("S1-034")];
      const own = [0, 1].map((side) => figure(cheap, side).value / figure(dear, side).value);
      const found = pricesOf(data, claim.id);
      const [input, output] = [bySide(found, "input"), bySide(found, "output")];
      // Of two records of one shop the dearer Chinese price is the maker's own; the cheaper makes the gap larger still.
      const shares = [Math.max(...input.cheap) / Math.max(...input.dear), Math.max(...output.cheap) / Math.max(...output.dear)];
      const least = Math.min(...input.cheap) / Math.max(...input.dear);
      const judged = judgeSeveral({ computed: shares, figure: stated, otherwise: "contradicted" });
      return {
        ...judged,
        stated: `${percent(stated.value)} of the American price`,
        computed: `${percent(shares[0] ?? null, 1)} for input, ${percent(shares[1] ?? null, 1)} for output`,
        why:
          "The sentence names no models, and the article itself calls the gap “an order of magnitude” two paragraphs on. The pair that it has " +
          `just priced stands at ${percent(own[0] ?? null)} for input and under ${percent(own[1] ?? null)} for output by its own figures, at ` +
          `${percent(shares[0] ?? null, 1)} and ${percent(shares[1] ?? null, 1)} by the list.`,
        against:
          "As a tenth it is not exact on that pair" +
          `${least < Math.min(...shares) ? `: at the host that OpenRouter put first, input was ${percent(least, 1)}` : ""}. ` +
          "What a task costs depends on its tokens too, and those are not known.",
        working: [
          ...found.map((price) => priceLine(price, "input")),
          { what: "Input, Chinese ÷ American", value: percent(shares[0] ?? null, 1), total: true },
          ...found.map((price) => priceLine(price, "output")),
          { what: "Output, Chinese ÷ American", value: percent(shares[1] ?? null, 1), total: true },
        ],
        ...(judged.verdict === "contradicted" && { favour: "Other pairs of models come nearer to a tenth." }),
      };
    },
  }),
  "S3-029": check({
    data: claimPrices,
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const found = pricesOf(data, claim.id);
      const [input, output] = [bySide(found, "input"), bySide(found, "output")];
      const ratios = quotients(input.dear, input.cheap);
      const judged = judgeSeveral({ computed: ratios, figure: figure(claim), otherwise: "contradicted" });
      return {
        ...judged,
        stated: `about ${times(figure(claim).value)}`,
        computed: timesSpan(ratios),
        why: `The prices of input on OpenRouter give ${timesSpan(ratios)}.`,
        against: `For output, which the article leaves out, they give ${timesSpan(quotients(output.dear, output.cheap))}.`,
        working: [...found.map((price) => priceLine(price, "input")), { what: "American ÷ Chinese", value: timesSpan(ratios), total: true }],
        ...(judged.verdict === "contradicted" && { favour: "The two prices as the article prints them may be those of one day." }),
      };
    },
  }),
  "S4-021": check({
    data: {},
    gives: ["holds", "holds-loosely", "fails"],
    run: ({ claim, claims }) => {
      const stated = figure(claim);
      const [american, chinese] = [figure(claims("S4-018")), figure(claims("S4-017"))];
      const ends = quotients([american.value, american.high ?? american.value], [chinese.value, chinese.high ?? chinese.value]);
      const bill = figure(claims("S4-020")).value / figure(claims("S4-019"), 1).value;
      // A sum fails where no plain reading of the article’s own figures gives it.
      const readings = [...ends, bill].map((computed) => judge({ computed, figure: stated, otherwise: "fails" }));
      const given = readings.filter(({ verdict }) => verdict !== "fails");
      const sum = weakest(...(readings as [Judgement, ...Judgement[]]));
      const judged: Judgement =
        given.length === 0 || given.length === readings.length ? sum : { ...sum, verdict: "holds-loosely", loosely: "narrower" };
      return {
        ...judged,
        tolerance: `${sum.tolerance}; each reading of its own prices is tried, and if some give the range and others do not, it holds loosely`,
        stated: `${significant(stated.value)} to ${significant(stated.high ?? null)} times`,
        computed: `${timesSpan(ends)} from its price ranges, ${times(bill)} from its bill`,
        why:
          `The sentence sums up the two before it. Their ranges give ${timesSpan(ends)}, their bills for one volume ${significant(bill)}. ` +
          (judged.verdict === "fails"
            ? "None of these lies in the range stated."
            : given.length === readings.length
              ? "All of these lie in or near the range stated."
              : "Only the dearest American price against the cheapest Chinese one comes into the range stated."),
        working: [
          { what: "Its lowest American ÷ its highest Chinese price of output", value: times(Math.min(...ends)) },
          { what: "Its highest American ÷ its lowest Chinese price of output", value: times(Math.max(...ends)) },
          { what: "Its two bills for the same volume, divided", value: times(bill) },
        ],
        favour:
          "Its American prices are stated as “or more”, which leaves them open above, and “20x” may stand for that. At the top of what it " +
          `prints, ${usd(american.high ?? null)} against ${usd(chinese.value)}, the gap is ${times(Math.max(...ends))}.`,
        ...(judged.verdict === "holds-loosely" && {
          against: `Its other prices give as little as ${times(Math.min(...ends))}, and its own bill ${times(bill)}.`,
        }),
      };
    },
  }),
});
