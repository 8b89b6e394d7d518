import type { Field, Row } from "../../../kit/dataset.ts";
import type { DatasetRules, Rule } from "./rule.ts";
import { perRow } from "./rule.ts";

/** What a number in a unit can be, in that unit. */
export interface Unit {
  readonly least: number;
  readonly most: number;
  /** Ending of the names of its fields, as “Mw” in `powerMw`: a field that ends so has this unit and no other. */
  readonly ending?: string;
}

const ANY = 1e18;
/** Any size from zero on. */
const from0 = (most = ANY, ending?: string): Unit => ({ least: 0, most, ...(ending ? { ending } : {}) });
const between = (least: number, most: number, ending?: string): Unit => ({ least, most, ...(ending ? { ending } : {}) });

/**
 * The one list of units, each with the sizes that can be true: what divides is never 0, and no price, power or speed lies beyond what exists. A
 * dataset narrows or widens them by field, in `data/rules.json`.
 */
export const UNITS: Readonly<Record<string, Unit>> = {
  "1": from0(),
  // Money.
  USD: from0(1e13),
  "million USD": from0(1e8),
  "billion USD": from0(1e5),
  "USD a day": from0(1e11),
  "USD an hour": between(0.01, 1000),
  "USD per million tokens": from0(1000, "UsdPerMTok"),
  "CNY per million tokens": from0(7000, "CnyPerMTok"),
  "USD per kWh": between(0.002, 2, "UsdPerKwh"),
  "CNY per kWh": between(0.01, 10, "CnyPerKwh"),
  "EUR per kWh": between(0.002, 2, "EurPerKwh"),
  "CNY per kW and month": between(1, 500, "CnyPerKwMonth"),
  "CNY per USD": between(1, 20, "CnyPerUsd"),
  "EUR per USD": between(0.3, 3, "EurPerUsd"),
  "units of the currency per USD": between(0.3, 50),
  "HKD a share": between(0.01, 100_000, "Hkd"),
  // Energy, power and carbon.
  W: from0(1e6),
  kW: between(0.001, 10_000, "Kw"),
  MW: from0(250_000, "Mw"),
  GW: from0(20_000, "Gw"),
  TW: from0(20),
  Wh: between(0.001, 1e8),
  MWh: from0(1e6, "Mwh"),
  TWh: from0(200_000, "Twh"),
  g: between(0.001, 1e6),
  "kg CO2 per kWh": between(0, 1.5, "KgCo2PerKwh"),
  "kg CO2e per kWh": between(0, 1.5, "KgCo2ePerKwh"),
  "thousandths of capacity": from0(1000, "Permille"),
  "thousandths of the day’s load": from0(10_000),
  "times as sized": between(0.1, 20),
  // Machines and models.
  GB: between(1, 1e7, "Gb"),
  PFLOPS: between(0.01, 1e5, "Pflops"),
  EFLOPS: between(0.1, 1e5, "Exaflops"),
  "TB a second": between(0.01, 1e5, "TbPerS"),
  "terahashes a second": between(1e-9, 1e12),
  "billion parameters": between(0.01, 1e5, "Billion"),
  parameters: between(1e6, 1e14),
  nanometres: between(0.1, 1e5),
  nodes: between(1, 1e6),
  "total processing performance": from0(1e6),
  // Tokens and texts.
  tokens: from0(1e17),
  "million tokens": from0(1e9),
  "trillion tokens": from0(1e5, "Trillion"),
  "tokens a second": between(0.1, 1e7),
  "tokens a day": between(1e6, 1e17, "TokensPerDay"),
  "tokens a week": between(1e6, 1e18, "TokensPerWeek"),
  "tokens a month": between(1e6, 1e18, "TokensPerMonth"),
  "tokens per word": between(0.5, 10, "TokensPerWord"),
  "tokens per character": between(0.05, 10, "PerCharacter"),
  words: between(1, 1e12),
  characters: between(1, 1e12, "haracters"),
  "Chinese characters": between(1, 1e12),
  "units per page": between(10, 5000),
  "million calls": from0(1e6),
  requests: between(1, 1e6),
  // Time and place.
  milliseconds: between(0.1, 600_000),
  hours: from0(8784),
  days: between(1, 366),
  months: between(1, 12),
  years: between(0.1, 100),
  quarter: between(1, 4),
  year: between(1850, 2100, "year"),
  km: between(0.1, 41_000, "Km"),
  "degrees east": between(-180, 180, "lon"),
  "degrees north": between(-90, 90, "lat"),
  "degrees Celsius": between(-90, 100),
  // Multiples, shares and counts.
  times: between(0.001, 1e9),
  stars: from0(),
  downloads: from0(),
  people: from0(1e10),
  companies: from0(1e8),
  models: from0(1e7),
  services: from0(1e6),
  articles: from0(1e9),
  layers: from0(100),
  "experts a layer": from0(10_000),
  missions: between(1, 1e6),
};

