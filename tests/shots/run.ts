/**
 * npm run shots -- <base commit> [<head commit>] [--pages <text>]   shows what a change does to the look of the site
 *
 * Builds both commits (head: the files as they now are, if left out), shoots every type of page, every chapter, figure and embed
 * at three widths and in two themes in one run of Chromium, and writes docs/reports/shots/index.html: which pages differ, by how much,
 * with before, after and difference side by side. `--pages` takes only pages whose address holds the text.
 * The last line is a summary. Exit code 0: every page was shot, whatever differs. 1: a commit could not be built or a page not shot.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Browser, chromium } from "playwright-core";
import { root } from "../../src/cli/tools/build.ts";
import { serve } from "../../src/cli/tools/serve.ts";
import { buildProject, copyProject, removeProject } from "../prove/project.ts";
import { needBrowser } from "../tools/browser.ts";
import { compare } from "./compare.ts";
import { pagesIn, worthALook } from "./pages.ts";
import { type Changed, type Outcome, shotsReport, shownOf, summary } from "./report.ts";
import { type Shots, STRIP, shoot, THEMES } from "./shoot.ts";

const WIDTHS = [390, 768, 1280] as const;
const FOLDER = join(root, "docs/reports/shots");

/** Builds a commit, or the files as they are; returns a folder of its own with the site. */
async function siteOf(commit: string | null): Promise<string> {
  const project = copyProject("shots");
  try {
    if (commit !== null) {
      for (const part of ["src", "content", "data", "public"]) rmSync(join(project, part), { recursive: true, force: true });
      const archive = execFileSync("git", ["archive", commit], { cwd: root, maxBuffer: 2 ** 30 });
      execFileSync("tar", ["-x", "-C", project], { input: archive });
    }
    const built = await buildProject(project);
    if (!built.ok) throw new Error(`the build of ${commit ?? "the files as they are"} failed:\n${built.output.slice(-2000)}`);
    const site = mkdtempSync(join(tmpdir(), "watts-site-"));
    cpSync(join(project, "dist"), site, { recursive: true });
    return site;
  } finally {
    removeProject(project);
  }
}

/** Shoots a page of both sites at one width, and keeps pictures of what differs. */
async function look(browser: Browser, hosts: readonly [string, string], path: string, width: number): Promise<readonly Changed[]> {
  const [before, after] = (await Promise.all(hosts.map((host) => shoot(browser, host + path, width)))) as [Shots, Shots];
  const found = THEMES.flatMap((theme) => {
    const apart = compare(before[theme], after[theme], STRIP);
    if (!apart) return [];
    const name = `${path.replace(/[^\w.-]+/g, "-").replace(/^-|-$/g, "") || "home"}-${width}-${theme}`;
    const { share, top } = apart;
    return [
      {
        apart,
        changed: {
          page: path,
          width,
          theme,
          share,
          top,
          before: `${name}-before.png`,
          after: `${name}-after.png`,
          difference: `${name}-difference.png`,
        },
      },
    ];
  });
  const changed = found.map((one) => one.changed);
  const shown = new Set(shownOf(changed));
  for (const { apart, changed: one } of found.filter((each) => shown.has(each.changed))) {
    for (const kind of ["before", "after", "difference"] as const) writeFileSync(join(FOLDER, one[kind]), apart[kind]);
  }
  return changed;
}

/** Shoots all that both sites have, several pages at a time. */
async function lookAtAll(sites: readonly [string, string], pages: string): Promise<Omit<Outcome, "base" | "head">> {
  const [old, now] = sites.map((site) => worthALook(pagesIn(site)).filter((path) => path.includes(pages))) as [string[], string[]];
  const both = now.filter((path) => old.includes(path));
  const jobs = both.flatMap((path) => WIDTHS.map((width) => ({ path, width })));
  const [changed, failed]: [Changed[], string[]] = [[], []];
  const hosts = [await serve(sites[0]), await serve(sites[1])] as const;
  const browser = await chromium.launch({ executablePath: await needBrowser(), args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  try {
    const urls = [hosts[0].url, hosts[1].url] as const;
    const waiting = jobs.values();
    let done = 0;
    const work = async (): Promise<void> => {
      for (const { path, width } of waiting) {
        done += 1;
        if (done % 50 === 0) console.log(`${done} of ${jobs.length}`);
        try {
          changed.push(...(await look(browser, urls, path, width)));
        } catch (error) {
          failed.push(`/${path} at ${width} px: ${error instanceof Error ? error.message.split("\n")[0] : error}`);
        }
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, work));
  } finally {
    await browser.close();
    await Promise.all(hosts.map(({ close }) => close()));
  }
  const compared = (jobs.length - failed.length) * THEMES.length;
  return { compared, changed, failed, added: now.filter((path) => !old.includes(path)), removed: old.filter((path) => !now.includes(path)) };
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { pages: { type: "string", default: "" } } });
  const [base, head = null] = positionals;
  if (!base) throw new Error("npm run shots -- <base commit> [<head commit>] [--pages <text>]");
  const from = performance.now();
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const sites = [await siteOf(base), await siteOf(head)] as const;
  console.log(`built in ${Math.round((performance.now() - from) / 1000)} s`);
  try {
    const outcome: Outcome = { base, head: head ?? "the files as they are", ...(await lookAtAll(sites, values.pages)) };
    writeFileSync(join(FOLDER, "index.html"), shotsReport(outcome));
    for (const line of outcome.failed) console.log(line);
    console.log(`${summary(outcome)}, in ${Math.round((performance.now() - from) / 1000)} s: docs/reports/shots/index.html`);
    if (outcome.failed.length > 0) process.exitCode = 1;
  } finally {
    for (const site of sites) removeProject(site);
  }
}

if (import.meta.main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
