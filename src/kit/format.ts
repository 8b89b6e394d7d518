/** Numbers as readers see them. One place, one locale argument. */
const LOCALE = "en";
const cache = new Map<string, Intl.NumberFormat>();

function intl(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  const known = cache.get(key) ?? new Intl.NumberFormat(locale, options);
  cache.set(key, known);
  return known;
}

/** Shortens a number that stands alone and large: 1,400 times → 1,400×, 9 per cent → 9%. */
export const asHero = (text: string): string => text.replace(/ times$/, "×").replace(/ per cent$/, "%");

/** Spells a maker’s name in a text as prose does, not in the capitals of its logo. */
export const inProse = (text: string): string => text.replaceAll("NVIDIA", "Nvidia");

/** Tells whether a value can be written; one that is unknown or not finite is an em dash in a cell. */
const finite = (value: number | null | undefined): value is number => typeof value === "number" && Number.isFinite(value);

/** Writes `digits` significant digits without trailing zeros: 12.96, 0.028, 1,400. */
export const significant = (value: number | null, digits = 3, locale = LOCALE): string => {
  if (!finite(value)) return "—";
  // Small whole numbers are the same in every locale, and a format is far slower.
  if (Number.isInteger(value) && Math.abs(value) < 1000) return String(value);
  const magnitude = value === 0 ? 1 : Math.floor(Math.log10(Math.abs(value))) + 1;
  return magnitude >= digits
    ? intl(locale, { maximumFractionDigits: 0 }).format(value)
    : intl(locale, { maximumSignificantDigits: digits }).format(value);
};

/** Writes a fixed number of decimals with thousands separators: 1,400.0. */
export const decimal = (value: number | null, places = 0, locale = LOCALE): string =>
  finite(value) ? intl(locale, { minimumFractionDigits: places, maximumFractionDigits: places }).format(value) : "—";

/** Writes dollars: cents below 100, at least two significant digits below one cent, whole dollars above. $0.028, $42.00, $2,500. */
export const usd = (value: number | null, locale = LOCALE): string => {
  if (!finite(value)) return "—";
  const size = Math.abs(value);
  const sign = value < 0 ? "−" : "";
  if (size === 0) return "$0";
  if (size < 0.09995) return `${sign}$${intl(locale, { maximumSignificantDigits: 3 }).format(size)}`;
  if (size < 100) return `${sign}$${decimal(size, 2, locale)}`;
  return `${sign}$${decimal(size, 0, locale)}`;
};

/** Writes dollars for a sentence: as `usd`, without empty cents. $25, $0.30, $2,500. */
export const dollars = (value: number | null, locale = LOCALE): string => usd(value, locale).replace(/\.00$/, "");

/** Writes a count as a word up to twelve, in figures beyond: six, 13. */
export const spelled = (count: number): string =>
  ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"][count] ?? decimal(count);

/** Gives a sentence a capital to begin with. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const LIST = new Intl.ListFormat("en-GB");
/** Writes words as a list, without a comma before its last: Apple, Tencent and Huawei. */
export const listed = (words: readonly string[]): string => LIST.format(words);

/** Writes a share from 0 to 1 as per cent: 0.0431 → 4.3%. */
export const percent = (share: number | null, places = 0, locale = LOCALE): string =>
  finite(share) ? `${decimal(share * 100, places, locale)}%` : "—";

/** Writes how many there are of what is counted: whole numbers from ten on, two digits below. */
export const howMany = (value: number): string => significant(value, 2);

/** Puts a unit after a number, a dollar before it: 35 GW, 47.3% of hours, $0.06 a kWh. */
export const withUnit = (text: string, unit: string): string =>
  unit.startsWith("$") ? `$${text}${unit.slice(1)}` : `${text}${unit.startsWith("%") ? "" : " "}${unit}`;

/** Writes a multiple below a hundredth as a part: 0.0017 → a 590th. */
function nth(ratio: number, locale: string): string {
  const count = Number((1 / ratio).toPrecision(2));
  return count < 1e6 ? `${/^(8|1[18],)/.test(significant(count, 3, locale)) ? "an" : "a"} ${significant(count, 3, locale)}th` : "under a millionth";
}

/**
 * Writes a multiple as exactly as formulas and pictures print it: 16.67 → 16.7 times, 20.83 → 20.8 times; whole from 100 up. What is no multiple has
 * no plural: 1×, 0×, a 590th.
 */
export const times = (ratio: number | null, locale = LOCALE): string => {
  if (!finite(ratio)) return "—";
  if (ratio > 0 && ratio < 0.01) return nth(ratio, locale);
  const text = significant(ratio, ratio < 1 ? 2 : 3, locale);
  return text === "1" || text === "0" ? `${text}×` : `${text} times`;
};

/** Says how much of something there is: "2.3 times the price", "a 590th of the price", and the price itself where it is as much. */
export const timesThe = (ratio: number, what: string): string => {
  const text = times(ratio);
  if (text === "1×") return what;
  return text.endsWith("th") ? `${text} of ${what}` : text === "0×" ? `nothing of ${what}` : `${text} ${what}`;
};

const SCALES: readonly (readonly [number, string])[] = [
  [1e15, "quadrillion"],
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
];

/** Writes a large count in words: 12.96e12 → 12.96 trillion; below a million with separators. */
export const inWords = (value: number | null, digits = 3, locale = LOCALE): string => {
  if (!finite(value)) return "—";
  const scale = SCALES.find(([size]) => Math.abs(value) >= size);
  return scale ? `${significant(value / scale[0], digits, locale)} ${scale[1]}` : significant(value, digits, locale);
};

/** Formats, kept because one takes a hundred times as long to make as to use. */
const dates = new Map<string, Intl.DateTimeFormat>();

/** Writes a date in words: 2026-09-23 → 23 September 2026; 2026-09 → September 2026; 2026 → 2026. */
export const date = (iso: string, locale = "en-GB"): string => {
  const [year = "", month, day] = iso.split("-");
  if (!month) return year;
  const utc = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  const key = `${locale} ${!day}`;
  const options: Intl.DateTimeFormatOptions = { year: "numeric", month: "long", timeZone: "UTC", ...(day ? { day: "numeric" } : {}) };
  const format = dates.get(key) ?? new Intl.DateTimeFormat(locale, options);
  dates.set(key, format);
  return format.format(utc);
};

/** Writes a span of days, the year once if it is one: "30 March to 5 April 2026". */
export const span = (from: string, to: string): string => {
  const [first, last] = [date(from), date(to)];
  const year = last.slice(-5);
  return `${first.endsWith(year) ? first.slice(0, -year.length) : first} to ${last}`;
};
