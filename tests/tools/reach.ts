/** What has to be run for a change. */
export interface Reach {
  /** Folders of tests that are run whole. */
  readonly folders: readonly string[];
  /** Figures whose tests are run. */
  readonly figures: readonly string[];
  /** Scripts whose importing tests are run. */
  readonly sources: readonly string[];
  /** Files that no test on Node alone looks at. */
  readonly left: readonly string[];
}

/** Tests that read a file, or find it by a pattern, where Vitest sees no import; the first line that fits a path counts. */
export const READERS: readonly (readonly [path: RegExp, folders: readonly string[]])[] = [
  [/^content\//, ["tests/content", "tests/site/book"]],
  [/^data\//, ["tests/site/data", "tests/site/ledger", "tests/checks", "tests/content"]],
  [/^src\/checks\//, ["tests/checks", "tests/site/ledger"]],
  [/^src\/styles\//, ["tests/pages/colours.test.ts", "tests/pages/print.test.ts"]],
  [/^tests\/output\/figures\//, ["tests/figures/figures.test.ts"]],
  [/^tests\/output\//, ["tests/cli", "tests/site/ledger"]],
  [/^src\/makers\//, ["tests/makers"]],
];

/** Sorts changed files, by their paths from the root, by the tests that they concern. */
export function reach(changed: readonly string[]): Reach {
  const folders = new Set<string>();
  const figures = new Set<string>();
  const [sources, left]: [string[], string[]] = [[], []];
  for (const path of changed) {
    const figure = /^(?:src|tests)\/figures\/([a-z0-9-]+)\//.exec(path)?.[1];
    const readers = READERS.find(([pattern]) => pattern.test(path))?.[1];
    if (figure) figures.add(figure);
    else if (readers) for (const folder of readers) folders.add(folder);
    else if (/^(src|tests)\/.*\.ts$/.test(path)) sources.push(path);
    else left.push(path);
  }
  return { folders: [...folders], figures: [...figures], sources, left };
}
