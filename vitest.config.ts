import { globSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

/** A browser on a busy machine misses a moment now and then: a second try decides, and `npm test` names what needed one at its end. */
const RETRY = 1;
/** How long a polled expectation may take to come true there, in ms: one that comes true costs no more for it. */
const PATIENCE = { poll: { timeout: 10_000 } };
/** Of each project, so that all share them: a browser waits while a test on Node computes. By itself Vitest takes one on two cores. */
const maxWorkers = 2;

const BROWSER = ["tests/e2e/**/*.test.ts"];
/** Those that time what a processor does: each alone, after all others. */
const TIMED = ["tests/e2e/story-frames.test.ts"];
const BROWSERS = ["tests/browsers/**/*.test.ts"];
/** Tests on Node that read the built site, wherever they stand. */
const BUILT = globSync("tests/**/*.test.ts", { exclude: [...BROWSER, ...BROWSERS] }).filter((path) =>
  /\b(?:readSite|builtFolder)\(/.test(readFileSync(path, "utf8")),
);

const inBrowser = {
  globalSetup: "tests/e2e/setup.ts",
  setupFiles: ["tests/e2e/tidy.ts"],
  // The files share what they import, as those on Node do.
  isolate: false,
  // A busy machine needs its time; a sound test on a quiet one takes seconds.
  testTimeout: 60_000,
  hookTimeout: 60_000,
  retry: RETRY,
  expect: PATIENCE,
};

/** Five kinds of tests: of the sources, of the built site, in one browser, in that browser with nothing beside it, and in each kind of browser. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "node",
          setupFiles: ["tests/support/setup.ts"],
          include: ["tests/**/*.test.ts"],
          exclude: [...BROWSER, ...BROWSERS, ...BUILT],
          testTimeout: 60_000,
          maxWorkers,
          // The files share what they import: each would read every figure and every dataset anew.
          isolate: false,
        },
      },
      {
        test: { name: "built", setupFiles: ["tests/support/setup.ts"], include: BUILT, testTimeout: 60_000, maxWorkers, isolate: false },
      },
      { test: { name: "browser", include: BROWSER, exclude: TIMED, maxWorkers, ...inBrowser } },
      { test: { name: "timed", include: TIMED, maxWorkers: 1, sequence: { groupOrder: 1 }, ...inBrowser } },
      // What a reader does, the same in each kind of browser that is here.
      {
        test: { name: "browsers", include: BROWSERS, testTimeout: 30_000, hookTimeout: 60_000, maxWorkers, retry: RETRY, expect: PATIENCE },
      },
    ],
  },
});
