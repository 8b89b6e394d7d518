import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "../../src/cli/tools/build.ts";
import { failures, type Results, retried, spoken } from "./results.ts";
import { cache } from "./steps.ts";

/** How many tests passed and failed, and which failed. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly names: readonly string[];
}

/** Runs Vitest once, and says what ran where. A file that could not be read counts as one failure, and so does an error outside of any test. */
export function vitest(args: readonly string[], env: Readonly<Record<string, string>> = {}): Count {
  const json = join(cache, "results.json");
  rmSync(json, { force: true });
  const succeeded = run("vitest/vitest.mjs", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${json}`, ...args], {
    NODE_ENV: "test",
    // A picture without a snapshot fails, instead of being written: `npm run snapshots` writes them.
    CI: "1",
    ...env,
  });
  if (!existsSync(json)) return { passed: 0, failed: 1, names: ["Vitest did not come to its end"] };
  const results = JSON.parse(readFileSync(json, "utf8")) as Results;
  const names = failures(results, root);
  console.log([spoken(results), ...retried(results, root)].join("\n"));
  if (names.length === 0 && !succeeded) return { passed: results.numPassedTests, failed: 1, names: ["an error outside of any test"] };
  return { passed: results.numPassedTests, failed: names.length, names };
}
