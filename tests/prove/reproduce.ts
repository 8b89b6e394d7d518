import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildProject, copyProject, removeProject } from "./project.ts";
import type { Section } from "./section.ts";

/** SHA-256 of every file of a folder, by its path in it. */
function sumsOf(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll("\\", "/"),
  );
  return new Map(
    paths.sort().map((path) => [
      path,
      createHash("sha256")
        .update(readFileSync(join(folder, path)))
        .digest("hex"),
    ]),
  );
}

/** Files that two folders do not share byte for byte. */
export function differences(one: ReadonlyMap<string, string>, two: ReadonlyMap<string, string>): readonly string[] {
  const paths = [...new Set([...one.keys(), ...two.keys()])].sort();
  return paths.filter((path) => one.get(path) !== two.get(path));
}

/** Two builds in two folders of different names, each with caches of its own, must give the same bytes. */
export const reproduce: Section = {
  name: "reproduce",
  title: "Two builds in two folders are the same, byte for byte",
  async run() {
    const first = copyProject("one", { warm: false });
    let second = copyProject("two", { warm: false });
    const deeper = join(dirname(second), `${second.split("/").at(-1)}-in-a/folder-with-another-name`);
    mkdirSync(dirname(deeper), { recursive: true });
    renameSync(second, deeper);
    second = deeper;
    try {
      const builds = [await buildProject(first), await buildProject(second)];
      const failed = builds.find(({ ok }) => !ok);
      if (failed) return { ok: false, lines: ["A build failed.", "```", failed.output.slice(-2000), "```"] };
      const [one, two] = [sumsOf(join(first, "dist")), sumsOf(join(second, "dist"))];
      const differing = differences(one, two);
      const lines = [
        `${one.size} and ${two.size} files; ${differing.length} differ.`,
        ...differing.slice(0, 50).map((path) => `- ${path}`),
        `The builds, without any cache, took ${builds.map(({ seconds }) => `${seconds.toFixed(0)} s`).join(" and ")}.`,
      ];
      return { ok: differing.length === 0, lines };
    } finally {
      removeProject(first);
      removeProject(dirname(second));
    }
  },
};
