import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { dataFiles } from "../../src/site/data/data-files.ts";
import { inUse, type Mutation, mutationsOf } from "../mutations/index.ts";
import { buildProject, copyProject, removeProject } from "./project.ts";
import type { Section } from "./section.ts";

/** The first mutation of each kind, over all files. */
function oneOfEach(root: string): readonly Mutation[] {
  const kinds = new Map<string, Mutation>();
  const files = dataFiles(root);
  for (const path of inUse(Object.keys(files))) {
    for (const mutation of mutationsOf(path, Buffer.from(files[path] ?? []).toString("utf8"))) {
      const shape = path.startsWith("data/claims/") ? "claims" : path.endsWith("sources.json") ? "sources" : "dataset";
      const kind = `${shape}: ${mutation.kind}`;
      if (!kinds.has(kind)) kinds.set(kind, mutation);
    }
  }
  return [...kinds.values(), ...laterVersions(root)];
}

/** A dataset and a file of claims in a version that is dated after every release. */
function laterVersions(root: string): readonly Mutation[] {
  return ["data/capacity/", "data/claims/s1/"].map((folder) => {
    const newest = readdirSync(join(root, folder)).sort().at(-1) ?? "";
    const text = readFileSync(join(root, folder, newest), "utf8").replace(newest.replace(".json", ""), "2999-01-01");
    const kind = folder.startsWith("data/claims/") ? "claims: later version" : "dataset: later version";
    return {
      kind,
      name: "a version of a day after the newest release",
      path: `${folder}2999-01-01.json`,
      bytes: Buffer.from(text),
      where: "version",
      rule: /later than the newest release/,
    };
  });
}

/** A whole build for each kind of fault: it must stop, and say file, place and rule. */
export const faults: Section = {
  name: "faults",
  title: "A build stops at each kind of fault in the data, and names file, place and rule",
  async run() {
    const folder = copyProject("faults");
    try {
      const lines: string[] = ["| Fault | File | Stopped after | Said |", "| --- | --- | --- | --- |"];
      let ok = true;
      for (const { kind, name, path, bytes, where, rule } of oneOfEach(folder)) {
        const file = join(folder, path);
        const sound = existsSync(file) ? readFileSync(file) : null;
        writeFileSync(file, bytes);
        const built = await buildProject(folder);
        if (sound) writeFileSync(file, sound);
        else rmSync(file);
        const said = built.output.split("\n").find((line) => line.includes(`data/`) && line.includes(where) && rule.test(line));
        const held = !built.ok && said !== undefined;
        ok &&= held;
        const message = stripVTControlCharacters(said ?? "nothing")
          .replaceAll("|", "\\|")
          .slice(0, 140)
          .trim();
        lines.push(
          `| ${kind}: ${name.replaceAll("|", "\\|").slice(0, 60)} | ${path} | ${built.seconds.toFixed(1)} s | ${held ? message : `**${message}**`} |`,
        );
      }
      return { ok, lines };
    } finally {
      removeProject(folder);
    }
  },
};
