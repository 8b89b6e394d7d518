import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "../../src/cli/tools/build.ts";
import { ADDRESS } from "../support/site.ts";

/** One command of a package, run by this Node. */
export interface Step {
  readonly name: string;
  /** Path of the command from the root. */
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
}

export const TYPES: Step = { name: "types", command: "node_modules/astro/bin/astro.mjs", args: ["check", "--minimumFailingSeverity", "hint"] };
export const STYLE: Step = { name: "style", command: "node_modules/@biomejs/biome/bin/biome", args: ["ci", "--error-on-warnings", "."] };
export const IMPORTS: Step = { name: "imports", command: "tests/imports/check.ts", args: [] };

/** Folder of what the tests need that is not in the repository. */
export const cache: string = join(root, "node_modules/.cache/site-tests");
/**
 * Builds the site with an address, whose closing slash is left out as people do, or without; the second of two takes the pictures that the first has
 * drawn.
 */
export const buildStep = (name: "addressed" | "plain"): Step => ({
  name: name === "addressed" ? "build with an address" : "build without an address",
  command: "node_modules/astro/bin/astro.mjs",
  args: ["build", "--outDir", join(cache, name)],
  env: { SITE_URL: name === "addressed" ? ADDRESS.replace(/\/$/, "") : undefined, NODE_ENV: "production" },
});

/** Runs a command; returns whether it succeeded. What it writes is shown at its end, and only if it failed: several may run at once. */
async function succeeds({ name, command, args, env }: Step): Promise<boolean> {
  const start = performance.now();
  const child = spawn(process.execPath, [join(root, command), ...args], {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", ...env },
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => void output.push(text));
  const ok = (await new Promise((closed) => child.on("close", closed))) === 0;
  console.log(`${ok ? "" : `\n${output.join("")}\n`}— ${name}: ${ok ? "passed" : "failed"}, ${((performance.now() - start) / 1000).toFixed(0)} s`);
  return ok;
}

/** Runs steps one after the other; returns the names of those that failed. */
export async function failing(steps: readonly Step[]): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const step of steps) if (!(await succeeds(step))) failed.push(step.name);
  return failed;
}
