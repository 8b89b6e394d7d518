/**
 * npm run quick [-- <commit>]   checks types and style, and runs the Node tests that what has changed since a commit (the last one) can reach
 *
 * Takes at most a minute on two cores. It builds nothing and opens no browser: tests of the built site and of its pages are left to npm test.
 * Exit code 0: all that ran holds. 1: something does not.
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "../src/cli/tools/build.ts";
import { reach } from "./tools/reach.ts";
import { failing, IMPORTS, STYLE, TYPES } from "./tools/steps.ts";

const git = (...args: readonly string[]): readonly string[] => execFileSync("git", args, { cwd: root, encoding: "utf8" }).split("\n").filter(Boolean);

/** Runs Vitest on the sources; returns whether all held. A picture without a snapshot fails, instead of being written. */
const vitest = (...args: readonly string[]): boolean =>
  run("vitest/vitest.mjs", [...args, "--run", "--project", "node", "--passWithNoTests", "--reporter=dot"], { NODE_ENV: "test", CI: "1" });

async function main([since = "HEAD"]: readonly string[]): Promise<boolean> {
  const changed = [...git("diff", "--name-only", since), ...git("ls-files", "--others", "--exclude-standard")];
  const { folders, figures, sources, left } = reach(changed);
  const failures = failing([TYPES]);
  const rest = await failing([STYLE, IMPORTS]);
  const held = [
    folders.length === 0 || vitest("run", ...folders),
    figures.length === 0 || vitest("run", "tests/figures", "-t", `(figure|calculator) (${figures.join("|")})( |$)`),
    sources.length === 0 || vitest("related", ...sources.filter((path) => existsSync(join(root, path)))),
  ];
  for (const path of left) console.log(`left to npm test: ${path}`);
  return [...(await failures), ...rest].length === 0 && !held.includes(false);
}

process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
