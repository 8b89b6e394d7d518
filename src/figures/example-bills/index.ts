import { articleShortName } from "../../kit/articles.ts";
import { powersOfTen } from "../../kit/drawings/scale.ts";
import { defineFigure } from "../../kit/figure.ts";
import { date, dollars, inWords, percent, significant, spelled } from "../../kit/format.ts";
import { bars, forRow, hue, stacked } from "../../kit/plot.ts";
import { listPrices } from "../../kit/readings/models.ts";
import { taskAssumptions } from "../../kit/readings/task-dials.ts";
import { roundTo } from "../../kit/round.ts";
import { HEADS, inUnit, said, spanInUnit } from "./bill-words.ts";
import { type Asked, checkedBills, likelyMixes, printedBills, printedMultiples } from "./bills.ts";

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
    article: { label: "Article", format: articleShortName },
    claim: { label: "Claim" },
    label: { label: "Example" },
    what: { label: "As the article tells it", hidden: true },
    country: { label: "Models of", hidden: true },
    models: { label: "Worked out with" },
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
    const bare = rows.length - bills.length;
    return (
      `List prices bear out ${spelled(good.length)} of the ${spelled(bills.length)} example bills that state a volume; the other ${spelled(bare)} ` +
      "examples leave out what a check needs"
    );
  },
  subtitle: ({ data, versions }) => {
    const [cheap, dear] = likelyMixes(data.tasks);
    return (
      `The articles’ examples (diamonds) and what list prices give, as of ${date(versions.prices.asOf)}. Bars: ${percent(cheap.outputShare)} to ` +
      `${percent(dear.outputShare)} of tokens output, up to ${percent(cheap.cachedShareOfInput)} of input from cache, our assumption. Thin ` +
      "lines: any mix. Of dollars and tokens each tenfold has the same length."
    );
  },
  summary: ({ rows }) => {
    const of = (id: string) => rows.find((row) => row.id === id);
    const [team, right] = [of("team-us"), of("chatbot-cn")];
    if (!team || !right) return "";
    return (
      `With the model that the article has just priced, the team’s ${team.asPrinted} would be ${spanInUnit("bill", team.low, team.high)} at ` +
      `list price; the chatbot’s ${right.asPrinted} agrees with the list.`
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
  plot: ({ rows, size, Plot }) => {
    const narrow = size.name === "narrow";
    const [left, right] = narrow ? [14, 23] : [330, 18];
    // Distances from the middle of a bar: to the rules above and below it, and to its two lines of words.
    const [above, below, first, second] = narrow ? [44, 18, -32, -16] : [22, 22, -8, 9];
    const panel = (asked: Asked) => {
      const own = rows.filter((row) => row.asked === asked);
      const values = own.flatMap(({ least, most, printed }) => [least, most, printed ?? least]);
      const [from, to] = [Math.min(...values), Math.max(...values) * 1.3].map(Math.log10).map(Math.floor) as [number, number];
      const share = asked === "share";
      const ticks = share ? [0, 0.25, 0.5, 0.75, 1] : powersOfTen([from, to]);
      const y = "id";
      const fill = ({ country }: { readonly country: string }) => hue(country);
      const words = { y, frameAnchor: "left", dx: -left, ...forRow(rows) } as const;
      return {
        ...bars(
          own.map(({ id }) => id),
          { step: above + below, bar: 10, top: (narrow ? 45 : 29) + above, bottom: below - 5 },
        ),
        marginLeft: left,
        marginRight: right,
        x: share ? { domain: [0, 1] } : { type: "log" as const, domain: [10 ** from, Math.max(...values) * 1.3] },
        marks: [
          Plot.gridX(ticks, { stroke: "var(--hair)", strokeOpacity: 1, insetTop: 5 - above, insetBottom: 5 - below }),
          Plot.axisX(ticks, {
            anchor: "top",
            tickSize: 0,
            label: null,
            tickFormat: (tick: number) => (share ? percent(tick) : asked === "bill" ? dollars(tick) : significant(tick)),
            fill: "var(--ink-2)",
            dy: 7 - above,
          }),
          Plot.frame({ anchor: "top", stroke: "var(--rule)", dy: 5 - above, insetLeft: -left, insetRight: -right }),
          Plot.ruleY(own, { y, stroke: "var(--hair)", dy: below, insetLeft: -left, insetRight: -right }),
          Plot.text([HEADS[asked]], { className: "strong", frameAnchor: "top-left", dx: -left, dy: (narrow ? -31 : -11) - above }),
          Plot.ruleY(own, { y, x1: "least", x2: "most", stroke: fill, strokeWidth: 1.5, ...forRow(rows) }),
          Plot.barX(own, { y, x1: "low", x2: "high", fill, insetLeft: -2, insetRight: -2, ...forRow(rows) }),
          Plot.dot(own, { y, x: "printed", symbol: "diamond2", r: 7.2, fill: "var(--ink)", stroke: "var(--paper)", ...forRow(rows) }),
          Plot.text(own, { ...words, className: "halo strong", text: "label", dy: first }),
          Plot.text(own, { ...words, className: "halo", text: said, dy: second }),
        ],
      };
    };
    return stacked([panel("bill"), panel("volume"), panel("share")]);
  },
  notes: [
    "The team’s bills name no model, so no list can refute them; they are worked out with the models that the article prices just before. The " +
      "developer’s are worked out with the models of the article’s table and the most expensive that another article names.",
    "The article does not say which Kimi and which American models Zhang uses. We take Kimi K2.5, beside Opus 4.6, Sonnet 4.6 and GPT-5.4, and " +
      "divide tokens as the work is divided.",
    "John’s “tens of dollars” cannot be divided. We compare the order of magnitude by which his bill shrank, read as ten.",
  ],
  claims: ["S0-018", "S1-036", "S1-037", "S1-038", "S2-023", "S2-024", "S3-020", "S3-030", "S4-019", "S4-020"],
});
