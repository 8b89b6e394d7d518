import { figure } from "../kit/check.ts";
import { conflict, defineConflicts } from "../kit/conflict.ts";
import { dollars, inWords, percent, significant, times, usd } from "../kit/format.ts";

const MILLION = 1e6;
const A_MILLION = "per million";

export default defineConflicts({
  "C-021": conflict({
    claims: ["S0-024", "S2-012"],
    reading: "Both ranges are for the same side of the price, input or output; neither article says which.",
    reconcile: ["One range is for input and the other for output."],
    data: {},
    run: ({ claims }) => {
      const [one, other] = [figure(claims("S0-024")), figure(claims("S2-012"))];
      const [top, end] = [one.high ?? one.value, other.high ?? other.value];
      return {
        clash: top < other.value,
        statement:
          `Tokens of Chinese models cost ${usd(one.value)} to ${usd(top)} a million in one article and ${dollars(other.value)} ` +
          `to ${dollars(end)} in the other.`,
        sums: [
          `${usd(other.value)} ÷ ${usd(top)} = ${significant(other.value / top)}, the least gap`,
          `${usd(end)} ÷ ${usd(one.value)} = ${significant(end / one.value)}, the largest`,
        ],
      };
    },
  }),
  "C-023": conflict({
    claims: ["S0-024", "S4-048"],
    reading: "The first article’s range holds for output as well, since it names no side.",
    reconcile: ["The first gives input prices.", "The second gives the output price of an earlier version."],
    data: {},
    run: ({ claims }) => {
      const range = figure(claims("S0-024"));
      const [top, output] = [range.high ?? range.value, figure(claims("S4-048")).value];
      return {
        clash: output > top,
        statement: `DeepSeek V3.2 costs ${usd(range.value)} to ${usd(top)} a million tokens in one article and ${usd(output)} in the other.`,
        sums: [`${usd(output)} ÷ ${usd(top)} = ${significant(output / top)}`],
      };
    },
  }),
  "C-024": conflict({
    claims: ["S4-017", "S4-019", "S4-048"],
    reading: "The range is meant for Chinese models as the article’s own example has them.",
    reconcile: ["The range fits other Chinese models and not the one of the example."],
    data: {},
    run: ({ claims }) => {
      const range = figure(claims("S4-017"));
      const [tokens, bill] = [figure(claims("S4-019")).value, figure(claims("S4-019"), 1).value];
      const listed = figure(claims("S4-048")).value;
      const priced = (bill / tokens) * MILLION;
      const [least, most] = [(range.value * tokens) / MILLION, ((range.high ?? range.value) * tokens) / MILLION];
      return {
        clash: Math.max(priced, listed) < range.value,
        statement:
          `Chinese models are said to charge ${dollars(range.value)} to ${dollars(range.high ?? range.value)} for a million tokens of ` +
          `output, but the one ` +
          `that the article works with charges ${usd(priced)} or ${usd(listed)}.`,
        sums: [
          `${dollars(bill)} ÷ ${inWords(tokens)} = ${usd(priced)} ${A_MILLION}`,
          `${inWords(tokens)} at ${dollars(range.value)} to ${dollars(range.high ?? range.value)} = ${dollars(least)} to ` +
            `${dollars(most)}, against ${dollars(bill)}`,
        ],
      };
    },
  }),
  "C-025": conflict({
    claims: ["S4-017", "S4-018", "S4-021"],
    reading: "The advantage is the quotient of the two ranges printed before it.",
    reconcile: ["“Or more” leaves the upper end of the American range open."],
    data: {},
    run: ({ claims }) => {
      const [chinese, american, stated] = [figure(claims("S4-017")), figure(claims("S4-018")), figure(claims("S4-021"))];
      const least = american.value / (chinese.high ?? chinese.value);
      const most = (american.high ?? american.value) / chinese.value;
      return {
        clash: least < stated.value || most < (stated.high ?? stated.value),
        statement: `The two ranges are ${significant(least)} to ${significant(most)} times apart, not ${stated.value} to ${stated.high}.`,
        sums: [
          `${dollars(american.value)} ÷ ${dollars(chinese.high ?? chinese.value)} = ${significant(least)}`,
          `${dollars(american.high ?? american.value)} ÷ ${dollars(chinese.value)} = ${significant(most)}`,
        ],
      };
    },
  }),
  "C-027": conflict({
    claims: ["S0-024", "S0-028", "S0-029", "S0-031"],
    reading: "An answer is output, and the article’s Chinese prices hold for output, since it names no side.",
    reconcile: ["Ten is the ratio of input prices."],
    data: {},
    run: ({ claims }) => {
      const [chinese, american] = [figure(claims("S0-024")), figure(claims("S0-028")).value];
      const [ratio, volume] = [figure(claims("S0-029")).value, figure(claims("S0-031")).value];
      const [least, most] = [american / (chinese.high ?? chinese.value), american / chinese.value];
      return {
        clash: least > Math.max(ratio, volume),
        statement:
          `For the price of an American answer at ${dollars(american)} a million its Chinese prices buy ${significant(least)} to ` +
          `${significant(most)} ` +
          `times as much, while the article says 1 to ${ratio} and ${times(volume)}.`,
        sums: [
          `${dollars(american)} ÷ ${usd(chinese.high ?? chinese.value)} = ${significant(least)}`,
          `${dollars(american)} ÷ ${usd(chinese.value)} = ${significant(most)}`,
        ],
      };
    },
  }),
  "C-029": conflict({
    claims: ["S0-029", "S2-014", "S4-021"],
    reading: "All three give the gap between Chinese and American prices in general, on the same side of the price.",
    reconcile: ["Each takes another pair of models, and another side of the price."],
    data: {},
    run: ({ claims }) => {
      const [one, six, range] = [figure(claims("S0-029")).value, figure(claims("S2-014")).value, figure(claims("S4-021"))];
      return {
        clash: six !== one || six < range.value,
        statement: `The gap between Chinese and American prices is ${times(six)}, ${times(one)}, or ${range.value} to ${range.high} times.`,
        sums: [`${significant(six)} < ${significant(one)}`, `${significant(six)} < ${range.value} to ${range.high}`],
      };
    },
  }),
  "C-058": conflict({
    claims: ["S0-024", "S4-019"],
    reading: "The first article’s range holds for output as well, since it names no side.",
    reconcile: ["The first gives input prices."],
    data: {},
    run: ({ claims }) => {
      const range = figure(claims("S0-024"));
      const [tokens, bill] = [figure(claims("S4-019")).value, figure(claims("S4-019"), 1).value];
      const top = range.high ?? range.value;
      const priced = (bill / tokens) * MILLION;
      return {
        clash: priced > top,
        statement:
          `DeepSeek V3.2 costs ${usd(range.value)} to ${usd(top)} a million tokens in one article; the other’s bill for it makes ` +
          `${usd(priced)}.`,
        sums: [`${dollars(bill)} ÷ ${inWords(tokens)} = ${usd(priced)} ${A_MILLION}`, `${usd(priced)} > ${usd(top)}`],
      };
    },
  }),
  "C-059": conflict({
    claims: ["S2-012", "S3-028"],
    reading: "Both give the input price of MiniMax’s model; the first names no side.",
    reconcile: ["The first gives output prices."],
    data: {},
    run: ({ claims }) => {
      const [range, input] = [figure(claims("S2-012")), figure(claims("S3-028")).value];
      return {
        clash: input < range.value,
        statement:
          `MiniMax charges ${dollars(range.value)} to ${dollars(range.high ?? range.value)} a million tokens in one article and ` +
          `${usd(input)} in the other.`,
        sums: [
          `${usd(range.value)} ÷ ${usd(input)} = ${significant(range.value / input)}`,
          `${usd(range.high ?? range.value)} ÷ ${usd(input)} = ${significant((range.high ?? range.value) / input)}`,
        ],
      };
    },
  }),
  "C-060": conflict({
    claims: ["S0-024", "S4-017"],
    reading: "Both are prices of output; the first names no side.",
    reconcile: ["The first gives input prices."],
    data: {},
    run: ({ claims }) => {
      const [one, other] = [figure(claims("S0-024")), figure(claims("S4-017"))];
      const [top, end] = [one.high ?? one.value, other.high ?? other.value];
      return {
        clash: top < other.value,
        statement:
          `Chinese output costs ${usd(one.value)} to ${usd(top)} a million tokens in one article and ${dollars(other.value)} to ` +
          `${dollars(end)} in the other.`,
        sums: [
          `${usd(other.value)} ÷ ${usd(top)} = ${significant(other.value / top)}`,
          `${usd(end)} ÷ ${usd(one.value)} = ${significant(end / one.value)}`,
        ],
      };
    },
  }),
  "C-061": conflict({
    claims: ["S1-033", "S1-034", "S2-014"],
    reading: "The gap of the second article holds for the pair of models of the first.",
    reconcile: ["The second speaks of Claude Sonnet and the first of Claude Opus, whose price is higher."],
    data: {},
    run: ({ claims }) => {
      const [opus, minimax] = [claims("S1-033"), claims("S1-034")];
      const stated = figure(claims("S2-014")).value;
      const [input, output] = [figure(opus).value / figure(minimax).value, figure(opus, 1).value / figure(minimax, 1).value];
      return {
        clash: Math.min(input, output) > stated,
        statement:
          `Chinese and American prices are ${times(stated)} apart in one article; the pair of the other is ${times(input)} apart ` +
          `for input and ${times(output)} or more for output.`,
        sums: [
          `${dollars(figure(opus).value)} ÷ ${usd(figure(minimax).value)} = ${significant(input)}`,
          `${dollars(figure(opus, 1).value)} ÷ ${usd(figure(minimax, 1).value)} = ${significant(output)}`,
        ],
      };
    },
  }),
  "C-062": conflict({
    claims: ["S1-035", "S1-037", "S1-038"],
    reading: "The team’s bills are for coding, the work of which the article says that a Chinese model costs a tenth.",
    reconcile: ["A tenth is a round figure for a twelfth."],
    data: {},
    run: ({ claims }) => {
      const [tenth, before, after] = [figure(claims("S1-035")).value, figure(claims("S1-037")).value, figure(claims("S1-038")).value];
      const share = after / before;
      return {
        clash: Math.abs(share - tenth) >= tenth / 10,
        statement: `A Chinese model is said to cost ${percent(tenth)} of its American rival, but the article’s own bills make it ${percent(share)}.`,
        sums: [
          `${dollars(after)} ÷ ${dollars(before)} = ${percent(share)}`,
          `${dollars(before)} ÷ ${dollars(after)} = ${significant(before / after)} times`,
        ],
      };
    },
  }),
  "C-067": conflict({
    claims: ["S0-024", "S0-026", "S0-029"],
    reading: "One to ten holds for the models that the article names, on the input prices that it prints.",
    reconcile: ["One to ten is the two upper ends."],
    data: {},
    run: ({ claims }) => {
      const [chinese, american, ratio] = [figure(claims("S0-024")), figure(claims("S0-026")), figure(claims("S0-029")).value];
      const least = american.value / (chinese.high ?? chinese.value);
      const most = (american.high ?? american.value) / chinese.value;
      return {
        clash: least < ratio / 2 || most > ratio * 2,
        statement: `Its input prices are ${significant(least)} to ${significant(most)} times apart; it says 1 to ${ratio}.`,
        sums: [
          `${usd(american.value)} ÷ ${usd(chinese.high ?? chinese.value)} = ${significant(least)}`,
          `${usd(american.high ?? american.value)} ÷ ${usd(chinese.value)} = ${significant(most)}`,
        ],
      };
    },
  }),
  "C-069": conflict({
    claims: ["S0-028", "S4-020", "S4-019"],
    reading: "The price at the top holds for both American models that the first article names.",
    reconcile: ["“Up to” is the price of the dearer of the two."],
    data: {},
    run: ({ claims }) => {
      const [top, bill, tokens] = [figure(claims("S0-028")).value, figure(claims("S4-020")).value, figure(claims("S4-019")).value];
      const priced = (bill / tokens) * MILLION;
      return {
        clash: Math.round(priced) !== Math.round(top),
        statement: `GPT-5.4 writes a million tokens for ${dollars(top)} in one article; the other’s bill makes it ${dollars(priced)}.`,
        sums: [`${dollars(bill)} ÷ ${inWords(tokens)} = ${dollars(priced)} ${A_MILLION}`],
      };
    },
  }),
});
