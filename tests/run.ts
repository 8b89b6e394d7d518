/**
 * npm test [-- <Vitest's arguments>]   checks types and style, builds the site twice and runs every test, real browsers included
 * npm test -- --builds                 builds the site twice, and no more: single tests that read or open the built site need that
 *
 * Chromium is needed; Firefox and WebKitGTK are used if they are there or can be installed. Before the last line stands what ran where,
 * and which tests held only at a second try. The last line is "N passed, N failed"; each step counts as one.
 * Exit code 0: nothing failed. 1: something did, or there is no browser.
 * The builds (with an address, and without) lie in node_modules/.cache/site-tests; dist/ is left alone.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "../src/cli/tools/build.ts";
import { needBrowser, wantOthers } from "./tools/browser.ts";
import { type Results, retried, spoken } from "./tools/results.ts";
import { buildStep, cache, failing, STYLE, TYPES } from "./tools/steps.ts";

interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** Runs Vitest once, and says what ran where. A file that could not be read counts as one failure, and so does an error outside of any test. */
function vitest(args: readonly string[]): Count {
  const json = join(cache, "results.json");
  const succeeded = run("vitest/vitest.mjs", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${json}`, ...args], {
    NODE_ENV: "test",
    // A picture without a snapshot fails, instead of being written: `npm run snapshots` writes them.
    CI: "1",
  });
  if (!existsSync(json)) return { passed: 0, failed: 1 };
  const results = JSON.parse(readFileSync(json, "utf8")) as Results;
  const { numPassedTests, numFailedTests, testResults } = results;
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  const failed = numFailedTests + broken.length;
  console.log([spoken(results), ...retried(results, root)].join("\n"));
  return { passed: numPassedTests, failed: failed === 0 && !succeeded ? 1 : failed };
}

async function main(args: readonly string[]): Promise<boolean> {
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  const builds = [buildStep("addressed"), buildStep("plain")];
  if (args[0] === "--builds") return (await failing(builds)).length === 0;

  // Two lanes for two cores: types take as long as a build. Browsers come over the net meanwhile.
  const checks = [TYPES, STYLE];
  const lanes = [failing(checks), failing(builds)];
  await needBrowser();
  await wantOthers();
  const failures = (await Promise.all(lanes)).flat();
  const tests = vitest(args);
  for (const name of failures) console.log(`failed: ${name}`);
  const failed = tests.failed + failures.length;
  console.log(`${tests.passed + checks.length + builds.length - failures.length} passed, ${failed} failed`);
  return failed === 0;
}

try {
  process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
