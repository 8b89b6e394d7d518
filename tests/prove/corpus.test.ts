import { spawnSync } from "node:child_process";
import { afterAll, expect, test } from "vitest";
import { writeCorpus } from "./corpus.ts";
import { copyProject, removeProject } from "./project.ts";

const folder = copyProject("corpus");
afterAll(() => removeProject(folder));

test("the generated chapters, datasets and claims pass the checks that a build begins with", () => {
  writeCorpus(folder, { chapters: 3, datasets: 4, rows: 200, even: false, claims: 950 });
  const { status, stdout, stderr } = spawnSync(process.execPath, ["node_modules/astro/bin/astro.mjs", "sync"], { cwd: folder, encoding: "utf8" });
  expect(status, stdout + stderr).toBe(0);
}, 60_000);
