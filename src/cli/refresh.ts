/**
 * npm run refresh [-- --offline] [--date YYYY-MM-DD] [--write] [--confirm <dataset>.<row>.<field>=<reason> …] [--report <file>]
 *
 * Updates the packages that carry data, runs every maker of src/makers and reports what would change: rows, sentences of figures,
 * numbers in prose, verdicts. --offline takes the packages as they are installed. Without --write no file of data/ is touched. A value
 * that moved by more than its field
 * allows (data/rules.json) stops it until an editor confirms it with a reason, which goes into the version's changes.
 * Exit code 0: nothing differs, or all that differs may be written. 1: an error. 2: values wait for an editor, a rule speaks against a version,
 * or a figure or a text would break; nothing is written.
 */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { DataError, type Dataset, type VersionFile } from "../kit/dataset.ts";
import { layOut } from "../makers/layout.ts";
import type { Maker } from "../makers/maker.ts";
import type { Told } from "../site/book/told.ts";
import { datasetTexts } from "../site/data/data-files.ts";
import { Datasets } from "../site/data/datasets.ts";
import { staleOn } from "../site/data/fresh.ts";
import { type Change, changesBetween, editText } from "../site/data/rules/changes.ts";
import { ruleFaults } from "../site/data/rules/index.ts";
import { jumps } from "../site/data/rules/moves.ts";
import { installedVersion } from "./data.ts";
import { root } from "./tools/build.ts";
import { brokenLines, type Carrier, type Draft, refreshReport } from "./tools/refresh-report.ts";
import { dateOf } from "./tools/version.ts";

const MAKERS = "src/makers";

/** Finds the makers: files of src/makers named as a dataset. */
async function makers(datasets: Datasets): Promise<ReadonlyMap<string, Maker>> {
  const ids = readdirSync(join(root, MAKERS))
    .filter((name) => name.endsWith(".ts"))
    .map((name) => name.slice(0, -3))
    .filter((id) => datasets.ids.includes(id));
  const found = await Promise.all(
    ids.map(async (id) => [id, ((await import(join(root, MAKERS, `${id}.ts`))) as { readonly default: Maker }).default] as const),
  );
  return new Map(found);
}

