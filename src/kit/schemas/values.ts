import { z } from "astro/zod";

/** What a schema lets pass, as nobody may change it. */
export type Read<S extends z.ZodType> = Frozen<z.output<S>>;
type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

/** A value as a message quotes it, 60 characters at most; numbers that JSON cannot write by their name. */
export function show(value: unknown): string {
  const text = typeof value === "number" ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

type Wording = (issue: { readonly input?: unknown }) => string;
/** The message of a rule: what it expects, and the value that it got. A schema's own serves its checks too. */
export const expected =
  (what: string): Wording =>
  ({ input }) =>
    `expected ${what}, got ${show(input)}`;

/** A fault that a rule over several values finds, at a path from where the rule stands. */
export const fault = (path: (string | number)[], what: string, input: unknown) =>
  ({ code: "custom", path, message: expected(what)({ input }) }) as const;

/** Text of a form. */
export const matching = (pattern: RegExp, error: Wording) => z.string({ error }).regex(pattern, { abort: true });

/** Text with something to read in it. */
export const text = (error = expected("text")) => matching(/\S/, error);
export const textOrNull = (error = expected("text or null")) => text(error).nullable();
/** A name in addresses: of a chapter, of a dataset. */
export const slug = (what: string) => matching(/^[a-z][a-z0-9-]*$/, expected(what));
export const fieldName = matching(/^[a-z][A-Za-z0-9]*$/, expected("a camelCase name"));
/** A day that the calendar has. */
export const day = (what = "a day, YYYY-MM-DD") => matching(z.regexes.date, expected(what));
const DATE = new RegExp(`^\\d{4}(-(0[1-9]|1[0-2]))?$|${z.regexes.date.source}`);
/** A year, a month or a day that the calendar has. */
export const date = (error = expected("YYYY, YYYY-MM or YYYY-MM-DD")) => matching(DATE, error);
export const address = (what = "an address, https://…") => matching(/^https?:\/\/\S+$/, expected(what)).refine((value) => URL.canParse(value));

/** A number that can be a measure: beyond this it is a slip of the pen. */
export const measure = (error = expected("a finite number below 1e+21")) => z.number({ error }).refine((value) => Math.abs(value) < 1e21);

/** A list in which nothing stands twice. @param least how many entries it has to have */
export function distinct<S extends z.ZodType>(item: S, what: string, least = 1) {
  const list = z.array(item, { error: expected(what) });
  return (least > 0 ? list.min(least) : list).refine((entries) => new Set(entries).size === entries.length).meta({ uniqueItems: true });
}

/** What a version changed against the one before. */
export const changes = z
  .array(z.strictObject({ kind: z.enum(["first", "added", "corrected", "removed"]), note: text() }))
  .min(1)
  .describe("Against the version before: what was added or corrected, and which older value was wrong.");
