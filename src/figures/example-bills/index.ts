import { defineFigure } from "../../kit/figure.ts";
import { date, inWords, percent, spelled } from "../../kit/format.ts";
import { listPrices } from "../../kit/readings/models.ts";
import { taskAssumptions } from "../../kit/readings/task-dials.ts";
import { roundTo } from "../../kit/round.ts";
import { type Asked, checkedBills, likelyMixes, printedBills, printedMultiples } from "./bills.ts";
import { exampleBillsPicture, inUnit, spanInUnit } from "./picture.ts";

const ASKED: Readonly<Record<Asked, string>> = { bill: "the bill, USD", volume: "tokens, million", share: "share of the old bill" };
const number = (value: number | null): string => (value === null ? "not printed" : value < 1 ? percent(value) : inWords(roundTo(value, 3)));
/** Tells whether a printed value is within the range that the list gives, allowing a twentieth. */
const fits = ({ printed, least, most }: { readonly printed: number | null; readonly least: number; readonly most: number }): boolean =>
  printed !== null && printed >= least * 0.95 && printed <= most * 1.05;

export default defineFigure({
  data: { bills: printedBills, prices: listPrices, tasks: taskAssumptions, multiples: printedMultiples },
  controls: () => ({}),
})({
  kind: "chart",
  chapter: "your-bill",
  rows: ({ data }) => checkedBills(data.bills, data.prices, data.tasks, data.multiples).map((row) => ({ ...row })),
  columns: {
    id: { label: "Id", hidden: true },
    article: { label: "Article" },
    claim: { label: "Claim" },
    label: { label: "Example" },
    what: { label: "As the article tells it", hidden: true },
    country: { label: "Models of", hidden: true },
    models: { label: "Reckoned with" },
    asked: { label: "What is asked", format: (value: Asked) => ASKED[value] },
    asPrinted: { label: "As printed" },
    printed: { label: "Printed, as a number", format: number },
    low: { label: "List prices, likely mixes, from", format: number },
    high: { label: "to", format: number },
    least: { label: "Any mix, from", format: number },
    most: { label: "to", format: number },
    fitsLowMTok: { label: "Tokens that the printed bill buys, from", unit: "million", format: number },
    fitsHighMTok: { label: "to", unit: "million", format: number },
  },
  title: ({ rows }) => {
    const bills = rows.filter(({ asked }) => asked === "bill");
    const good = bills.filter(({ printed, low, high }) => fits({ printed, least: low, most: high }));
    return (
      `Of ${spelled(bills.length)} example bills with a volume, list prices bear out ${spelled(good.length)}; the other examples leave out ` +
      "what one would need to check them"
    );
  },
  subtitle: ({ data, versions }) => {
    const [cheap, dear] = likelyMixes(data.tasks);
    return (
      `The articles’ examples (diamonds) and what list prices of ${date(versions.prices.asOf)} give. Bars: ${percent(cheap.outputShare)} to ` +
      `${percent(dear.outputShare)} of tokens output, up to ${percent(cheap.cachedShareOfInput)} of input from cache, our assumption. Thin ` +
      "lines: any mix. Dollars and tokens on logarithmic scales."
    );
  },
  summary: ({ rows }) => {
    const of = (id: string) => rows.find((row) => row.id === id);
    const [team, right] = [of("team-us"), of("chatbot-cn")];
    if (!team || !right) return "";
    return (
      `The team’s ${team.asPrinted} would be ${spanInUnit("bill", team.low, team.high)} at list price, and the chatbot’s ${right.asPrinted} ` +
      `is ${inUnit("bill", right.low, true)}, as printed.`
    );
  },
  values: ({ rows }) => {
    const named: Readonly<Record<string, string>> = {
      "team-us": "team",
      "team-cn": "teamCn",
      "developer-us": "developer",
      "developer-cn": "developerCn",
      "john-cn": "john",
      "zhang-routing": "zhang",
    };
    const bills = rows.filter(({ asked }) => asked === "bill");
    const ranges = rows.flatMap((row) => {
      const name = named[row.id];
      if (!name) return [];
      const entry = (value: number) => ({ value, text: inUnit(row.asked, value) });
      const tokens = (value: number | null) => ({ value: value ?? Number.NaN, text: value === null ? "—" : inUnit("volume", value) });
      return [
        [`${name}Low`, entry(row.low)],
        [`${name}High`, entry(row.high)],
        [`${name}FitsLow`, tokens(row.fitsLowMTok)],
        [`${name}FitsHigh`, tokens(row.fitsHighMTok)],
      ] as const;
    });
    const good = bills.filter(({ printed, low, high }) => fits({ printed, least: low, most: high })).length;
    return {
      bills: { value: bills.length, text: spelled(bills.length) },
      borneOut: { value: good, text: spelled(good) },
      examples: { value: rows.length, text: spelled(rows.length) },
      ...Object.fromEntries(ranges),
    };
  },
  draw: ({ rows, size }) => exampleBillsPicture(rows, size),
  notes: [
    "The team’s bills name no model; they are reckoned with those that the article prices just before. The developer’s are reckoned with " +
      "the models of the article’s table and the dearest that another article names.",
    "Whose Kimi and which American models Zhang uses is not said; Kimi K2.5 stands for it, beside Opus 4.6, Sonnet 4.6 and GPT-5.4, and " +
      "work is taken to be shared as tokens are.",
    "John’s “tens of dollars” are no amount that could be divided; his bill is compared by the order of magnitude by which it shrank, read as ten.",
  ],
  claims: ["S0-018", "S1-036", "S1-037", "S1-038", "S2-023", "S2-024", "S3-020", "S3-030", "S4-019", "S4-020"],
});
