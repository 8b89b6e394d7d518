import { z } from "astro/zod";
import { distinct, expected, fieldName, matching, slug, text } from "./values.ts";

const limit = z.number().exactOptional();
const why = text().describe("For the editor who wonders, and for readers of a dataset's page.");

/** What a field's values may be and how far a new version may move them, where the default of its unit or type does not serve. */
const fieldRules = z.strictObject({
  least: limit.describe("The smallest value that can be true."),
  most: limit.describe("The largest value that can be true."),
  factor: z.number().gt(1).exactOptional().describe("By how much a new version may multiply or divide a value before an editor has to confirm it."),
  ahead: z.boolean().exactOptional().describe("Whether a day or a year may lie after the version's, as a plan's does."),
});

/** What breaks a rule by intent. */
const exception = z.strictObject({
  rule: text().describe("The rule's name, as its message gives it."),
  row: text().exactOptional().describe("The row's name as lists of changes give it; left out where it is the file's frame."),
  field: text().exactOptional(),
  why,
});

/** How long a dataset stays fresh, counted from the end of the day, month or year that it speaks of; null: for good. */
const fresh = z.strictObject({ days: z.int().min(1).nullable(), why });

/** What one dataset has to keep in every version, beyond its shape. */
export const datasetRules = z.strictObject({
  fresh,
  terms: distinct(slug("the id of a licence"), "a list of licences of data/licences.json, each once"),
  besides: distinct(text(), "a list of licences, each once").exactOptional().describe("Licences that its text names and that do not apply."),
  within: text().exactOptional().describe("Where lon and lat lie: an area of this file, or the field that names it row by row."),
  holds: z
    .array(text())
    .exactOptional()
    .describe("What is true in every row: “low ≤ high”, “total = a + b”, “month = day × days”, or of groups of rows: “sum share by date ≤ 1”."),
  background: distinct(text(), "a list of sources, each once")
    .exactOptional()
    .describe("Sources that the dataset lists and no row names: what the whole rests on."),
  fields: z.record(fieldName, fieldRules).exactOptional(),
  except: z.array(exception).exactOptional(),
});

const degrees = (most: number) =>
  z
    .number({ error: expected("degrees") })
    .min(-most)
    .max(most);
/** A box on the map, in degrees: west, south, east, north. */
const box = z.tuple([degrees(180), degrees(90), degrees(180), degrees(90)]);

/** `data/rules.json`: what datasets keep, by id, and the boxes in which places lie. */
export const ruleBook = z.strictObject({ areas: z.record(text(), box), datasets: z.record(slug("a dataset's id"), datasetRules) });

/** `data/licences.json`: known licences by id, with what each allows. */
export const licenceList = z.record(
  slug("an id"),
  z.strictObject({
    title: text(),
    named: distinct(text(), "a list of words, each once").describe("How a text names it, in any of these ways."),
    spdx: matching(/^[\w.-]+$/, expected("an identifier")).nullable(),
    rows: z.boolean().describe("Whether we may publish rows under it. Where not, a dataset is cited, and its rows are withheld."),
    allows: text().describe("What it allows a reader to do, in a sentence."),
  }),
);