/** Installs the newest release of each package that carries data, pinned as all are. */
function update(names: readonly string[]): void {
  execFileSync("npm", ["install", "--save-dev", "--save-exact", "--no-audit", "--no-fund", ...names.map((name) => `${name}@latest`)], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

/** Reads "dataset.row.field=reason"; a row's name may hold points. */
export function readConfirmation(text: string): { readonly dataset: string; readonly row: string; readonly field: string; readonly why: string } {
  const [, dataset = "", row = "", field = "", why = ""] = /^([a-z][a-z0-9-]*)\.(.*)\.([A-Za-z0-9]+)=\s*(\S.*)$/s.exec(text) ?? [];
  if (dataset === "") throw new DataError(`--confirm: expected <dataset>.<row>.<field>=<reason>, got ${JSON.stringify(text)}`);
  return { dataset, row, field, why };
}
type Confirmation = ReturnType<typeof readConfirmation>;

/** Makes the next version of a dataset, with its changes told and confirmed; null if nothing differs from the newest. */
export async function draft(id: string, maker: Maker, day: string, datasets: Datasets, confirmed: readonly Confirmation[]): Promise<Draft | null> {
  const previous = datasets.current(id);
  const made = await maker.make();
  const told = changesBetween(previous, made);
  if (told.length === 0) return null;
  const found = jumps(previous, made, datasets.rules.datasets[id]).map((jump) => {
    const by = confirmed.find(({ dataset, row, field }) => dataset === id && row === jump.row && field === jump.edit.field);
    return { ...jump, confirmed: by?.why ?? null };
  });
  const changes = told.map((change): Change => {
    const reasons = found.filter(({ row, edit }) => change.note.startsWith(`${row}: `) && change.note.includes(editText(edit)));
    const all = reasons.length > 0 && reasons.every((each) => each.confirmed !== null);
    return all ? { ...change, confirmed: [...new Set(reasons.map((each) => each.confirmed))].join("; ") } : change;
  });
  const madeWith = maker.package === null ? {} : { madeWith: { package: maker.package, version: installedVersion(maker.package) } };
  const next: Dataset = { ...made, id, version: day, changes, ...madeWith };
  // What moved too far is listed by itself.
  const faults = ruleFaults(next, previous, datasets.rules, datasets.sources).filter((fault) => !fault.includes("(rule: moves)"));
  const late = previous.version >= day ? [`data/${id}/${day}.json version: not after the newest, ${previous.version}; date it by --date`] : [];
  return { previous, next, jumps: found, faults: [...late, ...faults] };
}

const textOf = ({ id: _, ...file }: Dataset): string => layOut(file as VersionFile);

/** Computes what the site says with the data as they are, or with drafts among them, in a process of its own. */
function toldWith(drafts: readonly Draft[]): Told {
  const folder = mkdtempSync(join(tmpdir(), "refresh-"));
  try {
    for (const name of readdirSync(root)) if (name !== "data" && name !== ".git") symlinkSync(join(root, name), join(folder, name));
    cpSync(join(root, "data"), join(folder, "data"), { recursive: true });
    for (const { next } of drafts) {
      // What waits for an editor is shown with what would follow from it.
      const changes = next.changes.map((change) => ({ ...change, confirmed: change.confirmed ?? "Not yet." }));
      writeFileSync(join(folder, "data", next.id, `${next.version}.json`), textOf({ ...next, changes }));
    }
    const out = join(folder, "told.json");
    execFileSync(process.execPath, [join(import.meta.dirname, "tools/told.ts"), out], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
    return JSON.parse(readFileSync(out, "utf8")) as Told;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes the versions. @throws Error if a file of that day exists */
function write(drafts: readonly Draft[]): readonly string[] {
  return drafts.map(({ next }) => {
    const path = `data/${next.id}/${next.version}.json`;
    if (existsSync(join(root, path)))
      throw new DataError(`${path}: exists, and a released version is never overwritten; date the next one by --date`);
    writeFileSync(join(root, path), textOf(next), { flag: "wx" });
    return path;
  });
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      offline: { type: "boolean", default: false },
      write: { type: "boolean", default: false },
      date: { type: "string" },
      confirm: { type: "string", multiple: true, default: [] },
      report: { type: "string" },
    },
  });
  const day = dateOf(values.date);
  const confirmed = values.confirm.map(readConfirmation);
  const datasets = new Datasets(datasetTexts(root));
  const before = new Map(
    [...(await makers(datasets)).values()].flatMap(({ package: name }) => (name ? [[name, installedVersion(name)] as const] : [])),
  );
  if (!values.offline) {
    update([...before.keys()]);
    // What a maker imports is read once a process: the rest runs in a new one, on the packages as they now are.
    const carried = Object.fromEntries(before);
    const args = process.argv.slice(2).filter((arg) => arg !== "--offline");
    try {
      execFileSync(process.execPath, [import.meta.filename, ...args, "--offline"], {
        cwd: root,
        stdio: "inherit",
        env: { ...process.env, REFRESHED_FROM: JSON.stringify(carried) },
      });
      return 0;
    } catch (error) {
      return (error as { readonly status?: number }).status ?? 1;
    }
  }
  const was = process.env.REFRESHED_FROM ? (JSON.parse(process.env.REFRESHED_FROM) as Record<string, string>) : Object.fromEntries(before);
  const carriers: Carrier[] = [...before].map(([name, after]) => ({ name, before: was[name] ?? after, after }));

  const drafts: Draft[] = [];
  const failed: string[] = [];
  const unchanged: string[] = [];
  for (const [id, maker] of await makers(datasets)) {
    try {
      const made = await draft(id, maker, day, datasets, confirmed);
      if (made) drafts.push(made);
      else unchanged.push(id);
    } catch (error) {
      failed.push(`${id}: ${error instanceof Error ? error.message : error}`);
    }
  }
  const stale = staleOn(day, datasets).map(({ id, until, why }) => `- \`${id}\`, since ${until}: ${why}`);
  const sound = drafts.filter(({ faults }) => faults.length === 0);
  const told = sound.length > 0 ? { before: toldWith([]), after: toldWith(sound) } : { before: null, after: null };
  const report = refreshReport({ day, carriers, drafts, failed, unchanged, stale, ...told });
  if (values.report) {
    mkdirSync(join(root, values.report, ".."), { recursive: true });
    writeFileSync(join(root, values.report), report);
  }
  console.log(report);
  const waiting = drafts.flatMap(({ next, jumps }) => jumps.filter((jump) => jump.confirmed === null).map((jump) => ({ id: next.id, ...jump })));
  for (const { id, row, edit } of waiting) console.error(`waits: --confirm ${JSON.stringify(`${id}.${row}.${edit.field}=<reason>`)}`);
  const breaks = told.before && told.after ? brokenLines(told.before, told.after).length : 0;
  if (waiting.length > 0 || breaks > 0 || drafts.some(({ faults }) => faults.length > 0)) return 2;
  if (failed.length > 0) return 1;
  if (values.write) for (const path of write(drafts)) console.log(`${path}: written`);
  return 0;
}

if (import.meta.main) {
  main().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    },
  );
}
