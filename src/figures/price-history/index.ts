import { choice, defineFigure } from "../../kit/figure.ts";
import { date, dollars, percent, spelled, times, usd } from "../../kit/format.ts";
import question from "./guess.ts";
import { priceHistoryPicture } from "./picture.ts";
import { datedPrices, drawnFamilies, listedPrices, type PriceStep, priceSteps } from "./price-lines.ts";

type Side = "input" | "output";
const priceOf = (step: PriceStep, side: Side): number => (side === "input" ? step.inputUsdPerMTok : step.outputUsdPerMTok);
const KNOWN: Readonly<Record<PriceStep["known"], string>> = {
  vendor: "the vendor’s day",
  catalogue: "the day that a catalogue took it up",
  before: "held before; first day not known",
  listed: "in the list on the last day; first day not known",
};
interface Row {
  readonly family: string;
  readonly window: string | null;
  readonly name: string;
  readonly from: string | null;
  readonly until: string;
  readonly change: number | null;
  readonly usdPerMTok: number;
}
/** Picks the changes of a family's price, peak hours aside. */
const changes = (rows: readonly Row[], rising: boolean): readonly Row[] =>
  rows.filter(({ change, window }) => window !== "peak" && change !== null && (rising ? change > 1 : change < 1));
const in2026 = ({ from, until }: Row): boolean => (from ?? until).startsWith("2026");

