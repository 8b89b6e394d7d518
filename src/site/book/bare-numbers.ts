import { z } from "astro/zod";
import { DataError } from "../../kit/dataset.ts";
import { parseStrict } from "../data/strict-json.ts";
import { datasets } from "../registry.ts";

const WORDS =
  "thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety" +
  "|hundred|hundreds|dozen|dozens|thousands|millions|billions|trillions|hundredths?|thousandths?|(?:thousand|hundred)fold";
const SMALL = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";
/** "a million tokens" is a unit; "nine million" and "a hundred million" are numbers. */
const SCALED = `(?:${SMALL}|several|many|few|half a|quarter of a)[ -](?:thousand|million|billion|trillion)`;
const NUMBER_WORD = new RegExp(`\\b(?:${SCALED}|${WORDS}|thousand)\\b`, "giu");
const NUMERAL = /(?<![\p{L}\d])\d[\d,.]*\d|(?<![\p{L}\d])\d/gu;
const MONTH = "January|February|March|April|May|June|July|August|September|October|November|December";
const YEAR = String.raw`(?<![$€¥£\d.,])\b(?:18|19|20)\d\d(?:s\b|\b)(?![\d,.]*\d)`;
const COUNTED = String.raw`(?! ?%| per cent| times| tokens| (?:m|b|tr)illion| [GMkT]Wh?\b| dollars)`;

/** Numbers that need no binding: ids of claims, dates, years that count nothing, chapters. */
const FREE = [
  /\bS\d-\d{3}\b/g,
  new RegExp(`\\b\\d{1,2}(?:[–-]\\d{1,2})? (?:${MONTH})\\b`, "g"),
  new RegExp(YEAR + COUNTED, "g"),
  /\b[Cc]hapters? \d+(?:(?:, | and |, and | to |–)\d+)*/g,
];

/** Finds the numbers in a text that are written by hand. @param names words that are taken out first, longest first, with the numbers in them */
export function bareNumbers(text: string, names: readonly string[]): readonly string[] {
  const without = [...names].sort((a, b) => b.length - a.length).reduce((rest, name) => rest.replaceAll(name, " "), text);
  const free = FREE.reduce((rest, pattern) => rest.replace(pattern, " "), without);
  return [...(free.match(NUMERAL) ?? []), ...(free.match(NUMBER_WORD) ?? [])];
}

/** Reads digits as a number, so that 0.30 equals 0.3 and 2,500 equals 2500. */
export const quantityOf = (numeral: string): number => Number(numeral.replaceAll(",", ""));

/** Datasets and fields that name models and products. */
const NAMES = [
  ["list-prices", "name"],
  ["model-parameters", "name"],
  ["accelerators", "chip"],
  ["systems", "system"],
] as const;

/** Lists the names of models and products that contain a number; texts may write them by hand. */
export const namesWithNumbers = (): readonly string[] => [
  ...new Set(NAMES.flatMap(([id, field]) => datasets.current(id).rows.map((row) => String(row[field]))).filter((name) => /\d/.test(name))),
];

const allowedNumbers = z.array(z.strictObject({ file: z.string(), text: z.string().min(1), reason: z.string().min(10) }));

/** A number that may be written by hand: the text's file, the words around it, and the reason. */
export type AllowedNumber = z.infer<typeof allowedNumbers>[number];

/** List of the numbers that may be written by hand. */
export const ALLOWED = "content/numbers-allowed.json";

/** Reads the list of numbers that may be written by hand. @throws DataError naming the file, the entry and the rule */
export function readAllowed(text: string): readonly AllowedNumber[] {
  const { data, error } = allowedNumbers.safeParse(parseStrict(ALLOWED, text));
  if (data) return data;
  throw new DataError(error.issues.map(({ path, message }) => `${ALLOWED} [${path.join("].")}: ${message}`).join("\n"));
}
