/**
 * npm run verdicts   writes the verdict of every claim to tests/output/verdicts.json
 *
 * A verdict that flips must be named, by the claim's id, in the newest section of CHANGELOG.md; else nothing is written.
 * Exit code 0: written, or nothing to write. 1: a flip that the change log does not name, or an error in claims or checks.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createViteServer } from "vitest/node";
import { flips, flipText, unnamed, type Verdicts, verdictsOf } from "../lib/verdicts.ts";
import { root } from "./build.ts";

const LIST = "tests/output/verdicts.json";

/** Today's verdicts. The ledger finds its files by Vite's glob, so Vite loads it. */
async function current(): Promise<Verdicts> {
  const vite = await createViteServer({
    root,
    configFile: false,
    appType: "custom",
    logLevel: "error",
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { ledger } = (await vite.ssrLoadModule("/src/lib/ledger.ts")) as typeof import("../lib/ledger.ts");
    return verdictsOf(ledger());
  } finally {
    await vite.close();
  }
}

/** Writes the list. Returns what to tell the person who ran it. */
async function main(): Promise<string> {
  const file = join(root, LIST);
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Verdicts) : {};
  const now = await current();
  const changed = flips(before, now);
  if (changed.length === 0) return `${LIST}: nothing changed`;
  const missing = unnamed(changed, readFileSync(join(root, "CHANGELOG.md"), "utf8"));
  if (missing.length > 0) throw new Error(`name these in the newest section of CHANGELOG.md first:\n${missing.map(flipText).join("\n")}`);
  writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
  const told = changed.filter(({ before: verdict }) => verdict !== null).map(flipText);
  return [`${LIST}: ${Object.keys(now).length} verdicts written`, ...told].join("\n");
}

try {
  console.log(await main());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
