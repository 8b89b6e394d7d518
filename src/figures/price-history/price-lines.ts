import { maybe, number, type RowOf, table, text } from "../../kit/table.ts";

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
/** The list of the day that the data speak of, and the price before, where the list keeps it. */
export const listedPrices = table("list-prices", {
  model: text,
  name: text,
  endpoint: text,
  window: maybe(text),
  validFrom: maybe(text),
  inputUsdPerMTok: number,
  outputUsdPerMTok: number,
});
type Dated = RowOf<typeof datedPrices.fields>;
type Listed = RowOf<typeof listedPrices.fields>;

/** Models that followed each other at one maker. */
interface Family {
  readonly id: string;
  readonly name: string;
  readonly country: "CN" | "US";
  readonly models: readonly string[];
}
/** The families drawn: all of which the data date two prices of the vendor or more, or one and the price before it. */
export const FAMILIES: readonly Family[] = [
  {
    id: "deepseek",
    name: "DeepSeek V3 to V4.1 Flash",
    country: "CN",
    models: ["deepseek-v3", "deepseek-v3-1", "deepseek-v3-2", "deepseek-v4-flash", "deepseek-v4-1-flash"],
  },
  { id: "deepseek-pro", name: "DeepSeek V4 Pro", country: "CN", models: ["deepseek-v4-pro"] },
  { id: "kimi", name: "Kimi K2 to K3", country: "CN", models: ["kimi-k2-0905", "kimi-k2-5", "kimi-k2-6", "kimi-k3"] },
  { id: "glm", name: "GLM-4.6 to GLM-5.3", country: "CN", models: ["glm-4-6", "glm-5", "glm-5-3"] },
  { id: "minimax", name: "MiniMax M2 to M3", country: "CN", models: ["minimax-m2", "minimax-m2-5", "minimax-m3"] },
  { id: "mimo-pro", name: "MiMo V2 Pro", country: "CN", models: ["mimo-v2-pro"] },
  { id: "mimo-flash", name: "MiMo V2 Flash", country: "CN", models: ["mimo-v2-flash"] },
  { id: "step", name: "Step 3.5 Flash", country: "CN", models: ["step-3-5-flash"] },
  {
    id: "opus",
    name: "Claude Opus 4.1 to 5.5",
    country: "US",
    models: ["claude-opus-4-1", "claude-opus-4-5", "claude-opus-4-6", "claude-opus-4-7", "claude-opus-5-5"],
  },
  { id: "sonnet", name: "Claude Sonnet 4.5 to 5", country: "US", models: ["claude-sonnet-4-5", "claude-sonnet-4-6", "claude-sonnet-5"] },
  { id: "gpt", name: "GPT-5 to GPT-5.4", country: "US", models: ["gpt-5", "gpt-5-2", "gpt-5-4"] },
  { id: "sol", name: "GPT-5.6 Sol", country: "US", models: ["gpt-5-6-sol"] },
  { id: "terra", name: "GPT-5.6 Terra", country: "US", models: ["gpt-5-6-terra"] },
  { id: "luna", name: "GPT-5.6 Luna", country: "US", models: ["gpt-5-6-luna"] },
];

/**
 * A price that began. `from` is null where nobody gives its first day: `known` then says whether it is the price before the
 * first dated one ("before") or one that the list holds on the day of the data ("listed").
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

const DAY_MS = 86_400_000;
/** A catalogue that takes a price up so many days before the vendor's own day had only read the announcement. */
const ANNOUNCED_DAYS = 14;
const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;
const alike = (a: Listed | Dated, b: Listed | Dated): boolean =>
  a.model === b.model && a.window === b.window && a.outputUsdPerMTok === b.outputUsdPerMTok;

/** Dated prices of a family at its vendor: each once, in order, at the vendor's own day where both are known. */
function datedOf(rows: readonly Dated[]): readonly (Dated & { readonly recordedOn: string })[] {
  const dated = rows.flatMap((row) => (row.recordedOn === null ? [] : [{ ...row, recordedOn: row.recordedOn }]));
  const own = dated.filter(({ dateKind }) => dateKind === "vendor");
  const early = (row: (typeof dated)[number]): boolean =>
    row.dateKind !== "vendor" &&
    own.some((other) => alike(row, other) && days(row.recordedOn, other.recordedOn) >= 0 && days(row.recordedOn, other.recordedOn) <= ANNOUNCED_DAYS);
  const kept = dated.filter((row) => !early(row)).sort((a, b) => a.recordedOn.localeCompare(b.recordedOn));
  return kept.filter((row, i) => {
    const before = kept.slice(0, i).findLast((other) => other.model === row.model && other.window === row.window);
    return !before || before.outputUsdPerMTok !== row.outputUsdPerMTok || before.inputUsdPerMTok !== row.inputUsdPerMTok;
  });
}

/**
 * The steps of every family in order, from dated prices and from the list on the day `asOf`. Prices of a marketplace, of grade C,
 * of a catalogue's release day, and night discounts without a first day are left out. A step lasts until the next of its family and hours, or until `asOf`.
 */
export function priceSteps(history: readonly Dated[], list: readonly Listed[], asOf: string): readonly PriceStep[] {
  return FAMILIES.flatMap((family) => {
    const ours = history.filter(
      (row) =>
        family.models.includes(row.model) &&
        row.endpoint === "vendor" &&
        row.grade !== "C" &&
        row.dateKind !== "release" &&
        [null, "off-peak", "peak"].includes(row.window),
    );
    const dated = datedOf(ours);
    const listed = list.filter((row) => family.models.includes(row.model) && row.endpoint === "vendor" && !dated.some((one) => alike(one, row)));
    const first = dated[0]?.recordedOn ?? asOf;
    const base = ({ model, name, window, inputUsdPerMTok, outputUsdPerMTok }: Listed | Dated) => {
      return { family: family.id, familyName: family.name, country: family.country, model, name, window, inputUsdPerMTok, outputUsdPerMTok };
    };
    const before = [
      ...ours.filter((row) => row.recordedOn === null && row.validUntil !== null),
      ...listed.filter(({ model, validFrom }) => validFrom === null && dated.some((one) => one.model === model)),
    ];
    const after = listed.filter((row) => !before.includes(row) && row.validFrom === null);
    const lasts = (row: { readonly window: string | null; readonly recordedOn: string }): string =>
      dated.find((next) => next.recordedOn > row.recordedOn && (next.window === row.window || row.window === null))?.recordedOn ?? asOf;
    return [
      ...before
        .slice(0, 1)
        .map((row): PriceStep => ({ ...base(row), from: null, until: ("validUntil" in row && row.validUntil) || first, known: "before" })),
      ...dated.map(
        (row): PriceStep => ({ ...base(row), from: row.recordedOn, until: lasts(row), known: row.dateKind === "vendor" ? "vendor" : "catalogue" }),
      ),
      ...after.map((row): PriceStep => ({ ...base(row), from: null, until: asOf, known: "listed" })),
    ];
  });
}
