/**
 * npm test [-- <Vitest's arguments>]   checks types and style, builds the site twice and runs every test, real browsers included
 *
 * Chromium is needed; Firefox and WebKitGTK are used if they are there or can be installed. Before the last line stands what ran where.
 * The last line is "N passed, N failed"; each step counts as one. Exit code 0: nothing failed. 1: something did, or there is no browser.
 * The builds (with an address, and without) lie in node_modules/.cache/site-tests; dist/ is left alone.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build, root, run } from "../src/cli/tools/build.ts";
import { needBrowser, wantOthers } from "./tools/browser.ts";
import { type Results, spoken } from "./tools/results.ts";

/** Runs Vitest once. A file that could not be read counts as one failure, and so does an error outside of any test. */
function vitest(
  args: readonly string[],
  cache: string,
  chromium: string,
): { readonly passed: number; readonly failed: number; readonly where: string } {
  const json = join(cache, "results.json");
  const succeeded = run("vitest/vitest.mjs", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${json}`, ...args], {
    CHROMIUM: chromium,
    NODE_ENV: "test",
    // A picture without a snapshot fails, instead of being written: `npm run snapshots` writes them.
    CI: "1",
  });
  if (!existsSync(json)) return { passed: 0, failed: 1, where: "" };
  const results = JSON.parse(readFileSync(json, "utf8")) as Results;
  const { numPassedTests, numFailedTests, testResults } = results;
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  const failed = numFailedTests + broken.length;
  return { passed: numPassedTests, failed: failed === 0 && !succeeded ? 1 : failed, where: spoken(results) };
}

function main(args: readonly string[]): boolean {
  const chromium = needBrowser();
  wantOthers();
  const cache = join(root, "node_modules/.cache/site-tests");
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  const steps: readonly (readonly [string, () => boolean])[] = [
    ["types", () => run("astro/bin/astro.mjs", ["check"])],
    ["style", () => run("@biomejs/biome/bin/biome", ["ci", "."])],
    ["build with an address", () => build(join(cache, "addressed"), "https://example.org")],
    ["build without an address", () => build(join(cache, "plain"), "")],
  ];
  const failures = steps.filter(([name, step]) => {
    console.log(`\n— ${name}`);
    return !step();
  });
  console.log("\n— tests");
  const tests = vitest(args, cache, chromium);
  if (tests.where) console.log(tests.where);
  for (const [name] of failures) console.log(`failed: ${name}`);
  const failed = tests.failed + failures.length;
  console.log(`${tests.passed + steps.length - failures.length} passed, ${failed} failed`);
  return failed === 0;
}

try {
  process.exitCode = main(process.argv.slice(2)) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
