import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { buildProject, copyProject, removeProject } from "../prove/project.ts";

const folder = copyProject("faults", { warm: false });
afterAll(() => removeProject(folder));

/** Whole builds of a copy with one file broken; `npm run prove -- faults` takes every kind of fault. */
test.each([
  ["data/capacity/2026-11-22.json", '"capacityGw": 640.01', '"capacityGw": "640.01"', 'rows[2].capacityGw: expected number, got "640.01"'],
  [
    `data/claims/s1/${readdirSync(join(folder, "data/claims/s1")).sort().at(-1)}`,
    '"topic": "openrouter-ranking"',
    '"topic": "rankings"',
    'topic: expected a topic of data/claims/topics.json, got "rankings"',
  ],
])("a build with a fault in %s stops before it draws anything, and names file, place and rule", async (path, sound, broken, rule) => {
  const file = join(folder, path);
  const text = readFileSync(file, "utf8");
  expect(text).toContain(sound);
  writeFileSync(file, text.replace(sound, broken));
  const built = await buildProject(folder);
  writeFileSync(file, text);
  expect(built.ok).toBe(false);
  expect(built.output).toContain(path);
  expect(built.output).toContain(rule);
  // Nothing was bundled or drawn: it stopped within seconds, on a slow machine too.
  expect(built.output).not.toContain("Building static entrypoints");
});