/** Units of single numbers in words, as a field `unit` gives them row by row; each begins with one of the list, or is a share. */
const BEGINS = /^(share|times|tokens a second|USD|US grids|first release|name)\b/;
/** What a field's unit says when each row has its own. */
const ROW_BY_ROW = /^as (named in the field unit|the next field says)$/;

/** Finds the unit of a number: the field's, or where each row has its own that of the row. Null if it is none of the list. */
export function unitOf(field: Field, row: Row): Unit | null {
  const name = ROW_BY_ROW.test(field.unit ?? "") ? row.unit : field.unit;
  if (typeof name !== "string") return null;
  if (UNITS[name]) return UNITS[name];
  if (/^share\b/.test(name)) return between(-1, 1);
  if (/^times\b/.test(name)) return UNITS.times ?? null;
  return /^tokens a second\b/.test(name)
    ? (UNITS["tokens a second"] ?? null)
    : /^USD per million\b/.test(name)
      ? (UNITS["USD per million tokens"] ?? null)
      : null;
}

/** A field's name in which an ending counts only at the beginning of a word. */
const endsIn = (name: string, ending: string): boolean => {
  const bare = name.replace(/(Low|High)$/, "");
  return bare.endsWith(ending) || bare === ending.charAt(0).toLowerCase() + ending.slice(1);
};

/** Requires units of the one list, and of a field whose name ends in a unit that unit. */
export const units: Rule = {
  name: "units",
  faults: ({ fields, rows }) => [
    ...fields.flatMap(({ name, unit }, i) => {
      if (unit === undefined) return [];
      const path = ["fields", i, "unit"];
      if (!UNITS[unit] && !ROW_BY_ROW.test(unit)) return [{ path, rule: `not in the list of units: ${JSON.stringify(unit)}` }];
      const named = Object.entries(UNITS)
        .filter(([, { ending }]) => ending !== undefined && endsIn(name, ending))
        .sort(([, a], [, b]) => (b.ending?.length ?? 0) - (a.ending?.length ?? 0))[0];
      return named && named[0] !== unit ? [{ path, rule: `the field’s name says ${named[0]}: ${JSON.stringify(unit)}` }] : [];
    }),
    ...(fields.some(({ unit }) => ROW_BY_ROW.test(unit ?? ""))
      ? perRow(rows, ({ unit }) =>
          typeof unit === "string" && !UNITS[unit] && !BEGINS.test(unit) ? [["unit", `not in the list of units: ${JSON.stringify(unit)}`]] : [],
        )
      : []),
  ],
};

/** Finds what the values of a field can be: by its own rules, its constraints, its name or its unit. */
export function limitsOf(field: Field, row: Row, own: DatasetRules["fields"] = {}): { readonly least: number; readonly most: number } {
  const unit = unitOf(field, row);
  const byName =
    /share(?!s)/i.test(field.name) && field.unit === "1" ? { least: 0, most: 1 } : /^pue/.test(field.name) ? { least: 1, most: 3 } : null;
  const { least = -ANY, most = ANY } = byName ?? unit ?? {};
  return { least: own[field.name]?.least ?? least, most: own[field.name]?.most ?? most };
}

/** Requires numbers of a size that can be true. */
export const sizes: Rule = {
  name: "sizes",
  faults: ({ fields, rows }, { fields: own }) => {
    const numbers = fields.filter(({ type, unit }) => (type === "number" || type === "integer" || type === "array") && unit);
    return perRow(rows, (row) =>
      numbers.flatMap((field) => {
        const { least, most } = limitsOf(field, row, own);
        const values = [row[field.name] ?? null].flat(1).filter((value) => typeof value === "number");
        const wrong = values.find((value) => value < least || value > most);
        return wrong === undefined ? [] : [[field.name, `expected ${least} to ${most}, got ${wrong}`] as const];
      }),
    );
  },
};