export default defineFigure({
  data: { history: datedPrices, list: listedPrices, families: drawnFamilies },
  controls: () => ({
    side: choice({ label: "Price of", options: { output: "output", input: "input" }, default: "output" }),
  }),
})({
  kind: "chart",
  chapter: "the-price-of-a-million",
  rows: ({ data, params, versions }) => {
    const steps = priceSteps(data.history, data.list, data.families, versions.list.asOf);
    return steps.map((step, i) => {
      const before = steps.slice(0, i).findLast(({ family, window }) => family === step.family && (window === step.window || window === null));
      const usdPerMTok = priceOf(step, params.side);
      return {
        family: step.family,
        familyName: step.familyName,
        country: step.country,
        name: step.name,
        window: step.window,
        from: step.from,
        until: step.until,
        known: step.known,
        usdPerMTok,
        change: before ? usdPerMTok / priceOf(before, params.side) : null,
      };
    });
  },
  columns: {
    family: { label: "Family, id", hidden: true },
    familyName: { label: "Family" },
    country: { label: "Developer in" },
    name: { label: "Model" },
    window: { label: "Hours", format: (value: string | null) => value ?? "all day" },
    from: { label: "From", format: (value: string | null) => (value === null ? "not known" : date(value)) },
    until: { label: "Until", format: (value: string) => date(value) },
    known: { label: "How the day is known", format: (value: PriceStep["known"]) => KNOWN[value] },
    usdPerMTok: { label: "Price", unit: "USD per million tokens", format: usd },
    change: {
      label: "Against the price before",
      format: (value: number | null) => (value === null ? "—" : value === 1 ? "the same" : value > 1 ? times(value) : percent(value)),
    },
  },
  title: ({ rows, params }) => {
    const pro = rows.filter(({ family, window }) => family === "deepseek-pro" && window !== "peak").map(({ usdPerMTok }) => dollars(usdPerMTok));
    const peak = rows.find(({ family, window }) => family === "deepseek-pro" && window === "peak")?.usdPerMTok ?? null;
    return (
      `Prices fell, and then some rose: a million ${params.side} tokens of DeepSeek V4 Pro went from ${pro.join(" to ")}, and ` +
      `${dollars(peak)} at peak hours`
    );
  },
  subtitle: ({ params, rows }) =>
    `List price of ${params.side}, US dollars per million tokens, ` +
    `${date(rows.map(({ until }) => until).sort()[0] ?? "").replace(/^\d+ /, "")} to ` +
    `${date(
      rows
        .map(({ until }) => until)
        .sort()
        .at(-1) ?? "",
    )}. A doubling has the same height in every ` +
    "panel; the labels give the prices.",
  summary: ({ rows, params }) => {
    const [up, down] = [changes(rows.filter(in2026), true), changes(rows.filter(in2026), false)];
    const families = new Set(rows.map(({ family }) => family)).size;
    return (
      `In ${spelled(families)} families of models the list price of ${params.side} went up on ${spelled(up.length)} ` +
      `${up.length === 1 ? "occasion" : "occasions"} in 2026 and down on ${spelled(down.length)}, from one model to the next or under the ` +
      "same name."
    );
  },
  guess: {
    ...question,
    answer: ({ rows }) => {
      const [up, down] = [changes(rows.filter(in2026), true), changes(rows.filter(in2026), false)];
      return (100 * up.length) / (up.length + down.length);
    },
  },
  values: ({ rows }) => {
    const [up, down] = [changes(rows.filter(in2026), true), changes(rows.filter(in2026), false)];
    const price = (row: Row | undefined) => ({ value: row?.usdPerMTok ?? Number.NaN, text: row ? dollars(row.usdPerMTok) : "—" });
    const times_ = (row: Row | undefined) => ({ value: row?.change ?? Number.NaN, text: row?.change ? times(row.change) : "—" });
    const pro = rows.filter(({ family }) => family === "deepseek-pro");
    const kimi = rows.filter(({ family }) => family === "kimi");
    const opus = rows.filter(({ family }) => family === "opus");
    const luna = rows.filter(({ family }) => family === "luna");
    const country = (list: readonly Row[], code: string) =>
      list.filter((row) => rows.some(({ family, country: of }) => family === row.family && of === code)).length;
    const count = (value: number) => ({ value, text: spelled(value) });
    return {
      rises: count(up.length),
      falls: count(down.length),
      risesCn: count(country(up, "CN")),
      risesUs: count(country(up, "US")),
      fallsCn: count(country(down, "CN")),
      fallsUs: count(country(down, "US")),
      families: count(new Set(rows.map(({ family }) => family)).size),
      v3Launch: price(rows.find(({ family }) => family === "deepseek")),
      v3Later: price(rows.filter(({ family }) => family === "deepseek")[1]),
      proLaunch: price(pro[0]),
      proLow: price(pro[1]),
      proOffPeak: price(pro.find(({ window }) => window === "off-peak")),
      proPeak: price(pro.find(({ window }) => window === "peak")),
      proRise: times_(pro.find(({ window }) => window === "off-peak")),
      kimiFirst: price(kimi[0]),
      kimiLast: price(kimi.at(-1)),
      opusFirst: price(opus[0]),
      opusSecond: price(opus[1]),
      opusLast: price(opus.at(-1)),
      lunaBefore: price(luna[0]),
      lunaNow: price(luna.at(-1)),
    };
  },
  draw: ({ rows, size }) => {
    const days = rows.flatMap(({ from, until }) => (from ? [from, until] : [until])).sort();
    return priceHistoryPicture(rows, `${(days[0] ?? "2025").slice(0, 4)}-01-01`, days.at(-1) ?? "", size);
  },
  notes: [
    "A step begins on the vendor’s own day where it is known, and otherwise on the day that an open catalogue took the price up, sometimes " +
      "weeks later. The table says which.",
    "Dotted lead: the price held before; its first day is not known. Hollow mark: on the list on the last day, for how long is not known. " +
      "Dashes: DeepSeek’s peak hours.",
    "A line runs from a model to its successor; the older model often stays on sale at its price. The figure shows every family for which " +
      "our data date a change of the vendor’s price; Google, xAI and Alibaba have none.",
    "Night discounts of early 2025, prices of hosts on marketplaces and surcharges for long prompts are left out.",
  ],
  claims: ["S0-017", "S3-048", "S3-051", "S4-017", "S4-047", "S4-048", "S4-049"],
});
