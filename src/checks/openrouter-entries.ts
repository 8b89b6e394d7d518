import { check, defineChecks, type Finding, figure } from "../kit/check.ts";
import { date, decimal, inWords, listed, percent, spelled } from "../kit/format.ts";
import { lastFullWeek, type SevenDays, sevenDays, windowTables } from "../kit/readings/february-windows.ts";
import { maybe, number, one, type RowOf, table, text } from "../kit/table.ts";
import { dated } from "./rules/dated.ts";
import { atMostLoosely, type Judgement, judge, weakest } from "./rules/judge.ts";

const prices = table("price-history", { model: text, name: text, recordedOn: maybe(text) });
const stated = table("places-in-articles", { claim: text, model: maybe(text), name: text, place: maybe(number) });
const { places } = windowTables;

type Stated = RowOf<typeof stated.fields>;
const saidOf = (rows: readonly Stated[], id: string): readonly Stated[] => rows.filter(({ claim }) => claim === id);

/** How many places the articles speak of. */
const shown = ({ models }: SevenDays, count: number): string =>
  models
    .slice(0, count + 1)
    .map(({ model, trillion }) => `${model} ${decimal(trillion, 2)}`)
    .join(", ");

/** Judges a statement on an order in seven days that we do not know exactly, by all that a list published on `release` may count. */
function inWindows(windows: readonly SevenDays[], full: string, count: number, fits: (window: SevenDays) => boolean): Omit<Finding, "stated"> {
  const agreeing = windows.filter(fits);
  const [week, first] = [windows.find(({ day }) => day === full), agreeing[0]];
  const [from, to] = [windows[0]?.day ?? "", windows.at(-1)?.day ?? ""];
  const verdict = agreeing.length === windows.length ? "holds" : agreeing.length > 0 ? "unverified" : "contradicted";
  return {
    verdict,
    computed: `so in ${agreeing.length} of the ${windows.length} spans of seven days that end from ${date(from)} to ${date(to)}`,
    tolerance:
      "The article does not say which seven days its list counts. So in all that it may: holds; in none: contradicted; else it stays open. " +
      "Whole weeks are spread evenly over their days, a new model’s first week from its release.",
    why:
      verdict === "holds"
        ? "So in all seven days that the list may count."
        : verdict === "contradicted"
          ? "Not so in any seven days that the list may count."
          : `In the last full week before the list, to ${date(full)}, it was not so by a small margin; in some of the seven days that end ` +
            `earlier, such as those to ${date(first?.day ?? "")}, it was. Which seven days the list counts is not known, and only a count ` +
            `by day would settle it.`,
    working: [
      ...(week ? [{ what: `Seven days to ${date(week.day)}, as counted`, value: shown(week, count), unit: "trillion tokens" }] : []),
      ...windows
        .filter(({ day }) => day !== full)
        .map((window) => ({ what: `Seven days to ${date(window.day)}, reckoned`, value: shown(window, count), unit: "trillion tokens" })),
    ],
    ...(verdict === "contradicted" && { favour: "The spans are reckoned from whole weeks, and the platform’s own count by day may differ." }),
    ...(verdict === "holds" && { against: "The spans are reckoned from whole weeks, not counted by day." }),
  };
}

