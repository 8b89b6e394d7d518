import { defineConfig } from "vitest/config";

/** Two kinds of tests: on Node alone, and in a real browser, which is started once for all of them. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: "node", setupFiles: ["tests/setup.ts"], include: ["tests/**/*.test.ts"], exclude: ["tests/e2e/**"], testTimeout: 60_000 } },
      {
        test: {
          name: "browser",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: "tests/e2e/setup.ts",
          testTimeout: 30_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
