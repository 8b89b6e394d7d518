import { daysBetween } from "../../kit/days.ts";
import { bareName } from "../../kit/readings/list-price.ts";

import { modelFamilies, newestModels } from "../../kit/readings/models.ts";
import { flag, maybe, number, type RowOf, table, text } from "../../kit/table.ts";

/** Dated list prices, as the chart of price history reads them. */
export const datedPrices = table("price-history", {
  model: text,
  name: text,
  endpoint: text,
  window: maybe(text),
  recordedOn: maybe(text),
  dateKind: maybe(text),
  validUntil: maybe(text),
  inputUsdPerMTok: number,
  outputUsdPerMTok: number,
  grade: text,
});
/** The list on the day of the data, and the price before, if the list keeps it. */
export const listedPrices = table("list-prices", {
  model: text,
  name: text,
  endpoint: text,
  window: maybe(text),
  validFrom: maybe(text),
  current: flag,
  inputUsdPerMTok: number,
  outputUsdPerMTok: number,
});
type Dated = RowOf<typeof datedPrices.fields>;
type Listed = RowOf<typeof listedPrices.fields>;

/** The families whose prices are drawn, if the data date enough of them. */
export const drawnFamilies = table("model-families", { ...modelFamilies.fields, country: text });
type InFamily = RowOf<typeof drawnFamilies.fields>;

/**
 * A price from its beginning to its end. `from` is null if its first day is not known: `known` then says whether it is the price before the first
 * dated one ("before") or one on the list on the day of the data ("listed").
 */
export interface PriceStep {
  readonly family: string;
  readonly familyName: string;
  readonly country: string;
  readonly model: string;
  readonly name: string;
  readonly window: string | null;
  readonly from: string | null;
  readonly until: string;
  readonly known: "vendor" | "catalogue" | "before" | "listed";
  readonly inputUsdPerMTok: number;
  readonly outputUsdPerMTok: number;
}

/** A catalogue that lists a price at most this many days before the vendor's own day had only read the announcement. */
const ANNOUNCED_DAYS = 14;
const alike = (a: Listed | Dated, b: Listed | Dated): boolean =>
  a.model === b.model && a.window === b.window && a.outputUsdPerMTok === b.outputUsdPerMTok;

/** Lists the dated prices of a family at its vendor: each once, in order, on the vendor's own day if both days are known. */
function datedOf(rows: readonly Dated[]): readonly (Dated & { readonly recordedOn: string })[] {
  const dated = rows.flatMap((row) => (row.recordedOn === null ? [] : [{ ...row, recordedOn: row.recordedOn }]));
  const own = dated.filter(({ dateKind }) => dateKind === "vendor");
  const early = (row: (typeof dated)[number]): boolean =>
    row.dateKind !== "vendor" &&
    own.some(
      (other) =>
        alike(row, other) && daysBetween(row.recordedOn, other.recordedOn) >= 0 && daysBetween(row.recordedOn, other.recordedOn) <= ANNOUNCED_DAYS,
    );
  const kept = dated.filter((row) => !early(row)).sort((a, b) => a.recordedOn.localeCompare(b.recordedOn));
  return kept.filter((row, i) => {
    const before = kept.slice(0, i).findLast((other) => other.model === row.model && other.window === row.window);
    return !before || before.outputUsdPerMTok !== row.outputUsdPerMTok || before.inputUsdPerMTok !== row.inputUsdPerMTok;
  });
}

/** Names a line of models from its first to its last: "Claude Opus 4.1 to 5.5"; one model by its own name. */
function lineName(first: string, last: string): string {
  if (first === last) return first;
  const [from, to] = [first.split(" "), last.split(" ")];
  const apart = from.findIndex((word, i) => word !== to[i]);
  return `${first} to ${to.slice(Math.max(apart, 0)).join(" ")}`;
}

type Step = Omit<PriceStep, "family" | "familyName" | "country">;

/**
 * Lists the steps of one family in order; empty if the data do not show a change of its price.
 * @param newest models that may be at the end without a first day
 */
function stepsOf(
  models: readonly string[],
  history: readonly Dated[],
  list: readonly Listed[],
  newest: readonly string[],
  asOf: string,
): readonly Step[] {
  const ours = history.filter(
    (row) =>
      models.includes(row.model) &&
      row.endpoint === "vendor" &&
      row.grade !== "C" &&
      row.dateKind !== "release" &&
      [null, "off-peak", "peak"].includes(row.window),
  );
  const dated = datedOf(ours);
  const listed = list.filter((row) => models.includes(row.model) && row.endpoint === "vendor" && !dated.some((one) => alike(one, row)));
  const first = dated[0]?.recordedOn ?? asOf;
  const base = ({ model, name, window, inputUsdPerMTok, outputUsdPerMTok }: Listed | Dated) => {
    return { model, name, window, inputUsdPerMTok, outputUsdPerMTok };
  };
  const before = [
    ...ours.filter((row) => row.recordedOn === null && row.validUntil !== null),
    ...listed.filter(({ model, validFrom }) => validFrom === null && dated.some((one) => one.model === model)),
  ].slice(0, 1);
  if (dated.length + before.length < 2) return [];
  const after = listed.filter((row) => newest.includes(row.model) && row.validFrom === null && !before.includes(row));
  const lasts = (row: { readonly window: string | null; readonly recordedOn: string }): string =>
    dated.find((next) => next.recordedOn > row.recordedOn && (next.window === row.window || row.window === null))?.recordedOn ?? asOf;
  return [
    ...before.map((row): Step => ({ ...base(row), from: null, until: ("validUntil" in row && row.validUntil) || first, known: "before" })),
    ...dated.map(
      (row): Step => ({ ...base(row), from: row.recordedOn, until: lasts(row), known: row.dateKind === "vendor" ? "vendor" : "catalogue" }),
    ),
    ...after.map((row): Step => ({ ...base(row), from: null, until: asOf, known: "listed" })),
  ];
}

/**
 * Lists the steps of every family for which the data date two prices of the vendor or more, or one and the price before it, from dated prices and
 * from the list on the day `asOf`. Prices of a marketplace, of grade C or of a catalogue's release day, and night discounts without a first day, are
 * left out. A step lasts until the next of its family and hours, or until `asOf`.
 */
export function priceSteps(history: readonly Dated[], list: readonly Listed[], families: readonly InFamily[], asOf: string): readonly PriceStep[] {
  const newest = newestModels(list, families);
  return [...new Set(families.map(({ family }) => family))].flatMap((family) => {
    const members = families.filter((row) => row.family === family);
    const steps = stepsOf(
      members.map(({ model }) => model),
      history,
      list,
      newest,
      asOf,
    );
    const familyName = lineName(bareName(steps[0]?.name ?? ""), bareName(steps.at(-1)?.name ?? ""));
    return steps.map((step) => ({ family, familyName, country: members[0]?.country ?? "", ...step }));
  });
}
