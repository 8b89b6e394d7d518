import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { checkFaults, findingFaults } from "../../src/checks/rules/sound.ts";
import type { Check } from "../../src/kit/check.ts";
import type { TestedVerdict } from "../../src/kit/claim.ts";
import type { Reach } from "./reach/reach.ts";
import { type Change, find } from "./run-check.ts";

const folder = new URL("../../src/checks/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".ts"));

/** Fields of datasets and claims that hold our own words. */
const OUR_WORDS = new Set(["paraphrase", "sourceSays", "articleSays", "title", "what", "note", "description", "asStated", "reason"]);
/** Replaces each sentence of ours. */
const reworded = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(reworded)
    : value !== null && typeof value === "object"
      ? Object.fromEntries(
          Object.entries(value).map(([key, part]) => [key, OUR_WORDS.has(key) && typeof part === "string" ? "Reworded." : reworded(part)]),
        )
      : value;

for (const file of files) {
  const checks = ((await import(new URL(file, folder).href)) as { default: Readonly<Record<string, Check>> }).default;
  const cases = ((await import(`./reach/${basename(file, ".ts")}.ts`).catch(() => ({ default: {} }))) as { default: Reach }).default;

  describe(file, () => {
    test.each(Object.keys(checks))("%s keeps the rules, and rows that the source could have printed reach each verdict that it gives", (id) => {
      const check = checks[id] as Check;
      expect(checkFaults(check)).toEqual([]);
      const today = find(checks, id);
      expect(findingFaults(check, today)).toEqual([]);
      const reached = new Set<TestedVerdict>([today.verdict]);
      for (const [verdict, change] of Object.entries(cases[id] ?? {}) as [TestedVerdict, Change][]) {
        // Where data decide, the claim stays as the article has it.
        if (Object.keys(check.data).length > 0) expect(Object.keys(change)).toEqual(["rows"]);
        const finding = find(checks, id, change);
        expect.soft(finding.verdict, `${id}: ${finding.computed}`).toBe(verdict);
        expect.soft(findingFaults(check, finding)).toEqual([]);
        reached.add(finding.verdict);
      }
      expect([...reached].sort()).toEqual([...check.gives].sort());
    });

    test.each(Object.keys(checks))("%s reads no fact out of our own words", (id) => {
      const rows = Object.fromEntries(Object.values((checks[id] as Check).data).map(({ dataset }) => [dataset, reworded as never]));
      const other = find(checks, id, { rows, claim: (claim) => reworded(claim) as typeof claim });
      expect(other.verdict).toBe(find(checks, id).verdict);
    });
  });
}

test("siblings name each other and agree", async () => {
  const all = await Promise.all(files.map(async (file) => (await import(new URL(file, folder).href)).default as Readonly<Record<string, Check>>));
  const owner = (id: string) => all.find((checks) => checks[id] !== undefined);
  for (const checks of all)
    for (const [id, { siblings = [] }] of Object.entries(checks))
      for (const sibling of siblings) {
        const others = owner(sibling);
        expect(others?.[sibling]?.siblings, `${sibling} names ${id}`).toContain(id);
        expect(others && find(others, sibling).verdict, `${id} and ${sibling}`).toBe(find(checks, id).verdict);
      }
});
