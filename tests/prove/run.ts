/**
 * npm run prove [-- <section> …]   what is too slow for npm test: faults, edits, story, reproduce, whole, pages, scale, hosts, wordpress
 *
 * Without a section all of them run, which takes about an hour on two cores. Writes docs/reports/prove-<day>.md with the machine, the
 * sections run that day, each with its commit, and those that did not run; what the report of the day says of others is kept. Exit code 0:
 * all that ran hold. 1: something does not.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, release, totalmem, type } from "node:os";
import { join } from "node:path";
import { root } from "../../src/cli/tools/build.ts";
import { edits } from "./edits.ts";
import { faults } from "./faults.ts";
import { hosts } from "./hosts.ts";
import { pageTime } from "./page-time.ts";
import { reproduce } from "./reproduce.ts";
import { scale } from "./scale.ts";
import type { Came, Result, Section } from "./section.ts";
import { story } from "./story.ts";
import { whole } from "./whole.ts";
import { wordpress } from "./wordpress.ts";

interface Project {
  readonly version: string;
}
const project = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Project;

const SECTIONS: readonly Section[] = [faults, edits, story, reproduce, whole, pageTime, scale, hosts, wordpress];

const commit = (): string => {
  try {
    return execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" }).trim();
  } catch {
    return "unknown";
  }
};

/** Whole seconds at most, so that a report that is read and written again stays as it is. */
const rowOf = ({ section: { name }, came }: Result): string => {
  if (!came) return `| ${name} | did not run | | | |`;
  const { ok, seconds, load, commit } = came;
  return `| ${name} | ${ok ? "holds" : "fails"} | ${seconds.toFixed(0)} s | ${load?.toFixed(1) ?? "?"} | ${commit} |`;
};

/** The report in Markdown. */
export function report(day: string, results: readonly Result[]): string {
  const [cpu] = cpus();
  const head = [
    `# Proof of ${day}`,
    "",
    `Watts to Words ${project.version}. Node ${process.versions.node} on ${type()} ${release()}; ${cpus().length} × ` +
      `${cpu?.model.trim() || "processor not named"}, ${Math.round(totalmem() / 2 ** 30)} GB of memory. Load is that of the minute before a ` +
      "section began.",
    "",
    "| Section | Came to | Time | Load | Commit |",
    "| --- | --- | ---: | ---: | --- |",
    ...results.map(rowOf),
  ];
  const parts = results.map(({ section, came }) =>
    [`## ${section.title}`, "", ...(came ? [came.ok ? "Holds." : "**Fails.**", "", ...came.lines] : ["Did not run."])].join("\n"),
  );
  return `${[head.join("\n"), ...parts].join("\n\n")}\n`;
}

/** What a report of the same day says of a section, so that sections can run one at a time and on several machines; null if nothing. */
export function cameFrom(text: string, { name, title }: Section, sections: readonly Section[]): Came | null {
  const [, verdict, seconds, load, commit = ""] =
    new RegExp(`^\\| ${name} \\| (holds|fails) \\| (\\d+) s \\| ([\\d.]+|\\?) \\| (\\S+) \\|$`, "m").exec(text) ?? [];
  const from = text.indexOf(`\n## ${title}\n`);
  if (!verdict || from < 0) return null;
  const ends = sections.map((other) => text.indexOf(`\n## ${other.title}\n`)).filter((at) => at > from);
  const [, , , , , ...lines] = text
    .slice(from, Math.min(text.length, ...ends))
    .trimEnd()
    .split("\n");
  return { ok: verdict === "holds", lines, seconds: Number(seconds), load: load === "?" ? null : Number(load), commit };
}

async function main(names: readonly string[]): Promise<boolean> {
  const unknown = names.filter((name) => !SECTIONS.some((section) => section.name === name));
  if (unknown.length > 0) throw new Error(`no such section: ${unknown.join(", ")}; there are ${SECTIONS.map(({ name }) => name).join(", ")}`);
  const day = new Date().toISOString().slice(0, 10);
  const path = join(root, "docs/reports", `prove-${day}.md`);
  mkdirSync(join(root, "docs/reports"), { recursive: true });
  const before = existsSync(path) ? readFileSync(path, "utf8") : "";
  const results = new Map(SECTIONS.map((section): [string, Result] => [section.name, { section, came: cameFrom(before, section, SECTIONS) }]));
  for (const section of SECTIONS.filter(({ name }) => names.length === 0 || names.includes(name))) {
    console.log(`— ${section.title}`);
    const from = performance.now();
    const [load, at] = [loadavg()[0] ?? 0, commit()];
    const { ok, lines } = await section.run();
    const came: Came = { ok, lines, seconds: (performance.now() - from) / 1000, load, commit: at };
    results.set(section.name, { section, came });
    writeFileSync(path, report(day, [...results.values()]));
    console.log(`  ${ok ? "holds" : "FAILS"}\n${lines.join("\n")}\n`);
  }
  console.log(`docs/reports/prove-${day}.md written`);
  return [...results.values()].every(({ came }) => came?.ok !== false);
}

if (import.meta.main) {
  try {
    process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
