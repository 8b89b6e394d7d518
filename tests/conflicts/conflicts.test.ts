import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Claim } from "../../src/kit/claim.ts";
import type { Conflict, Tension } from "../../src/kit/conflict.ts";
import { readTables } from "../../src/kit/table.ts";
import { claimOf, newestDataset } from "../checks/run-check.ts";
import { BREAKS } from "./breaks.ts";

const folder = new URL("../../src/conflicts/", import.meta.url);
const files = readdirSync(folder);
const all = (
  await Promise.all(
    files.map(async (file) =>
      Object.entries(((await import(new URL(file, folder).href)) as { default: Readonly<Record<string, Conflict | Tension>> }).default),
    ),
  )
).flat();
const conflicts = all.flatMap(([id, entry]) => ("run" in entry ? [[id, entry] as const] : []));

/** Works a conflict out on the claims as they stand, or with one of them changed. */
const worked = ({ run, data }: Conflict, change: (claim: Claim) => Claim = (claim) => claim) =>
  run({ claims: (id) => change(claimOf(id)), data: readTables(data, newestDataset) });

/** The claim with every figure and date moved. */
const moved =
  (id: string) =>
  (claim: Claim): Claim =>
    claim.id === id
      ? {
          ...claim,
          figures: claim.figures.map((figure) => ({ ...figure, value: figure.value * 1.37, ...(figure.high && { high: figure.high * 1.37 }) })),
          ...(claim.dates && { dates: claim.dates.map((date) => ({ ...date, value: date.value.replace(/^\d{4}/, "2031") })) }),
        }
      : claim;

describe.each(conflicts)("%s", (id, entry) => {
  test("its claims exclude each other, and one figure changed lets them stand", () => {
    expect(worked(entry).clash).toBe(true);
    const { claim, at = 0, value, high, date } = BREAKS[id] ?? { claim: "none" };
    expect(entry.claims).toContain(claim);
    const changed = worked(entry, (other) =>
      other.id !== claim
        ? other
        : {
            ...other,
            figures: other.figures.map((figure, i) =>
              i === at && value !== undefined ? { ...figure, value, ...(high !== undefined && { high }) } : figure,
            ),
            ...(other.dates && { dates: other.dates.map((day, i) => (i === at && date !== undefined ? { ...day, value: date } : day)) }),
          },
    );
    expect(changed.clash).toBe(false);
  });

  test.each(entry.claims.filter((claim) => claimOf(claim).figures.length + (claimOf(claim).dates?.length ?? 0) > 0))(
    "uses the figures of %s, which it lists",
    (claim) => {
      expect(JSON.stringify(worked(entry, moved(claim)))).not.toBe(JSON.stringify(worked(entry)));
    },
  );
});

test("no sentence or sum of a conflict holds a typed number", () => {
  /** Numbers of a formula and not of the world: one, days of a week, months of a year, per cent. */
  const formula = new Set(["1", "7", "12", "100"]);
  for (const file of files) {
    const source = readFileSync(new URL(file, folder), "utf8");
    // Ids of claims and conflicts, names of models and products, and years in readings stay.
    const strings = [...source.matchAll(/(?:statement|sums):[\s\S]*?(?=\n {6}(?:\};|[a-z]+:)|\n {4}\})/g)].map(([text]) =>
      text.replace(/\$\{[^}]*\}/g, ""),
    );
    for (const text of strings) {
      const numbers = text.replace(/[A-Z][\w.-]*\d[\w.-]*/g, "").match(/\b\d[\d.,]*\b/g) ?? [];
      expect(numbers.filter((number) => !formula.has(number))).toEqual([]);
    }
  }
});

test("ids are C-001 and on, each once, without a gap", () => {
  const ids = all.map(([id]) => id).sort();
  expect(ids).toEqual(ids.map((_, i) => `C-${String(i + 1).padStart(3, "0")}`));
});
