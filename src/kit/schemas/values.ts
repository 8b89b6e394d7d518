import { z } from "astro/zod";

/** The read-only type of a value that passes a schema. */
export type Read<S extends z.ZodType> = Frozen<z.output<S>>;
type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

/** Quotes a value for a message, in at most 60 characters; numbers that JSON cannot write appear by name. */
export function show(value: unknown): string {
  const text = typeof value === "number" ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

type Wording = (issue: { readonly input?: unknown }) => string;
/** Makes the message of a rule: what it expects, and the value that it got. A schema's message serves its checks too. */
export const expected =
  (what: string): Wording =>
  ({ input }) =>
    `expected ${what}, got ${show(input)}`;

/** Makes a fault for a rule over several values, at a path from where the rule stands. */
export const fault = (path: (string | number)[], what: string, input: unknown) =>
  ({ code: "custom", path, message: expected(what)({ input }) }) as const;

/** Requires text that matches a pattern. */
export const matching = (pattern: RegExp, error: Wording) => z.string({ error }).regex(pattern, { abort: true });

/** Requires text that is not blank. */
export const text = (error = expected("text")) => matching(/\S/, error);
/** Requires text that is not blank, or null. */
export const textOrNull = (error = expected("text or null")) => text(error).nullable();
/** Requires a name for addresses, as of a chapter or a dataset. */
export const slug = (what: string) => matching(/^[a-z][a-z0-9-]*$/, expected(what));
/** A field's name in camelCase. */
export const fieldName = matching(/^[a-z][A-Za-z0-9]*$/, expected("a camelCase name"));
/** Requires a day that the calendar has. */
export const day = (what = "a day, YYYY-MM-DD") => matching(z.regexes.date, expected(what));
const DATE = new RegExp(`^\\d{4}(-(0[1-9]|1[0-2]))?$|${z.regexes.date.source}`);
/** Requires a year, a month or a day that the calendar has. */
export const date = (error = expected("YYYY, YYYY-MM or YYYY-MM-DD")) => matching(DATE, error);
/** Requires an absolute web address. */
export const address = (what = "an address, https://…") => matching(/^https?:\/\/\S+$/, expected(what)).refine((value) => URL.canParse(value));

/** Requires a number that can be a measure; anything beyond is a slip of the pen. */
export const measure = (error = expected("a finite number below 1e+21")) => z.number({ error }).refine((value) => Math.abs(value) < 1e21);

/** Requires a list in which nothing appears twice. @param least how many entries it must have */
export function distinct<S extends z.ZodType>(item: S, what: string, least = 1) {
  const list = z.array(item, { error: expected(what) });
  return (least > 0 ? list.min(least) : list).refine((entries) => new Set(entries).size === entries.length).meta({ uniqueItems: true });
}

/** The changes of a version against the one before. */
export const changes = z
  .array(
    z.strictObject({
      kind: z.enum(["first", "added", "corrected", "removed"]),
      note: text(),
      confirmed: text().exactOptional().describe("Why a value that moved by more than its field allows is right."),
    }),
  )
  .min(1)
  .describe("Against the version before: what was added or corrected, and which older value was wrong.");