export default defineChecks({
  "S3-009": check({
    data: windowTables,
    gives: ["holds", "unverified", "contradicted"],
    siblings: ["S3-015"],
    run: ({ claim, claims, data }) => {
      const count = figure(claim).value;
      const release = dated(claims("S3-012"));
      return {
        stated: `the first ${spelled(count)} are all Chinese, in the list of ${date(release)}`,
        ...inWindows(sevenDays(data, release), lastFullWeek(data, release), count, ({ models }) =>
          models.slice(0, count).every(({ country }) => country === "CN"),
        ),
      };
    },
  }),
  "S3-015": check({
    data: { ...windowTables, stated },
    gives: ["holds", "unverified", "contradicted"],
    siblings: ["S3-009"],
    run: ({ claim, claims, data }) => {
      const release = dated(claims("S3-012"));
      const said = saidOf(data.stated, claim.id);
      return {
        stated: said.map(({ name, place }) => `${name} ${place}`).join(", "),
        ...inWindows(sevenDays(data, release), lastFullWeek(data, release), said.length, ({ models }) =>
          said.every(({ name, place }) => models[(place ?? 0) - 1]?.model === name),
        ),
      };
    },
  }),
  "S3-014": check({
    data: { ...windowTables, stated },
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, claims, data }) => {
      const { value } = figure(claim);
      const release = dated(claims("S3-012"));
      const { name, place } = one(data.stated, (row) => row.claim === claim.id, `places-in-articles: ${claim.id}`);
      const windows = sevenDays(data, release);
      const full = lastFullWeek(data, release);
      const rows = data.places.filter(({ model }) => model === name).sort((a, b) => a.weekEnd.localeCompare(b.weekEnd));
      const near = one(rows, ({ weekEnd }) => weekEnd === full, `openrouter-places: ${name}, week to ${full}`);
      const debut = rows[0] ?? near;
      const computed = (near.tokensTrillion ?? Number.NaN) * 1e12;
      const amount = judge({ computed, figure: figure(claim), otherwise: "contradicted" });
      const atOnce: Judgement = {
        verdict: debut.place === place && near.place === place ? "holds" : "contradicted",
        tolerance: "its place in the first week listed and in the last full week before the list",
      };
      const judged = weakest(atOnce, amount);
      const spans = windows.map(({ models }) => models.find(({ model }) => model === name)?.trillion ?? Number.NaN);
      const range = `${decimal(Math.min(...spans), 2)} to ${decimal(Math.max(...spans), 2)} trillion`;
      return {
        ...judged,
        tolerance: `the place: ${atOnce.tolerance}; the amount: ${amount.tolerance}`,
        stated: `first place at once, with ${inWords(value)} tokens`,
        computed: `place ${debut.place} at first, then ${near.place}; ${inWords(computed)} tokens in the week to ${date(near.weekEnd)}`,
        why:
          judged.verdict === "contradicted"
            ? atOnce.verdict === "contradicted"
              ? "It was not first from the start."
              : `It was first, but with ${inWords(computed)} tokens in the nearest full week.`
            : `It was first from its first week, to ${date(debut.weekEnd)}. In the week to ${date(near.weekEnd)} it had ${inWords(computed)}, ` +
              `${percent(Math.abs(computed / value - 1))} ${computed > value ? "more" : "less"} than stated; which seven days the article’s list ` +
              `counts is not known, and those that it may count come to ${range}.`,
        working: [
          ...rows.slice(0, 3).map(({ weekEnd, place: at, tokensTrillion }) => ({
            what: `${name}, week to ${date(weekEnd)}: place ${at}`,
            value: decimal(tokensTrillion, 2),
            unit: "trillion tokens",
          })),
          { what: `Seven days to ${date(windows[0]?.day ?? "")} … ${date(windows.at(-1)?.day ?? "")}, reckoned by day`, value: range, total: true },
        ],
        parts: [
          { part: "first place at once", verdict: atOnce.verdict },
          { part: `${inWords(value)} tokens`, verdict: amount.verdict },
        ],
        ...(judged.verdict === "contradicted" && { favour: "The platform counts seven days that need not be our week." }),
        ...(judged.verdict === "holds-loosely" && { against: `The full week next to the list has ${inWords(computed)}, not ${inWords(value)}.` }),
      };
    },
  }),
  "S4-016": check({
    data: { prices, places, stated },
    gives: ["holds-loosely", "unverified", "contradicted"],
    limit: "Use is counted on one marketplace, which can show a place there at most, not one among the most-used models of the world.",
    run: ({ claim, data }) => {
      const month = dated(claim);
      const said = saidOf(data.stated, claim.id);
      const recorded = data.prices
        .flatMap(({ model, name, recordedOn }) => (said.some((row) => row.model === model) && recordedOn !== null ? [{ name, recordedOn }] : []))
        .sort((a, b) => a.recordedOn.localeCompare(b.recordedOn));
      const [first] = recorded;
      if (!first) throw new RangeError(`price-history: no price of ${claim.id}`);
      const rows = data.places.filter(({ model }) => said.some(({ name }) => name === model)).sort((a, b) => a.weekEnd.localeCompare(b.weekEnd));
      const inMonth = first.recordedOn.startsWith(month);
      // The article is of that month: later weeks show whether it came true, not whether it was so.
      const atOnce = rows.find(({ weekEnd, place }) => weekEnd.startsWith(month) && place !== null);
      const later = rows.filter(({ weekEnd, place }) => weekEnd > `${month}-31` && place !== null);
      const judged: Pick<Judgement, "verdict" | "loosely"> = atMostLoosely(
        { verdict: !inMonth ? "contradicted" : atOnce ? "holds" : "unverified" },
        "narrower",
      );
      const grew = listed(later.map(({ model, weekEnd, place }) => `${model} number ${place} in the week to ${date(weekEnd)}`));
      return {
        ...judged,
        stated: `out in ${date(month)}, and at once among the most used globally`,
        computed:
          `first priced on ${date(first.recordedOn)}; ` +
          `${atOnce ? `number ${atOnce.place} in the week to ${date(atOnce.weekEnd)}` : "not among OpenRouter’s first ten that month"}`,
        tolerance: "The month, by the first record of a price. At once: among the first ten on OpenRouter in the weeks that end in that month.",
        why: !inMonth
          ? `The first price was recorded on ${date(first.recordedOn)}.`
          : atOnce
            ? `On OpenRouter it was number ${atOnce.place} in its first days; other use is not counted.`
            : "The month is right. In the days that the article can speak of it was not yet among the first ten on OpenRouter, and no " +
              "count of its use elsewhere was found.",
        working: [
          { what: `${first.name}, first price recorded`, value: date(first.recordedOn) },
          ...rows.map(({ model, weekEnd, place, tokensTrillion }) => ({
            what: `${model}, week to ${date(weekEnd)}: ${place === null ? "not among the first ten" : `place ${place}`}`,
            value: decimal(tokensTrillion, 2),
            ...(tokensTrillion !== null && { unit: "trillion tokens" }),
          })),
        ],
        parts: [
          { part: `out in ${date(month)}`, verdict: inMonth ? "holds" : "contradicted" },
          { part: "at once among the most used", verdict: atOnce ? "holds-loosely" : "unverified" },
        ],
        ...(judged.verdict === "contradicted"
          ? { favour: "A price list can lag behind, or run ahead of, the day of release." }
          : grew && { favour: `After the article it came true on OpenRouter: ${grew}.` }),
      };
    },
  }),
});
