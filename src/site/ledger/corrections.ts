import { readFileSync } from "node:fs";
import { DataError } from "../../kit/dataset.ts";
import { parseStrict } from "../data/strict-json.ts";
import { datasets } from "../registry.ts";

/** Something that was published and was wrong. */
export interface Correction {
  /** The day it was put right, YYYY-MM-DD. */
  readonly day: string;
  /** What it was in: a dataset, a page, a claim. */
  readonly what: string;
  /** Address of that, from the site's root. */
  readonly href: string;
  /** The old and the new value, where it is a value. */
  readonly before: string | null;
  readonly after: string | null;
  readonly note: string;
}

const KEYS = ["day", "what", "href", "before", "after", "note"] as const;

/**
 * The corrections that are written by hand, `content/corrections.json`: a list of `{day, what, href, before, after, note}`.
 * @throws DataError naming entry and key
 */
export function readCorrections(text: string): readonly Correction[] {
  const path = "content/corrections.json";
  const list = parseStrict(path, text);
  if (!Array.isArray(list)) throw new DataError(`${path}: expected a list, got ${JSON.stringify(list)}`);
  for (const [i, entry] of (list as readonly Record<string, unknown>[]).entries()) {
    for (const key of KEYS) {
      const value = entry[key];
      const may = key === "before" || key === "after" ? value === null : false;
      if (!may && (typeof value !== "string" || value === ""))
        throw new DataError(`${path} [${i}].${key}: expected text, got ${JSON.stringify(value)}`);
    }
    if (!/^\d{4}-\d\d-\d\d$/.test(String(entry.day)))
      throw new DataError(`${path} [${i}].day: expected YYYY-MM-DD, got ${JSON.stringify(entry.day)}`);
    if (!String(entry.href).startsWith("/"))
      throw new DataError(`${path} [${i}].href: expected an address from the site's root, got ${JSON.stringify(entry.href)}`);
  }
  return list as readonly Correction[];
}

/** What a version calls corrected, one entry a field: "row: field old → new; field old → new", or the note as it stands. */
export function correctionsOf(spec: {
  readonly version: string;
  readonly title: string;
  readonly href: string;
  readonly changes: readonly { readonly kind: string; readonly note: string }[];
}): readonly Correction[] {
  const { version: day, title: what, href } = spec;
  return spec.changes
    .filter(({ kind }) => kind === "corrected")
    .flatMap(({ note }) => {
      const [, row = "", edits = ""] = /^(.*?): (.* → .*)$/.exec(note) ?? [];
      if (edits === "") return [{ day, what, href, before: null, after: null, note }];
      return edits.split("; ").map((edit) => {
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

/** Everything that was wrong, newest first. */
export function corrections(): readonly Correction[] {
  const data = datasets.ids.flatMap((id) =>
    datasets.versions(id).flatMap(({ version, title, changes }) => correctionsOf({ version, title, href: `/data/${id}/`, changes })),
  );
  const claims = claimVersions.flatMap(({ version, article, changes }) =>
    correctionsOf({ version, title: `Claims of article ${article.id}`, href: `/claims/article/${article.id}/`, changes }),
  );
  const written = readCorrections(readFileSync("content/corrections.json", "utf8"));
  return [...written, ...data, ...claims].sort((a, b) => b.day.localeCompare(a.day));
}
