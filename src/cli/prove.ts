/**
 * npm run prove [-- <section> …]   what is too slow for npm test: scale, faults, fuzz, reproduce, hosts
 *
 * Without a section all of them run, which takes hours on a small machine. Writes reports/prove-<day>.md with the machine, the
 * sections run that day, each with its commit, and those that did not run. Exit code 0: all that ran hold. 1: something does not.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, release, totalmem, type } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { faults } from "../prove/faults.ts";
import { fuzz } from "../prove/fuzz.ts";
import { reproduce } from "../prove/reproduce.ts";
import { scale } from "../prove/scale.ts";
import type { Came, Result, Section } from "../prove/section.ts";
import { root } from "./build.ts";

interface Project {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
}
const project = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Project;

/** The configurations of hosts, where the project has a script that tries them. */
const hosts: Section = {
  name: "hosts",
  title: "The site behind the configurations that it ships for hosts",
  async run() {
    if (!project.scripts["prove:hosts"]) return { ok: false, lines: ["There is no script prove:hosts."] };
    const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", "prove:hosts"], { cwd: root, encoding: "utf8" });
    return {
      ok: status === 0,
      lines: ["```", stripVTControlCharacters(`${stdout}${stderr}`).slice(-4000).trim(), "```"],
    };
  },
};

const SECTIONS: readonly Section[] = [faults, reproduce, fuzz, scale, hosts];

const commit = (): string => {
  try {
    return execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" }).trim();
  } catch {
    return "unknown";
  }
};

/** The report in Markdown. */
export function report(day: string, results: readonly Result[]): string {
  const [cpu] = cpus();
  const head = [
    `# Proof of ${day}`,
    "",
    `Watts to Words ${project.version}. Node ${process.versions.node} on ${type()} ${release()}; ${cpus().length} × ${cpu?.model.trim() || "processor not named"}, ${Math.round(totalmem() / 2 ** 30)} GB of memory.`,
    "",
    "| Section | Came to | Time | Commit |",
    "| --- | --- | ---: | --- |",
    ...results.map(
      ({ section, came }) =>
        `| ${section.name} | ${came ? `${came.ok ? "holds" : "fails"} | ${came.seconds.toFixed(0)} s | ${came.commit}` : "did not run | |"} |`,
    ),
  ];
  const parts = results.map(({ section, came }) =>
    [`## ${section.title}`, "", ...(came ? [came.ok ? "Holds." : "**Fails.**", "", ...came.lines] : ["Did not run."])].join("\n"),
  );
  return `${[head.join("\n"), ...parts].join("\n\n")}\n`;
}

async function main(names: readonly string[]): Promise<boolean> {
  const unknown = names.filter((name) => !SECTIONS.some((section) => section.name === name));
  if (unknown.length > 0) throw new Error(`no such section: ${unknown.join(", ")}; there are ${SECTIONS.map(({ name }) => name).join(", ")}`);
  const day = new Date().toISOString().slice(0, 10);
  const kept = join(root, "node_modules/.cache/prove", day);
  mkdirSync(kept, { recursive: true });
  for (const section of SECTIONS.filter(({ name }) => names.length === 0 || names.includes(name))) {
    console.log(`— ${section.title}`);
    const from = performance.now();
    const at = commit();
    const { ok, lines } = await section.run();
    const came: Came = { ok, lines, seconds: (performance.now() - from) / 1000, commit: at };
    writeFileSync(join(kept, `${section.name}.json`), JSON.stringify(came));
    console.log(`  ${ok ? "holds" : "FAILS"}\n${lines.join("\n")}\n`);
  }
  const results = SECTIONS.map((section): Result => {
    const path = join(kept, `${section.name}.json`);
    return { section, came: existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Came) : null };
  });
  const path = join(root, "reports", `prove-${day}.md`);
  mkdirSync(join(root, "reports"), { recursive: true });
  writeFileSync(path, report(day, results));
  console.log(`reports/prove-${day}.md written`);
  return results.every(({ came }) => came?.ok !== false);
}

if (import.meta.main) {
  try {
    process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
