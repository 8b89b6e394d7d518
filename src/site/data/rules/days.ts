import { type Found, perRow, type Rule } from "./rule.ts";

const EARLIEST = "1850";
/** How many years ahead a plan may lie. */
const AHEAD = 30;

/** Requires every day and every year to lie between 1850 and the version, and none that the data speak of after `asOf`. */
export const days: Rule = {
  name: "days",
  faults: ({ rows, fields, version }, { fields: own = {} }) => {
    const dated = fields.filter(({ type, unit }) => type === "date" || unit === "year");
    return perRow(rows, (row) =>
      dated.flatMap(({ name }): readonly Found[] => {
        const value = row[name] ?? null;
        if (value === null) return [];
        const day = String(value);
        if (day < EARLIEST || day.length < 4 || !/^\d{4}(-|$)/.test(day)) return [[name, `before ${EARLIEST} or no year: ${day}`]];
        const latest = own[name]?.ahead ? `${Number(version.slice(0, 4)) + AHEAD}` : version;
        return day > latest ? [[name, `after ${latest}${own[name]?.ahead ? "" : ", the version’s day"}: ${day}`]] : [];
      }),
    );
  },
};

/** Requires `asOf`, the day that the data speak of, not to lie before the newest day or year in the rows. */
export const asOf: Rule = {
  name: "as of",
  faults: ({ rows, fields, asOf: of }, { fields: own = {} }) => {
    const dated = fields.filter(({ name, type, unit }) => (type === "date" || unit === "year") && !own[name]?.ahead);
    const newest = rows.flatMap((row) => dated.map(({ name }) => String(row[name] ?? ""))).reduce((a, b) => (b > a ? b : a), "");
    // A year or a month holds all its days.
    return newest.slice(0, of.length) > of ? [{ path: ["asOf"], rule: `before the newest day in the rows, ${newest}: ${of}` }] : [];
  },
};
