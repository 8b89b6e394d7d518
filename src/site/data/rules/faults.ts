import { z } from "astro/zod";
import { DataError } from "../../../kit/dataset.ts";
import { expected, show } from "../../../kit/schemas/values.ts";

type Path = readonly PropertyKey[];

/** Writes a place in a file for messages: "rows[3].id". */
export const placeOf = (path: Path): string =>
  path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "") || "file";

const TYPES: Readonly<Record<string, string>> = {
  string: "text",
  array: "a list",
  object: "an object",
  record: "an object",
  boolean: "true or false",
};

/** Words every rule that a schema does not word itself. */
const wording: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.inst instanceof z.ZodObject ? `unknown key; known: ${Object.keys(issue.inst.shape).join(", ")}` : undefined;
    case "invalid_key":
      return issue.issues[0]?.message;
    case "invalid_type":
      return expected(TYPES[issue.expected] ?? issue.expected)(issue);
    case "invalid_value":
      return expected(issue.values.length > 1 ? `one of ${issue.values.join(", ")}` : show(issue.values[0]))(issue);
    case "too_small":
      return expected("at least one entry")(issue);
    default:
      return undefined;
  }
};

/** A fault of a file: its place, and the rule with the value that breaks it. */
export interface Fault {
  readonly path: Path;
  readonly rule: string;
}

/** Lists every fault that a schema finds in a part of a file. @param at path of the part in the file */
export function faultsOf(schema: z.ZodType, part: unknown, at: Path = []): Fault[] {
  // Compiling a schema takes longer than checking a few thousand rows by it.
  const jitless = !Array.isArray(part) || part.length < 5000;
  const issues = schema.safeParse(part, { error: wording, jitless }).error?.issues ?? [];
  return issues.flatMap((issue) => {
    const path = [...at, ...issue.path];
    const paths = issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...path, key]) : [path];
    return paths.map((place) => ({ path: place, rule: issue.message }));
  });
}

/** Writes a line for each fault of a file: file, place, rule and value. */
export const linesOf = (file: string, faults: readonly Fault[], place = placeOf): string[] =>
  faults.map(({ path, rule }) => `${file} ${place(path)}: ${rule}`);

/** Refuses a file that has faults. @throws DataError with these lines, if there are any */
export function refuse(lines: readonly string[]): void {
  if (lines.length > 0) throw new DataError(lines.join("\n"));
}
