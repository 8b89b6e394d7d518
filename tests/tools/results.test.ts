import { expect, test } from "vitest";
import { failures, type Results, retried, spoken } from "./results.ts";

const one = (status: string, ...ancestorTitles: string[]) => ({ status, ancestorTitles, title: "holds", failureMessages: [] });

test("the end of the tests says what ran in which browser, and names the one that was not there", () => {
  const results: Results = {
    numPassedTests: 5,
    numFailedTests: 1,
    testResults: [
      { name: "/w/tests/model/bill.test.ts", status: "passed", assertionResults: [one("passed")] },
      { name: "/w/tests/e2e/pages.test.ts", status: "failed", assertionResults: [one("passed", "by keyboard"), one("failed")] },
      {
        name: "/w/tests/browsers/flows.test.ts",
        status: "passed",
        assertionResults: [
          one("passed", "in Chromium"),
          one("passed", "in Chromium as a phone"),
          one("passed", "in Firefox"),
          one("skipped", "in WebKitGTK"),
        ],
      },
    ],
  };
  expect(spoken(results).split("\n")).toEqual([
    "Node alone: 1 checks passed, 0 failed",
    "Chromium: 2 checks passed, 1 failed",
    "Chromium as a phone: 1 checks passed, 0 failed",
    "Firefox: 1 checks passed, 0 failed",
    "WebKitGTK: skipped, it is not on this machine",
  ]);
});

test("a test that held at a second try is named with what was wrong at the first; one that failed is not", () => {
  const first = { failureMessages: ["AssertionError: expected 1 to be 2\n    at line 3"] };
  const results: Results = {
    numPassedTests: 2,
    numFailedTests: 1,
    testResults: [
      {
        name: "/w/tests/e2e/pages.test.ts",
        status: "failed",
        assertionResults: [one("passed"), { ...one("passed", "by keyboard"), ...first }, { ...one("failed"), ...first }],
      },
    ],
  };
  expect(retried(results, "/w")).toEqual(["held at a second try: tests/e2e/pages.test.ts > by keyboard > holds: AssertionError: expected 1 to be 2"]);
});

test("what failed is named: each test with its file, and a file that could not be read", () => {
  const results: Results = {
    numPassedTests: 1,
    numFailedTests: 1,
    testResults: [
      { name: "/w/tests/model/bill.test.ts", status: "failed", assertionResults: [one("passed"), one("failed", "a bill")] },
      { name: "/w/tests/model/bpe.test.ts", status: "failed", assertionResults: [] },
      { name: "/w/tests/model/sums.test.ts", status: "passed", assertionResults: [one("passed")] },
    ],
  };
  expect(failures(results, "/w")).toEqual(["tests/model/bill.test.ts > a bill > holds", "tests/model/bpe.test.ts: could not be read"]);
});
