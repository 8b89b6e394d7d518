interface Test {
  readonly status: string;
  readonly ancestorTitles: readonly string[];
  readonly title: string;
  /** Of a test that passed: what its first try failed by. */
  readonly failureMessages: readonly string[];
}

/** What Vitest writes as JSON, as far as it is read here. */
export interface Results {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly name: string; readonly status: string; readonly assertionResults: readonly Test[] }[];
}

const BROWSERS = ["Chromium", "Chromium as a phone", "Firefox", "WebKitGTK"];

/** The browser that a test ran in: its file or its outermost group says it; null on Node alone. */
const browserOf = (file: string, { ancestorTitles: [group] }: Test): string | null =>
  /[/\\]tests[/\\]e2e[/\\]/.test(file) ? "Chromium" : (BROWSERS.find((name) => group === `in ${name}`) ?? null);

/** What ran where, one line a browser; one that was not there is named. */
export function spoken({ testResults }: Results): string {
  const tests = testResults.flatMap(({ name, assertionResults }) => assertionResults.map((test) => ({ where: browserOf(name, test), test })));
  const lines = [null, ...BROWSERS].map((browser) => {
    const statuses = tests.filter(({ where }) => where === browser).map(({ test }) => test.status);
    const count = (status: string): number => statuses.filter((each) => each === status).length;
    const [passed, failed] = [count("passed"), count("failed")];
    const name = browser ?? "Node alone";
    if (passed + failed > 0) return `${name}: ${passed} checks passed, ${failed} failed`;
    return `${name}: skipped${statuses.length > 0 ? ", it is not on this machine" : ""}`;
  });
  return lines.join("\n");
}

/** Path of a test from `root`: its file, its groups and its title. */
const named = (file: string, { ancestorTitles, title }: Test, root: string): string =>
  `${file.replace(`${root}/`, "")} > ${[...ancestorTitles, title].join(" > ")}`;

/** Tests that failed, and files that could not be read. */
export const failures = ({ testResults }: Results, root: string): readonly string[] =>
  testResults.flatMap(({ name, status, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === "failed").map((test) => named(name, test, root));
    return failed.length === 0 && status === "failed" ? [`${name.replace(`${root}/`, "")}: could not be read`] : failed;
  });

/** Tests that failed and then held at a second try, one line each with its file from `root` and the first line of what was wrong. */
export const retried = ({ testResults }: Results, root: string): readonly string[] =>
  testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status, failureMessages }) => status === "passed" && failureMessages.length > 0)
      .map((test) => `held at a second try: ${named(name, test, root)}: ${test.failureMessages[0]?.split("\n")[0]}`),
  );
