import { daysTo, sevenDaysTo } from "../../model/seven-days.ts";
import { daysBetween } from "../days.ts";
import { type DataOf, maybe, number, table, text } from "../table.ts";

/** What the seven days behind a list of late February can be reckoned from. */
export const windowTables = {
  weekly: table("openrouter-weekly", { weekEnd: text, basis: text, country: text, models: number, tokens: number }),
  places: table("openrouter-places", { weekEnd: text, place: maybe(number), model: text, country: text, tokensTrillion: maybe(number) }),
  families: table("model-families", { name: text, released: maybe(text) }),
};
export type WindowData = DataOf<typeof windowTables>;

/** A model’s tokens in seven days, in trillions. */
export interface ModelDays {
  readonly model: string;
  readonly country: string;
  readonly trillion: number;
}
/** Seven days up to `day`: the models that we hold, the first first, and the sums over the first ten by country, in trillions. */
export interface SevenDays {
  readonly day: string;
  readonly models: readonly ModelDays[];
  readonly china: number;
  readonly total: number;
}

const WEEK_DAYS = 7;
const byWeek = (a: { readonly weekEnd: string }, b: { readonly weekEnd: string }): number => a.weekEnd.localeCompare(b.weekEnd);

/** Finds the last full week before a day. @throws RangeError if none is counted */
export function lastFullWeek({ weekly }: Pick<WindowData, "weekly">, day: string): string {
  const found = weekly
    .filter(({ weekEnd, basis }) => basis === "top-ten" && weekEnd < day)
    .sort(byWeek)
    .at(-1);
  if (!found) throw new RangeError(`openrouter-weekly: no full week before ${day}`);
  return found.weekEnd;
}

/**
 * Reckons every seven days that a list published on `release` may count: those that end on a day of the last full week before it, or
 * after it up to that day. Weeks are spread evenly by day, a model's first week from its release.
 */
export function sevenDays({ weekly, places, families }: WindowData, release: string): readonly SevenDays[] {
  const full = lastFullWeek({ weekly }, release);
  const days = daysTo(release, WEEK_DAYS + daysBetween(full, release));
  const released = (model: string): string | undefined => families.find(({ name }) => name === model)?.released ?? undefined;
  const names = [...new Set(places.map(({ model }) => model))];
  const counted = names.map((model) => {
    const own = places.filter((row) => row.model === model);
    const weeks = own.flatMap(({ weekEnd, tokensTrillion }) => (tokensTrillion === null ? [] : [{ weekEnd, tokens: tokensTrillion }])).sort(byWeek);
    const begun = released(model);
    // A model that is listed long after its release, or was there before our weeks, counts in whole weeks.
    const first = begun !== undefined && weeks[0] && daysTo(weeks[0].weekEnd, WEEK_DAYS).includes(begun) ? begun : undefined;
    return { model, country: own[0]?.country ?? "", weeks, first };
  });
  const begins = (day: string) => counted.filter(({ first }) => first !== undefined && daysTo(day, 2 * WEEK_DAYS).includes(first));
  return days.map((day) => {
    const models = counted
      .flatMap(({ model, country, weeks, first }) => {
        const trillion = sevenDaysTo(day, weeks, first);
        return trillion === null ? [] : [{ model, country, trillion }];
      })
      .sort((a, b) => b.trillion - a.trillion);
    const side = (country: string): number => {
      const fresh = begins(day).filter((one) => one.country === country);
      const rest = weekly
        .filter((row) => row.basis === "top-ten" && row.country === country)
        .map(({ weekEnd, tokens }) => ({
          weekEnd,
          tokens: tokens / 1e12 - fresh.reduce((sum, { weeks }) => sum + (weeks.find((week) => week.weekEnd === weekEnd)?.tokens ?? 0), 0),
        }));
      const old = sevenDaysTo(day, rest) ?? Number.NaN;
      return fresh.reduce((sum, { weeks, first }) => sum + (sevenDaysTo(day, weeks, first) ?? 0), old);
    };
    const [china, america] = [side("CN"), side("US")];
    return { day, models, china, total: china + america };
  });
}
