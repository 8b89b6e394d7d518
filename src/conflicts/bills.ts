import { figure } from "../kit/check.ts";
import { conflict, defineConflicts } from "../kit/conflict.ts";
import { decimal, dollars, inWords, significant, times, usd } from "../kit/format.ts";

const MILLION = 1e6;
/** Writes a number of tokens in millions, as prices are for a million. */
const millions = (tokens: number): string => `${decimal(tokens / MILLION)} million`;

export default defineConflicts({
  "C-022": conflict({
    claims: ["S4-019", "S4-048"],
    reading: "The bill is at the list price that the article prints for the same model.",
    reconcile: ["The printed price is that of an earlier version."],
    data: {},
    run: ({ claims }) => {
      const [tokens, bill] = [figure(claims("S4-019")).value, figure(claims("S4-019"), 1).value];
      const price = figure(claims("S4-048")).value;
      const dear = (tokens / MILLION) * price;
      return {
        clash: Math.round(dear) !== Math.round(bill),
        statement: `At ${usd(price)} a million, ${inWords(tokens)} tokens of output cost ${dollars(dear)}, not ${dollars(bill)}.`,
        sums: [
          `${millions(tokens)} × ${usd(price)} = ${dollars(dear)}`,
          `${dollars(bill)} ÷ ${millions(tokens)} = ${usd((bill / tokens) * MILLION)} per million`,
        ],
      };
    },
  }),
  "C-026": conflict({
    claims: ["S4-019", "S4-020", "S4-021"],
    reading: "The advantage holds for the article’s own example.",
    reconcile: ["The bill on the Chinese model uses another price than the one that the article prints."],
    data: {},
    run: ({ claims }) => {
      const [cheap, dear] = [figure(claims("S4-019"), 1).value, figure(claims("S4-020")).value];
      const [tokens, range] = [figure(claims("S4-019")).value, figure(claims("S4-021"))];
      const ratio = dear / cheap;
      return {
        clash: ratio > (range.high ?? range.value) || ratio < range.value,
        statement: `For ${inWords(tokens)} tokens the article’s own bills are ${times(ratio)} apart, outside its ${range.value} to ${range.high}.`,
        sums: [`${dollars(dear)} ÷ ${dollars(cheap)} = ${significant(ratio)}`],
      };
    },
  }),
  "C-031": conflict({
    claims: ["S1-033", "S1-036", "S1-037"],
    reading: "The team pays the only American price that the article prints, and everything is input, which is the cheapest case.",
    reconcile: [
      "The team makes 500 million tokens of calls: 5亿 is easily read as 5 billion.",
      "Another American model with an input price of a tenth is meant.",
      "All input is read from the cache, where a token of this model costs a tenth.",
    ],
    data: {},
    run: ({ claims }) => {
      const [price, tokens, bill] = [figure(claims("S1-033")).value, figure(claims("S1-036")).value, figure(claims("S1-037")).value];
      const least = (tokens / MILLION) * price;
      const output = figure(claims("S1-033"), 1).value;
      return {
        clash: least > bill,
        statement:
          `${inWords(tokens)} tokens at ${dollars(price)} to ${dollars(output)} a million cost at least ${dollars(least)}, not ` +
          `${dollars(bill)}.`,
        sums: [
          `${millions(tokens)} × ${dollars(price)} = ${dollars(least)}`,
          `${dollars(bill)} ÷ ${millions(tokens)} = ${usd((bill / tokens) * MILLION)} per million`,
        ],
      };
    },
  }),
  "C-032": conflict({
    claims: ["S1-034", "S1-036", "S1-038"],
    reading: "The team pays the Chinese price that the article prints, and everything is input, which is the cheapest case.",
    reconcile: ["The team makes 500 million tokens of calls, most of them read from the cache."],
    data: {},
    run: ({ claims }) => {
      const [price, tokens, bill] = [figure(claims("S1-034")).value, figure(claims("S1-036")).value, figure(claims("S1-038")).value];
      const output = figure(claims("S1-034"), 1).value;
      const least = (tokens / MILLION) * Math.min(price, output);
      return {
        clash: least > bill,
        statement: `${inWords(tokens)} tokens at ${usd(price)} a million for input cost at least ${dollars(least)}, not just over ${dollars(bill)}.`,
        sums: [
          `${millions(tokens)} × ${usd(price)} = ${dollars(least)}`,
          `${dollars(bill)} ÷ ${millions(tokens)} = ${usd((bill / tokens) * MILLION)} per million`,
        ],
      };
    },
  }),
  "C-033": conflict({
    claims: ["S2-014", "S2-023", "S2-024"],
    reading: "Both bills are for the same work, at the gap that the article prints.",
    reconcile: ["The bills are for different volumes, or for another pair of models."],
    data: {},
    run: ({ claims }) => {
      const [gap, cheap, dear] = [figure(claims("S2-014")).value, figure(claims("S2-023")).value, figure(claims("S2-024")).value];
      return {
        clash: Math.round(cheap * gap) !== Math.round(dear),
        statement: `A gap of ${times(gap)} turns ${dollars(cheap)} into ${dollars(cheap * gap)}, not into ${dollars(dear)}.`,
        sums: [
          `${dollars(dear)} ÷ ${dollars(cheap)} = ${significant(dear / cheap)}`,
          `${dollars(cheap)} × ${significant(gap)} = ${dollars(cheap * gap)}`,
        ],
      };
    },
  }),
  "C-034": conflict({
    claims: ["S2-012", "S2-013", "S2-023", "S2-024"],
    reading: "Both bills are for the same number of tokens, at the prices that the article prints.",
    reconcile: ["The volumes differ; the article gives none."],
    data: {},
    run: ({ claims }) => {
      const [chinese, american] = [figure(claims("S2-012")), figure(claims("S2-013")).value];
      const [cheap, dear] = [figure(claims("S2-023")).value, figure(claims("S2-024")).value];
      const [most, least] = [cheap / chinese.value, cheap / (chinese.high ?? chinese.value)];
      return {
        clash: most * american < dear,
        statement:
          `At its own prices ${dollars(cheap)} buys ${significant(least, 2)} to ${significant(most, 2)} million tokens, and those cost ` +
          `${dollars(least * american)} to ${dollars(most * american)} on the American model, not ${dollars(dear)}.`,
        sums: [
          `${dollars(cheap)} ÷ ${dollars(chinese.high ?? chinese.value)} × ${dollars(american)} = ${dollars(least * american)}`,
          `${dollars(cheap)} ÷ ${dollars(chinese.value)} × ${dollars(american)} = ${dollars(most * american)}`,
        ],
      };
    },
  }),
  "C-071": conflict({
    claims: ["S4-017", "S4-019", "S4-020", "S4-021"],
    reading: "The example’s output is bought at the article’s own range of Chinese prices.",
    reconcile: ["The example is a model that is cheaper than the range."],
    data: {},
    run: ({ claims }) => {
      const [range, tokens] = [figure(claims("S4-017")), figure(claims("S4-019")).value];
      const [dear, advantage] = [figure(claims("S4-020")).value, figure(claims("S4-021"))];
      const [least, most] = [(range.value * tokens) / MILLION, ((range.high ?? range.value) * tokens) / MILLION];
      return {
        clash: dear / least < advantage.value,
        statement:
          `At its range of Chinese prices the example’s bill is ${significant(dear / most, 2)} to ` +
          `${significant(dear / least, 2)} times lower, not ${advantage.value} to ${advantage.high}.`,
        sums: [
          `${millions(tokens)} × ${dollars(range.value)} = ${dollars(least)}, and ${dollars(dear)} ÷ ${dollars(least)} = ` +
            `${significant(dear / least)}`,
          `${millions(tokens)} × ${dollars(range.high ?? range.value)} = ${dollars(most)}, and ${dollars(dear)} ÷ ${dollars(most)} = ` +
            `${significant(dear / most)}`,
        ],
      };
    },
  }),
  "C-072": conflict({
    claims: ["S4-019", "S4-020", "S4-021", "S4-048"],
    reading: "The example’s output is bought at the list price that the article prints for the same model.",
    reconcile: ["The bill uses a newer price than the one printed."],
    data: {},
    run: ({ claims }) => {
      const [tokens, price] = [figure(claims("S4-019")).value, figure(claims("S4-048")).value];
      const [dear, advantage] = [figure(claims("S4-020")).value, figure(claims("S4-021"))];
      const cheap = (tokens / MILLION) * price;
      return {
        clash: dear / cheap < advantage.value,
        statement:
          `At ${usd(price)} a million the example is ${times(dear / cheap)} cheaper, below the ${advantage.value} to ` +
          `${advantage.high} that it stands for.`,
        sums: [`${millions(tokens)} × ${usd(price)} = ${dollars(cheap)}`, `${dollars(dear)} ÷ ${dollars(cheap)} = ${significant(dear / cheap)}`],
      };
    },
  }),
  "C-073": conflict({
    claims: ["S0-026", "S1-036", "S1-037"],
    reading: "The team’s American model is one of those whose prices the other article prints, and everything is input.",
    reconcile: ["The team makes 500 million tokens of calls.", "It uses a cheaper American model."],
    data: {},
    run: ({ claims }) => {
      const [least, tokens, bill] = [figure(claims("S0-026")).value, figure(claims("S1-036")).value, figure(claims("S1-037")).value];
      const priced = (bill / tokens) * MILLION;
      return {
        clash: priced < least,
        statement:
          `The team’s bill makes ${usd(priced)} a million tokens, below the ${usd(least)} that is the lowest American price in ` +
          `the other article.`,
        sums: [`${dollars(bill)} ÷ ${millions(tokens)} = ${usd(priced)} per million`, `${usd(priced)} < ${usd(least)}`],
      };
    },
  }),
  "C-074": conflict({
    claims: ["S0-024", "S1-036", "S1-038"],
    reading: "The team’s Chinese model is one of those whose prices the other article prints.",
    reconcile: ["The team makes 500 million tokens of calls.", "Most of the tokens are read from the cache."],
    data: {},
    run: ({ claims }) => {
      const [least, tokens, bill] = [figure(claims("S0-024")).value, figure(claims("S1-036")).value, figure(claims("S1-038")).value];
      const priced = (bill / tokens) * MILLION;
      return {
        clash: priced < least,
        statement:
          `The team’s bill makes ${usd(priced)} a million tokens, below the ${usd(least)} that is the lowest Chinese price in ` +
          `the other article.`,
        sums: [`${dollars(bill)} ÷ ${millions(tokens)} = ${usd(priced)} per million`, `${usd(priced)} < ${usd(least)}`],
      };
    },
  }),
});
