/**
 * npm run verdicts [-- --date YYYY-MM-DD]   releases the verdict of every claim as the next version of data/verdicts
 *
 * The list alone, claim by claim, goes to tests/output/verdicts.json, where one changed line shows each flip in review. `npm
 * run released` then releases the new version, like any other. The newest section of CHANGELOG.md must name each verdict that
 * flips, by the claim's id, and content/corrections.json say under the version's day what it was and why; otherwise nothing is written.
 * Exit code 0: written, or nothing to write. 1: a flip that the change log does not name, or an error in claims or checks.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Correction } from "../site/ledger/corrections.ts";
import { flips, flipText, unexplained, unnamed, verdictDataset, verdictRows, verdictsOf } from "../site/ledger/verdicts.ts";
import { root } from "./tools/build.ts";
import { dateOf, newest, writeVersion } from "./tools/version.ts";
import { withModule } from "./tools/with-vite.ts";

/** Writes the version. Returns the message for the person who ran it. */
async function main(): Promise<string> {
  const { values } = parseArgs({ options: { date: { type: "string" } } });
  const date = dateOf(values.date);
  const rows = await withModule("/src/site/ledger/ledger.ts", ({ ledger, topics }: typeof import("../site/ledger/ledger.ts")) =>
    verdictRows(ledger(), topics),
  );
  const changed = flips(verdictsOf(newest("verdicts")?.file.rows ?? []), verdictsOf(rows));
  const missing = unnamed(changed, readFileSync(join(root, "CHANGELOG.md"), "utf8"));
  if (missing.length > 0) throw new Error(`name these in the newest section of CHANGELOG.md first:\n${missing.map(flipText).join("\n")}`);
  const list = JSON.parse(readFileSync(join(root, "content/corrections.json"), "utf8")) as readonly Correction[];
  const silent = unexplained(changed, list, date);
  if (silent.length > 0)
    throw new Error(`say of these on ${date} in content/corrections.json what they were, and why:\n${silent.map(flipText).join("\n")}`);
  writeFileSync(join(root, "tests/output/verdicts.json"), `${JSON.stringify(verdictsOf(rows), null, 2)}\n`);
  return writeVersion("verdicts", date, verdictDataset(rows, date));
}

try {
  console.log(await main());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
