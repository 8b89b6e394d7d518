/**
 * npm test [-- <Vitest's arguments>]   checks types and style, builds the site twice and runs every test, real browsers included
 * npm test -- --builds                 builds the site twice, and no more: single tests that read or open the built site need that
 *
 * Chromium is needed; Firefox and WebKitGTK are used if they are there or can be installed. Before the last line stands what ran where,
 * and which tests held only at a second try. The last line is "N passed, N failed"; each step counts as one.
 * Exit code 0: nothing failed. 1: something did, or there is no browser.
 * The builds (with an address, and without) lie in node_modules/.cache/site-tests; dist/ is left alone.
 */
import { mkdirSync, rmSync } from "node:fs";
import { SEED, WHOLE } from "./support/share.ts";
import { needBrowser, wantOthers } from "./tools/browser.ts";
import { buildStep, cache, failing, STYLE, TYPES } from "./tools/steps.ts";
import { vitest } from "./tools/vitest.ts";

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
  console.log(WHOLE ? "full products were taken whole" : `samples of full products were drawn by SEED=${SEED}; WHOLE=1 takes all`);
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
