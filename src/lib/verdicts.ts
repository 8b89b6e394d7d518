import type { Verdict } from "./claim.ts";
import type { Entry } from "./ledger.ts";

/** The verdict of every claim by id: what `tests/output/verdicts.json` holds. */
export type Verdicts = Readonly<Record<string, Verdict>>;

export const verdictsOf = (entries: readonly Pick<Entry, "claim" | "verdict">[]): Verdicts =>
  Object.fromEntries(entries.map(({ claim, verdict }) => [claim.id, verdict]));

/** A claim whose verdict is not what it was; null where the claim is new or gone. */
export interface Flip {
  readonly id: string;
  readonly before: Verdict | null;
  readonly now: Verdict | null;
}

/** Every claim on which two lists differ, in the order of their ids. */
export function flips(before: Verdicts, now: Verdicts): readonly Flip[] {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort();
  return ids.filter((id) => before[id] !== now[id]).map((id) => ({ id, before: before[id] ?? null, now: now[id] ?? null }));
}

/** "S1-037: fails → holds", one line. */
export const flipText = ({ id, before, now }: Flip): string => `${id}: ${before ?? "not in the list"} → ${now ?? "gone"}`;

/** The flips that the newest section of a change log does not name by the claim's id. New claims need no line. */
export function unnamed(changed: readonly Flip[], changelog: string): readonly Flip[] {
  const [, newest = ""] = changelog.split(/^## /m);
  return changed.filter(({ id, before }) => before !== null && !newest.includes(id));
}
