import { VERDICTS, type Verdict } from "../../kit/claim.ts";
import { DataError, type Dataset, type Field, type Row } from "../../kit/dataset.ts";
import type { Topic } from "../data/claims.ts";
import { changesBetween } from "../data/rules/changes.ts";
import type { LedgerEntry } from "./ledger.ts";
import { shortTitle } from "./ledger-text.ts";

/** The verdict of every claim by id. */
export type Verdicts = Readonly<Record<string, Verdict>>;

const ID = "verdicts";
const required = (name: string, description: string, values?: readonly string[]): Field => ({
  name,
  type: "string",
  description,
  constraints: { required: true, ...(values ? { enum: values } : {}) },
});

/** Makes the rows of the dataset `verdicts` from the ledger: a row a claim, in the order of the articles. */
export const verdictRows = (entries: readonly LedgerEntry[], topics: Readonly<Record<string, Topic>>): readonly Row[] =>
  entries.map(({ claim, article, verdict, finding }) => ({
    claim: claim.id,
    article: article.id,
    articleTitle: shortTitle(article),
    topic: claim.topic,
    topicTitle: topics[claim.topic]?.title ?? claim.topic,
    verdict,
    basis: finding ? "computed" : "recorded",
  }));

/** Makes a version of the dataset `verdicts`, without the parts that its release adds. @param day the day of the version, YYYY-MM-DD */
export const verdictDataset = (rows: readonly Row[], day: string): Omit<Dataset, "id" | "version" | "changes" | "madeWith"> => ({
  title: "Verdicts on the articles’ claims",
  description:
    "Every claim of the five articles with its verdict, as the ledger of this site gives it: computed by a check from the article’s " +
    "figures and from data, or recorded where nothing can be computed. Graded A for the list itself, which every build computes anew; how " +
    "good the data behind a verdict are stands on the page of each claim.",
  asOf: day,
  licence: { name: "CC BY 4.0", path: "https://creativecommons.org/licenses/by/4.0/" },
  grade: "A",
  sources: ["article-s0", "article-s1", "article-s2", "article-s3", "article-s4"],
  primaryKey: ["claim"],
  fields: [
    required("claim", "Id of the claim: article and number."),
    required("article", "The article."),
    required("articleTitle", "Its title, short; of an untitled article, what we call it."),
    required("topic", "Id of the topic."),
    required("topicTitle", "What the topic is called."),
    required(
      "verdict",
      Object.entries(VERDICTS)
        .map(([name, { means }]) => `${name}: ${means}`)
        .join("; "),
      Object.keys(VERDICTS),
    ),
    required("basis", "computed: by a check that is run at every build; recorded: with a reason, because nothing can be computed.", [
      "computed",
      "recorded",
    ]),
  ],
  rows,
  notes: ["What counts as one claim is our reading of the articles, and the numbers of claims depend on it."],
});

/** Reads a version's verdicts from its rows, by claim. */
export const verdictsOf = (rows: readonly Row[]): Verdicts =>
  Object.fromEntries(rows.map(({ claim, verdict }) => [String(claim), verdict as Verdict]));

/** A claim whose verdict changed; null on the side where the claim does not exist. */
export interface Flip {
  readonly id: string;
  readonly before: Verdict | null;
  readonly now: Verdict | null;
}

/** Lists every claim on which two lists differ, in the order of their ids. */
export function flips(before: Verdicts, now: Verdicts): readonly Flip[] {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort();
  return ids.filter((id) => before[id] !== now[id]).map((id) => ({ id, before: before[id] ?? null, now: now[id] ?? null }));
}

/** Writes a flip in one line: "S1-037: fails → holds". */
export const flipText = ({ id, before, now }: Flip): string => `${id}: ${before ?? "not in the list"} → ${now ?? "gone"}`;

/** Finds the flips that the list of corrections does not explain on the day of their version, YYYY-MM-DD. */
export const unexplained = (
  changed: readonly Flip[],
  list: readonly { readonly day: string; readonly href: string }[],
  on: string,
): readonly Flip[] =>
  changed.filter(({ id, before, now }) => before && now && !list.some(({ day, href }) => day === on && href === `/claims/${id}/`));

/** Finds the flips that the newest section of a change log does not name by the claim's id. New claims need no line. */
export function unnamed(changed: readonly Flip[], changelog: string): readonly Flip[] {
  const [, newest = ""] = changelog.split(/^## /m);
  return changed.filter(({ id, before }) => before !== null && !newest.includes(id));
}

/**
 * Compares the released verdicts with those that the ledger gives now, so that no figure shows an outdated one.
 * @throws DataError naming file, claim, field and both values of every difference, and what to do
 */
export function assertReleased(released: Dataset, now: readonly Row[]): void {
  const differences = changesBetween(released, { ...released, rows: now });
  if (differences.length === 0) return;
  const lines = differences.map(({ kind, note }) => `data/${ID}/${released.version}.json ${kind}: ${note}`);
  throw new DataError(
    `${lines.join("\n")}\nthe ledger gives other verdicts than were released: name those that flipped in CHANGELOG.md, then npm run ` +
      "verdicts and npm run released",
  );
}
