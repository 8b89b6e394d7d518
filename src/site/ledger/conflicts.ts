import type { Clash, Conflict, Tension } from "../../kit/conflict.ts";
import { blame, DataError } from "../../kit/dataset.ts";
import { readTables } from "../../kit/table.ts";
import { datasets } from "../registry.ts";
import { ledgerEntry } from "./ledger.ts";

/** A conflict with what its arithmetic finds. */
export interface FoundConflict extends Omit<Conflict, "data" | "run">, Omit<Clash, "clash"> {
  readonly id: string;
  /** Ids of the datasets that it reads. */
  readonly datasets: readonly string[];
}
/** A tension with its id. */
export interface FoundTension extends Tension {
  readonly id: string;
}

const files = import.meta.glob<Readonly<Record<string, Conflict | Tension>>>("../../conflicts/*.ts", { import: "default", eager: true });
const isConflict = (entry: Conflict | Tension): entry is Conflict => "run" in entry;

/** Works a conflict out. @throws DataError naming file and conflict if its claims no longer exclude each other, or for any error in it */
function found(path: string, id: string, { data, run, ...told }: Conflict): FoundConflict {
  try {
    const { clash, ...rest } = run({
      claims: (claim) => ledgerEntry(claim).claim,
      data: readTables(data, (dataset) => datasets.current(dataset)),
    });
    if (!clash) throw new DataError("its claims no longer exclude each other; make it a tension, or take it out");
    return { id, ...told, ...rest, datasets: Object.values(data).map(({ dataset }) => dataset) };
  } catch (error) {
    return blame(`${path}, conflict ${id}`, error);
  }
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => a.id.localeCompare(b.id);
const all = Object.entries(files).flatMap(([place, entries]) =>
  Object.entries(entries).map(([id, entry]) => ({ path: place.replace("../../", "src/"), id, entry })),
);
for (const { path, id, entry } of all) {
  if (!/^C-\d{3}$/.test(id)) throw new DataError(`${path}: id must be C- and three digits, got ${JSON.stringify(id)}`);
  const others = all.filter((other) => other.id === id);
  if (others.length > 1) throw new DataError(`${path}: ${id} is in ${others.map((other) => other.path).join(" and ")}; an id is given once`);
  if (new Set(entry.claims).size < 2) throw new DataError(`${path}: ${id} needs two different claims or more, got ${JSON.stringify(entry.claims)}`);
  for (const claim of entry.claims) ledgerEntry(claim);
}

/** Claims that cannot all be true under one stated reading, in the order of their ids. */
export const conflicts: readonly FoundConflict[] = all
  .flatMap(({ path, id, entry }) => (isConflict(entry) ? [found(path, id, entry)] : []))
  .sort(byId);
/** Claims that pull apart without excluding each other, in the order of their ids. */
export const tensions: readonly FoundTension[] = all.flatMap(({ id, entry }) => (isConflict(entry) ? [] : [{ id, ...entry }])).sort(byId);
