import { defineConfig } from "vitest/config";

/** A browser on a busy machine misses a moment now and then: a second try decides, and Vitest names what needed one ("retry x1"). */
const RETRY = 1;
/** How long a polled expectation may take to come true there, in ms: one that comes true costs no more for it. */
const PATIENCE = { poll: { timeout: 10_000 } };

/** Three kinds of tests: on Node alone, in one real browser that is started once for all of them, and in each kind of browser that is here. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: "node", setupFiles: ["tests/support/setup.ts"], include: ["tests/**/*.test.ts"], exclude: ["tests/e2e/**", "tests/browsers/**"], testTimeout: 60_000 } },
      {
        test: {
          name: "browser",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: "tests/e2e/setup.ts",
          // A busy machine needs its time; a sound test on a quiet one takes seconds.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Two at a time, also on two cores: a browser waits as much as it computes.
          maxWorkers: 2,
          retry: RETRY,
          expect: PATIENCE,
        },
      },
      // What a reader does, the same in each kind of browser that is here.
      { test: { name: "browsers", include: ["tests/browsers/**/*.test.ts"], testTimeout: 30_000, hookTimeout: 60_000, retry: RETRY, expect: PATIENCE } },
    ],
  },
});
