import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { build, root, takePlace } from "../../src/cli/tools/build.ts";
import { serve } from "../../src/cli/tools/serve.ts";

const top = mkdtempSync(join(tmpdir(), "build-"));
afterAll(() => rmSync(top, { recursive: true }));

/** Makes a folder with a page and a script that belongs to it. */
function folderOf(name: string, text: string): string {
  const folder = join(top, name);
  mkdirSync(folder);
  writeFileSync(join(folder, "index.html"), text);
  writeFileSync(join(folder, `${text}.js`), text);
  return folder;
}

test("the commands work in the folder of package.json", () =>
  expect(JSON.parse(readFileSync(join(root, "package.json"), "utf8"))).toHaveProperty("name", "watts-to-words"));

test("a site that is served is the old one until a new one takes its place, and then the new one, whole", async () => {
  const dist = folderOf("dist", "first");
  const site = await serve(dist);
  const ask = async (path: string): Promise<string> => {
    const answer = await fetch(site.url + path);
    return answer.ok ? answer.text() : String(answer.status);
  };
  expect(await ask("")).toBe("first");
  const next = folderOf("next", "second");
  expect(await ask("")).toBe("first");
  takePlace(next, dist);
  expect(await Promise.all([ask(""), ask("second.js"), ask("first.js")])).toEqual(["second", "second", "404"]);
  await site.close();
  expect(readdirSync(top)).toEqual(["dist"]);
});

test("a build that fails leaves the site as it was, and nothing beside it", () => {
  const dist = folderOf("kept", "before");
  expect(build(dist, "no address")).toBe(false);
  expect(readFileSync(join(dist, "index.html"), "utf8")).toBe("before");
  expect(readdirSync(top)).not.toContain("kept.new");
});
