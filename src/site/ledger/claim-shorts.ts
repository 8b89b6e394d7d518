import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "astro/zod";
import { DataError } from "../../kit/dataset.ts";
import { instead } from "../../kit/did-you-mean.ts";
import { capital } from "../../kit/format.ts";
import { parseStrict } from "../data/strict-json.ts";
import { type LedgerEntry, ledger } from "./ledger.ts";
import { isRight } from "./loosely.ts";

/** Claims in so few words that they fit a margin, by id. */
export const SHORTS = "content/claim-shorts.json";
/** Most words of a claim in a margin. */
const MOST = 10;

const wordsIn = (text: string): number => text.trim().split(/\s+/).length;
const shorts = z.record(
  z.string(),
  z
    .string()
    .min(1)
    .refine((text) => wordsIn(text) <= MOST, { error: ({ input }) => `expected at most ${MOST} words, got ${wordsIn(String(input))}` })
    .refine((text) => !/[.\s]$/.test(text), { error: "expected no full stop at the end" }),
);

/**
 * Reads the short forms of claims.
 * @param text of the file
 * @param known ids of all claims, in their order
 * @throws DataError naming the file, the claim and the rule of every fault
 */
export function readShorts(text: string, known: readonly string[]): ReadonlyMap<string, string> {
  const { data, error } = shorts.safeParse(parseStrict(SHORTS, text));
  const faults = (error?.issues ?? []).map(({ path, message }) => `${SHORTS} ${path.join(".")}: ${message}`);
  const ids = Object.keys(data ?? {});
  for (const id of ids) if (!known.includes(id)) faults.push(`${SHORTS}: unknown claim ${JSON.stringify(id)}; ${instead(id, known)}`);
  ids.forEach((id, i) => {
    if (i > 0 && id < (ids[i - 1] ?? "")) faults.push(`${SHORTS} ${id}: expected an id after ${ids[i - 1]}, as they stand in order`);
  });
  if (faults.length > 0) throw new DataError(faults.join("\n"));
  return new Map(Object.entries(data ?? {}));
}

let read: ReadonlyMap<string, string> | undefined;

/** Gives a claim in the few words that a margin has room for; the whole of our words where nothing shorter is written. */
export function shortOf({ claim }: Pick<LedgerEntry, "claim">): string {
  if (!read || import.meta.env.DEV)
    read = readShorts(
      readFileSync(join(process.cwd(), SHORTS), "utf8"),
      ledger().map((entry) => entry.claim.id),
    );
  return read.get(claim.id) ?? claim.paraphrase.replace(/\.$/, "");
}

/**
 * Tells whether a claim stands in the open margin: one that changes what a reader may believe. What plainly holds, opinions, definitions and
 * forecasts are folded, and what cannot be verified too, unless the text leans on it.
 */
export const inMargin = (entry: LedgerEntry, leans: boolean): boolean =>
  ["fails", "contradicted", "disputed", "holds-loosely"].includes(entry.verdict) ? !isRight(entry) : entry.verdict === "unverified" && leans;

/** Says what is wrong with the short form of a claim that stands in a margin, or null. */
export const shortFault = (entry: LedgerEntry, leans: boolean): string | null =>
  inMargin(entry, leans) && wordsIn(shortOf(entry)) > MOST
    ? `claim ${entry.claim.id} stands in the margin and has no short form; say it in at most ${MOST} words in ${SHORTS}`
    : null;

/** Says in the margin what we found: the result of the check, or where none decides the first sentence of the reason. */
export function marginFinding({ verdict, finding, why }: Pick<LedgerEntry, "verdict" | "finding" | "why">): string {
  if (finding && verdict !== "disputed" && verdict !== "unverified") return `${capital(finding.computed)}.`;
  return why.split(/(?<=[.!?”]) (?=[A-Z“])/)[0] ?? "";
}
