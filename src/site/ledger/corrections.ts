import { readFileSync } from "node:fs";
import { z } from "astro/zod";
import { day, expected, fault, matching, type Read, text, textOrNull } from "../../kit/schemas/values.ts";
import { lastRelease, releases } from "../data/changelog.ts";
import { faultsOf, linesOf, refuse } from "../data/rules/faults.ts";
import { parseStrict } from "../data/strict-json.ts";
import { datasets } from "../registry.ts";

/** An error that was published. */
const correction = z.strictObject({
  day: day().describe("The day it was put right."),
  what: text().describe("What it was in: a dataset, a page, a claim."),
  // Rules out "//host/" and "/\\host/", which browsers take for another host.
  href: matching(/^\/(?![/\\])\S*$/, expected("an address from the site's root")),
  before: textOrNull().describe("The old and the new value, where it is a value."),
  after: textOrNull(),
  note: text(),
});
/** An error that was published, with its correction. */
export type Correction = Read<typeof correction>;

const PATH = "content/corrections.json";

/**
 * Reads the corrections that are written by hand, `content/corrections.json`.
 * @param released day of the newest release, YYYY-MM-DD: nothing can have been corrected after it
 * @throws DataError naming entry, key, rule and value of every fault
 */
export function readCorrections(json: string, released: string): readonly Correction[] {
  const list = z.array(
    correction.superRefine(({ day }, { addIssue }) => {
      if (day > released) addIssue(fault(["day"], `a day not after the newest release in CHANGELOG.md, ${released}`, day));
    }),
  );
  const parsed = parseStrict(PATH, json);
  refuse(linesOf(PATH, faultsOf(list, parsed)));
  return parsed as readonly Correction[];
}

/**
 * Lists the fields that a version corrects, one entry a field: "row: field old → new; field old → new", or the note as written. A semicolon within a
 * text parts no fields.
 */
export function correctionsOf(spec: {
  readonly version: string;
  readonly title: string;
  readonly href: string;
  readonly fields?: readonly { readonly name: string }[];
  readonly changes: readonly { readonly kind: string; readonly note: string }[];
}): readonly Correction[] {
  const { version: day, title: what, href, fields = [] } = spec;
  const between = new RegExp(`; (?=(?:${fields.map(({ name }) => name).join("|")}) )`);
  return spec.changes
    .filter(({ kind }) => kind === "corrected")
    .flatMap(({ note }) => {
      const [, row = "", edits = ""] = /^(.*?): (.* → .*)$/.exec(note) ?? [];
      if (edits === "") return [{ day, what, href, before: null, after: null, note }];
      return edits.split(between).map((edit) => {
        const [, field = "", before = "", after = ""] = /^(\S+) (.*) → (.*)$/.exec(edit) ?? [];
        return field === ""
          ? { day, what, href, before: null, after: null, note: `${row}: ${edit}` }
          : { day, what, href, before, after, note: `${row}, ${field}` };
      });
    });
}

interface Dated {
  readonly version: string;
  readonly article: { readonly id: string };
  readonly changes: readonly { readonly kind: string; readonly note: string }[];
}
const claimFiles = import.meta.glob<Dated>("/data/claims/*/*.json", { import: "default", eager: true });

/** Every version of the claims of every article. */
const claimVersions: readonly Dated[] = Object.values(claimFiles);

/** Reads the list that is written by hand. */
const written = (): readonly Correction[] => readCorrections(readFileSync(PATH, "utf8"), lastRelease(releases()));

/** A verdict that was another until a day, and why it changed. */
export type FormerVerdict = Correction & { readonly before: string };

/** Lists what the verdict on a claim was before, newest first. @param since the day of the first change that counts, YYYY-MM-DD */
export const formerVerdicts = (claim: string, since = ""): readonly FormerVerdict[] =>
  written()
    .filter((entry): entry is FormerVerdict => entry.href === `/claims/${claim}/` && entry.before !== null && entry.day >= since)
    .sort((a, b) => b.day.localeCompare(a.day));

/** Lists every published error, newest first. */
export function corrections(): readonly Correction[] {
  const data = datasets.ids.flatMap((id) => datasets.versions(id).flatMap((version) => correctionsOf({ ...version, href: `/data/${id}/` })));
  const claims = claimVersions.flatMap(({ version, article, changes }) =>
    correctionsOf({ version, title: `Claims of article ${article.id}`, href: `/claims/article/${article.id}/`, changes }),
  );
  return [...written(), ...data, ...claims].sort((a, b) => b.day.localeCompare(a.day));
}
