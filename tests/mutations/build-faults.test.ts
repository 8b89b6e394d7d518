import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { buildProject, copyProject, removeProject } from "../prove/project.ts";

const folder = copyProject("faults");
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

test("a build with mistakes in texts and in a figure stops before it draws a page, and names file, line and remedy of each", async () => {
  const mistakes: readonly (readonly [path: string, sound: string, broken: string, told: string])[] = [
    ["content/07-power.mdx", 'id="S1-023"', 'id="S1-923"', ':13: unknown claim "S1-923"; there are: S0-001 to S0-'],
    ["content/07-power.mdx", "Totals flatter", "Totals of 36 lands flatter", ":21: bare number 36 in “Totals of 36 lands flatter"],
    ["content/pages/about.mdx", "(/licences/)", "(/licence/)", ':14: dead link to "/licence/"; '],
    ["content/glossary/joule.md", "term: ", "term: PUE # ", ":2: PUE has a meaning in content/glossary/joule.md already"],
    ["src/figures/capacity/index.ts", 'chapter: "power"', 'chapter: "powr"', ': unknown chapter "powr"; did you mean "power"?'],
  ];
  const files = new Map(mistakes.map(([path]) => [path, readFileSync(join(folder, path), "utf8")]));
  for (const [path, sound, broken] of mistakes) {
    const text = readFileSync(join(folder, path), "utf8");
    expect(text).toContain(sound);
    writeFileSync(join(folder, path), text.replace(sound, broken));
  }
  const built = await buildProject(folder);
  for (const [path, text] of files) writeFileSync(join(folder, path), text);
  expect(built.ok).toBe(false);
  for (const [path, , , told] of mistakes) expect(built.output).toContain((path.includes("joule") ? "content/glossary/pue.md" : path) + told);
  expect(existsSync(join(folder, "dist/index.html"))).toBe(false);
}, 180_000);
